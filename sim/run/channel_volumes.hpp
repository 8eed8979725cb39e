/// Volume of the channels of a run, layer by layer.
#pragma once

#include "sim/run/run.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace needleroll {

/// Total volume [mm3] of the channels of the named rows, by Layer (`none` stays 0). Where channels overlap,
/// the overlap counts twice.
std::array<double, layer_count> channel_volumes_mm3(const Result& result, std::span<const std::uint32_t> rows,
                                                    const StopToken& stop = {});

}  // namespace needleroll
