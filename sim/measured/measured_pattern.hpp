/// A pattern of holes that was not rolled here but measured, with what is to be measured of it.
#pragma once

#include "sim/core/warning.hpp"
#include "sim/coverage/metrics_options.hpp"
#include "sim/coverage/window.hpp"
#include "sim/injury/punctures.hpp"
#include "sim/skin/patch.hpp"

#include <cstdint>
#include <vector>

namespace needleroll {

/// A pattern that was not rolled here but measured, or read from punctures.csv.
struct MeasuredPattern {
    Punctures rows;  ///< x_mm, y_mm and what else is known; other columns are empty. Without depth_mm every
                     ///< row is a hole
    KnownColumns known;  ///< which of them the source has
    Box window;          ///< what was looked at; all rows lie in it
    std::vector<NamedRegion> regions;
    MetricsOptions metrics;
    std::int64_t seed = 1;  ///< of the chance test
    std::vector<Warning> warnings;
};

}  // namespace needleroll
