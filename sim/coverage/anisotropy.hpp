/// Direction: whether holes line up along some directions more than along others.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// A2 = |mean exp(2 i alpha)| and A4 = |mean exp(4 i alpha)| over the directions alpha of all pairs of a
/// point in the region and any other point more than 0.3 mm and at most 2 mm away. No edge correction: a
/// guard band of 2 mm makes the pairs complete. Empty when there is no such pair.
std::optional<Anisotropy> anisotropy(std::span<const double> x_mm, std::span<const double> y_mm,
                                     const Region& region, const StopToken& stop = {});

}  // namespace needleroll
