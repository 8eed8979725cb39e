/// The numbers of one replicate, and nothing that they do not need.
#pragma once

#include "sim/experiment/response.hpp"
#include "sim/run/run.hpp"

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// Stands for an undefined value.
inline constexpr double undefined_value = std::numeric_limits<double>::quiet_NaN();

/// The part of a run's summary that the responses look at, the same to the last bit as in the whole summary
/// (summarise_whole). Fails when it is stopped. `pixel_mm` of the raster of over-treated skin; empty: as in
/// the whole summary.
Expected<Summary> summarise_for(const Result& result, std::span<const Response> responses,
                                std::optional<double> pixel_mm = std::nullopt, const StopToken& stop = {});

/// A value for each response, rounded to 12 significant digits, so that a last bit of the mathematics library
/// does not show; undefined_value where a response is undefined.
Expected<std::vector<double>> measure(const Result& result, std::span<const Response> responses,
                                      std::optional<double> pixel_mm = std::nullopt,
                                      const StopToken& stop = {});

}  // namespace needleroll
