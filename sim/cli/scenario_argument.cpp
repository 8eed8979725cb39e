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

void add_scenario_options(CLI::App& command, ScenarioArgument& argument) {
    command
        .add_option("scenario", argument.scenario,
                    "Scenario file, or name of one that comes with the program (see `needleroll presets`)")
        ->type_name("SCENARIO.toml");
    command
        .add_option("--set", argument.settings, "Change a key of the scenario (see `needleroll parameters`)")
        ->type_name("key=value")
        ->allow_extra_args(false);
    command.add_option("--seed", argument.seed, "Seed of all random draws: same seed, same bytes")
        ->type_name("N");
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
