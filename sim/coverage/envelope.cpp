#include "sim/coverage/envelope.hpp"

#include "sim/core/parallel.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace needleroll {
namespace {

using Curves = std::vector<std::vector<double>>;

/// Ranks of all curves at one radius from the nearer end, 1 the most extreme; equal values share their mean
/// rank.
void rank_at(const Curves& curves, std::size_t radius, std::vector<std::size_t>& order, Curves& ranks) {
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto value = [&](std::size_t place) { return curves[order[place]][radius]; };
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return curves[a][radius] < curves[b][radius]; });
    const auto count = static_cast<double>(curves.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && value(end) == value(first)) ++end;
        const double rank = 0.5 * static_cast<double>(first + 1 + end);
        for (; first < end; ++first) ranks[order[first]][radius] = std::min(rank, count + 1.0 - rank);
    }
}

/// The sorted ranks of every curve: the smaller in lexical order, the more extreme.
Curves extreme_ranks(const Curves& curves) {
    Curves ranks(curves.size(), std::vector<double>(curves[0].size()));
    std::vector<std::size_t> order(curves.size());
    for (std::size_t radius = 0; radius < curves[0].size(); ++radius) rank_at(curves, radius, order, ranks);
    for (auto& curve : ranks) std::sort(curve.begin(), curve.end());
    return ranks;
}

/// Limits at every radius of the `kept` least extreme curves.
void set_band(const Curves& curves, const Curves& ranks, std::size_t kept, Envelope& envelope) {
    std::vector<std::size_t> order(curves.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return ranks[a] > ranks[b]; });
    envelope.low_mm.assign(curves[0].size(), std::numeric_limits<double>::infinity());
    envelope.high_mm.assign(curves[0].size(), -std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < std::min(kept, order.size()); ++i) {
        for (std::size_t k = 0; k < curves[0].size(); ++k) {
            envelope.low_mm[k] = std::min(envelope.low_mm[k], curves[order[i]][k]);
            envelope.high_mm[k] = std::max(envelope.high_mm[k], curves[order[i]][k]);
        }
    }
}

}  // namespace

RandomPattern random_pattern(const Region& region, std::size_t count, const Seed& seed, std::uint64_t number,
                             const StopToken& stop) {
    RandomPattern pattern;
    const Box& box = region.bounds;
    for (std::uint64_t attempt = 0; pattern.x_mm.size() < count; ++attempt) {
        if (asked_to_stop(stop, attempt, points_between_asks)) return pattern;
        const auto words = draw(seed, Purpose::random_pattern, number, attempt);
        const double x = box.min_x_mm + box.width_mm() * uniform(words[0]);
        const double y = box.min_y_mm + box.height_mm() * uniform(words[1]);
        if (!contains_exactly(region, x, y)) continue;
        pattern.x_mm.push_back(x);
        pattern.y_mm.push_back(y);
    }
    return pattern;
}

std::optional<Envelope> rank_envelope(std::span<const double> x_mm, std::span<const double> y_mm,
                                      const Region& region, const EnvelopeSettings& settings) {
    const StopToken& stop = settings.stop;
    RandomPattern observed;
    for (std::uint32_t i : points_inside(region, x_mm, y_mm, stop)) {
        observed.x_mm.push_back(x_mm[i]);
        observed.y_mm.push_back(y_mm[i]);
    }
    const double reach_mm = settings.radii.radius_mm(settings.radii.steps - 1);
    const double shorter_mm = std::min(region.bounds.width_mm(), region.bounds.height_mm());
    if (observed.x_mm.size() < 2 || reach_mm >= shorter_mm || settings.simulations < 1) return std::nullopt;
    const SetCovariance covariance = set_covariance(region, reach_mm, stop);
    const auto curve_of = [&](const RandomPattern& pattern) {
        return ripley_l(pattern.x_mm, pattern.y_mm, region.area_mm2, covariance, settings.radii, stop);
    };
    Curves curves(static_cast<std::size_t>(settings.simulations) + 1);
    curves[0] = curve_of(observed);
    const auto simulate = [&](std::size_t i) {
        curves[i + 1] = curve_of(random_pattern(region, observed.x_mm.size(), settings.seed, i, stop));
    };
    parallel_for(static_cast<std::size_t>(settings.simulations), settings.threads, simulate, stop);
    if (stop.stop_requested()) return std::nullopt;
    const Curves ranks = extreme_ranks(curves);
    const auto extreme =
        std::count_if(ranks.begin(), ranks.end(), [&](const auto& r) { return r <= ranks[0]; });
    Envelope envelope;
    envelope.patterns = settings.simulations;
    envelope.p = static_cast<double>(extreme) / static_cast<double>(curves.size());
    for (int k = 0; k < settings.radii.steps; ++k) envelope.r_mm.push_back(settings.radii.radius_mm(k));
    envelope.observed_mm = curves[0];
    set_band(curves, ranks,
             static_cast<std::size_t>(std::ceil(settings.level * static_cast<double>(curves.size()))),
             envelope);
    return envelope;
}

}  // namespace needleroll
