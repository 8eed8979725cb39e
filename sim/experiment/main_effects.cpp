#include "sim/experiment/main_effects.hpp"

#include "sim/core/limits.hpp"
#include "sim/experiment/design.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Ranks from 1, ties share their mean.
std::vector<double> ranks_of(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
        for (std::size_t k = i; k < end; ++k) ranks[order[k]] = 0.5 * static_cast<double>(i + end + 1);
        i = end;
    }
    return ranks;
}

std::optional<double> correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / n;
    const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean_a) * (b[i] - mean_b);
        aa += (a[i] - mean_a) * (a[i] - mean_a);
        bb += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return aa > 0.0 && bb > 0.0 ? std::optional(ab / std::sqrt(aa * bb)) : std::nullopt;
}

/// Variance between the levels over the whole variance of the cell means.
std::optional<double> variance_share(const std::vector<std::string>& levels,
                                     const std::vector<double>& means) {
    std::map<std::string, std::pair<double, double>> groups;  // sum and count by level
    const auto n = static_cast<double>(means.size());
    const double mean = std::accumulate(means.begin(), means.end(), 0.0) / n;
    double whole = 0.0, between = 0.0;
    for (std::size_t i = 0; i < means.size(); ++i) {
        groups[levels[i]].first += means[i];
        groups[levels[i]].second += 1.0;
        whole += (means[i] - mean) * (means[i] - mean);
    }
    for (const auto& [level, group] : groups) {
        const double step = group.first / group.second - mean;
        between += group.second * step * step;
    }
    return whole > 0.0 ? std::optional(between / whole) : std::nullopt;
}

/// The same for numbers, between eight groups of neighbours along the factor, less what groups that differ by
/// chance alone would show (epsilon squared, Kelley 1935). Finds bends that a correlation misses.
std::optional<double> grouped_share(const std::vector<double>& numbers, const std::vector<double>& means) {
    constexpr std::size_t most_groups = 8, fewest_in_group = 4;
    const std::size_t groups = std::min(most_groups, numbers.size() / fewest_in_group);
    if (groups < 2) return std::nullopt;
    const std::vector<double> ranks = ranks_of(numbers);
    const auto n = static_cast<double>(numbers.size()), k = static_cast<double>(groups);
    std::vector<std::string> names;
    for (const double rank : ranks) names.push_back(fmt::format("{:.0f}", std::floor((rank - 0.5) * k / n)));
    const std::optional<double> share = variance_share(names, means);
    if (!share) return std::nullopt;
    return std::max(0.0, 1.0 - (1.0 - *share) * (n - 1.0) / (n - k));
}

/// Levels of one factor and means of one response in the cells that have a mean.
struct Marginal {
    std::vector<std::string> levels;
    std::vector<double> means;
};

Marginal marginal_of(const std::vector<CellResult>& cells, std::size_t response, std::size_t factor) {
    Marginal marginal;
    for (const CellResult& cell : cells) {
        if (!cell.responses[response].mean) continue;
        marginal.levels.push_back(cell.levels[factor]);
        marginal.means.push_back(*cell.responses[response].mean);
    }
    return marginal;
}

/// Sums over the cells of a level, replicate by replicate.
struct LevelSums {
    std::vector<std::vector<double>> sums;  ///< by level, then replicate; NaN where a value is undefined
    double cells_of_level = 0.0;
};

void set_difference(const Experiment& experiment, const LevelSums& sums, std::size_t factor,
                    std::size_t replicates, MainEffect& effect) {
    std::vector<double> means;
    for (const std::vector<double>& level : sums.sums) {
        means.push_back(std::accumulate(level.begin(), level.begin() + static_cast<long>(replicates), 0.0) /
                        static_cast<double>(replicates) / sums.cells_of_level);
    }
    if (std::any_of(means.begin(), means.end(), [](double mean) { return std::isnan(mean); })) return;
    const auto [low, high] = std::minmax_element(means.begin(), means.end());
    const auto lowest = static_cast<std::size_t>(low - means.begin());
    const auto highest = static_cast<std::size_t>(high - means.begin());
    std::vector<double> differences;
    for (std::size_t r = 0; r < replicates; ++r)
        differences.push_back((sums.sums[highest][r] - sums.sums[lowest][r]) / sums.cells_of_level);
    effect.difference = *high - *low;
    effect.interval = student_interval(differences);
    effect.lowest_level = experiment.factors[factor].levels[lowest];
    effect.highest_level = experiment.factors[factor].levels[highest];
}

/// Differences between levels over the replicates that every cell has.
void set_differences(const Experiment& experiment, ReplicateTable& table, std::size_t replicates,
                     const StopToken& stop, std::vector<MainEffect>& effects) {
    std::vector<LevelSums> sums;
    for (const MainEffect& effect : effects) {
        const std::size_t levels = experiment.factors[effect.factor].levels.size();
        sums.push_back({std::vector<std::vector<double>>(levels, std::vector<double>(replicates, 0.0)),
                        static_cast<double>(table.cells()) / static_cast<double>(levels)});
    }
    for (std::size_t cell = 0; cell < table.cells(); ++cell) {
        if (stop.stop_requested()) return;
        const std::vector<std::vector<double>> values = table.values(cell);
        for (std::size_t i = 0; i < effects.size(); ++i) {
            std::vector<double>& level = sums[i].sums[level_index(experiment, cell, effects[i].factor)];
            for (std::size_t r = 0; r < replicates; ++r) level[r] += values[effects[i].response][r];
        }
    }
    for (std::size_t i = 0; i < effects.size(); ++i)
        set_difference(experiment, sums[i], effects[i].factor, replicates, effects[i]);
}

}  // namespace

double MainEffect::strength() const {
    if (variance_share) return *variance_share;
    return rank_correlation ? *rank_correlation * *rank_correlation : 0.0;
}

std::vector<MainEffect> main_effects(const Experiment& experiment, const std::vector<CellResult>& cells,
                                     ReplicateTable& table, const StopToken& stop) {
    const bool factorial = experiment.design == DesignKind::full_factorial;
    std::vector<MainEffect> effects;
    for (std::size_t response = 0; response < experiment.responses.size(); ++response) {
        for (std::size_t factor = 0; factor < experiment.factors.size(); ++factor) {
            if (stop.stop_requested()) return effects;
            MainEffect effect;
            effect.response = response;
            effect.factor = factor;
            const Marginal marginal = marginal_of(cells, response, factor);
            std::vector<double> numbers;
            for (const std::string& level : marginal.levels) {
                if (const std::optional<double> number = parse_number(level)) numbers.push_back(*number);
            }
            if (!factorial && numbers.size() == marginal.levels.size() && !numbers.empty()) {
                effect.rank_correlation = correlation(ranks_of(numbers), ranks_of(marginal.means));
                effect.variance_share = grouped_share(numbers, marginal.means);
            } else if (!marginal.means.empty()) {
                effect.variance_share = variance_share(marginal.levels, marginal.means);
            }
            effects.push_back(std::move(effect));
        }
    }
    std::size_t fewest = most_replicates_of_cell;
    for (const CellResult& cell : cells)
        fewest = std::min(fewest, cell.responses[0].count + cell.responses[0].undefined);
    if (factorial && !cells.empty()) set_differences(experiment, table, fewest, stop, effects);
    std::stable_sort(effects.begin(), effects.end(), [](const MainEffect& a, const MainEffect& b) {
        return a.response != b.response ? a.response < b.response : a.strength() > b.strength();
    });
    return effects;
}

}  // namespace needleroll
