/// Sums over all pairs of points by their distance: the work behind Ripley's K.
#pragma once

#include "sim/coverage/set_covariance.hpp"

#include <span>
#include <vector>

namespace needleroll {

/// The radii at which K is given: step, 2 step, ... steps * step.
struct RipleySettings {
    double step_mm = 0.05;
    int steps = 40;

    double radius_mm(int step) const { return (step + 1) * step_mm; }
};

/// Sums over pairs, by the smallest radius that holds the pair.
struct PairSums {
    std::vector<double> inverse_overlap;  ///< sum of 1 / gamma over unordered pairs
    std::vector<double> near;             ///< neighbours of points at least that radius from the border
    std::vector<double> dropped;  ///< of these, to be left out after the last radius that fits the point
    std::vector<double> points;   ///< points at least that radius from the border
};

/// Adds up all pairs of points that lie in a region, with both sums for the border correction.
PairSums sum_pairs(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                   const SetCovariance& covariance, const RipleySettings& settings,
                   const StopToken& stop = {});

/// The same without the border correction: `inverse_overlap` alone.
PairSums sum_pairs(std::span<const double> x_mm, std::span<const double> y_mm, double area_mm2,
                   const SetCovariance& covariance, const RipleySettings& settings,
                   const StopToken& stop = {});

}  // namespace needleroll
