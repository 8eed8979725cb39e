#include "sim/experiment/stopping.hpp"

#include "sim/experiment/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {

StoppingRule::StoppingRule(const Replication& replication)
    : replication_(replication), wanted_(static_cast<std::size_t>(replication.minimum)) {}

void StoppingRule::add(std::span<const double> values) {
    ++count_;
    if (replication_.is_fixed()) return;
    const double value = values[*replication_.response];
    if (!std::isnan(value)) {
        defined_ += 1.0;
        const double step = value - mean_;
        mean_ += step / defined_;
        squares_ += step * (value - mean_);
    }
    const auto maximum = static_cast<std::size_t>(replication_.maximum);
    if (count_ < wanted_ || count_ >= maximum || narrow_enough()) return;
    wanted_ = std::min(maximum, count_ + static_cast<std::size_t>(replication_.batch));
}

bool StoppingRule::narrow_enough() const {
    if (defined_ < 2.0) return false;
    const double error = std::sqrt(squares_ / (defined_ - 1.0) / defined_);
    const double half_width = student_quantile(defined_ - 1.0, 0.975) * error;
    const double bound = replication_.half_width
                             ? *replication_.half_width
                             : replication_.half_width_relative.value_or(0.0) * std::abs(mean_);
    return half_width <= bound;
}

}  // namespace needleroll
