/// Gaps: how far places of a region are from the nearest hole.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <span>

namespace needleroll {

/// How well the quantiles of the gaps are found [mm].
inline constexpr double gap_tolerance_mm = 1e-6;

/// Quantiles of the distance to the nearest hole over a region: the least radii within which so large a share
/// of it is covered. A coarse raster gives first guesses; Newton's method on the exact coverage, whose slope
/// is the free border over the area, brings them to gap_tolerance_mm. Empty without holes or region.
GapStatistics gap_statistics(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                             const StopToken& stop = {});

}  // namespace needleroll
