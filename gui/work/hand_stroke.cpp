#include "gui/work/hand_stroke.hpp"

#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Places nearer than this to the last one are not kept [mm].
constexpr double least_step_mm = 0.1;

/// A bulge below this share of the chord is the unsteadiness of a straight drag.
constexpr double straight_share = 0.05;

double rounded(double value) {
    return std::round(10.0 * value) / 10.0;
}

/// The place halfway along the drag.
scene::SkinPlace middle_of(const std::vector<scene::SkinPlace>& way) {
    double whole_mm = 0.0, so_far_mm = 0.0;
    for (std::size_t i = 1; i < way.size(); ++i) whole_mm += scene::distance_mm(way[i - 1], way[i]);
    for (std::size_t i = 1; i < way.size(); ++i) {
        const double step_mm = scene::distance_mm(way[i - 1], way[i]);
        if (so_far_mm + step_mm >= whole_mm / 2.0 && step_mm > 0.0) {
            const double share = (whole_mm / 2.0 - so_far_mm) / step_mm;
            return {way[i - 1].x_mm + share * (way[i].x_mm - way[i - 1].x_mm),
                    way[i - 1].y_mm + share * (way[i].y_mm - way[i - 1].y_mm)};
        }
        so_far_mm += step_mm;
    }
    return way.front();
}

/// Height [mm] of the arc over a chord, positive to its left, no higher than the tightest turn allows.
double bulge_mm(const scene::SkinPlace& from, const scene::SkinPlace& to, const scene::SkinPlace& middle) {
    const double chord_mm = scene::distance_mm(from, to);
    const double across =
        (to.x_mm - from.x_mm) * (middle.y_mm - from.y_mm) - (to.y_mm - from.y_mm) * (middle.x_mm - from.x_mm);
    const double height_mm = across / chord_mm;
    if (std::abs(height_mm) < straight_share * chord_mm) return 0.0;
    // Turn radius r over a chord c: height = r - sqrt(r^2 - c^2/4); a half circle is the most.
    const double half_mm = chord_mm / 2.0;
    const double least_mm = std::max(least_hand_turn_mm, half_mm);
    const double most_mm = least_mm - std::sqrt(std::max(0.0, least_mm * least_mm - half_mm * half_mm));
    return std::clamp(height_mm, -most_mm, most_mm);
}

}  // namespace

void lead_on(HandStroke& hand, const scene::SkinPlace& place) {
    if (!hand.way.empty() && scene::distance_mm(hand.way.back(), place) < least_step_mm) return;
    hand.way.push_back(place);
}

std::optional<ListedStroke> stroke_of(const HandStroke& hand) {
    if (hand.way.size() < 2) return std::nullopt;
    const scene::SkinPlace from = hand.way.front(), to = hand.way.back();
    const double chord_mm = scene::distance_mm(from, to);
    if (!(chord_mm >= least_hand_stroke_mm)) return std::nullopt;
    const double height_mm = bulge_mm(from, to, middle_of(hand.way));
    const double chord_rad = std::atan2(to.y_mm - from.y_mm, to.x_mm - from.x_mm);
    ListedStroke stroke;
    stroke.start_x_mm = rounded(from.x_mm);
    stroke.start_y_mm = rounded(from.y_mm);
    stroke.heading_deg = rounded(degrees(chord_rad));
    stroke.length_mm = rounded(chord_mm);
    if (height_mm != 0.0) {
        // A bulge to the left is rolled by starting to the left of the chord and turning right.
        const double half_turn_rad = 2.0 * std::atan(2.0 * height_mm / chord_mm);
        const double radius_mm = chord_mm / (2.0 * std::sin(half_turn_rad));
        stroke.heading_deg = rounded(degrees(chord_rad + half_turn_rad));
        stroke.turn_radius_mm = rounded(-radius_mm);
        stroke.length_mm = rounded(radius_mm * 2.0 * half_turn_rad);
    }
    return stroke;
}

Scenario with_stroke(const Scenario& scenario, const ListedStroke& stroke) {
    Scenario changed = scenario;
    if (changed.program.pattern != Pattern::strokes) changed.strokes.clear();
    changed.program.pattern = Pattern::strokes;
    changed.poses.clear();
    changed.poses_file.clear();
    changed.strokes.push_back(stroke);
    return changed;
}

Scenario without_strokes(const Scenario& scenario, Pattern pattern) {
    Scenario changed = scenario;
    changed.program.pattern = pattern;
    if (pattern != Pattern::strokes) changed.strokes.clear();
    return changed;
}

}  // namespace needleroll::gui
