#include "gui/scene/shadow.hpp"

#include "gui/scene/tissue_colours.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace needleroll::scene {
namespace {

constexpr int corner_steps = 10;

/// Border of the box grown by `by`, with the same number of points for every growth.
std::vector<Point> grown_border(const sf::FloatRect& box, float corner, float by) {
    const float half_width = box.width * 0.5f, half_height = box.height * 0.5f;
    const float held = std::max(by, 1.f - std::min(half_width, half_height));
    const float radius = std::max(corner + held, 0.5f);
    const Point centre(box.left + half_width, box.top + half_height);
    const float reach_x = std::max(half_width + held - radius, 0.f),
                reach_y = std::max(half_height + held - radius, 0.f);
    std::vector<Point> points;
    for (int quarter = 0; quarter < 4; ++quarter) {
        const float side_x = quarter == 0 || quarter == 3 ? 1.f : -1.f, side_y = quarter < 2 ? 1.f : -1.f;
        for (int i = 0; i <= corner_steps; ++i) {
            const float turn = (static_cast<float>(quarter) + static_cast<float>(i) / corner_steps) * 0.5f;
            const float angle = turn * std::numbers::pi_v<float>;
            points.push_back(centre + Point(side_x * reach_x, side_y * reach_y) +
                             Point(std::cos(angle), std::sin(angle)) * radius);
        }
    }
    return points;
}

/// Share of the full shadow at a distance from the edge, outwards, in blur lengths: a blurred step.
double share_at(double distance) {
    return 0.5 * std::erfc(distance * 1.8);
}

}  // namespace

void add_box_shadow(Vertices& shapes, const sf::FloatRect& box, float corner_px, const ShadowStyle& style) {
    const sf::FloatRect fallen(box.left, box.top + style.drop_px, box.width, box.height);
    constexpr int rings = 12;
    const float deepest = std::min(box.width, box.height) * 0.5f;
    std::vector<Point> inner = grown_border(fallen, corner_px, -std::min(style.blur_px, deepest));
    sf::Color inner_colour = with_opacity(
        shadow, style.opacity * share_at(-std::min(1.0, static_cast<double>(deepest / style.blur_px))));
    for (std::size_t i = 1; !style.hollow && i + 1 < inner.size(); ++i)
        for (const std::size_t k : {std::size_t{0}, i, i + 1}) shapes.emplace_back(inner[k], inner_colour);
    for (int ring = 1; ring <= rings; ++ring) {
        const float place = -1.f + 2.f * static_cast<float>(ring) / rings;
        std::vector<Point> outer = grown_border(fallen, corner_px, place * style.blur_px);
        const double share = ring == rings ? 0.0 : share_at(static_cast<double>(place));
        const sf::Color outer_colour = with_opacity(shadow, style.opacity * share);
        for (std::size_t i = 0; i < outer.size(); ++i) {
            const std::size_t next = (i + 1) % outer.size();
            add_quad(shapes, {inner[i], inner[next], outer[next], outer[i]},
                     {inner_colour, inner_colour, outer_colour, outer_colour});
        }
        inner = std::move(outer);
        inner_colour = outer_colour;
    }
}

void draw_box_shadow(sf::RenderTarget& target, const sf::FloatRect& box, float corner_px,
                     const ShadowStyle& style) {
    Vertices shapes;
    add_box_shadow(shapes, box, corner_px, style);
    draw(target, shapes);
}

}  // namespace needleroll::scene
