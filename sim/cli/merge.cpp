#include "sim/cli/commands.hpp"
#include "sim/cli/experiment_output.hpp"
#include "sim/core/folder_lock.hpp"
#include "sim/core/version.hpp"
#include "sim/experiment/run_experiment.hpp"

#include <memory>

namespace needleroll {
namespace {

struct Options {
    std::vector<std::string> parts;
    std::string folder;
    bool force = false;
};

Expected<void> merge(const Options& options, const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    std::vector<ResultFolder> parts;
    for (const std::string& part : options.parts) parts.push_back({part});
    const Expected<Experiment> experiment = read_folder_experiment(parts.front(), *assets);
    if (!experiment) return fail(experiment.error());
    const Expected<std::optional<Origin>> first = read_origin(parts.front());
    if (!first) return fail(first.error());
    const Origin origin = origin_of(*experiment, program_version(), {}, (*first)->replicates);
    const ResultFolder folder{options.folder};
    if (auto same = check_parts(parts, origin, texts_of(*experiment, origin)); !same) return same;
    const OldResults old = options.force ? OldResults::replace : OldResults::refuse;
    const auto ready = prepare_folder(folder, *experiment, origin, old, *assets);
    if (!ready) return fail(ready.error());
    if (auto merged = merge_parts(*experiment, parts, folder); !merged) return merged;
    return write_experiment_output(*experiment, folder, *assets, 0, console);
}

}  // namespace

Command add_merge(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("merge", "Join the parts of an experiment");
    command.option(
        &options->parts,
        {.name = "parts", .help = "Folders of the parts, all of them", .value = "DIR...", .required = true});
    command.option(&options->folder,
                   {.name = "-o,--output", .help = "Folder for the whole", .value = "DIR", .required = true});
    command.option(&options->force, {.name = "--force", .help = "Replace results that are in the folder"});
    command.footer(
        "The result is the same bytes as that of a run in one piece.\n\nExample:\n"
        "  needleroll merge part-1 part-2 part-3 -o all");
    return {command, [options, console] { return merge(*options, console); }};
}

}  // namespace needleroll
