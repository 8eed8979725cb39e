/// Search for the pattern that comes nearest to a target.
///
/// A target file is an experiment whose factors span the patterns to search, with goals in place of
/// responses:
///
///     pass_cost = 0.005   (loss of one more pass; 0.005 when left out)
///     [[goal]]      response = "coverage[0.5].fraction"   at_least = 0.9
///     [[goal]]      response = "density_per_cm2"          at_least = 200   at_most = 300
///
/// The loss of a run is the sum over its goals of how far the response misses, as a share of the limit, and
/// of the passes at their cost. A goal that is undefined misses by its whole limit.
#pragma once

#include "sim/experiment/results.hpp"

#include <filesystem>
#include <functional>

namespace needleroll {

/// One thing that is wanted.
struct Goal {
    std::size_t response = 0;
    std::optional<double> at_least, at_most;
};

/// What is wanted, and where it is looked for.
struct Target {
    Experiment experiment;  ///< a full factorial design of at most most_candidates cells
    std::vector<Goal> goals;
    double pass_cost = 0.005;
};

/// The most patterns that a search may have to choose from.
inline constexpr double most_candidates = 20000;

/// Reads a target. Errors as read_experiment.
Expected<Target> read_target(const std::filesystem::path& file, const Assets& assets);
Expected<Target> read_target_text(std::string_view text, const std::string& file,
                                  const std::filesystem::path& folder, const Assets& assets);

/// Loss of one run with these responses and passes.
double loss_of(const Target& target, std::span<const double> values, int passes);

/// One of the best patterns.
struct Suggestion {
    std::size_t cell = 0;
    std::vector<std::string> levels;
    CellStatistics loss;
    std::vector<CellStatistics> responses;
    std::vector<double> goal_share;  ///< of runs that meet each goal
    /// Loss less that of the first suggestion, pair by pair, with the 95 % interval widened for all
    /// pairs of suggestions together (Bonferroni); empty for the first one.
    std::optional<double> difference;
    std::optional<Interval> interval;

    /// True when the interval carries that this one is worse than the first.
    bool is_worse() const { return interval && interval->low > 0.0; }
};

/// How a search is made.
struct SearchOptions {
    int threads = 0;
    std::size_t first_replicates = 8;
    std::size_t final_replicates = 100;
    std::size_t kept = 5;  ///< suggestions
    std::function<void(std::size_t done)> on_done = {};
    StopToken stop = {};
};

/// Races the candidates: rounds of replicates under common draws, 8, 16, 32, ...; after each round those are
/// dropped whose loss exceeds that of the best with an interval (99.9 %, pair by pair) that does not hold 0,
/// and at least the worse half once more than `kept` are left. What is left at the end runs again under draws
/// that the race has not seen, so that the choice does not flatter it. Same seed: same answer. Fails when it
/// is stopped.
Expected<std::vector<Suggestion>> suggest(const Target& target, const Assets& assets,
                                          const SearchOptions& options = {});

/// Names of the goals that a suggestion misses or meets, in words.
std::string goal_words(const Target& target, const Goal& goal);

}  // namespace needleroll
