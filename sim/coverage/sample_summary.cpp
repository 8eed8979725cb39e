#include "sim/coverage/sample_summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace needleroll {
namespace {

double sd_of(std::span<const double> values, double mean) {
    double squares = 0.0;
    for (double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

}  // namespace

double mean_of(std::span<const double> values) {
    double sum = 0.0;
    for (double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

std::optional<double> sorted_quantile(std::span<const double> rising, double q) {
    if (rising.empty()) return std::nullopt;
    const double place = q * static_cast<double>(rising.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, rising.size() - 1);
    return rising[below] + (place - static_cast<double>(below)) * (rising[above] - rising[below]);
}

std::vector<std::optional<double>> quantiles(std::vector<double>& values,
                                             std::span<const double> rising_shares) {
    std::vector<std::optional<double>> found(rising_shares.size());
    if (values.empty()) return found;
    const auto at = [&](std::size_t place) { return values.begin() + static_cast<std::ptrdiff_t>(place); };
    std::size_t sorted_out = 0;  // values before this place are not larger than those after it
    for (std::size_t k = 0; k < rising_shares.size(); ++k) {
        const double place = rising_shares[k] * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        std::nth_element(at(sorted_out), at(below), values.end());
        sorted_out = below;
        const double low = *at(below);
        const double high = below + 1 < values.size() ? *std::min_element(at(below + 1), values.end()) : low;
        found[k] = low + (place - static_cast<double>(below)) * (high - low);
    }
    return found;
}

SampleSummary summarize(std::span<const double> values) {
    SampleSummary summary;
    summary.count = values.size();
    if (values.empty()) return summary;
    const double mean = mean_of(values);
    summary.mean = mean;
    if (values.size() > 1) {
        summary.sd = sd_of(values, mean);
        if (mean != 0.0) summary.cv = *summary.sd / mean;
    }
    std::vector<double> reordered(values.begin(), values.end());
    summary.minimum = *std::min_element(values.begin(), values.end());
    constexpr std::array shares = {0.05, 0.25, 0.5, 0.75, 0.95};
    const auto found = quantiles(reordered, shares);
    summary.p05 = found[0];
    summary.p25 = found[1];
    summary.p50 = found[2];
    summary.p75 = found[3];
    summary.p95 = found[4];
    return summary;
}

ReplicateSummary summarize_replicates(std::span<const double> values) {
    ReplicateSummary summary;
    summary.replicates = values.size();
    if (values.empty()) return summary;
    const double mean = mean_of(values);
    summary.mean = mean;
    if (values.size() < 2) return summary;
    const double count = static_cast<double>(values.size());
    const double error = sd_of(values, mean) / std::sqrt(count);
    const double t = boost::math::quantile(boost::math::students_t(count - 1.0), 0.975);
    summary.standard_error = error;
    summary.interval_low = mean - t * error;
    summary.interval_high = mean + t * error;
    return summary;
}

}  // namespace needleroll
