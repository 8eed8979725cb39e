#include "sim/experiment/suggest.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/rate_progress.hpp"
#include "sim/cli/threads_option.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/ready.hpp"
#include "sim/report/experiment_tables.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

struct Options {
    std::string target;
    int threads = 0;
    std::size_t replicates = 100;
};

/// Why the suggestion stands where it stands, as far as the intervals carry it.
std::string verdict(const Suggestion& suggestion, std::size_t place) {
    if (place == 0) return "smallest loss";
    if (!suggestion.interval) return "cannot be told from the first";
    const std::string interval = fmt::format("difference {:.4g}, {:.4g} to {:.4g}", *suggestion.difference,
                                             suggestion.interval->low, suggestion.interval->high);
    return (suggestion.is_worse() ? "worse than the first (" : "not to be told from the first (") + interval +
           ")";
}

/// How many runs are not in the mean.
std::string left_out(const CellStatistics& statistics) {
    if (statistics.undefined == 0) return {};
    return fmt::format("; {} of {} runs have no value and are left out of the mean", statistics.undefined,
                       statistics.undefined + statistics.count);
}

void print(const Target& target, const std::vector<Suggestion>& suggestions, const Console& console) {
    console.out << target.experiment.title << "\n" << target.experiment.question << "\n\nGoals:\n";
    for (const Goal& goal : target.goals) console.out << "  " << goal_words(target, goal) << '\n';
    console.out << fmt::format(
        "  few passes (loss {} for each)\n\nBest of {:.0f} patterns, by the mean loss of {} fresh runs:\n",
        target.pass_cost, cell_count(target.experiment), suggestions.front().loss.count);
    for (std::size_t i = 0; i < suggestions.size(); ++i) {
        const Suggestion& one = suggestions[i];
        std::string levels;
        for (std::size_t k = 0; k < one.levels.size(); ++k)
            levels += (k > 0 ? ", " : "") + target.experiment.factors[k].key() + " = " + one.levels[k];
        console.out << fmt::format(
            "\n{}. {}\n   loss {} [{}, {}]: {}\n", i + 1, levels, short_number(one.loss.mean),
            one.loss.mean_interval ? short_number(one.loss.mean_interval->low) : "–",
            one.loss.mean_interval ? short_number(one.loss.mean_interval->high) : "–", verdict(one, i));
        for (std::size_t k = 0; k < target.goals.size(); ++k) {
            const CellStatistics& s = one.responses[target.goals[k].response];
            console.out << fmt::format("   {}: mean {} [{}, {}], met in {:.0f} % of runs{}\n",
                                       goal_words(target, target.goals[k]), short_number(s.mean),
                                       s.mean_interval ? short_number(s.mean_interval->low) : "–",
                                       s.mean_interval ? short_number(s.mean_interval->high) : "–",
                                       100.0 * one.goal_share[k], left_out(s));
        }
    }
    console.out
        << "\nIntervals are 95 %, those of differences widened for all suggestions together. Simulated "
           "patterns, no advice for a person.\n";
}

Expected<void> search(const Options& options, const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    const Expected<std::filesystem::path> file = ready_path(*assets, targets_folder, options.target);
    if (!file) return fail(file.error());
    const Expected<Target> target = read_target(*file, *assets);
    if (!target) return fail(target.error());
    Expected<std::vector<Suggestion>> suggestions;
    {
        RateProgress progress(console, "replicates", "patterns");
        SearchOptions how{.threads = options.threads, .final_replicates = options.replicates};
        // Every round halves the candidates and doubles the replicates, so that rounds cost alike.
        const double cells = cell_count(target->experiment);
        const double rounds = std::max(0.0, std::ceil(std::log2(cells / static_cast<double>(how.kept))));
        const double expected = rounds * cells * static_cast<double>(how.first_replicates) +
                                static_cast<double>(how.kept * how.final_replicates);
        how.on_done = [&](std::size_t done) {
            progress.show({.done = done, .run = done, .expected = expected});
        };
        suggestions = suggest(*target, *assets, how);
    }
    if (!suggestions) return fail(suggestions.error());
    print(*target, *suggestions, console);
    return {};
}

}  // namespace

Command add_suggest(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("suggest", "Search for the pattern nearest to a target");
    command.option(&options->target, {.name = "target",
                                      .help = "Target file: factors to search and goals to meet",
                                      .value = "TARGET.toml",
                                      .required = true});
    add_threads_option(command, options->threads);
    command.option(&options->replicates, {.name = "--replicates",
                                          .help = "Fresh runs of each of the best patterns",
                                          .value = "N",
                                          .default_shown = true,
                                          .range = WholeRange{2, 10000}});
    command.footer("The same seed gives the same answer.\n\nExample:\n  needleroll suggest even-coverage");
    return {command, [options, console] { return search(*options, console); }};
}

}  // namespace needleroll
