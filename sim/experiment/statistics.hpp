/// Intervals and comparisons of replicates.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// Both ends of an interval.
struct Interval {
    double low = 0.0;
    double high = 0.0;
};

/// Quantile and upper-and-lower tail of Student's t distribution.
double student_quantile(double degrees_of_freedom, double p);
double student_two_sided_p(double t, double degrees_of_freedom);

/// What is said of the replicates of one cell; what is not defined for so few is empty.
struct CellStatistics {
    std::size_t count = 0;      ///< replicates with a defined value
    std::size_t undefined = 0;  ///< replicates without
    std::optional<double> mean;
    std::optional<double> sd;               ///< with n - 1
    std::optional<Interval> mean_interval;  ///< 95 %: Student for means, Wilson for proportions
    std::optional<double> minimum, p025, p25, median, p75, p975, maximum;
    std::optional<Interval> median_interval;  ///< at least 95 %, by order statistics
};

/// Statistics of replicates (NaN: undefined). `proportion`: values are 0 or 1.
CellStatistics cell_statistics(std::span<const double> values, bool proportion);

/// 95 % interval of a mean: mean -+ t(n - 1, 0.975) sd / sqrt(n). Empty for fewer than two values.
std::optional<Interval> student_interval(std::span<const double> values);

/// 95 % interval of a proportion, successes of n (Wilson 1927). Empty for n = 0.
std::optional<Interval> wilson_interval(double successes, double n);

/// Interval of the q-quantile between order statistics of rising values, l-th and u-th with the smallest
/// ranks apart from the middle that hold at least 95 % of Binomial(n, q) (David & Nagaraja 2003, 7.1), each
/// tail at most 2.5 %. Empty when there are too few values.
std::optional<Interval> quantile_interval(std::span<const double> rising, double q);

/// A cell against its control, replicate by replicate under the same draws.
struct PairedComparison {
    std::size_t pairs = 0;
    std::optional<double> difference;           ///< mean of cell - control
    std::optional<Interval> interval;           ///< 95 %, Student on the differences
    std::optional<double> p;                    ///< two-sided t test of no difference
    std::optional<double> p_holm;               ///< corrected for all comparisons of the response
    std::optional<double> variance_ratio;       ///< (s_cell^2 + s_control^2) / s_difference^2: how many times
                                                ///< more replicates would be needed without pairing
    std::optional<double> sd_ratio;             ///< s_cell / s_control
    std::optional<Interval> sd_ratio_interval;  ///< 95 %, for normal pairs (Pitman 1939, Morgan 1939)
};

/// Compares the first min(n, m) pairs; pairs with an undefined value are left out.
PairedComparison compare_paired(std::span<const double> cell, std::span<const double> control);

/// Step-down adjusted p values in the order of the input (Holm 1979).
std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace needleroll
