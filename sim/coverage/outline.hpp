/// The border of a region as closed lines, to be drawn.
#pragma once

#include "sim/core/polygon.hpp"

#include <vector>

namespace needleroll {

struct Region;

/// How far a drawn arc may be from the true one [mm].
inline constexpr double outline_deviation_mm = 0.005;

/// Closed lines around the region and around what is left out within it: a place belongs to the region where
/// it lies inside an odd number of them. Straight but for the round corners of a guard band, which are drawn
/// to outline_deviation_mm. Empty for an empty region.
std::vector<Polygon> outlines_of(const Region& region);

}  // namespace needleroll
