#include "gui/scene/fibres_tissue.hpp"

#include "gui/scene/kept_picture.hpp"
#include "gui/scene/tissue_stamps.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace needleroll::scene {
namespace {

/// Depth of skin that is seen [mm], and how much of it along the skin at least and at most.
constexpr float seen_depth_mm = 0.9f, least_width_mm = 1.0f, most_width_mm = 2.4f;

bool same_frame(const FibresFrame& a, const FibresFrame& b) {
    return a.width_px == b.width_px && a.height_px == b.height_px && a.px_per_mm == b.px_per_mm &&
           a.surface_px == b.surface_px;
}

bool same_air(const StageColours& a, const StageColours& b) {
    return a.stage == b.stage && a.panel == b.panel;
}

void draw_air(sf::RenderTarget& target, const FibresFrame& frame, const StageColours& colours) {
    Vertices shapes;
    const float low = frame.surface_px + 0.03f * frame.px_per_mm, w = frame.width_px;
    const sf::Color top = colours.stage, bottom = mix(colours.stage, colours.panel, 0.75);
    add_quad(shapes, {Point(0.f, 0.f), Point(w, 0.f), Point(w, low), Point(0.f, low)},
             {top, top, bottom, bottom});
    draw(target, shapes, sf::RenderStates(sf::BlendNone));
}

/// The ground begins under the horny layer; the outer skin covers its upper edge.
void draw_ground(sf::RenderTarget& target, const FibresFrame& frame) {
    sf::Texture ground;
    if (!ground.loadFromImage(dermis_ground(frame))) return;
    ground.setSmooth(true);
    const float top = frame.surface_px + 0.05f * frame.px_per_mm;
    const sf::Vector2f size(ground.getSize());
    const auto corner = [&](float x, float y) {
        return sf::Vertex(Point(x, y),
                          {x / frame.width_px * size.x,
                           (y - frame.surface_px) / (frame.height_px - frame.surface_px) * size.y});
    };
    const std::array<sf::Vertex, 4> quad{corner(0.f, top), corner(frame.width_px, top),
                                         corner(frame.width_px, frame.height_px),
                                         corner(0.f, frame.height_px)};
    target.draw(quad.data(), quad.size(), sf::TriangleFan, sf::RenderStates(&ground));
}

/// The two halves of what is kept, one over the other.
void make_kept(FibresPicture& picture) {
    const FibresFrame& frame = picture.frame;
    sf::RenderTexture& canvas = *picture.kept;
    canvas.clear(sf::Color::Transparent);
    const sf::FloatRect half(0.f, 0.f, frame.width_px, frame.height_px);
    canvas.setView(view_of(canvas, half));
    draw_air(canvas, frame, picture.colours);
    draw_ground(canvas, frame);
    Vertices stamps;
    add_fibres_below(stamps, frame, picture.tissue);
    draw_stamps(canvas, std::move(stamps), picture.stamps);
    canvas.setView(view_of(canvas, {0.f, frame.height_px, half.width, half.height}));
    stamps = {};
    add_fibres_above(stamps, frame, picture.tissue);
    draw_stamps(canvas, std::move(stamps), picture.stamps);
    OuterSkinShapes skin = outer_skin_shapes(frame);
    draw(canvas, skin.ground);
    draw_stamps(canvas, std::move(skin.stamps), picture.stamps);
    draw(canvas, skin.horny);
    canvas.display();
}

/// The part of a convex polygon on one side of a line: where `side` is not negative.
template <class Side>
std::vector<Point> part_of(const std::vector<Point>& polygon, const Side& side) {
    std::vector<Point> part;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        const float from = side(a), to = side(b);
        if (from >= 0.f) part.push_back(a);
        if ((from >= 0.f) != (to >= 0.f)) part.push_back(a + (b - a) * (from / (from - to)));
    }
    return part;
}

/// One half of what is kept, with round corners that fade over a pixel. `over`: the half that lies over all,
/// whose colours are multiplied by their opacity.
void draw_half(sf::RenderTarget& target, const sf::FloatRect& place, float corner_px,
               const FibresPicture& picture, bool over) {
    const Point shift(place.left, place.top - (over ? picture.frame.height_px : 0.f));
    const sf::FloatRect smaller(place.left + 0.5f, place.top + 0.5f, place.width - 1.f, place.height - 1.f);
    const std::vector<Point> inner = round_rectangle(smaller, corner_px - 0.5f),
                             outer = round_rectangle(place, corner_px);
    const sf::Color faded = over ? sf::Color::Transparent : sf::Color(255, 255, 255, 0);
    std::vector<sf::Vertex> fan, ring;
    for (std::size_t i = 0; i <= inner.size(); ++i) {
        const Point in = inner[i % inner.size()], out = outer[i % outer.size()];
        if (i < inner.size()) fan.emplace_back(in, in - shift);
        ring.emplace_back(in, in - shift);
        ring.emplace_back(out, faded, out - shift);
    }
    sf::RenderStates states(&picture.kept->getTexture());
    states.blendMode = over ? premultiplied : sf::BlendNone;
    target.draw(fan.data(), fan.size(), sf::TriangleFan, states);
    states.blendMode = over ? premultiplied : sf::BlendAlpha;
    target.draw(ring.data(), ring.size(), sf::TriangleStrip, states);
}

