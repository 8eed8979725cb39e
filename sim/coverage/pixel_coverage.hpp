/// Coverage counted in pixels, as other programs do; what the figures say is exact (covered_area.hpp).
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// c(r): share of the region's pixel centres within r of a hole; a place exactly r away counts. Empty for a
/// region without pixels. Complete randomness and many shifted passes of any layout: 1 - exp(-lambda pi r^2)
/// (Avrami). Error of a pixel: about 0.3 pixel_mm along the border of what is covered, in either direction,
/// so that it averages out over many holes.
std::optional<double> pixel_coverage(std::span<const double> x_mm, std::span<const double> y_mm,
                                     const Region& region, double radius_mm, double pixel_mm = 0.05,
                                     const StopToken& stop = {});

}  // namespace needleroll
