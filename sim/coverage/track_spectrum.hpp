/// Tracks: parallel lines of holes that come back at a fixed distance.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// The highest peak of the structure factor S(k) = |sum_i w_i exp(-i k x_i)|^2 / sum_i w_i^2 of the points in
/// the region, w = (sin(pi u) sin(pi v))^2 with u, v from 0 to 1 over the bounds (Hann), which keeps the
/// outline of the region from showing as a peak; what an even pattern would give there is taken off. Found by
/// a Fourier transform of the points binned on 256 x 256 pixels over the longer side, padded to twice that;
/// the peak's place is interpolated to about a hundredth of 1/side, and S is then summed point by point.
/// Periods from four pixels to a quarter of the shorter side. Empty for fewer than two points in the region.
/// Of peaks
/// at least 3/4 as high as the highest the one of longest period counts: sharp lines have overtones. Source:
/// Bartlett 1964.
std::optional<TrackPeak> track_peak(std::span<const double> x_mm, std::span<const double> y_mm,
                                    const Region& region, const StopToken& stop = {});

}  // namespace needleroll
