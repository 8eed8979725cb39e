#include "gui/scene/name_places.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::scene {
namespace {

/// Shifts of a name's middle against the place it points to, in shares of its width.
constexpr std::array<float, 9> name_shifts = {0.f, 0.28f, -0.28f, 0.55f, -0.55f, 0.85f, -0.85f, 1.3f, -1.3f};
constexpr float cost_of_later_anchor = 26.f, cost_of_later_row = 10.f, cost_of_crossing = 240.f,
                cost_of_flat_line = 50.f;
/// A line is a few pixels wide, and its dot is larger.
constexpr float line_margin_px = 3.f;

sf::FloatRect box_with_room(const sf::FloatRect& box, float by) {
    return {box.left - by, box.top - by, box.width + 2.f * by, box.height + 2.f * by};
}

bool holds(const sf::FloatRect& outer, const sf::FloatRect& inner) {
    return inner.left >= outer.left && inner.top >= outer.top &&
           inner.left + inner.width <= outer.left + outer.width &&
           inner.top + inner.height <= outer.top + outer.height;
}

float turn_of(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool lines_cross(Point a, Point b, Point c, Point d) {
    return turn_of(a, b, c) * turn_of(a, b, d) < 0.f && turn_of(c, d, a) * turn_of(c, d, b) < 0.f;
}

/// Whether a line touches a box.
bool line_meets(const sf::FloatRect& box, Point from, Point to) {
    if (box.contains(from) || box.contains(to)) return true;
    const Point a(box.left, box.top), b(box.left + box.width, box.top),
        c(box.left + box.width, box.top + box.height), d(box.left, box.top + box.height);
    return lines_cross(from, to, a, b) || lines_cross(from, to, b, c) || lines_cross(from, to, c, d) ||
           lines_cross(from, to, d, a);
}

/// Whether box and line stand in the way of nothing that is placed or kept.
bool is_free(const sf::FloatRect& box, Point anchor, const NameRoom& room,
             std::span<const NamePlace> placed) {
    const Point end = line_end(box, anchor);
    const sf::FloatRect wide = box_with_room(box, room.gap_px);
    for (const sf::FloatRect& kept : room.kept)
        if (wide.intersects(kept) || line_meets(kept, anchor, end)) return false;
    for (const NamePlace& other : placed) {
        if (wide.intersects(other.box)) return false;
        if (line_meets(box_with_room(other.box, line_margin_px), anchor, end)) return false;
        if (line_meets(box_with_room(box, line_margin_px), other.anchor, line_end(other.box, other.anchor)))
            return false;
    }
    return true;
}

float place_cost(const sf::FloatRect& box, Point anchor, std::span<const NamePlace> placed) {
    const Point end = line_end(box, anchor), way = end - anchor;
    float cost = std::hypot(way.x, way.y);
    if (std::abs(way.x) > 2.2f * std::abs(way.y)) cost += cost_of_flat_line;
    for (const NamePlace& other : placed)
        if (lines_cross(anchor, end, other.anchor, line_end(other.box, other.anchor)))
            cost += cost_of_crossing;
    return cost;
}

bool same_region(const sf::FloatRect& box, Point anchor, const NameRoom& room) {
    return std::any_of(room.regions.begin(), room.regions.end(), [&](const sf::FloatRect& region) {
        return region.contains(anchor) && holds(region, box);
    });
}

std::optional<NamePlace> best_name_place(const NameWish& wish, std::size_t index, const NameRoom& room,
                                         std::span<const NamePlace> placed) {
    std::optional<NamePlace> best;
    float best_cost = 1e9f;
    for (std::size_t a = 0; a < wish.anchors.size(); ++a)
        for (std::size_t r = 0; r < wish.rows.size(); ++r)
            for (const float shift : name_shifts) {
                const Point anchor = wish.anchors[a];
                const sf::FloatRect box(std::round(anchor.x + (shift - 0.5f) * wish.size.x),
                                        std::round(wish.rows[r] - 0.5f * wish.size.y), wish.size.x,
                                        wish.size.y);
                if (!same_region(box, anchor, room) || box_with_room(box, line_margin_px).contains(anchor))
                    continue;
                const float cost = place_cost(box, anchor, placed) +
                                   cost_of_later_anchor * static_cast<float>(a) +
                                   cost_of_later_row * static_cast<float>(r);
                if (cost >= best_cost || !is_free(box, anchor, room, placed)) continue;
                best_cost = cost;
                best = NamePlace{index, box, anchor};
            }
    return best;
}

}  // namespace

std::vector<NamePlace> place_names(std::span<const NameWish> wishes, const NameRoom& room) {
    std::vector<NamePlace> placed;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (const auto place = best_name_place(wishes[i], i, room, placed)) placed.push_back(*place);
    return placed;
}

Point line_end(const sf::FloatRect& box, Point anchor) {
    const float inset = std::min({8.f, box.width * 0.5f, box.height * 0.5f});
    return {std::clamp(anchor.x, box.left + inset, box.left + box.width - inset),
            std::clamp(anchor.y, box.top + inset, box.top + box.height - inset)};
}

}  // namespace needleroll::scene
