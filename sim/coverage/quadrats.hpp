/// Counts in squares: how much the number of holes varies from place to place.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/statistics.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// Counts in the squares of one size.
struct QuadratCounts {
    double side_mm = 0.0;
    std::vector<double> counts;  ///< holes in each square, row by row from the lower left corner
};

/// Counts points in whole squares of side b laid from the lower left corner of the region's bounds:
/// floor(width/b) x floor(height/b) of them (a millionth of a square too narrow still counts as whole), and
/// of these only the ones wholly inside the region. A square holds its left and lower side; the last of a row
/// or column also its right or upper side where that is the border of the bounds. More than ten million
/// squares: none are counted.
QuadratCounts count_quadrats(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                             double side_mm, const StopToken& stop = {});

/// Mean, coefficient of variation, and variance over mean of the counts.
QuadratStatistics quadrat_statistics(const QuadratCounts& quadrats);

}  // namespace needleroll
