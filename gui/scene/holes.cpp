#include "gui/scene/holes.hpp"

#include "gui/scene/kept_picture.hpp"
#include "gui/scene/tissue_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/Sprite.hpp>

namespace needleroll::scene {
namespace {

/// Side of one sprite in the texture; three lie side by side.
constexpr unsigned sprite_px = 48;

enum class Sprite { disc, halo, round_hole };

/// Width over which a disc fades out [px].
constexpr float fade_px = 1.f;
/// Offset of the light lower rim of dots on dark skin [px at 100 %].
constexpr float hole_rim_px = 0.75f;

/// A sprite, as a quadrilateral, laid over the rectangle around `centre` with half axes `along` and `across`.
void add_sprite(Vertices& shapes, Sprite sprite, Point centre, Point along, Point across, sf::Color colour) {
    const float left = static_cast<float>(sprite) * static_cast<float>(sprite_px),
                right = left + static_cast<float>(sprite_px);
    constexpr auto bottom = static_cast<float>(sprite_px);
    const sf::Vertex a(centre - along - across, colour, {left, 0.f}),
        b(centre + along - across, colour, {right, 0.f});
    const sf::Vertex c(centre + along + across, colour, {right, bottom}),
        d(centre - along + across, colour, {left, bottom});
    for (const sf::Vertex& vertex : {a, b, c, d}) shapes.push_back(vertex);
}

/// The disc sprite as an ellipse with the given half axes, `grow` times as large as the disc is in its
/// sprite.
void add_disc_sprite(Vertices& shapes, Point centre, Point heading, float half_length, float half_width,
                     float grow, sf::Color colour) {
    add_sprite(shapes, Sprite::disc, centre, heading * (half_length * grow),
               Point(-heading.y, heading.x) * (half_width * grow), colour);
}

/// Diameter of a dot [px]: at 100 % 1.7 for the whole patch, 2.7 where slits take over. Where the skin is
/// smaller than usual beside the text, dots shrink with it, or they would hide the layer below.
float dot_px(double px_per_mm, float scale) {
    constexpr double usual_px_per_mm = 6.0;
    const double share =
        std::clamp((px_per_mm - usual_px_per_mm) / (true_shape_px_per_mm - usual_px_per_mm), 0.0, 1.0);
    const double shrunk = std::min(1.0, px_per_mm / (usual_px_per_mm * static_cast<double>(scale)));
    return static_cast<float>((1.7 + share) * shrunk) * scale;
}

/// No dot is drawn smaller than this [px]; it fades instead, as its area would.
constexpr float smallest_dot_px = 1.f;

/// Seen under the pixel, a hole still shows as a fine dot.
constexpr float thinnest_slit_px = 1.5f;

/// How dots of the view look.
struct DotLook {
    float radius = 1.f;    ///< [px]
    float rim = 0.f;       ///< way of the light rim [px]
    double opacity = 1.0;  ///< of a dot and its rim
    bool rimmed = false;
};

DotLook dot_look(const HoleRequest& request, const Camera& camera) {
    const float wanted = dot_px(camera.px_per_mm, request.scale), drawn = std::max(wanted, smallest_dot_px);
    const auto opacity = static_cast<double>(wanted * wanted / (drawn * drawn));
    return {drawn * 0.5f, hole_rim_px * request.scale, opacity, request.tone >= first_rimmed_tone};
}

/// Radius that most holes of the view have, for which the sprites are made.
float typical_radius_px(const HoleRequest& request, const Camera& camera) {
    if (camera.px_per_mm < true_shape_px_per_mm) return dot_look(request, camera).radius;
    constexpr double typical_hole_mm = 0.1;
    return static_cast<float>(0.5 * std::max(typical_hole_mm * camera.px_per_mm,
                                             static_cast<double>(thinnest_slit_px * request.scale)));
}

void add_dot(Vertices& shapes, Point centre, Point heading, const DotLook& look) {
    // A hair longer along the heading, as slits are: the direction of a pass can then be felt in the pattern.
    const float half_length = look.radius * 1.18f, half_width = look.radius * 0.92f;
    const float grow = (look.radius + fade_px) / look.radius;
    if (look.rimmed)
        add_disc_sprite(shapes, centre + Point(look.rim, look.rim), heading, half_length, half_width, grow,
                        with_opacity(hole_rim, look.opacity));
    add_disc_sprite(shapes, centre, heading, half_length, half_width, grow,
                    with_opacity(hole_dot, look.opacity));
}

/// Halo around a hole [px].
float halo_px(float half_width) {
    return half_width * 2.2f + 1.2f;
}

/// Way of the light lower rim from the hole [px].
Point rim_offset(float half_width) {
    return {half_width * 0.16f + 0.25f, half_width * 0.30f + 0.4f};
}

double halo_opacity(bool rimmed) {
    return rimmed ? 0.25 : 0.42;
}
double rim_opacity(bool rimmed) {
    return rimmed ? 1.0 : 0.7;
}

/// A slit that is hardly longer than wide is one sprite; they are by far the most.
constexpr float round_up_to = 1.35f;

void add_slit(Vertices& shapes, Point centre, Point heading, float half_length, float half_width,
              float typical, bool rimmed) {
    const Point side(-heading.y, heading.x);
    const float halo = halo_px(half_width);
    if (half_length < round_up_to * half_width) {
        const float half = 0.5f * (half_length + half_width) * (typical + halo_px(typical)) / typical;
        add_sprite(shapes, Sprite::round_hole, centre, {half, 0.f}, {0.f, half}, sf::Color::White);
        return;
    }
    add_sprite(shapes, Sprite::halo, centre, heading * (half_length + halo), side * (half_width + halo),
               with_opacity(hole_halo, halo_opacity(rimmed)));
    const float grow = (typical + fade_px) / typical;
    const Point down = rim_offset(half_width);
    add_disc_sprite(shapes, centre + down, heading, half_length, half_width, grow,
                    with_opacity(hole_rim, rim_opacity(rimmed)));
    add_disc_sprite(shapes, centre, heading, half_length, half_width, grow, hole_slit);
    add_disc_sprite(shapes, centre - down * 0.3f, heading, half_length * 0.6f, half_width * 0.55f, grow,
                    with_opacity(hole_depth, 0.7));
}

/// One ring of an ellipse that changes colour from ring to ring.
struct EllipseRing {
    float size;   ///< of the half axes, 1 = the opening
    Point drift;  ///< of the centre
    sf::Color colour;
};

/// Rings from outside inwards with smooth colours between them; the innermost is filled.
void add_rings(Vertices& shapes, Point centre, Point direction, float half_length, float half_width,
               std::span<const EllipseRing> rings) {
    const int count = std::clamp(static_cast<int>(5.f * std::sqrt(half_length)), 16, 120);
    const Point along = direction * half_length, across = Point(-direction.y, direction.x) * half_width;
    const auto place = [&](const EllipseRing& ring, int i) {
        const float angle =
            2.f * std::numbers::pi_v<float> * static_cast<float>(i % count) / static_cast<float>(count);
        return centre + ring.drift + (along * std::cos(angle) + across * std::sin(angle)) * ring.size;
    };
    for (std::size_t r = 1; r < rings.size(); ++r)
        for (int i = 0; i < count; ++i)
            add_quad(shapes,
                     {place(rings[r - 1], i), place(rings[r - 1], i + 1), place(rings[r], i + 1),
                      place(rings[r], i)},
                     {rings[r - 1].colour, rings[r - 1].colour, rings[r].colour, rings[r].colour});
    for (int i = 1; i + 1 < count; ++i)
        for (const int k : {0, i, i + 1}) shapes.emplace_back(place(rings.back(), k), rings.back().colour);
}

void draw_stamped(sf::RenderTarget& target, const sf::Texture& sprites, const Vertices& shapes,
                  double px_per_mm) {
    if (shapes.empty()) return;
    if (px_per_mm >= close_up_px_per_mm)
        draw(target, shapes);
    else
        target.draw(shapes.data(), shapes.size(), sf::Quads, sf::RenderStates(&sprites));
}

void start_over(HolePicture& holes, const HoleRequest& request, const Camera& camera) {
    holes.checkpoints.clear();
    holes.drawn = 0;
    if (!fit_picture(holes.picture, camera.width_px, camera.height_px)) return;
    holes.sprites.loadFromImage(
        hole_sprites(typical_radius_px(request, camera), request.tone >= first_rimmed_tone));
    holes.sprites.setSmooth(true);
    holes.sprite_radius_px = typical_radius_px(request, camera);
    holes.picture->clear(sf::Color::Transparent);
}

/// Puts the picture back to the latest checkpoint that is not past `count` rows, or to none.
void go_back(HolePicture& holes, std::size_t count) {
    const auto after =
        std::find_if(holes.checkpoints.begin(), holes.checkpoints.end(),
                     [count](const HoleCheckpoint& checkpoint) { return checkpoint.drawn > count; });
    if (after == holes.checkpoints.begin()) {
        holes.picture->clear(sf::Color::Transparent);
        holes.drawn = 0;
        return;
    }
    const HoleCheckpoint& checkpoint = *(after - 1);
    holes.picture->draw(sf::Sprite(checkpoint.picture), sf::BlendNone);
    holes.drawn = checkpoint.drawn;
}

/// Adds the rows up to `count`, leaving checkpoints on the way.
void go_on(HolePicture& holes, const HoleRequest& request, const Camera& camera, std::size_t count) {
    const std::size_t step = request.punctures->size() / hole_checkpoints + 1;
    while (holes.drawn < count) {
        const std::size_t next = std::min((holes.drawn / step + 1) * step, count);
        Vertices shapes;
        add_holes(shapes, request, camera, holes.drawn, next);
        draw_stamped(*holes.picture, holes.sprites, shapes, camera.px_per_mm);
        holes.drawn = next;
        const bool known = !holes.checkpoints.empty() && holes.checkpoints.back().drawn >= next;
        if (next % step != 0 || known) continue;
        holes.picture->display();
        holes.checkpoints.push_back({next, holes.picture->getTexture()});
    }
}

}  // namespace

sf::Image hole_sprites(float radius_px, bool rimmed) {
    sf::Image image;
    image.create(3 * sprite_px, sprite_px, sf::Color(255, 255, 255, 0));
    constexpr float middle = 0.5f * static_cast<float>(sprite_px);
    const Point rim = rim_offset(radius_px);
    for (unsigned y = 0; y < sprite_px; ++y)
        for (unsigned x = 0; x < sprite_px; ++x) {
            const Point place(static_cast<float>(x) + 0.5f - middle, static_cast<float>(y) + 0.5f - middle);
            const auto distance = [](Point p) { return std::sqrt(p.x * p.x + p.y * p.y); };
            const auto disc = [&](Point p, float radius) {
                return static_cast<double>(std::clamp(radius - distance(p) + 0.5f, 0.f, 1.f));
            };
            // Each sprite spans its own number of screen pixels.
            const Point in_disc = place * ((radius_px + fade_px) / middle),
                        in_hole = place * ((radius_px + halo_px(radius_px)) / middle);
            image.setPixel(x, y, with_opacity(sf::Color::White, disc(in_disc, radius_px)));
            const float fall = std::max(0.f, 1.f - distance(place) / middle);
            const auto glow = static_cast<double>(fall * fall * (3.f - 2.f * fall));
            image.setPixel(x + sprite_px, y, with_opacity(sf::Color::White, glow));
            sf::Color hole = with_opacity(hole_halo, halo_opacity(rimmed) * glow);
            hole = laid_over(hole, hole_rim, rim_opacity(rimmed) * disc(in_hole - rim, radius_px));
            hole = laid_over(hole, hole_slit, disc(in_hole, radius_px));
            hole = laid_over(hole, hole_depth, 0.7 * disc(in_hole + rim * 0.3f, radius_px * 0.58f));
            image.setPixel(x + 2 * sprite_px, y, hole);
        }
    return image;
}

void add_hole_close_up(Vertices& shapes, Point centre, Point direction, float half_length, float half_width,
                       bool rimmed) {
    const auto halo = [&](double share) { return with_opacity(hole_halo, share * (rimmed ? 0.3 : 0.5)); };
    const std::array<EllipseRing, 5> flush{{{2.5f, {}, halo(0.0)},
                                            {2.0f, {}, halo(0.10)},
                                            {1.5f, {}, halo(0.42)},
                                            {1.2f, {}, halo(0.85)},
                                            {0.95f, {}, halo(1.0)}}};
    add_rings(shapes, centre, direction, half_length, half_width, flush);
    const Point light = Point(0.6f, 0.8f) * half_width;
    const double strength = rimmed ? 1.0 : 0.85;
    const std::array<EllipseRing, 3> rim{{{1.10f, light * 0.16f, with_opacity(hole_rim, 0.0)},
                                          {1.04f, light * 0.11f, with_opacity(hole_rim, strength)},
                                          {0.9f, {}, with_opacity(hole_rim, strength)}}};
    add_rings(shapes, centre, direction, half_length, half_width, rim);
    const float edge = 0.7f / half_width;
    const std::array<EllipseRing, 6> opening{{{1.f + edge, {}, with_opacity(hole_slit, 0.0)},
                                              {1.f - edge, {}, hole_slit},
                                              {0.86f, light * -0.03f, mix(hole_slit, hole_depth, 0.25)},
                                              {0.70f, light * -0.09f, mix(hole_slit, hole_depth, 0.62)},
                                              {0.52f, light * -0.15f, mix(hole_slit, hole_depth, 0.92)},
                                              {0.3f, light * -0.2f, hole_depth}}};
    add_rings(shapes, centre, direction, half_length, half_width, opening);
}

void add_holes(Vertices& shapes, const HoleRequest& request, const Camera& camera, std::size_t first,
               std::size_t last) {
    const Punctures& table = *request.punctures;
    shapes.reserve(shapes.size() + 4 * (last - first));
    const bool rimmed = request.tone >= first_rimmed_tone;
    const Box seen = visible_box(camera);
    const double spare_mm = 1.0 + 4.0 / camera.px_per_mm;
    const bool dots = camera.px_per_mm < true_shape_px_per_mm;
    const bool close = camera.px_per_mm >= close_up_px_per_mm;
    const DotLook dot = dot_look(request, camera);
    const float typical = typical_radius_px(request, camera);
    for (std::size_t i = first; i < last; ++i) {
        if (!(table.depth_mm[i] > 0.0)) continue;
        const double x_mm = table.x_mm[i], y_mm = table.y_mm[i];
        if (x_mm < seen.min_x_mm - spare_mm || x_mm > seen.max_x_mm + spare_mm ||
            y_mm < seen.min_y_mm - spare_mm || y_mm > seen.max_y_mm + spare_mm)
            continue;
        const Point centre = to_pixel(camera, x_mm, y_mm);
        const Point heading(static_cast<float>(std::cos(table.heading_rad[i])),
                            static_cast<float>(-std::sin(table.heading_rad[i])));
        if (dots) {
            add_dot(shapes, centre, heading, dot);
            continue;
        }
        const double width = std::max(table.hole_diameter_mm[i] * camera.px_per_mm,
                                      static_cast<double>(thinnest_slit_px * request.scale));
        const double length =
            std::max((table.hole_diameter_mm[i] + table.slit_mm[i]) * camera.px_per_mm, width);
        const auto half_length = static_cast<float>(length / 2), half_width = static_cast<float>(width / 2);
        if (close)
            add_hole_close_up(shapes, centre, heading, half_length, half_width, rimmed);
        else
            add_slit(shapes, centre, heading, half_length, half_width, typical, rimmed);
    }
}

void prepare_holes(HolePicture& holes, const HoleRequest& request, const Camera& camera) {
    const bool fits = holes.picture && holes.camera == camera && holes.run == request.run &&
                      holes.tone == request.tone && holes.scale == request.scale;
    const std::size_t count = request.punctures ? std::min(request.count, request.punctures->size()) : 0;
    if (fits && count == holes.drawn) return;
    if (!fits) start_over(holes, request, camera);
    if (!holes.picture) return;
    if (count < holes.drawn) go_back(holes, count);
    holes.camera = camera;
    holes.run = request.run;
    holes.tone = request.tone;
    holes.scale = request.scale;
    if (count > 0) go_on(holes, request, camera, count);
    holes.picture->display();
}

void draw_holes(sf::RenderTarget& target, const HolePicture& holes) {
    if (holes.picture) draw_clear_picture(target, *holes.picture);
}

void draw_discs(sf::RenderTarget& target, const HolePicture& holes, const std::vector<Point>& centres,
                float radius_px, sf::Color colour) {
    const float grow = (holes.sprite_radius_px + fade_px) / holes.sprite_radius_px;
    Vertices shapes;
    shapes.reserve(4 * centres.size());
    for (const Point& centre : centres) {
        add_disc_sprite(shapes, centre, {1.f, 0.f}, radius_px, radius_px, grow, colour);
    }
    target.draw(shapes.data(), shapes.size(), sf::Quads, sf::RenderStates(&holes.sprites));
}

void draw_holes_now(sf::RenderTarget& target, const sf::Texture& sprites, const HoleRequest& request,
                    const Camera& camera) {
    if (!request.punctures) return;
    Vertices shapes;
    add_holes(shapes, request, camera, 0, std::min(request.count, request.punctures->size()));
    draw_stamped(target, sprites, shapes, camera.px_per_mm);
}

void draw_recent_holes(sf::RenderTarget& target, const HoleRequest& request, const Camera& camera,
                       double now_s) {
    if (!request.punctures) return;
    const Punctures& table = *request.punctures;
    Vertices shapes;
    for (std::size_t i = std::min(request.count, table.size()); i-- > 0;) {
        const double age = now_s - table.t_s[i];
        if (age > recent_s) break;
        if (age < 0.0 || !(table.depth_mm[i] > 0.0)) continue;
        const double share = age / recent_s;
        const auto radius =
            static_cast<float>(std::max(2.2, table.hole_diameter_mm[i] * camera.px_per_mm * 0.8) +
                               4.0 * share * static_cast<double>(request.scale));
        add_circle(shapes, to_pixel(camera, table.x_mm[i], table.y_mm[i]), radius, 1.4f * request.scale,
                   with_opacity(hole_recent, 0.9 * (1.0 - share)));
    }
    draw(target, shapes);
}

}  // namespace needleroll::scene
