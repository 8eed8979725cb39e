/// Progress from pass to pass: what each pass has added, and what the next one will.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// Density and exact coverage in the region after every pass. `pass` holds the pass of every hole, from 0.
/// The last pass has the coverage of all holes to the last bit. Empty for a region without area.
std::vector<PassStep> pass_progress(std::span<const double> x_mm, std::span<const double> y_mm,
                                    std::span<const std::uint32_t> pass, const Region& region,
                                    std::span<const double> radii_mm, const StopToken& stop = {});

/// Number of passes after which the density reaches a target [holes per cm2]: the first of the given ones
/// that does, else by going on at the mean density of a pass. Empty without passes or with passes that add
/// nothing.
std::optional<int> passes_to_target(std::span<const PassStep> steps, double target_per_cm2);

/// What one more pass of the same kind is expected to add to the coverage c at one of the radii after n
/// passes: (1 - c) (1 - (1 - c)^(1/n)), by the superposition law 1 - c_n = (1 - c_1)^n of passes with
/// independent offsets.
std::optional<double> expected_coverage_gain(std::span<const PassStep> steps, std::size_t radius);

}  // namespace needleroll
