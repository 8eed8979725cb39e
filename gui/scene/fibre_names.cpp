#include "gui/scene/fibre_names.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// A name points at no place that is nearer to the divider or the edges than this [px of the picture's 896].
constexpr float margin_share = 0.022f;

struct SidePlaces {
    std::vector<Point> places;
    float from, to;  ///< what lies on the side

    void add(Point place) {
        if (place.x > from && place.x < to) places.push_back(place);
    }
};

SidePlaces side_of(const FibresFrame& frame, float divider_px, bool right) {
    const float margin = margin_share * frame.width_px;
    return right ? SidePlaces{{}, std::max(divider_px, 0.f) + margin, frame.width_px - margin}
                 : SidePlaces{{}, margin, std::min(divider_px, frame.width_px) - margin};
}

/// The places that lie nearest to a wanted one first, and not more than a few.
std::vector<Point> nearest_first(SidePlaces side, float share_x, float share_y, const FibresFrame& frame,
                                 std::size_t most) {
    const float x = side.from + share_x * (side.to - side.from);
    const float y = frame.surface_px + (0.12f + share_y * 0.30f) * frame.px_per_mm;
    std::stable_sort(side.places.begin(), side.places.end(), [&](Point a, Point b) {
        return std::hypot(a.x - x, 2.f * (a.y - y)) < std::hypot(b.x - x, 2.f * (b.y - y));
    });
    if (side.places.size() > most) side.places.resize(most);
    return side.places;
}

Point middle_of(const Strand& strand) {
    return strand.points[strand.points.size() / 2];
}

/// Points along a layer, at shares of the side.
std::vector<Point> along_layer(const FibresFrame& frame, const SidePlaces& side, float depth_mm,
                               std::initializer_list<float> shares) {
    std::vector<Point> places;
    if (side.to <= side.from) return places;
    for (const float share : shares)
        places.push_back(
            {side.from + share * (side.to - side.from), frame.surface_px + depth_mm * frame.px_per_mm});
    return places;
}

}  // namespace

std::vector<Point> fibre_anchors(FibreName name, const FibreTissue& tissue, const FibresFrame& frame,
                                 float divider_px, double amount) {
    constexpr std::size_t most = 7;
    const auto at = [&](Point place) { return fibres_pixel(frame, place); };
    const SidePlaces left = side_of(frame, divider_px, false);
    SidePlaces right = side_of(frame, divider_px, true);
    switch (name) {
        case FibreName::made_collagen: {
            // Those that appear first, so that the name stays where it is as more of them come.
            const std::vector<Strand> shown = new_collagen_for(tissue, amount);
            for (std::size_t i = 0; i + 1 < shown.size() && i < 30; ++i) right.add(at(middle_of(shown[i])));
            return nearest_first(right, 0.52f, 0.72f, frame, most);
        }
        case FibreName::old_collagen: {
            // On the side before, where it has that side to itself; else on the other.
            SidePlaces before = left;
            for (const Strand& strand : tissue.collagen) {
                if (strand.tone <= 0.75f && strand.tone >= 0.12f) continue;
                before.add(at(middle_of(strand)));
                right.add(at(middle_of(strand)));
            }
            std::vector<Point> places = nearest_first(before, 0.66f, 0.78f, frame, 4);
            for (const Point place : nearest_first(right, 0.30f, 0.78f, frame, 4)) places.push_back(place);
            return places;
        }
        case FibreName::elastin_fibre: {
            for (const Strand& strand : tissue.elastin) {
                const Point place = middle_of(strand);
                if (place.y < upper_dermis_depth_mm(place.x) && strand.points.size() > 12)
                    right.add(at(place));
            }
            return nearest_first(right, 0.82f, 0.70f, frame, most);
        }
        case FibreName::cell:
            for (const SpindleCell& cell : tissue.cells) right.add(at(cell.middle));
            return nearest_first(right, 0.10f, 0.60f, frame, most);
        case FibreName::outer_skin:
            return along_layer(frame, left, 0.055f, {0.13f, 0.4f, 0.7f});
        case FibreName::upper_dermis:
            return along_layer(frame, left, 0.265f, {0.13f, 0.4f, 0.7f});
        case FibreName::deep_dermis:
            return along_layer(frame, left, 0.59f, {0.13f, 0.4f, 0.7f});
        case FibreName::thicker:
            return along_layer(frame, right, 0.055f, {0.86f, 0.72f, 0.6f, 0.4f});
    }
    return {};
}

std::vector<float> fibre_rows(FibreName name, const FibresFrame& frame, float pill_height_px, float scale) {
    const auto y = [&](float depth_mm) { return frame.surface_px + depth_mm * frame.px_per_mm; };
    const float pitch = pill_height_px + 14.f * scale;
    switch (name) {
        case FibreName::outer_skin:
            return {y(0.055f) + pitch, y(0.055f) + 1.3f * pitch};
        case FibreName::upper_dermis:
            return {y(0.265f) + pitch, y(0.265f) + 1.3f * pitch};
        case FibreName::deep_dermis:
            return {y(0.59f) + pitch, y(0.59f) - pitch, y(0.59f) + 1.3f * pitch};
        case FibreName::thicker:
            // Over the skin, beside the second line of the title or beside the first; else under the outer
            // skin.
            return {y(-0.045f) - 0.5f * pill_height_px, 30.f * scale, y(0.12f) + 0.7f * pitch};
        default: {
            // In the deep dermis, so that the upper one stays to be seen.
            const float first = y(0.52f) + 0.5f * pill_height_px;
            const float near = pill_height_px + 7.f * scale;
            return {first, first + near, first + 2.f * near, first + 3.f * near};
        }
    }
}

}  // namespace needleroll::scene
