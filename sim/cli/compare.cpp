#include "sim/experiment/compare.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/rate_progress.hpp"
#include "sim/cli/scenario_argument.hpp"
#include "sim/cli/threads_option.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/report/experiment_figures.hpp"
#include "sim/report/experiment_tables.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

#include <fmt/format.h>

namespace needleroll {
namespace {

struct Options {
    std::vector<std::string> scenarios;
    std::vector<std::string> settings;
    std::vector<std::string> responses = {
        "coverage[0.5].fraction", "density_per_cm2", "largest_empty_circle.radius_mm",
        "double_strike_fraction", "quadrats[5].cv",  "depth_mm.p50"};
    std::size_t replicates = 30;
    std::string seed = "1";
    int threads = 0;
    std::string figure = "compare.png";
};

Expected<std::vector<NamedScenario>> read_all(const Options& options) {
    std::vector<NamedScenario> scenarios;
    std::set<std::string> names;
    for (const std::string& name : options.scenarios) {
        const Expected<Scenario> scenario =
            read_scenario_argument({.scenario = name, .settings = options.settings, .seed = options.seed});
        if (!scenario) return fail(scenario.error());
        if (!names.insert(name).second) return fail({.message = "the scenario is named twice", .file = name});
        scenarios.push_back({name, *scenario});
    }
    return scenarios;
}

Expected<void> compare(const Options& options, const Console& console) {
    const Expected<std::vector<NamedScenario>> scenarios = read_all(options);
    if (!scenarios) return fail(scenarios.error());
    if (auto free = try_file(options.figure); !free) return free;
    Expected<ScenarioComparison> comparison;
    {
        RateProgress progress(console, "replicates", "scenarios");
        const double all = static_cast<double>(options.replicates * scenarios->size());
        comparison = compare_scenarios(
            *scenarios, options.responses, options.replicates, options.threads, [&](std::size_t done) {
                progress.show({done, done, all, done / options.replicates, scenarios->size()});
            });
    }
    if (!comparison) return fail(comparison.error());
    const auto figures = experiment_figures(comparison->experiment, comparison->results);
    const auto found = std::find_if(figures.begin(), figures.end(), [](const ExperimentFigure& figure) {
        return figure.name.starts_with("spread-");
    });
    const ExperimentFigure& spread = found == figures.end() ? figures.at(0) : *found;
    const FigurePage page{experiment_figure_width_mm + 8.0, spread.height_mm + 8.0, 200.0};
    const auto bytes = make_figure(page, FigureFormat::png, [&](Canvas& canvas) {
        spread.draw(canvas, {4.0, 4.0, experiment_figure_width_mm, spread.height_mm});
    });
    if (!bytes) return fail(bytes.error());
    if (auto written = write_whole_file(options.figure, *bytes); !written) return written;
    console.out << experiment_text(comparison->experiment, comparison->results, 100)
                << fmt::format("\nWritten to {}: {}\n", options.figure, spread.caption);
    return {};
}

}  // namespace

Command add_compare(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command =
        program.add("compare", "Compare scenarios under the same draws, in a minute or two");
    command.option(&options->scenarios, {.name = "scenarios",
                                         .help = "Scenario files or names; the first is the control",
                                         .value = "SCENARIO.toml...",
                                         .required = true,
                                         .count = ValueCount{2, 24}});
    command.option(
        &options->settings,
        {.name = "--set", .help = "Change a key of every scenario", .value = "key=value", .one_each = true});
    command.option(&options->responses, {.name = "--response",
                                         .help = "Number of summary.json to look at (repeatable)",
                                         .value = "PATH",
                                         .one_each = true});
    command.option(&options->replicates, {.name = "--replicates",
                                          .help = "Replicates of every scenario",
                                          .value = "N",
                                          .default_shown = true,
                                          .range = WholeRange{2, 10000}});
    command.option(&options->seed,
                   {.name = "--seed", .help = "Seed of all scenarios", .value = "N", .default_shown = true});
    add_threads_option(command, options->threads);
    command.option(
        &options->figure,
        {.name = "-o,--output", .help = "PNG file of the figure", .value = "FILE", .default_shown = true});
    command.footer(
        "Prints means with 95 % intervals and paired differences; draws the spread of the first "
        "response.\n\nExample:\n  needleroll compare parallel-1.5mm star-1.5mm to-and-fro");
    return {command, [options, console] { return compare(*options, console); }};
}

}  // namespace needleroll
