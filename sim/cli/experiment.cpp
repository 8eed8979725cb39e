#include "sim/cli/commands.hpp"
#include "sim/cli/experiment_output.hpp"
#include "sim/cli/rate_progress.hpp"
#include "sim/cli/threads_option.hpp"
#include "sim/core/folder_lock.hpp"
#include "sim/core/limits.hpp"
#include "sim/core/version.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/read_experiment.hpp"
#include "sim/experiment/ready.hpp"
#include "sim/experiment/run_experiment.hpp"

#include <memory>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

struct Options {
    std::string experiment;
    std::string folder;
    int threads = 0;
    std::optional<std::int64_t> replicates;
    bool resume = false;
    bool force = false;
    std::string shard;
    std::optional<std::uint64_t> shuffle;
};

Expected<Shard> parse_shard(const std::string& text) {
    if (text.empty()) return Shard{};
    const std::size_t slash = text.find('/');
    const auto whole = [](const std::string& digits) {
        const std::optional<double> number = parse_number(digits);
        return number && *number >= 1 && *number <= 100000 && *number == static_cast<int>(*number)
                   ? static_cast<int>(*number)
                   : 0;
    };
    const Shard shard{whole(text.substr(0, slash)),
                      slash == std::string::npos ? 0 : whole(text.substr(slash + 1))};
    if (shard.index >= 1 && shard.index <= shard.count) return shard;
    return fail({.message = "a part is named by its number and the number of parts",
                 .file = "--shard",
                 .found = found_text(GivenValue(text)),
                 .allowed = "I/N with 1 <= I <= N, for example 3/8"});
}

ExperimentOptions run_options(const Options& options, const Shard& shard, RateProgress& progress) {
    ExperimentOptions how;
    how.threads = options.threads;
    how.shard = shard;
    how.shuffle = options.shuffle;
    how.on_progress = [&progress](const ExperimentProgress& state) {
        progress.show({state.replicates_done, state.replicates_run, state.replicates_expected,
                       state.cells_done, state.cells});
    };
    return how;
}

Expected<void> run_and_write(const Options& options, const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    const Expected<std::filesystem::path> file = ready_path(*assets, experiments_folder, options.experiment);
    if (!file) return fail(file.error());
    const Expected<Experiment> experiment = read_experiment(*file, *assets, options.replicates);
    if (!experiment) return fail(experiment.error());
    const Expected<Shard> shard = parse_shard(options.shard);
    if (!shard) return fail(shard.error());
    const ResultFolder folder{options.folder.empty() ? file->stem() : std::filesystem::path(options.folder)};
    const Expected<FolderLock> lock = FolderLock::take(folder.path);
    if (!lock) return fail(lock.error());
    remove_left_temporaries(folder.path);
    const OldResults old = options.force    ? OldResults::replace
                           : options.resume ? OldResults::resume
                                            : OldResults::refuse;
    const Origin origin = origin_of(*experiment, program_version(), *shard, options.replicates);
    const Expected<FolderState> state = prepare_folder(folder, *experiment, origin, old, *assets);
    if (!state) return fail(state.error());
    if (*state != FolderState::continued) remove_experiment_output(folder);
    Expected<ExperimentOutcome> outcome;
    {
        RateProgress progress(console, "replicates", "cells");
        outcome = run_experiment(*experiment, *assets, folder, run_options(options, *shard, progress));
    }
    if (!outcome) return fail(outcome.error());
    for (const std::string& note : outcome->notes) console.err << "needleroll: " << note << '\n';
    if (!shard->is_whole()) {
        console.out << fmt::format(
            "Part {} of {} is done: {} replicates in {}. `needleroll merge` joins the parts.\n", shard->index,
            shard->count, outcome->replicates_run + outcome->replicates_found, folder.path.string());
        return {};
    }
    const Expected<bool> complete =
        outcome->replicates_run == 0 ? has_experiment_output(*experiment, folder) : false;
    if (!complete) return fail(complete.error());
    if (*complete) {
        console.out << "Everything is there already; " << folder.path.string() << " is left as it is.\n";
        return {};
    }
    return write_experiment_output(*experiment, folder, *assets, options.threads, console);
}

constexpr const char* examples =
    "Factors, design, replicates and responses stand in the file. Writes replicates.csv (a row a replicate, "
    "on "
    "the disk as soon as it is finished), summary.csv, comparisons.csv, summary.json, figures/ and "
    "report.pdf. "
    "The bytes do not depend on threads, on order, or on how often the run was broken off.\n\n"
    "Examples:\n"
    "  needleroll experiment patterns -o patterns\n"
    "  needleroll experiment patterns -o patterns --resume\n"
    "  parallel needleroll experiment my.toml --shard {}/8 -o part-{} ::: 1 2 3 4 5 6 7 8\n"
    "  needleroll merge part-* -o all";

}  // namespace

Command add_experiment(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("experiment", "Run an experiment: factors, replicates, intervals");
    command.option(&options->experiment,
                   {.name = "experiment",
                    .help = "Experiment file, or name of one that comes with the program",
                    .value = "EXPERIMENT.toml",
                    .required = true});
    command.option(&options->folder, {.name = "-o,--output",
                                      .help = "Folder for the files (default: the experiment's name)",
                                      .value = "DIR"});
    add_threads_option(command, options->threads);
    command.option(&options->replicates,
                   {.name = "--replicates",
                    .help = "This many replicates of every cell instead of what the file says",
                    .value = "N",
                    .range = WholeRange{1, most_replicates_of_cell}});
    command.option(&options->resume, {.name = "--resume",
                                      .help = "Go on with what is in the folder; more replicates may be "
                                              "asked for than before"});
    command.option(&options->force, {.name = "--force", .help = "Replace results that are in the folder"});
    command.option(&options->shard, {.name = "--shard",
                                     .help = "Run one part of N, to be joined with `needleroll merge`",
                                     .value = "I/N"});
    command.option(&options->shuffle, {.name = "--shuffle",
                                       .help = "Another order of work; changes nothing else",
                                       .value = "SEED",
                                       .hidden = true});
    command.footer(examples);
    return {command, [options, console] { return run_and_write(*options, console); }};
}

}  // namespace needleroll
