/// Maps of a run over its patch.
#pragma once

#include "sim/core/raster.hpp"
#include "sim/scenario/run.hpp"

namespace needleroll {

/// Maps of the finished pattern (or of its first `strikes` rows), over the patch.
/// density: holes per cm2, Gaussian of 0.5 mm. depth: mean depth [mm] of the holes around, same weights, NaN where no
/// hole is near. distance: mm to the nearest hole.
Raster density_map(const Result& result, std::size_t strikes, double pixel_mm);
Raster depth_map(const Result& result, std::size_t strikes, double pixel_mm);
Raster distance_map(const Result& result, std::size_t strikes, double pixel_mm);

}  // namespace needleroll