/// Clipped to what lies right of the divider.
void draw_added(sf::RenderTarget& target, FibresPicture& picture, const sf::FloatRect& place,
                const FibresShown& shown) {
    if (picture.amount != shown.amount) {
        picture.added.clear();
        add_new_collagen(picture.added, picture.frame, new_collagen_for(picture.tissue, shown.amount));
        picture.amount = shown.amount;
    }
    const float from = std::clamp(shown.divider_px, 0.f, place.width);
    if (picture.added.empty() || place.width - from < 1.f) return;
    const sf::View whole = target.getView();
    sf::View part = view_of(target, {place.left + from, place.top, place.width - from, place.height});
    part.move(from, 0.f);
    target.setView(part);
    draw_stamps(target, picture.added, picture.stamps);
    target.setView(whole);
}

/// Where a line through a place, falling to the left at 45 degrees, runs inside a convex polygon.
std::optional<std::array<Point, 2>> inside_polygon(const std::vector<Point>& polygon, float sum) {
    std::array<Point, 2> ends;
    std::size_t found = 0;
    for (std::size_t i = 0; i < polygon.size() && found < 2; ++i) {
        const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        const float from = a.x + a.y - sum, to = b.x + b.y - sum;
        if ((from < 0.f) != (to < 0.f)) ends[found++] = a + (b - a) * (from / (from - to));
    }
    return found == 2 ? std::optional(ends) : std::nullopt;
}

/// A light veil and dark lines: not known.
void draw_hatch(sf::RenderTarget& target, const std::vector<Point>& polygon, float scale) {
    Vertices shapes;
    add_polygon(shapes, polygon, with_opacity(unknown_veil, 0.62));
    float least = 1e9f, most = -1e9f;
    for (const Point p : polygon) least = std::min(least, p.x + p.y), most = std::max(most, p.x + p.y);
    for (float sum = least; sum < most; sum += 18.f * scale)
        if (const auto line = inside_polygon(polygon, sum))
            add_segment(shapes, (*line)[0], (*line)[1], 1.8f * scale, with_opacity(unknown_line, 0.55));
    draw(target, shapes);
}

}  // namespace

FibresFrame fibres_frame(sf::Vector2f size_px, float air_px) {
    FibresFrame frame;
    frame.width_px = std::max(1.f, std::round(size_px.x));
    frame.height_px = std::max(1.f, std::round(size_px.y));
    frame.surface_px = std::round(std::min(air_px, 0.5f * frame.height_px));
    frame.px_per_mm = std::clamp((frame.height_px - frame.surface_px) / seen_depth_mm,
                                 frame.width_px / most_width_mm, frame.width_px / least_width_mm);
    return frame;
}

void prepare_fibres(FibresPicture& picture, const FibresFrame& frame, const StageColours& colours) {
    if (picture.made && same_frame(picture.frame, frame) && same_air(picture.colours, colours)) return;
    picture.made = false;
    picture.amount = -1.0;
    if (!fit_picture(picture.kept, static_cast<double>(frame.width_px),
                     2.0 * static_cast<double>(frame.height_px)))
        return;
    const float width_mm = frame.width_px / frame.px_per_mm,
                depth_mm = (frame.height_px - frame.surface_px) / frame.px_per_mm;
    if (picture.tissue.width_mm != width_mm || picture.tissue.depth_mm != depth_mm)
        picture.tissue = fibre_tissue(width_mm, depth_mm);
    if (picture.fineness != stamp_fineness(frame.px_per_mm)) {
        picture.fineness = stamp_fineness(frame.px_per_mm);
        if (!picture.stamps.loadFromImage(tissue_stamps(picture.fineness))) return;
        picture.stamps.setSmooth(true);
        picture.stamps.setRepeated(true);
    }
    picture.frame = frame;
    picture.colours = colours;
    make_kept(picture);
    picture.made = true;
}

void draw_fibres(sf::RenderTarget& target, FibresPicture& picture, const sf::FloatRect& place,
                 float corner_px, const FibresShown& shown, float scale) {
    if (!picture.made) return;
    draw_half(target, place, corner_px, picture, false);
    if (!shown.hatched) draw_added(target, picture, place, shown);
    draw_half(target, place, corner_px, picture, true);
    if (!shown.hatched) return;
    const float from = place.left + shown.divider_px, top = place.top + picture.frame.surface_px;
    const std::vector<Point> right =
        part_of(part_of(round_rectangle(place, corner_px), [&](Point p) { return p.x - from; }),
                [&](Point p) { return p.y - top; });
    if (right.size() > 2) draw_hatch(target, right, scale);
}

}  // namespace needleroll::scene
