/// What is said of a list of numbers: mean, spread, quantiles, and how sure the mean is.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/statistics.hpp"

#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// Mean of at least one value.
double mean_of(std::span<const double> values);

/// Mean and sample standard deviation of values, as far as their number defines them.
struct MeanAndSd {
    std::optional<double> mean, sd;

    /// Coefficient of variation sd / mean; empty for a mean of 0.
    std::optional<double> cv() const {
        return sd && *mean != 0.0 ? std::optional(*sd / *mean) : std::nullopt;
    }
};

MeanAndSd mean_and_sd(std::span<const double> values);

/// Quantile of rising values by linear interpolation between order statistics: with h = q (n - 1), the value
/// between places floor(h) and floor(h) + 1, counted from 0 (Hyndman & Fan 1996, type 7). Empty for no
/// values.
std::optional<double> sorted_quantile(std::span<const double> rising, double q);

/// Several quantiles (rising shares) of values in any order (type 7), without sorting all of them. Reorders
/// `values`.
std::vector<std::optional<double>> quantiles(std::vector<double>& values,
                                             std::span<const double> rising_shares,
                                             const StopToken& stop = {});

/// Summary of finite values in any order.
SampleSummary summarize(std::span<const double> values, const StopToken& stop = {});

/// The mean of replicates with its uncertainty.
struct ReplicateSummary {
    std::size_t replicates = 0;
    std::optional<double> mean;
    std::optional<double> standard_error;  ///< sd / sqrt(n)
    std::optional<double> interval_low,
        interval_high;  ///< 95 % for the mean, Student's t with n - 1 degrees of freedom
};

/// Mean, standard error and interval of one statistic over independent replicates.
ReplicateSummary summarize_replicates(std::span<const double> values);

}  // namespace needleroll
