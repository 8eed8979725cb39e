#include "sim/motion/tremor.hpp"

#include "sim/core/convolve.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace needleroll {
namespace {

/// Weights exp(-(m pitch)^2/l^2) up to five correlation lengths, with unit sum of squares.
std::vector<double> kernel(double pitch_mm, std::int64_t reach) {
    std::vector<double> weights;
    double squares = 0.0;
    for (std::int64_t m = -reach; m <= reach; ++m) {
        const double distance = static_cast<double>(m) * pitch_mm / tremor_correlation_mm;
        weights.push_back(std::exp(-distance * distance));
        squares += weights.back() * weights.back();
    }
    for (double& weight : weights) weight /= std::sqrt(squares);
    return weights;
}

}  // namespace

std::vector<double> tremor_mm(const Seed& seed, std::uint64_t stroke, std::int64_t first, std::int64_t last,
                              double pitch_mm, double sd_mm, const StopToken& stop) {
    const auto reach = static_cast<std::int64_t>(std::ceil(5.0 * tremor_correlation_mm / pitch_mm));
    std::vector<double> weights = kernel(pitch_mm, reach);
    for (double& weight : weights) weight *= sd_mm;
    std::vector<std::uint64_t> pitches(static_cast<std::size_t>(last - first + 2 * reach));
    std::iota(pitches.begin(), pitches.end(), static_cast<std::uint64_t>(first - reach));
    std::vector<double> noise(pitches.size()), unused(pitches.size());
    constexpr std::size_t pitches_between_asks = 65536;
    for (std::size_t i = 0; i < pitches.size() && !stop.stop_requested(); i += pitches_between_asks) {
        const std::size_t count = std::min(pitches_between_asks, pitches.size() - i);
        draw_normal_pairs(seed, Purpose::tremor, stroke, std::span(pitches).subspan(i, count),
                          std::span(noise).subspan(i, count), std::span(unused).subspan(i, count));
    }
    std::vector<double> displacement(static_cast<std::size_t>(last - first), 0.0);
    for (std::size_t i = 0; i < displacement.size() && !stop.stop_requested(); i += pitches_between_asks) {
        const std::size_t count = std::min(pitches_between_asks, displacement.size() - i);
        convolve(&noise[i], 1, weights, &displacement[i], count);
    }
    return displacement;
}

}  // namespace needleroll
