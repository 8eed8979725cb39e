#include "sim/run/run.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/scenario_argument.hpp"
#include "sim/cli/threads_option.hpp"
#include "sim/core/file_making.hpp"
#include "sim/report/map_figure.hpp"
#include "sim/report/punctures_csv.hpp"
#include "sim/report/summary_json.hpp"
#include "sim/report/summary_text.hpp"
#include "sim/run/summary.hpp"

#include <array>
#include <memory>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

struct Options {
    ScenarioArgument scenario;
    int threads = 0;
    std::uint64_t replicate = 0;
    std::string folder = "out";
};

constexpr const char* punctures_name = "punctures.csv";
constexpr const char* summary_name = "summary.json";

struct MapFile {
    const char* name;
    MapKind kind;
};

constexpr std::array<MapFile, 3> map_files = {
    {{"density.png", MapKind::density}, {"coverage.png", MapKind::coverage}, {"depth.png", MapKind::depth}}};

std::vector<std::string> file_names() {
    std::vector<std::string> names = {punctures_name, summary_name};
    for (const MapFile& map : map_files) names.emplace_back(map.name);
    return names;
}

/// Tables and maps, drawn side by side.
Expected<std::vector<NamedFile>> make_run_files(const Result& result, const Summary& summary, int threads,
                                                Progress& progress) {
    std::vector<FileToMake> wanted = {
        {punctures_name, [&]() -> Expected<std::string> { return punctures_csv(result.punctures); }},
        {summary_name, [&]() -> Expected<std::string> { return summary_json(summary); }}};
    for (const MapFile& map : map_files) {
        wanted.push_back(
            {map.name, [&, map] { return map_figure(result, summary, map.kind, FigureFormat::png); }});
    }
    return make_files(wanted, threads,
                      [&](const std::string& name) { progress.next(fmt::format("making {}", name)); });
}

Expected<void> roll_and_write(const Options& options, const Console& console) {
    Expected<Scenario> scenario = read_scenario_argument(options.scenario);
    if (!scenario) return fail(scenario.error());
    if (auto free = try_folder(options.folder, file_names()); !free) return free;
    Progress progress(console, 5 + map_files.size());
    progress.next("rolling");
    const Expected<Result> result =
        run(*scenario, {.threads = options.threads, .replicate = options.replicate});
    if (!result) return fail(result.error());
    progress.next("measuring the pattern");
    const Expected<Summary> summary = summarise_whole(*result, options.threads);
    if (!summary) return fail(summary.error());
    const Expected<std::vector<NamedFile>> files =
        make_run_files(*result, *summary, options.threads, progress);
    if (!files) return fail(files.error());
    progress.next("writing files");
    if (auto written = write_whole_folder(options.folder, *files); !written) return written;
    console.out << summary_text(*scenario, *summary) << "\nWritten to " << options.folder << ":";
    for (const NamedFile& file : *files) console.out << ' ' << file.name;
    console.out << '\n';
    return {};
}

constexpr const char* examples =
    "Writes punctures.csv, summary.json, density.png, coverage.png and depth.png: all of them or, after an "
    "error, none.\n\n"
    "Examples:\n"
    "  needleroll run\n"
    "  needleroll run my-scenario.toml --seed 7 -o results\n"
    "  needleroll run to-and-fro --set hand.force_N=5 --set roller.preset=medical-192-0.5mm";

}  // namespace

Command add_run(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("run", "Roll a scenario and write what came out");
    add_scenario_options(command, options->scenario);
    add_threads_option(command, options->threads);
    command.option(&options->replicate,
                   {.name = "--replicate",
                    .help = "Repeat with other draws of the same seed, as numbered in replicates.csv",
                    .value = "N",
                    .range = WholeRange{0, 1'000'000'000}});
    command.option(
        &options->folder,
        {.name = "-o,--output", .help = "Folder for the files", .value = "DIR", .default_shown = true});
    command.footer(examples);
    return {command, [options, console] { return roll_and_write(*options, console); }};
}

}  // namespace needleroll
