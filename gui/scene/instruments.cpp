#include "gui/scene/instruments.hpp"

#include "gui/scene/shadow.hpp"
#include "gui/scene/shapes.hpp"
#include "gui/words/stage.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace needleroll::scene {
namespace {

std::string number(const Language& language, double value) {
    return given_number_text(language, std::abs(value) < 1e-9 ? 0.0 : value);
}

std::string millimetres(const Language& language, std::string numeral) {
    return say(language, gui::words::stage::millimetres{.number = std::move(numeral)});
}

/// A length with the unit that suits it.
std::string length_text(const Language& language, double length_mm) {
    if (length_mm >= 0.5) return millimetres(language, number(language, length_mm));
    return say(language, gui::words::stage::micrometres{.number = number(language, length_mm * 1000.0)});
}

/// Calls at(value, rank) for every tick in [from, to]: rank 2 numbered, 1 middle, 0 small.
template <class At>
void for_each_tick(double from, double to, double numbered_mm, const At& at) {
    const double small = numbered_mm / 20.0;
    const auto first = static_cast<long>(std::ceil(from / small - 1e-6)),
               last = static_cast<long>(std::floor(to / small + 1e-6));
    if (last - first > 4000) return;
    for (long i = first; i <= last; ++i)
        at(static_cast<double>(i) * small, i % 20 == 0 ? 2 : i % 5 == 0 ? 1 : 0);
}

/// A crisp line: whole pixels, no fading.
void add_crisp(Vertices& shapes, const sf::FloatRect& line, sf::Color colour) {
    const float x = std::round(line.left), y = std::round(line.top),
                width = std::max(1.f, std::round(line.width)),
                height = std::max(1.f, std::round(line.height));
    add_quad(shapes, {Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)},
             {colour, colour, colour, colour});
}

constexpr std::array<float, 3> tick_px = {4.f, 7.f, 11.f};
constexpr std::array<double, 3> tick_opacity = {0.55, 0.75, 1.0};

/// The two rulers: along the lower edge of the patch and along its left edge.
enum class RulerSide { below, left };

/// A ruler over the part of the patch that is seen, its ticks pointing away from `edge`, a pixel row or
/// column.
void draw_ruler(sf::RenderTarget& target, const Camera& camera, const Box& patch, double step_mm, float edge,
                RulerSide side, const StageStyle& style) {
    const bool below = side == RulerSide::below;
    const Box seen = visible_box(camera);
    const double origin_mm = below ? patch.min_x_mm : patch.min_y_mm,
                 length_mm = below ? patch.width_mm() : patch.height_mm(),
                 from_mm = (below ? seen.min_x_mm : seen.min_y_mm) - origin_mm,
                 to_mm = (below ? seen.max_x_mm : seen.max_y_mm) - origin_mm;
    const float s = style.scale;
    const Lettering label{13.f * s, style.colours.ink_2, false, below ? 0.5f : 1.f};
    Vertices ticks;
    for_each_tick(std::max(0.0, from_mm), std::min(length_mm, to_mm), step_mm, [&](double value, int rank) {
        const auto kind = static_cast<std::size_t>(rank);
        const float length = tick_px[kind] * s;
        const Point at = to_pixel(camera, below ? origin_mm + value : 0.0, below ? 0.0 : origin_mm + value);
        const sf::FloatRect tick = below ? sf::FloatRect(at.x - 0.5f * s, edge + 6.f * s, s, length)
                                         : sf::FloatRect(edge - 6.f * s - length, at.y - 0.5f * s, length, s);
        add_crisp(ticks, tick, with_opacity(style.colours.line, tick_opacity[kind]));
        if (rank != 2 || !style.fonts) return;
        // Both rulers begin at 0; the lower one names the unit.
        const std::string numeral = number(style.language, value);
        draw_text(target, *style.fonts,
                  below && value == 0.0 ? millimetres(style.language, numeral) : numeral,
                  below ? Point(at.x, edge + 27.f * s) : Point(edge - 21.f * s, at.y), label);
    });
    draw(target, ticks);
}

/// A box as near to its place as it lies whole in what the target shows.
sf::FloatRect moved_into_view(const sf::RenderTarget& target, sf::FloatRect box) {
    const sf::Vector2f size = target.getView().getSize(), corner = target.getView().getCenter() - size / 2.f;
    box.left = std::max(corner.x, std::min(box.left, corner.x + size.x - box.width));
    box.top = std::max(corner.y, std::min(box.top, corner.y + size.y - box.height));
    return box;
}

}  // namespace

double tick_step_mm(double px_per_mm, double spacing_px) {
    const double wanted = spacing_px / px_per_mm, power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= wanted * 0.999) return step * power;
    return 10.0 * power;
}

void draw_rulers(sf::RenderTarget& target, const Camera& camera, const Box& patch, const StageStyle& style) {
    const double step = tick_step_mm(camera.px_per_mm, 110.0 * static_cast<double>(style.scale));
    const sf::FloatRect box = to_pixels(camera, patch);
    // When the patch reaches beyond the view, the rulers stay at the view's edges.
    const float below =
        std::min(box.top + box.height, static_cast<float>(camera.height_px) - 40.f * style.scale);
    const float left = std::max(box.left, 52.f * style.scale);
    draw_ruler(target, camera, patch, step, below, RulerSide::below, style);
    draw_ruler(target, camera, patch, step, left, RulerSide::left, style);
}

