#include "sim/motion/track_noise.hpp"

#include "sim/core/median.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace needleroll {
namespace {

constexpr std::size_t least_order = 3, largest_order = 6;
constexpr std::size_t least_differences = 8;

using Weights = std::array<double, largest_order + 1>;

/// Weights of the divided difference over order + 1 poses: what they make of a polynomial of lower order is
/// 0. Scaled so that noise passes with its own deviation.
Weights difference_weights(std::span<const MeasuredPose> poses) {
    Weights weights{};
    double squares = 0.0;
    for (std::size_t i = 0; i < poses.size(); ++i) {
        double product = 1.0;
        // Times over the span of all, so that products stay near 1.
        const double span_s = poses.back().t_s - poses.front().t_s;
        for (std::size_t j = 0; j < poses.size(); ++j) {
            if (j != i) product *= (poses[i].t_s - poses[j].t_s) / span_s;
        }
        weights[i] = 1.0 / product;
        squares += weights[i] * weights[i];
    }
    for (double& weight : weights) weight /= std::sqrt(squares);
    return weights;
}

/// The noise as the differences of one order show it.
TrackNoise noise_of_order(std::span<const MeasuredPose> poses, const std::vector<double>& headings_deg,
                          std::size_t order, const StopToken& stop) {
    std::vector<double> places, turns;
    std::size_t down = 0;
    for (std::size_t i = 0; i < poses.size(); ++i) {
        if (asked_to_stop(stop, i)) return {};
        down = poses[i].lifted ? 0 : down + 1;
        if (down <= order) continue;
        const std::span<const MeasuredPose> window = poses.subspan(i - order, order + 1);
        const Weights weights = difference_weights(window);
        double x = 0.0, y = 0.0, turn = 0.0;
        for (std::size_t k = 0; k <= order; ++k) {
            x += weights[k] * (window[k].x_mm - window[0].x_mm);
            y += weights[k] * (window[k].y_mm - window[0].y_mm);
            turn += weights[k] * (headings_deg[i - order + k] - headings_deg[i - order]);
        }
        places.push_back(std::hypot(x, y));
        turns.push_back(std::abs(turn));
    }
    if (places.size() < least_differences) return {};
    return {upper_median(places) / rayleigh_median, upper_median(turns) / normal_median};
}

}  // namespace

std::vector<double> unwrapped_headings_deg(std::span<const MeasuredPose> poses) {
    std::vector<double> headings_deg;
    headings_deg.reserve(poses.size());
    for (const MeasuredPose& pose : poses) {
        const double before = headings_deg.empty() ? pose.heading_deg : headings_deg.back();
        headings_deg.push_back(pose.heading_deg - 360.0 * std::round((pose.heading_deg - before) / 360.0));
    }
    return headings_deg;
}

TrackNoise track_noise(std::span<const MeasuredPose> poses, const StopToken& stop) {
    const std::vector<double> headings_deg = unwrapped_headings_deg(poses);
    TrackNoise least = noise_of_order(poses, headings_deg, least_order, stop);
    for (std::size_t order = least_order + 1; order <= largest_order; ++order) {
        const TrackNoise noise = noise_of_order(poses, headings_deg, order, stop);
        least.place_mm = std::min(least.place_mm, noise.place_mm);
        least.heading_deg = std::min(least.heading_deg, noise.heading_deg);
    }
    return least;
}

}  // namespace needleroll
