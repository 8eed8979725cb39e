/// What is measured of a pattern (sim/MODEL.md section 6).
#pragma once

#include <array>
#include <vector>

namespace needleroll {

/// Radii, squares and limits of the statistics. Keys, limits and sources stand in the parameter table.
struct MetricsOptions {
    std::vector<double> radii_mm = {0.25, 0.5, 1.0};
    std::vector<double> quadrats_mm = {1.0, 2.5, 5.0, 10.0};
    double guard_mm = 1.0;
    double double_strike_radius_mm = 0.25;
    int over_treated_holes = 5;
    double over_treated_radius_mm = 0.5;
    std::array<double, 2> target_density_per_cm2 = {200.0, 300.0};

    friend bool operator==(const MetricsOptions&, const MetricsOptions&) = default;
};

}  // namespace needleroll
