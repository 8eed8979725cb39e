#include "sim/response/redness.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

constexpr double tint_half_time_h = 24.0;

double fading(double t_h, double gone_h) {
    return std::max(0.0, 1.0 - t_h / gone_h);
}

}  // namespace

Redness redness_at(double t_h) {
    const double since_h = std::max(t_h, 0.0);
    const double high = fading(since_h, redness_gone_high_h);
    return {fading(since_h, redness_gone_low_h), std::min(std::exp2(-since_h / tint_half_time_h), high),
            high};
}

}  // namespace needleroll
