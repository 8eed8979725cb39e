/// How a command line names a scenario and changes it.
#pragma once

#include "sim/cli/subcommand.hpp"
#include "sim/core/error.hpp"
#include "sim/scenario/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// `[SCENARIO.toml] [--set key=value]... [--seed N]`
struct ScenarioArgument {
    std::string
        scenario;  ///< a file, or the name of a scenario that comes with the program; empty: the default
    std::vector<std::string> settings;
    std::optional<std::string> seed;
};

/// Declares the options; the argument must live as long as the command.
void add_scenario_options(const Subcommand& command, ScenarioArgument& argument);

/// Reads the scenario and applies the settings in their order, the seed last.
Expected<Scenario> read_scenario_argument(const ScenarioArgument& argument);

}  // namespace needleroll
