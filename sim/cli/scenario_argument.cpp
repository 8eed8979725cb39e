#include "sim/cli/scenario_argument.hpp"

#include "sim/scenario/assets.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"

#include <filesystem>

namespace needleroll {
namespace {

/// True for what can only be the name of a scenario that comes with the program.
bool is_name(const std::string& scenario) {
    std::error_code ignored;
    return !scenario.empty() && scenario.find('/') == std::string::npos && !scenario.ends_with(".toml") &&
           !std::filesystem::exists(scenario, ignored);
}

}  // namespace

void add_scenario_options(const Subcommand& command, ScenarioArgument& argument) {
    command.option(
        &argument.scenario,
        {.name = "scenario",
         .help = "Scenario file, or name of one that comes with the program (see `needleroll presets`)",
         .value = "SCENARIO.toml"});
    command.option(&argument.settings, {.name = "--set",
                                        .help = "Change a key of the scenario (see `needleroll parameters`)",
                                        .value = "key=value",
                                        .one_each = true});
    command.option(
        &argument.seed,
        {.name = "--seed", .help = "Seed of all random draws: same seed, same bytes", .value = "N"});
}

Expected<Scenario> read_scenario_argument(const ScenarioArgument& argument) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    std::vector<std::string> settings = argument.settings;
    if (argument.seed) settings.push_back("seed=" + *argument.seed);
    if (argument.scenario.empty()) return default_scenario(settings, *assets);
    if (!is_name(argument.scenario)) return read_scenario(argument.scenario, settings, *assets);
    const Expected<std::filesystem::path> file = scenario_path(*assets, argument.scenario);
    return file ? read_scenario(*file, settings, *assets) : fail(file.error());
}

}  // namespace needleroll
