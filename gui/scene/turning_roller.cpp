#include "gui/scene/turning_roller.hpp"

#include "gui/scene/kept_picture.hpp"
#include "gui/scene/shadow.hpp"
#include "sim/core/angle.hpp"
#include "sim/core/parallel.hpp"

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/Sprite.hpp>

namespace needleroll::scene {
namespace {

/// Free between the needles and the floor that the shadow lies on [mm].
constexpr float floor_gap_mm = 1.2f;

/// Softens a grid: the mean over squares, twice.
void soften(std::vector<float>& grid, int columns, int rows, int reach) {
    const auto pass = [&](int lines, int length, int line_step, int step) {
        std::vector<float> line(static_cast<std::size_t>(length));
        for (int l = 0; l < lines; ++l) {
            const auto at = [&](int i) {
                return static_cast<std::size_t>(l * line_step + std::clamp(i, 0, length - 1) * step);
            };
            float sum = 0.f;
            for (int i = -reach; i <= reach; ++i) sum += grid[at(i)];
            for (int i = 0; i < length; ++i) {
                line[static_cast<std::size_t>(i)] = sum / static_cast<float>(2 * reach + 1);
                sum += grid[at(i + reach + 1)] - grid[at(i - reach)];
            }
            for (int i = 0; i < length; ++i) grid[at(i)] = line[static_cast<std::size_t>(i)];
        }
    };
    for (int k = 0; k < 2; ++k) {
        pass(rows, columns, columns, 1);
        pass(columns, rows, 1, columns);
    }
}

/// The shadow on the floor, at a third of the picture's fineness.
void make_floor(PlacedTexture& floor, const SolidView& view, const NearestMap& from_lamp,
                sf::Vector2f size_px, float floor_mm) {
    constexpr int coarse = 3;
    const int columns = static_cast<int>(size_px.x) / coarse + 1,
              rows = static_cast<int>(size_px.y) / coarse + 1;
    std::vector<float> dark(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    parallel_for(static_cast<std::size_t>(rows), 0, [&](std::size_t row) {
        for (int column = 0; column < columns; ++column) {
            const Point pixel(static_cast<float>(column * coarse + coarse / 2),
                              static_cast<float>(static_cast<int>(row) * coarse + coarse / 2));
            // Where the line of sight meets the floor.
            const Spot at = view.place_at(pixel, 0.f);
            const Spot on_floor = at + view.towards * ((floor_mm - at.z) / view.towards.z);
            dark[row * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)] =
                1.f - light_reaching(from_lamp, on_floor, 0.22f);
        }
    });
    soften(dark, columns, rows, std::max(1, static_cast<int>(view.px_per_mm * 0.45f / coarse * 2.f)));
    std::vector<sf::Uint8> bytes(dark.size() * 4, 255);
    for (std::size_t i = 0; i < dark.size(); ++i)
        bytes[4 * i + 3] = static_cast<sf::Uint8>(255.f * std::clamp(dark[i], 0.f, 1.f) + 0.5f);
    sf::Image image;
    image.create(static_cast<unsigned>(columns), static_cast<unsigned>(rows), bytes.data());
    floor.texture.loadFromImage(image);
    floor.texture.setSmooth(true);
    floor.place = {0, 0, columns * coarse, rows * coarse};
}

void make_bodies(PlacedTexture& picture, std::span<const Solid> solids, const SolidView& view,
                 const Studio& studio) {
    picture.place = pixels_of(solids, view);
    picture.texture.loadFromImage(picture_of(solids, view, picture.place, studio));
    picture.texture.setSmooth(true);
}

void draw_placed(sf::RenderTarget& target, const PlacedTexture& picture,
                 sf::Color colour = sf::Color::White) {
    sf::Sprite sprite(picture.texture);
    const sf::Vector2u size = picture.texture.getSize();
    sprite.setPosition(static_cast<float>(picture.place.left), static_cast<float>(picture.place.top));
    sprite.setScale(static_cast<float>(picture.place.width) / static_cast<float>(size.x),
                    static_cast<float>(picture.place.height) / static_cast<float>(size.y));
    sprite.setColor(colour);
    target.draw(sprite);
}

/// A calm room: a wall that grows lighter towards the floor.
void draw_room(sf::RenderTarget& target, sf::Vector2f size_px, const StageStyle& style) {
    Vertices shapes;
    const sf::Color wall = mix(style.colours.stage, style.colours.line, 0.13),
                    floor = mix(style.colours.stage, style.colours.panel, 0.85);
    add_box(shapes, {{0.f, 0.f}, size_px}, picture_corner_px * style.scale,
            Paint(wall, floor, {0.f, 0.f}, {0.f, 0.8f * size_px.y}));
    draw(target, shapes);
}

/// The mantle of the drum within the loupe, in strips along the axle, each brushed along it.
void add_mantle(Vertices& shapes, const Roller& roller, const SolidView& view, const Studio& studio) {
    const auto radius = static_cast<float>(roller.drum_radius_mm),
               half = static_cast<float>(roller.drum_width_mm) / 2.f;
    constexpr int strips = 240, pieces = 160;
    const auto spot = [&](int strip, int piece) {
        const float angle = 2.f * static_cast<float>(pi) * static_cast<float>(strip) / strips;
        return Spot(radius * std::cos(angle), half * (2.f * static_cast<float>(piece) / pieces - 1.f),
                    radius * std::sin(angle));
    };
    const auto colour = [&](const Spot& place) {
        const Spot normal = normalised({place.x, 0.f, place.z});
        return mix(shown_colour(light_of({Finish::steel, place, normal, 1.f}, studio)), sf::Color::White,
                   0.22);
    };
    for (int i = 0; i < strips; ++i) {
        const Spot middle = spot(i, pieces / 2) + spot(i + 1, pieces / 2);
        if (dot({middle.x, 0.f, middle.z}, view.towards) < 0.f) continue;
        for (int k = 0; k < pieces; ++k) {
            const std::array<Spot, 4> corners{spot(i, k), spot(i, k + 1), spot(i + 1, k + 1), spot(i + 1, k)};
            std::array<Point, 4> places;
            std::array<sf::Color, 4> colours;
            for (std::size_t c = 0; c < 4; ++c)
                places[c] = view.pixel(corners[c]), colours[c] = colour(corners[c]);
            add_quad(shapes, places, colours);
        }
    }
}

/// Some of the needles.
template <class Keep>
NeedleLayout chosen(const NeedleLayout& needles, const Keep& keep) {
    NeedleLayout some;
    for (std::size_t i = 0; i < needles.size(); ++i) {
        if (!keep(i)) continue;
        some.passage_rad.push_back(needles.passage_rad[i]);
        some.offset_mm.push_back(needles.offset_mm[i]);
        some.length_mm.push_back(needles.length_mm[i]);
        some.ring.push_back(needles.ring[i]);
        some.needle.push_back(needles.needle[i]);
        some.state.push_back(needles.state[i]);
    }
    return some;
}

/// The loupe's picture: the row of needles in the middle points straight up.
void make_loupe(TurningRollerPictures& pictures, const TurningRollerLayout& layout,
                const TurningRollerShown& shown, const StageStyle& style) {
    const auto side = static_cast<double>(2.f * layout.loupe_radius);
    if (!fit_picture(pictures.loupe, side, side)) return;
    sf::RenderTexture& picture = *pictures.loupe;
    picture.setSmooth(true);
    picture.clear(style.colours.panel);
    const SolidView& view = layout.loupe_view;
    const TurnedDrum all{shown.drum.roller, shown.drum.needles, pi};
    const auto leans_back = [&](std::size_t i) { return needle_direction(all, i).x < -0.05f; };
    const NeedleLayout back = chosen(all.needles, leans_back),
                       front = chosen(all.needles, [&](std::size_t i) { return !leans_back(i); });
    const TurnedDrum drum{all.roller, front, all.angle_rad};
    Vertices shapes;
    // What stands further away is paler, so that three needles are seen.
    const TurnedDrum further{all.roller, back, all.angle_rad};
    add_needles_behind(shapes, further, view, pictures.studio.lamp);
    for (sf::Vertex& vertex : shapes) vertex.color = with_opacity(vertex.color, 0.16);
    add_mantle(shapes, drum.roller, view, pictures.studio);
    add_needles_before(shapes, drum, view, pictures.studio.lamp);
    // A bracket for the length of the middle needle.
    const auto ring = static_cast<float>(ring_offset_mm(drum.roller, drum.roller.rings / 2));
    const auto radius = static_cast<float>(drum.roller.drum_radius_mm),
               reach = radius + static_cast<float>(drum.roller.needle_length_mm);
    const Point aside(0.26f * view.px_per_mm, 0.f), tick(0.07f * view.px_per_mm, 0.f);
    const Point foot = view.pixel({0.f, ring, radius}) + aside, tip = view.pixel({0.f, ring, reach}) + aside;
    const float line = 1.8f * style.scale;
    add_segment(shapes, foot, tip, line, style.colours.ink);
    for (const Point end : {foot, tip}) add_segment(shapes, end - tick, end + tick, line, style.colours.ink);
    draw(picture, shapes);
    picture.display();
}

/// The lines from the loupe to what it looks at.
void draw_loupe_sight(sf::RenderTarget& target, const TurningRollerLayout& layout, const StageStyle& style) {
    const float s = style.scale, radius = layout.loupe_radius + 3.f * s;
    const float source = layout.loupe_radius * layout.view.px_per_mm / layout.loupe_view.px_per_mm;
    Vertices shapes;
    const Point way = layout.loupe_middle - layout.loupe_looks_at;
    const float distance = std::sqrt(way.x * way.x + way.y * way.y);
    if (distance <= radius) return;
    // They touch both circles.
    const float sine = (radius - source) / distance, cosine = std::sqrt(std::max(0.f, 1.f - sine * sine));
    const Point ahead = way / distance, across(-ahead.y, ahead.x);
    for (const float side : {-1.f, 1.f}) {
        const Point out = across * (side * cosine) - ahead * sine;
        add_segment(shapes, layout.loupe_looks_at + out * source, layout.loupe_middle + out * radius,
                    1.4f * s, with_opacity(style.colours.ink, 0.55));
    }
    add_circle(shapes, layout.loupe_looks_at, source, 4.f * s, with_opacity(style.colours.panel, 0.5));
    add_circle(shapes, layout.loupe_looks_at, source, 1.8f * s, style.colours.ink);
    draw(target, shapes);
}

void draw_loupe(sf::RenderTarget& target, const sf::Texture& picture, const TurningRollerLayout& layout,
                const StageStyle& style) {
    const float s = style.scale, radius = layout.loupe_radius;
    const Point middle = layout.loupe_middle;
    Vertices shapes;
    add_box_shadow(shapes, {middle.x - radius, middle.y - radius, 2.f * radius, 2.f * radius}, radius,
                   {4.f * s, 16.f * s, 0.25});
    add_disc(shapes, middle, radius + 3.f * s, style.colours.panel);
    draw(target, shapes);
    std::vector<sf::Vertex> fan{sf::Vertex(middle, {radius, radius})};
    constexpr int steps = 96;
    for (int i = 0; i <= steps; ++i) {
        const float angle = 2.f * static_cast<float>(pi) * static_cast<float>(i) / steps;
        const Point off(radius * std::cos(angle), radius * std::sin(angle));
        fan.emplace_back(middle + off, Point(radius, radius) + off);
    }
    target.draw(fan.data(), fan.size(), sf::TriangleFan, sf::RenderStates(&picture));
    Vertices rim;
    add_circle(rim, middle, radius + 1.f * s, 4.f * s, style.colours.panel);
    add_circle(rim, middle, radius + 3.f * s, 1.4f * s, with_opacity(style.colours.ink, 0.35));
    draw(target, rim);
}

/// The handle's measure: a line along it, in centimetres.
void draw_handle_line(sf::RenderTarget& target, const TurningRollerLayout& layout, const StageStyle& style) {
    const Point from = layout.handle_line[0], way = layout.handle_line[1] - from;
    const float length = std::sqrt(way.x * way.x + way.y * way.y);
    const Point across = Point(-way.y, way.x) * (style.scale / length);
    Vertices shapes;
    add_segment(shapes, from, from + way, 1.8f * style.scale, style.colours.ink_2);
    constexpr int centimetres = static_cast<int>(handle_length_mm / 10.0);
    for (int i = 0; i <= centimetres; ++i) {
        const Point at = from + way * (static_cast<float>(i) / centimetres);
        const float half = i % centimetres == 0 ? 9.f : 4.f;
        add_segment(shapes, at - across * half, at + across * half, 1.8f * style.scale, style.colours.ink_2);
    }
    draw(target, shapes);
}

/// Everything that does not turn, and what lies over it. False when the driver has no room for the picture.
bool make_still(TurningRollerPictures& pictures, const TurningRollerLayout& layout,
                const TurningRollerShown& shown, const StageStyle& style, sf::Vector2f size_px) {
    if (!fit_picture(pictures.still, static_cast<double>(size_px.x), static_cast<double>(size_px.y)))
        return false;
    const Roller& roller = shown.drum.roller;
    const SolidView& view = layout.view;
    pictures.studio = studio_of(view);
    RollerModel model = roller_model(roller_frame(roller), NearEnd::left);
    std::vector<Solid> all;
    for (const auto* part : {&model.behind, &model.drum, &model.in_front})
        all.insert(all.end(), part->begin(), part->end());
    constexpr float squares_per_mm = 2.5f, spare_mm = 8.f;
    const NearestMap from_lamp = nearest_map(all, pictures.studio.lamp, squares_per_mm, spare_mm);
    for (auto* part : {&model.behind, &model.drum, &model.in_front}) cast_shadows(*part, from_lamp);
    PlacedTexture floor, behind;
    make_bodies(behind, model.behind, view, pictures.studio);
    make_bodies(pictures.drum, model.drum, view, pictures.studio);
    make_bodies(pictures.in_front, model.in_front, view, pictures.studio);
    make_floor(floor, view, from_lamp, size_px,
               -static_cast<float>(roller.drum_radius_mm + roller.needle_length_mm) - floor_gap_mm);
    if (layout.loupe_shown) make_loupe(pictures, layout, shown, style);
    sf::RenderTexture& still = *pictures.still;
    still.clear(shown.around);
    draw_room(still, size_px, style);
    draw_placed(still, floor, with_opacity(shadow, 0.42));
    draw_placed(still, behind);
    draw_handle_line(still, layout, style);
    if (layout.loupe_shown && pictures.loupe) draw_loupe(still, pictures.loupe->getTexture(), layout, style);
    still.display();
    return true;
}

}  // namespace

void draw_turning_roller(sf::RenderTarget& target, const StageStyle& style, const sf::FloatRect& rectangle,
                         const TurningRollerShown& shown, TurningRollerPictures& pictures) {
    if (rectangle.width < 40.f || rectangle.height < 40.f) return;
    const sf::Vector2f size(std::floor(rectangle.width), std::floor(rectangle.height));
    const Roller& roller = shown.drum.roller;
    const TurningRollerLayout layout = lay_out_roller(size, roller, shown.words, style);
    const StillRollerContent content{roller_frame(roller),
                                     roller.needle_length_mm,
                                     roller.needle_diameter_mm,
                                     size,
                                     layout.view.origin_px,
                                     layout.view.px_per_mm,
                                     style.scale,
                                     style.colours,
                                     shown.around};
    if (!pictures.still || !(pictures.content == content)) {
        if (!make_still(pictures, layout, shown, style, size)) return;
        pictures.content = content;
    }
    const sf::View whole = target.getView();
    target.setView(view_of(target, rectangle));
    draw_opaque_picture(target, *pictures.still, {{0.f, 0.f}, size});
    Vertices needles;
    add_needles_behind(needles, shown.drum, layout.view, pictures.studio.lamp);
    draw(target, needles);
    draw_placed(target, pictures.drum);
    needles.clear();
    add_needles_before(needles, shown.drum, layout.view, pictures.studio.lamp);
    draw(target, needles);
    draw_placed(target, pictures.in_front);
    if (layout.loupe_shown && pictures.loupe) {
        draw_loupe_sight(target, layout, style);
        draw_length_bar(target, shown.words.millimetre, layout.loupe_view.px_per_mm, layout.loupe_bar_corner,
                        style, loupe_bar_look);
    }
    draw_labels(target, layout.labels, style);
    draw_length_bar(target, shown.words.centimetre, layout.bar_px, layout.bar_corner, style);
    target.setView(whole);
}

}  // namespace needleroll::scene