void draw_target(sf::RenderTarget& target, const Camera& camera, const Polygon& polygon_mm, float scale) {
    std::vector<Point> points;
    for (const Place& corner : polygon_mm) points.push_back(to_pixel(camera, corner.x_mm, corner.y_mm));
    Vertices shapes;
    add_dashes(shapes, points, 3.6f * scale, 9.f * scale, 6.f * scale, with_opacity(mark_under, 0.35), true);
    add_dashes(shapes, points, 2.f * scale, 9.f * scale, 6.f * scale, mark, true);
    draw(target, shapes);
}

void draw_gap_circle(sf::RenderTarget& target, const Camera& camera, const SkinPlace& centre,
                     double radius_mm, float scale) {
    Vertices shapes;
    const Point middle = to_pixel(camera, centre.x_mm, centre.y_mm);
    const auto radius = static_cast<float>(radius_mm * camera.px_per_mm);
    add_circle(shapes, middle, radius, 5.f * scale, mark_under);
    add_circle(shapes, middle, radius, 2.6f * scale, mark);
    draw(target, shapes);
}

void draw_frame_skin(sf::RenderTarget& target, const SkinPicture& skin, const OverlayPicture* redness,
                     const Camera& camera, const Box& frame) {
    const Vertices bare = patch_shape(camera, frame, skin.patch, skin.colour, 0.f, false);
    draw(target, bare, sf::RenderStates(&skin.colour));
    if (redness) draw_redness(target, *redness, camera, frame, 0.f);
}

void draw_frame_lines(sf::RenderTarget& target, const Camera& camera, const Box& frame, float scale) {
    const sf::FloatRect box = to_pixels(camera, frame);
    const auto grown = [&](float by) {
        return sf::FloatRect(box.left - by, box.top - by, box.width + 2 * by, box.height + 2 * by);
    };
    Vertices shapes;
    add_box_outline(shapes, grown(1.5f * scale), 1.5f * scale, 5.f * scale, mark_under);
    add_box_outline(shapes, grown(1.5f * scale), 1.5f * scale, 2.8f * scale, mark);
    draw(target, shapes);
}

void draw_scale_bar(sf::RenderTarget& target, double px_per_mm, sf::Vector2f lower_left, float widest_px,
                    const StageStyle& style) {
    const float s = style.scale;
    double length_mm = tick_step_mm(px_per_mm, static_cast<double>(widest_px));
    // The tick step is at least as wide as asked; take the next round length below.
    while (length_mm * px_per_mm > static_cast<double>(widest_px) * 1.001) {
        const double lead = length_mm / std::pow(10.0, std::floor(std::log10(length_mm) + 1e-9));
        length_mm *= lead > 4.0 ? 0.4 : 0.5;
    }
    const auto bar = static_cast<float>(length_mm * px_per_mm);
    const std::string words = length_text(style.language, length_mm);
    const Lettering text{13.f * s, on_pill, true, 0.5f};
    const float words_width = style.fonts ? text_width(*style.fonts, words, text) : 0.f;
    const float width = std::max(bar, words_width) + 20.f * s, height = 25.f * s;
    const sf::FloatRect box(std::round(lower_left.x), std::round(lower_left.y - height), std::round(width),
                            std::round(height));
    Vertices shapes;
    add_box(shapes, box, 4.f * s, scale_bar_ground);
    const float x = box.left + (box.width - bar) / 2;
    add_crisp(shapes, {x, box.top + 19.f * s, bar, 2.f * s}, on_pill);
    draw(target, shapes);
    if (style.fonts)
        draw_text(target, *style.fonts, words, {box.left + box.width / 2, box.top + 10.f * s}, text);
}

sf::FloatRect draw_pill(sf::RenderTarget& target, sf::Vector2f left_middle, const std::string& words,
                        const StageStyle& style) {
    const float s = style.scale;
    const Lettering text{14.f * s, on_pill, true, 0.f};
    const float width = (style.fonts ? text_width(*style.fonts, words, text) : 0.f) + 18.f * s,
                height = 26.f * s;
    const sf::FloatRect box =
        moved_into_view(target, {std::round(left_middle.x), std::round(left_middle.y - height / 2),
                                 std::round(width), std::round(height)});
    Vertices shapes;
    add_box_shadow(shapes, box, 5.f * s, {2.f * s, 8.f * s, 0.22});
    add_box(shapes, box, 5.f * s, pill);
    draw(target, shapes);
    if (style.fonts) draw_text(target, *style.fonts, words, {box.left + 9.f * s, box.top + height / 2}, text);
    return box;
}

void draw_measure(sf::RenderTarget& target, const Camera& camera, const SkinPlace& from, const SkinPlace& to,
                  const StageStyle& style) {
    const float s = style.scale;
    const Point a = to_pixel(camera, from.x_mm, from.y_mm), b = to_pixel(camera, to.x_mm, to.y_mm);
    const Point way = b - a;
    const float length = std::sqrt(way.x * way.x + way.y * way.y);
    if (length < 1.f) return;
    const Point side = Point(-way.y, way.x) * (7.f * s / length);
    Vertices shapes;
    for (const bool dark : {true, false}) {
        const float width = (dark ? 4.6f : 2.2f) * s;
        const Paint paint = dark ? Paint(mark_under) : Paint(mark);
        add_segment(shapes, a, b, width, paint);
        add_segment(shapes, a - side, a + side, width, paint);
        add_segment(shapes, b - side, b + side, width, paint);
    }
    draw(target, shapes);
    const double length_mm = std::hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm);
    const Point middle = (a + b) * 0.5f;
    draw_pill(target, {middle.x + 10.f * s, middle.y - 18.f * s},
              millimetres(style.language, number_text(style.language, length_mm, 2)), style);
}

}  // namespace needleroll::scene
