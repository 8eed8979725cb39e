#include "sim/experiment/statistics.hpp"

#include "sim/coverage/sample_summary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace needleroll {
namespace {

/// Sum of (a - mean a)(b - mean b).
double products(std::span<const double> a, std::span<const double> b) {
    const double mean_a = mean_of(a), mean_b = mean_of(b);
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum;
}

void describe_order(std::vector<double>& values, CellStatistics& statistics) {
    std::sort(values.begin(), values.end());
    statistics.minimum = values.front();
    statistics.maximum = values.back();
    statistics.p025 = sorted_quantile(values, 0.025);
    statistics.p25 = sorted_quantile(values, 0.25);
    statistics.median = sorted_quantile(values, 0.5);
    statistics.p75 = sorted_quantile(values, 0.75);
    statistics.p975 = sorted_quantile(values, 0.975);
    statistics.median_interval = quantile_interval(values, 0.5);
}

/// Limits of the ratio of the standard deviations of pairs: var ratio F (K -+ sqrt(K^2 - 1)),
/// K = 1 + 2 (1 - r^2) t^2 / (n - 2), r the correlation, t the quantile with n - 2 degrees of freedom.
std::optional<Interval> sd_ratio_limits(double ratio, double correlation, double n) {
    if (!(n > 2.0) || !std::isfinite(correlation)) return std::nullopt;
    const double t = student_quantile(n - 2.0, 0.975);
    const double k = 1.0 + 2.0 * std::max(0.0, 1.0 - correlation * correlation) * t * t / (n - 2.0);
    const double spread = std::sqrt(k * k - 1.0);
    return Interval{ratio * std::sqrt(k - spread), ratio * std::sqrt(k + spread)};
}

}  // namespace

double student_quantile(double degrees_of_freedom, double p) {
    return boost::math::quantile(boost::math::students_t(degrees_of_freedom), p);
}

double student_two_sided_p(double t, double degrees_of_freedom) {
    return 2.0 * boost::math::cdf(boost::math::students_t(degrees_of_freedom), -std::abs(t));
}

std::optional<Interval> student_interval(std::span<const double> values) {
    const ReplicateSummary summary = summarize_replicates(values);
    if (!summary.interval_low) return std::nullopt;
    return Interval{*summary.interval_low, *summary.interval_high};
}

std::optional<Interval> wilson_interval(double successes, double n) {
    if (!(n > 0.0)) return std::nullopt;
    constexpr double z = 1.959963984540054;
    const double p = successes / n, square = z * z;
    const double centre = (p + square / (2.0 * n)) / (1.0 + square / n);
    const double half = z / (1.0 + square / n) * std::sqrt(p * (1.0 - p) / n + square / (4.0 * n * n));
    return Interval{std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

std::optional<Interval> quantile_interval(std::span<const double> rising, double q) {
    if (rising.empty()) return std::nullopt;
    const auto n = static_cast<double>(rising.size());
    const boost::math::binomial below(n, q);
    // P(quantile < x_(l)) = P(Bin <= l - 1), P(quantile > x_(u)) = P(Bin >= u); l and u count from 1.
    std::size_t low = 0;
    while (low < rising.size() && boost::math::cdf(below, static_cast<double>(low)) <= 0.025) ++low;
    std::size_t high = rising.size() + 1;
    while (high > 1 &&
           boost::math::cdf(boost::math::complement(below, static_cast<double>(high) - 2.0)) <= 0.025)
        --high;
    if (low == 0 || high > rising.size()) return std::nullopt;
    return Interval{rising[low - 1], rising[high - 1]};
}

CellStatistics cell_statistics(std::span<const double> values, bool proportion) {
    CellStatistics statistics;
    std::vector<double> defined;
    std::copy_if(values.begin(), values.end(), std::back_inserter(defined),
                 [](double value) { return !std::isnan(value); });
    statistics.count = defined.size();
    statistics.undefined = values.size() - defined.size();
    if (defined.empty()) return statistics;
    const auto n = static_cast<double>(defined.size());
    statistics.mean = mean_of(defined);
    if (defined.size() > 1) statistics.sd = std::sqrt(products(defined, defined) / (n - 1.0));
    statistics.mean_interval =
        proportion ? wilson_interval(*statistics.mean * n, n) : student_interval(defined);
    describe_order(defined, statistics);
    return statistics;
}

PairedComparison compare_paired(std::span<const double> cell, std::span<const double> control) {
    PairedComparison comparison;
    std::vector<double> a, b, differences;
    for (std::size_t i = 0; i < std::min(cell.size(), control.size()); ++i) {
        if (std::isnan(cell[i]) || std::isnan(control[i])) continue;
        a.push_back(cell[i]);
        b.push_back(control[i]);
        differences.push_back(cell[i] - control[i]);
    }
    comparison.pairs = a.size();
    if (a.empty()) return comparison;
    comparison.difference = mean_of(differences);
    comparison.interval = student_interval(differences);
    if (a.size() < 2) return comparison;
    const auto n = static_cast<double>(a.size());
    const double spread = products(differences, differences);
    const double spread_a = products(a, a), spread_b = products(b, b);
    if (spread > 0.0) {
        const double error = std::sqrt(spread / (n - 1.0) / n);
        comparison.p = student_two_sided_p(*comparison.difference / error, n - 1.0);
        comparison.variance_ratio = (spread_a + spread_b) / spread;
    } else if (*comparison.difference == 0.0) {
        comparison.p = 1.0;  // the same in every pair
    } else {
        comparison.p = 0.0;  // the same difference in every pair
    }
    if (spread_b > 0.0 && spread_a > 0.0) {
        comparison.sd_ratio = std::sqrt(spread_a / spread_b);
        comparison.sd_ratio_interval =
            sd_ratio_limits(*comparison.sd_ratio, products(a, b) / std::sqrt(spread_a * spread_b), n);
    }
    return comparison;
}

std::vector<double> holm_adjusted(std::span<const double> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return p[i] < p[j]; });
    std::vector<double> adjusted(p.size());
    double largest = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double scaled = static_cast<double>(p.size() - rank) * p[order[rank]];
        largest = std::min(1.0, std::max(largest, scaled));
        adjusted[order[rank]] = largest;
    }
    return adjusted;
}

}  // namespace needleroll
