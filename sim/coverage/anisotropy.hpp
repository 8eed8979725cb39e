/// Direction: whether holes line up along some directions more than along others.
#pragma once

#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// A2 = |mean exp(2 i alpha)| and A4 = |mean exp(4 i alpha)| over the directions alpha of all pairs of a
/// point in the region and any other point with from_mm < distance <= to_mm. No edge correction: a guard band
/// of to_mm makes the pairs complete. Empty when there is no such pair.
std::optional<Anisotropy> anisotropy(std::span<const double> x_mm, std::span<const double> y_mm,
                                     const Region& region, double from_mm = 0.3, double to_mm = 2.0);

}  // namespace needleroll
