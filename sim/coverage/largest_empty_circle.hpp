/// The largest gap: the biggest circle without a hole in it.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// The largest circle with its centre in the region (border included) that has no hole inside; exact in
/// double. Holes outside the region count. Empty without holes or without a region. Of several equal circles
/// one is given.
///
/// The centre is a corner of the Voronoi diagram inside the region, or lies on the region's border (where an
/// edge of the diagram crosses it, at a corner, or where an arc is furthest from a hole). Tiles of the region
/// that may hold a larger circle than the best so far (distance of the tile's centre to the nearest hole +
/// half its diagonal) are halved until few holes can be nearest in them; there all those places are tried.
/// Complete randomness: P(radius <= r) ~ exp(-lambda A u e^-u), u = pi lambda r^2 (Janson 1986).
std::optional<EmptyCircle> largest_empty_circle(std::span<const double> x_mm, std::span<const double> y_mm,
                                                const Region& region, const StopToken& stop = {});

}  // namespace needleroll
