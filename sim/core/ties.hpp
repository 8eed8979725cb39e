/// One rule for ties (sim/MODEL.md section 6): what is equal but for rounding counts as equal, whatever place
/// on the skin it was measured at.
#pragma once

namespace needleroll {

/// Lengths that differ by no more are equal [mm]: far above the rounding of places up to 2000 mm, far below
/// anything that is measured.
inline constexpr double tie_mm = 1e-9;

/// How far within a radius reaches [mm].
constexpr double reach_of_mm(double radius_mm) {
    return radius_mm + tie_mm;
}

/// True when a distance counts as within a radius.
constexpr bool is_within(double distance_mm, double radius_mm) {
    return distance_mm <= reach_of_mm(radius_mm);
}

/// The square of how far within a radius reaches [mm2], for squared distances.
constexpr double squared_reach_mm2(double radius_mm) {
    return reach_of_mm(radius_mm) * reach_of_mm(radius_mm);
}

}  // namespace needleroll
