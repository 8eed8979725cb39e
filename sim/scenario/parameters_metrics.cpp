#include "sim/scenario/parameter_groups.hpp"

namespace needleroll {

namespace {

NumberList target_band() {
    return {[](const Scenario& scenario) {
                const auto& band = scenario.metrics.target_density_per_cm2;
                return std::vector<double>(band.begin(), band.end());
            },
            [](Scenario& scenario, const std::vector<double>& values) {
                scenario.metrics.target_density_per_cm2 = {values[0], values[1]};
            },
            Range{.minimum = 0, .maximum = 100000, .step = 10, .decimals = 0}, 2, 2};
}

}  // namespace

std::vector<Parameter> metrics_parameters() {
    return {
        {.key = "metrics.radii_mm",
         .label = "Coverage radii",
         .group = Group::metrics,
         .unit = "mm",
         .help = "Distances from a hole within which skin counts as covered; the covered share is exact.",
         .source = "free choice; no reach of a channel's effect is published",
         .kind = number_list<&Scenario::metrics, &MetricsOptions::radii_mm>(
             {.minimum = 0.01, .maximum = 20, .step = 0.05, .decimals = 2})},
        {.key = "metrics.quadrats_mm",
         .label = "Quadrat sides",
         .group = Group::metrics,
         .unit = "mm",
         .help = "Sides of the squares in which holes are counted.",
         .source = "free choice; 10 mm is one square centimetre",
         .kind = number_list<&Scenario::metrics, &MetricsOptions::quadrats_mm>(
             {.minimum = 0.1, .maximum = 100, .step = 0.5, .decimals = 1})},
        {.key = "metrics.guard_mm",
         .label = "Guard",
         .group = Group::metrics,
         .unit = "mm",
         .help = "Width of the border that is left out of all figures.",
         .source = "as wide as the largest coverage radius",
         .kind = number<&Scenario::metrics, &MetricsOptions::guard_mm>(
             {.minimum = 0, .maximum = 50, .step = 0.5, .decimals = 1})},
        {.key = "metrics.double_strike_radius_mm",
         .label = "Double-strike radius",
         .group = Group::metrics,
         .unit = "mm",
         .help = "Two holes no further apart than this count as a double strike.",
         .source = "one needle diameter",
         .kind = number<&Scenario::metrics, &MetricsOptions::double_strike_radius_mm>(
             {.minimum = 0.01, .maximum = 5, .step = 0.05, .decimals = 2})},
        {.key = "metrics.over_treated_holes",
         .label = "Over-treated from",
         .group = Group::metrics,
         .unit = "holes",
         .help = "Skin with at least this many holes near it counts as over-treated.",
         .source = "free choice; no limit is published",
         .kind = whole_number<&Scenario::metrics, &MetricsOptions::over_treated_holes>(1, 1000, false)},
        {.key = "metrics.over_treated_radius_mm",
         .label = "Over-treated within",
         .group = Group::metrics,
         .unit = "mm",
         .help = "How near those holes have to be.",
         .source = "free choice; no limit is published",
         .kind = number<&Scenario::metrics, &MetricsOptions::over_treated_radius_mm>(
             {.minimum = 0.05, .maximum = 10, .step = 0.05, .decimals = 2})},
        {.key = "metrics.target_density_per_cm2",
         .label = "Target density",
         .group = Group::metrics,
         .unit = "per cm²",
         .help = "Band of hole density that counts as on target.",
         .source = "around the 250 per cm² after 15 passes of Doddaballapur 2009",
         .kind = target_band()},
    };
}

}  // namespace needleroll
