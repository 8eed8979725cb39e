#include "sim/core/random.hpp"

#include "sim/core/angle.hpp"

#include <cmath>

#include <Random123/philox.h>

namespace needleroll {

std::array<std::uint64_t, 4> draw(const Seed& seed, Purpose purpose, std::uint64_t stroke, std::uint64_t strike) {
    const r123::Philox4x64::ctr_type counter = {{static_cast<std::uint64_t>(purpose), stroke, strike, 0}};
    const r123::Philox4x64::key_type key = {{seed.seed, seed.replicate}};
    const auto words = r123::Philox4x64{}(counter, key);
    return {words[0], words[1], words[2], words[3]};
}

std::array<double, 2> normal_pair(std::uint64_t first, std::uint64_t second) {
    const double radius = std::sqrt(-2.0 * std::log(uniform(first)));
    const double angle = 2.0 * pi * uniform(second);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

double log_normal_scale(double cv) { return std::sqrt(std::log1p(cv * cv)); }

}  // namespace needleroll
