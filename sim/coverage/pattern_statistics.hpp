/// All statistics of one pattern at once: what summary.json, the report and the window show.
#pragma once

#include "sim/core/random.hpp"
#include "sim/coverage/pair_sums.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/smoothed_density.hpp"
#include "sim/coverage/statistics.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace needleroll {

/// What of a pattern is wanted; the rest stays empty, coverage but for its radii. Holes, density and quadrats
/// are always measured.
struct PatternParts {
    bool coverage = true;
    bool empty_circle = true;
    bool neighbours = true;        ///< with double strikes
    bool neighbour_spread = true;  ///< more of the distances than their mean
    bool passes = true;
    bool gaps = true;
    bool ripley = true;
    bool envelope = true;
    bool directions = true;  ///< anisotropy, which looks at all pairs within 2 mm
    bool track = true;
    bool over_treated = true;
    bool target = true;
    bool edge = true;
    bool areas = true;
};

/// What is to be measured. The region and its guard band come apart from this, as a Region.
struct PatternSettings {
    std::vector<double> radii_mm = {0.25, 0.5, 1.0};
    std::vector<double> quadrats_mm = {1.0, 2.5, 5.0, 10.0};
    double double_strike_radius_mm = 0.25;
    int over_treated_holes = 5;
    double over_treated_radius_mm = 0.5;
    std::array<double, 2> target_density_per_cm2 = {200.0, 300.0};
    double pixel_mm = 0.05;          ///< of the raster of over-treated skin
    Smoothing smoothing;             ///< of the density map behind the target band
    RipleySettings ripley;           ///< 0 steps: no K
    int envelope_simulations = 199;  ///< 0: no test
    Seed seed;                       ///< of the test's random patterns
    int threads = 1;                 ///< for the test; 0: all that the machine has
    StopToken stop = {};
    PatternParts parts;  ///< what is wanted
};

/// A region that is also measured by itself.
struct NamedArea {
    std::string name;
    std::string kind;
    Region region;
};

/// A pattern of holes. Holes outside the region serve as neighbours; who does not want that leaves them out
/// before.
struct PatternInput {
    std::span<const double> x_mm;
    std::span<const double> y_mm;
    std::span<const std::uint32_t> pass;  ///< pass of every hole from 0; empty: not known
    std::span<const NamedArea> areas;
};

/// Measures a pattern. Points have to be finite; settings have to be positive.
PatternStatistics measure_pattern(const PatternInput& holes, const Region& region,
                                  const PatternSettings& settings = {});

}  // namespace needleroll
