/// Dose: how much of the skin gets too many holes, too few, or what was aimed at.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <array>
#include <optional>
#include <span>

namespace needleroll {

/// Share of the region's pixel centres with at least `holes` holes within radius_mm (over-treated skin).
/// Empty for a region without pixels. Complete randomness: 1 - sum over k < holes of e^-m m^k / k!, m =
/// lambda pi r^2.
std::optional<double> over_treated_fraction(std::span<const double> x_mm, std::span<const double> y_mm,
                                            const Region& region, int holes, double radius_mm,
                                            double pixel_mm = 0.05, const StopToken& stop = {});

/// Shares of the region's pixel centres under, in and over a band of density on a smoothed map, all in holes
/// per cm2. Empty for a region without pixels on the map.
std::optional<TargetShares> target_shares(const Raster& density_per_cm2, const Region& region,
                                          const std::array<double, 2>& band_per_cm2,
                                          const StopToken& stop = {});

}  // namespace needleroll
