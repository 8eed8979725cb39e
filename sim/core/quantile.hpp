/// Mean, spread and quantiles of a sample; empty where they are not defined.
#pragma once

#include <optional>
#include <span>

namespace needleroll {

/// Sum over count; empty for no values.
std::optional<double> mean_of(std::span<const double> values);

/// Standard deviation (n - 1) over mean; empty for fewer than two values or a mean of 0.
std::optional<double> coefficient_of_variation(std::span<const double> values);

/// Quantile q (0 to 1) of rising values by linear interpolation between order statistics: the value at place
/// q (n - 1), counted from 0 (Hyndman & Fan 1996, type 7). Empty for no values.
std::optional<double> quantile_of_sorted(std::span<const double> rising, double q);

}  // namespace needleroll
