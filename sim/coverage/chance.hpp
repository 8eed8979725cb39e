/// What pure chance would give: figures of a Poisson pattern of holes, thrown independently and evenly at the
/// skin.
#pragma once

#include "sim/core/angle.hpp"

#include <cmath>
#include <optional>

namespace needleroll {

/// Share of the skin within r [mm] of a hole: 1 - exp(-lambda pi r^2), lambda the density [per cm2]. Equally
/// the share of holes with another one within r.
inline double chance_coverage(double density_per_cm2, double r_mm) {
    constexpr double mm2_per_cm2 = 100.0;
    return -std::expm1(-density_per_cm2 / mm2_per_cm2 * pi * r_mm * r_mm);
}

/// Standard deviation over mean of the counts in squares with this many holes on average: 1 / sqrt(mean), of
/// a Poisson distribution. Empty without holes.
inline std::optional<double> chance_evenness_cv(double mean_holes) {
    return mean_holes > 0.0 ? std::optional<double>(1.0 / std::sqrt(mean_holes)) : std::nullopt;
}

}  // namespace needleroll
