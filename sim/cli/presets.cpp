#include "sim/scenario/presets.hpp"

#include "sim/cli/commands.hpp"
#include "sim/experiment/ready.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

#include <fmt/format.h>

namespace needleroll {
namespace {

void print_list(std::ostream& out, std::string_view heading, std::string_view use,
                const std::vector<PresetSummary>& list) {
    std::size_t width = 0;
    for (const PresetSummary& preset : list) width = std::max(width, preset.name.size());
    out << heading << " (" << use << ")\n";
    for (const PresetSummary& preset : list) {
        out << fmt::format("  {:<{}}  {}: {}\n", preset.name, width, preset.title, preset.description);
    }
}

Expected<void> print_presets(const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    const auto rollers = list_rollers(*assets);
    if (!rollers) return fail(rollers.error());
    const auto sites = list_sites(*assets);
    if (!sites) return fail(sites.error());
    const auto scenarios = list_scenarios(*assets);
    if (!scenarios) return fail(scenarios.error());
    const auto experiments = list_ready(*assets, experiments_folder);
    if (!experiments) return fail(experiments.error());
    const auto targets = list_ready(*assets, targets_folder);
    if (!targets) return fail(targets.error());
    print_list(console.out, "Scenarios", "needleroll run NAME", *scenarios);
    console.out << '\n';
    print_list(console.out, "Rollers", "--set roller.preset=NAME", *rollers);
    console.out << '\n';
    print_list(console.out, "Sites", "--set patch.site=NAME", *sites);
    console.out << '\n';
    print_list(console.out, "Experiments", "needleroll experiment NAME", *experiments);
    console.out << '\n';
    print_list(console.out, "Targets", "needleroll suggest NAME", *targets);
    return {};
}

}  // namespace

Command add_presets(const Subcommand& program, const Console& console) {
    const Subcommand command =
        program.add("presets", "List the scenarios, rollers, sites and experiments that come along");
    command.footer("Example:\n  needleroll presets");
    return {command, [console] { return print_presets(console); }};
}

}  // namespace needleroll
