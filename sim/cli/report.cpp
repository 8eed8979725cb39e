#include "sim/cli/commands.hpp"
#include "sim/cli/experiment_output.hpp"
#include "sim/core/whole_folder.hpp"
#include "sim/coverage/definitions.hpp"

#include <memory>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

Expected<void> report(const std::string& path, const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    const ResultFolder folder{path};
    const Expected<Experiment> experiment = read_folder_experiment(folder, *assets);
    if (!experiment) return fail(experiment.error());
    const Expected<std::optional<Origin>> origin = read_origin(folder);
    if (!origin) return fail(origin.error());
    if (*origin && (*origin)->definitions != figure_definitions) {
        console.err << fmt::format(
            "needleroll: the replicates in {} were measured under definitions {} of the figures, those of "
            "this "
            "program are {}; they are reported as they are.\n",
            folder.path.string(), (*origin)->definitions, figure_definitions);
    }
    if (auto free = try_folder(folder.path, {}); !free) return free;
    return write_experiment_output(*experiment, folder, *assets, 0, console);
}

}  // namespace

Command add_report(const Subcommand& program, const Console& console) {
    const auto path = std::make_shared<std::string>();
    const Subcommand command =
        program.add("report", "Make tables, figures and report of an experiment again");
    command.option(
        path.get(),
        {.name = "folder", .help = "Folder of a finished experiment", .value = "DIR", .required = true});
    command.footer(
        "Reads replicates.csv; nothing is run again but the runs behind the maps.\n\nExample:\n"
        "  needleroll report patterns");
    return {command, [path, console] { return report(*path, console); }};
}

}  // namespace needleroll
