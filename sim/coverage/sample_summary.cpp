#include "sim/coverage/sample_summary.hpp"

#include "sim/core/stoppable_sort.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace needleroll {
namespace {

/// Where a quantile lies among rising values: a share of the way from one rank to the next.
struct QuantilePlace {
    std::size_t below = 0;
    double share = 0.0;

    double between(double low, double high) const { return low + share * (high - low); }
};

QuantilePlace quantile_place(double q, std::size_t count) {
    const double place = q * static_cast<double>(count - 1);
    const auto below = static_cast<std::size_t>(place);
    return {below, place - static_cast<double>(below)};
}

}  // namespace

double mean_of(std::span<const double> values) {
    double sum = 0.0;
    for (double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

MeanAndSd mean_and_sd(std::span<const double> values) {
    if (values.empty()) return {};
    const double mean = mean_of(values);
    if (values.size() < 2) return {mean, std::nullopt};
    double squares = 0.0;
    for (double value : values) squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / static_cast<double>(values.size() - 1))};
}

std::optional<double> sorted_quantile(std::span<const double> rising, double q) {
    if (rising.empty()) return std::nullopt;
    const QuantilePlace place = quantile_place(q, rising.size());
    return place.between(rising[place.below], rising[std::min(place.below + 1, rising.size() - 1)]);
}

std::vector<std::optional<double>> quantiles(std::vector<double>& values,
                                             std::span<const double> rising_shares, const StopToken& stop) {
    std::vector<std::optional<double>> found(rising_shares.size());
    if (values.empty()) return found;
    const auto at = [&](std::size_t place) { return values.begin() + static_cast<std::ptrdiff_t>(place); };
    std::size_t sorted_out = 0;  // values before this place are not larger than those after it
    for (std::size_t k = 0; k < rising_shares.size(); ++k) {
        const QuantilePlace place = quantile_place(rising_shares[k], values.size());
        const auto lower = at(place.below), next = lower + 1;
        stoppable_nth_element(at(sorted_out), lower, values.end(), stop);
        if (stop.stop_requested()) return found;
        sorted_out = place.below;
        found[k] =
            place.between(*lower, next != values.end() ? *std::min_element(next, values.end()) : *lower);
    }
    return found;
}

SampleSummary summarize(std::span<const double> values, const StopToken& stop) {
    SampleSummary summary;
    summary.count = values.size();
    if (values.empty()) return summary;
    const MeanAndSd moments = mean_and_sd(values);
    summary.mean = moments.mean;
    summary.sd = moments.sd;
    summary.cv = moments.cv();
    std::vector<double> reordered(values.begin(), values.end());
    summary.minimum = *std::min_element(values.begin(), values.end());
    constexpr std::array shares = {0.05, 0.25, 0.5, 0.75, 0.95};
    const auto found = quantiles(reordered, shares, stop);
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
    const auto [mean, sd] = mean_and_sd(values);
    summary.mean = mean;
    if (!sd) return summary;
    const double count = static_cast<double>(values.size());
    const double error = *sd / std::sqrt(count);
    const double t = boost::math::quantile(boost::math::students_t(count - 1.0), 0.975);
    summary.standard_error = error;
    summary.interval_low = *mean - t * error;
    summary.interval_high = *mean + t * error;
    return summary;
}

}  // namespace needleroll
