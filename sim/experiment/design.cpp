#include "sim/experiment/design.hpp"

#include "sim/core/random.hpp"
#include "sim/experiment/sobol.hpp"
#include "sim/scenario/read.hpp"

#include <numeric>

namespace needleroll {
namespace {

/// Cells that lie between neighbouring levels of a factor.
std::size_t stride_of(const Experiment& experiment, std::size_t factor) {
    std::size_t stride = 1;
    for (std::size_t i = factor + 1; i < experiment.factors.size(); ++i)
        stride *= experiment.factors[i].levels.size();
    return stride;
}

Seed design_seed(const Experiment& experiment) {
    return {static_cast<std::uint64_t>(experiment.base.scenario.seed), 0};
}

/// A permutation of 0 ... count - 1 at one place, without a table: a Feistel network over the next power of
/// four, walked until the place falls into the range (Black & Rogaway 2002).
std::uint64_t permuted(const Seed& seed, std::uint64_t factor, std::uint64_t place, std::uint64_t count) {
    int half_bits = 1;
    while ((std::uint64_t{1} << (2 * half_bits)) < count) ++half_bits;
    const std::uint64_t mask = (std::uint64_t{1} << half_bits) - 1;
    do {
        std::uint64_t left = place >> half_bits, right = place & mask;
        for (std::uint64_t round = 0; round < 6; ++round) {
            const auto words = draw(seed, Purpose::experiment, factor << 8 | round, right);
            const std::uint64_t next = left ^ (words[0] & mask);
            left = right;
            right = next;
        }
        place = left << half_bits | right;
    } while (place >= count);
    return place;
}

/// Place in (0, 1) of a sample in one factor.
double sample_place(const Experiment& experiment, std::size_t cell, std::size_t factor) {
    const Seed seed = design_seed(experiment);
    if (experiment.design == DesignKind::sobol) return scrambled_sobol(seed, factor, cell);
    const auto samples = static_cast<std::uint64_t>(experiment.samples);
    constexpr std::uint64_t jitter = 255;  // beside the rounds of the permutation
    const double within = uniform(draw(seed, Purpose::experiment, factor << 8 | jitter, cell)[0]);
    return (static_cast<double>(permuted(seed, factor, cell, samples)) + within) /
           static_cast<double>(samples);
}

}  // namespace

double cell_count(const Experiment& experiment) {
    if (experiment.design != DesignKind::full_factorial) return static_cast<double>(experiment.samples);
    return std::accumulate(
        experiment.factors.begin(), experiment.factors.end(), 1.0,
        [](double count, const Factor& factor) { return count * static_cast<double>(factor.levels.size()); });
}

std::size_t level_index(const Experiment& experiment, std::size_t cell, std::size_t factor) {
    return cell / stride_of(experiment, factor) % experiment.factors[factor].levels.size();
}

std::vector<std::string> cell_levels(const Experiment& experiment, std::size_t cell) {
    std::vector<std::string> levels;
    for (std::size_t i = 0; i < experiment.factors.size(); ++i) {
        const Factor& factor = experiment.factors[i];
        levels.push_back(experiment.design == DesignKind::full_factorial
                             ? factor.levels[level_index(experiment, cell, i)]
                             : level_at(factor, sample_place(experiment, cell, i)));
    }
    return levels;
}

Expected<Scenario> cell_scenario(const Experiment& experiment, std::size_t cell, const Assets& assets) {
    std::vector<std::string> settings = experiment.base.settings;
    const std::vector<std::string> levels = cell_levels(experiment, cell);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        settings.push_back(experiment.factors[i].key() + "=" + levels[i]);
    }
    return read_scenario_text(experiment.base.text, experiment.base.name, {}, settings, assets);
}

std::optional<std::size_t> control_cell(const Experiment& experiment, std::size_t cell, std::size_t factor) {
    const std::optional<std::size_t>& control = experiment.factors[factor].control;
    if (experiment.design != DesignKind::full_factorial || !control) return std::nullopt;
    const std::size_t level = level_index(experiment, cell, factor);
    if (level == *control) return std::nullopt;
    return cell + (*control - level) * stride_of(experiment, factor);  // wraps around, as unsigned does
}

}  // namespace needleroll
