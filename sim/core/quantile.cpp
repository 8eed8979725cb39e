#include "sim/core/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace needleroll {

std::optional<double> mean_of(std::span<const double> values) {
    if (values.empty()) return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<double> coefficient_of_variation(std::span<const double> values) {
    const std::optional<double> mean = mean_of(values);
    if (values.size() < 2 || *mean == 0.0) return std::nullopt;
    double squares = 0.0;
    for (const double value : values) squares += (value - *mean) * (value - *mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1)) / *mean;
}

std::optional<double> quantile_of_sorted(std::span<const double> rising, double q) {
    if (rising.empty()) return std::nullopt;
    const double place = std::clamp(q, 0.0, 1.0) * static_cast<double>(rising.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, rising.size() - 1);
    return rising[below] + (place - static_cast<double>(below)) * (rising[above] - rising[below]);
}

}  // namespace needleroll
