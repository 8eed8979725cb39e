/// The gap map: how far each place is from the nearest hole.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/window.hpp"

#include <span>

namespace needleroll {

/// Distance [mm] from every pixel centre of a window to the nearest of the holes, exact in double (holes are
/// not moved to pixels). Holes outside the window count as well. Without any hole every value is NaN.
Raster distance_map(std::span<const double> x_mm, std::span<const double> y_mm, const Box& window,
                    double pixel_mm, const StopToken& stop = {});

/// Brings a distance map up to date with further holes: each value becomes the smaller of the old distance
/// and the distance to the nearest new hole. NaN (no hole yet) counts as infinitely far.
void add_to_distance_map(Raster& map, std::span<const double> x_mm, std::span<const double> y_mm);

}  // namespace needleroll
