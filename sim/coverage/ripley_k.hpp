/// Ripley's K: how many other holes there are within r of a hole, against chance.
#pragma once

#include "sim/coverage/pair_sums.hpp"
#include "sim/coverage/statistics.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// K(r) of the points that belong to the region, over pairs at most r apart; pi r^2 under complete
/// randomness.
///   translation (Ohser & Stoyan 1981): A^2 / (N (N-1)) sum over ordered pairs of 1 / gamma(x_j - x_i),
///     gamma = set covariance of the region
///   border (Ripley 1988): A / (N-1) times the mean number of others within r of the points that are at least
///   r away
///     from the border
///   pair correlation: (K(r) - K(r - step)) / (pi (r^2 - (r - step)^2)), the mean over that ring, from the
///     translation-corrected K
/// Exact in double for rectangles. Undefined for fewer than two points, for r not smaller than the region's
/// shorter side, and (border) where no point is far enough from the border. Cost grows with the number of
/// pairs.
std::vector<RipleyRow> ripley_k(std::span<const double> x_mm, std::span<const double> y_mm,
                                const Region& region, const RipleySettings& settings = {},
                                const StopToken& stop = {});

/// L(r) [mm] alone, by translation correction with a set covariance prepared before (for a region that is not
/// a rectangle: up to the last radius); all points are taken to lie in the region. 0 for fewer than two
/// points.
std::vector<double> ripley_l(std::span<const double> x_mm, std::span<const double> y_mm, double area_mm2,
                             const SetCovariance& covariance, const RipleySettings& settings,
                             const StopToken& stop = {});

}  // namespace needleroll
