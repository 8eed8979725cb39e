#include "sim/experiment/suggest.hpp"

#include "sim/core/parallel.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/run_experiment.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Replicates of the final runs begin here, far behind those of the race.
constexpr std::size_t fresh_replicate = 1'000'000;

/// A pattern in the race.
struct Candidate {
    std::size_t cell = 0;
    Scenario scenario;
    std::vector<double> losses;
    std::vector<std::vector<double>> values;  ///< by replicate

    double mean_loss() const {
        return std::accumulate(losses.begin(), losses.end(), 0.0) / static_cast<double>(losses.size());
    }
};

/// How far a value misses a goal, as a share of the limit.
double miss_of(const Goal& goal, double value) {
    const auto share = [](double by, double limit) { return by / (limit == 0.0 ? 1.0 : std::abs(limit)); };
    if (std::isnan(value)) return 1.0;
    double miss = 0.0;
    if (goal.at_least && value < *goal.at_least) miss += share(*goal.at_least - value, *goal.at_least);
    if (goal.at_most && value > *goal.at_most) miss += share(value - *goal.at_most, *goal.at_most);
    return miss;
}

/// Runs replicates `first` to `first` + `count` - 1 of every candidate.
Expected<void> run_round(const Target& target, std::vector<Candidate>& candidates, std::size_t first,
                         std::size_t count, const SearchOptions& options, std::size_t& done) {
    for (Candidate& candidate : candidates) {
        candidate.losses.resize(candidate.losses.size() + count);
        candidate.values.resize(candidate.values.size() + count);
    }
    std::mutex mutex;
    std::optional<Error> problem;
    const auto run_one = [&](std::size_t i) {
        Candidate& candidate = candidates[i / count];
        const std::size_t place = candidate.losses.size() - count + i % count;
        auto values = run_replicate(target.experiment, candidate.scenario, first + i % count, options.stop);
        const std::lock_guard lock(mutex);
        if (!values) {
            problem = values.error();
            return;
        }
        if (options.on_done) options.on_done(++done);
        candidate.losses[place] = loss_of(target, *values, candidate.scenario.program.passes);
        candidate.values[place] = *std::move(values);
    };
    parallel_for(candidates.size() * count, options.threads, run_one, options.stop);
    if (problem) return fail(*problem);
    if (options.stop.stop_requested()) return fail(stopped());
    return {};
}

/// Interval of the mean difference to the best at a two-sided level.
std::optional<Interval> difference_interval(const std::vector<double>& losses,
                                            const std::vector<double>& best, double outside) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < losses.size(); ++i) differences.push_back(losses[i] - best[i]);
    const CellStatistics statistics = cell_statistics(differences, false);
    if (!statistics.sd) return std::nullopt;
    const auto n = static_cast<double>(differences.size());
    const double half = student_quantile(n - 1.0, 1.0 - 0.5 * outside) * *statistics.sd / std::sqrt(n);
    return Interval{*statistics.mean - half, *statistics.mean + half};
}

void sort_by_loss(std::vector<Candidate>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.mean_loss() < b.mean_loss(); });
}

/// Drops what is surely worse than the best, and the worse half of what is left.
void drop_losers(std::vector<Candidate>& candidates, std::size_t kept) {
    constexpr double outside = 0.001;
    sort_by_loss(candidates);
    const std::vector<double> best = candidates.front().losses;
    std::vector<Candidate> left;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto interval = difference_interval(candidates[i].losses, best, outside);
        const bool worse = i > 0 && interval && interval->low > 0.0;
        const bool upper_half = i < std::max(kept, (candidates.size() + 1) / 2);
        if (i < kept || (upper_half && !worse)) left.push_back(std::move(candidates[i]));
    }
    candidates = std::move(left);
}

Suggestion suggestion_of(const Target& target, const Candidate& candidate, const Candidate& best,
                         std::size_t suggestions) {
    Suggestion suggestion;
    suggestion.cell = candidate.cell;
    suggestion.levels = cell_levels(target.experiment, candidate.cell);
    suggestion.loss = cell_statistics(candidate.losses, false);
    for (std::size_t i = 0; i < target.experiment.responses.size(); ++i) {
        std::vector<double> values;
        for (const auto& row : candidate.values) values.push_back(row[i]);
        suggestion.responses.push_back(
            cell_statistics(values, target.experiment.responses[i].is_proportion()));
    }
    for (const Goal& goal : target.goals) {
        const auto met =
            std::count_if(candidate.values.begin(), candidate.values.end(),
                          [&](const auto& row) { return miss_of(goal, row[goal.response]) == 0.0; });
        suggestion.goal_share.push_back(static_cast<double>(met) /
                                        static_cast<double>(candidate.values.size()));
    }
    if (&candidate == &best) return suggestion;
    suggestion.difference = candidate.mean_loss() - best.mean_loss();
    // Which one is first is found from the same runs, so that all pairs count.
    const auto pairs = static_cast<double>(suggestions * (suggestions - 1) / 2);
    const double outside = 0.05 / pairs;
    suggestion.interval = difference_interval(candidate.losses, best.losses, outside);
    return suggestion;
}

Expected<std::vector<Candidate>> all_candidates(const Target& target, const Assets& assets,
                                                const StopToken& stop) {
    std::vector<Candidate> candidates;
    for (std::size_t cell = 0; cell < static_cast<std::size_t>(cell_count(target.experiment)); ++cell) {
        if (stop.stop_requested()) return fail(stopped());
        Expected<Scenario> scenario = cell_scenario(target.experiment, cell, assets);
        if (!scenario) return fail(scenario.error());
        candidates.push_back({cell, *std::move(scenario), {}, {}});
    }
    return candidates;
}

}  // namespace

double loss_of(const Target& target, std::span<const double> values, int passes) {
    double loss = target.pass_cost * passes;
    for (const Goal& goal : target.goals) loss += miss_of(goal, values[goal.response]);
    return loss;
}

std::string goal_words(const Target& target, const Goal& goal) {
    const std::string& name = target.experiment.responses[goal.response].name;
    if (goal.at_least && goal.at_most)
        return fmt::format("{} from {} to {}", name, *goal.at_least, *goal.at_most);
    return goal.at_least ? fmt::format("{} at least {}", name, *goal.at_least)
                         : fmt::format("{} at most {}", name, *goal.at_most);
}

Expected<std::vector<Suggestion>> suggest(const Target& target, const Assets& assets,
                                          const SearchOptions& options) {
    Expected<std::vector<Candidate>> candidates = all_candidates(target, assets, options.stop);
    if (!candidates) return fail(candidates.error());
    std::size_t done = 0, replicates = 0;
    for (std::size_t round = options.first_replicates; candidates->size() > options.kept; round *= 2) {
        if (auto run = run_round(target, *candidates, replicates, round, options, done); !run)
            return fail(run.error());
        replicates += round;
        drop_losers(*candidates, options.kept);
    }
    for (Candidate& candidate : *candidates) {
        candidate.losses.clear();
        candidate.values.clear();
    }
    auto run = run_round(target, *candidates, fresh_replicate, options.final_replicates, options, done);
    if (!run) return fail(run.error());
    sort_by_loss(*candidates);
    std::vector<Suggestion> suggestions;
    for (const Candidate& candidate : *candidates)
        suggestions.push_back(suggestion_of(target, candidate, candidates->front(), candidates->size()));
    return suggestions;
}

}  // namespace needleroll
