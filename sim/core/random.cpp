#include "sim/core/random.hpp"

#include "sim/core/elementary.hpp"

#include <algorithm>

#include <Random123/philox.h>

namespace needleroll {
namespace {

r123::Philox4x64::ctr_type philox(const Seed& seed, Purpose purpose, std::uint64_t stroke,
                                  std::uint64_t strike) {
    const r123::Philox4x64::ctr_type counter = {{static_cast<std::uint64_t>(purpose), stroke, strike, 0}};
    const r123::Philox4x64::key_type key = {{seed.seed, seed.replicate}};
    return r123::Philox4x64{}(counter, key);
}

/// Turns columns of uniform numbers into columns of normal numbers, in place.
NEEDLEROLL_WIDE void box_muller(double* first, double* second, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const double radius = std::sqrt(-2.0 * elementary::natural_logarithm(first[i]));
        const elementary::TurnPoint point = elementary::turn_point(second[i]);
        first[i] = radius * point.cosine;
        second[i] = radius * point.sine;
    }
}

}  // namespace

std::array<std::uint64_t, 4> draw(const Seed& seed, Purpose purpose, std::uint64_t stroke,
                                  std::uint64_t strike) {
    const auto words = philox(seed, purpose, stroke, strike);
    return {words[0], words[1], words[2], words[3]};
}

std::array<double, 2> normal_pair(std::uint64_t first, std::uint64_t second) {
    std::array<double, 2> pair = {uniform(first), uniform(second)};
    box_muller(&pair[0], &pair[1], 1);
    return pair;
}

void draw_normal_pairs(const Seed& seed, Purpose purpose, std::uint64_t stroke,
                       std::span<const std::uint64_t> strikes, std::span<double> first,
                       std::span<double> second) {
    for (std::size_t i = 0; i < strikes.size(); ++i) {
        const auto words = philox(seed, purpose, stroke, strikes[i]);
        first[i] = uniform(words[0]);
        second[i] = uniform(words[1]);
    }
    box_muller(first.data(), second.data(), strikes.size());
}

double log_normal_scale(double cv) {
    return std::sqrt(std::log1p(cv * cv));
}

}  // namespace needleroll
