#include "sim/cli/commands.hpp"
#include "sim/cli/scenario_argument.hpp"
#include "sim/cli/threads_option.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/report/response_rows.hpp"
#include "sim/response/visits.hpp"

#include <memory>
#include <ostream>

namespace needleroll {
namespace {

struct Options {
    ScenarioArgument scenario;
    std::vector<double> visits_d{study_visits_d.begin(), study_visits_d.end()};
    int threads = 0;
    std::string file;  ///< empty: standard output
};

Expected<void> write_response(const Options& options, const Console& console) {
    const Expected<Scenario> scenario = read_scenario_argument(options.scenario);
    if (!scenario) return fail(scenario.error());
    if (Expected<void> checked = check_visits(options.visits_d); !checked) {
        checked.error().file = "--visits";
        return checked;
    }
    if (auto free = options.file.empty() ? Expected<void>() : try_file(options.file); !free) return free;
    const Expected<Result> result = run(*scenario, {.threads = options.threads});
    if (!result) return fail(result.error());
    const Expected<Summary> summary = summarise(*result);
    if (!summary) return fail(summary.error());
    const std::string csv = response_csv(response_rows(*result, *summary, options.visits_d));
    if (!options.file.empty()) return write_whole_file(options.file, csv);
    console.out << csv;
    return {};
}

constexpr const char* footer =
    "Writes every curve and point as a row: closing of the holes, redness, phases of healing, collagen, "
    "outer "
    "skin, elastin, absorption with the opened share of this run, and whether the run is like the one study "
    "that measured collagen. \"evidence\" says whether a value was measured in people, in animals, or is "
    "illustrative; what is not measured is empty. \"mark\" says how its source was read. For teaching; no "
    "treatment advice.\n\n"
    "Examples:\n"
    "  needleroll response\n"
    "  needleroll response to-and-fro -o response.csv\n"
    "  needleroll response my-scenario.toml --visits 0 42 84 -o response.csv";

}  // namespace

Command add_response(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("response", "Write how the skin responds after a run");
    add_scenario_options(command, options->scenario);
    command.option(&options->visits_d,
                   {.name = "--visits",
                    .help = "Days of the visits from the first on (default: 0 28 56 84 112, as in the study)",
                    .value = "DAY...",
                    .count = ValueCount{1, static_cast<int>(most_visits)}});
    add_threads_option(command, options->threads);
    command.option(
        &options->file,
        {.name = "-o,--output", .help = "CSV file (default: standard output)", .value = "FILE.csv"});
    command.footer(footer);
    return {command, [options, console] { return write_response(*options, console); }};
}

}  // namespace needleroll
