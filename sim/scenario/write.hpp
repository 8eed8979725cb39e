/// From a Scenario back to a file.
#pragma once

#include "sim/core/error.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/scenario/scenario.hpp"

#include <filesystem>
#include <string>

namespace needleroll {

/// The scenario as TOML: title, roller preset and site always, other keys where they differ from the defaults
/// or the preset, in the order of the parameter table. Reading the text gives an equal scenario; of a
/// scenario with measured poses, the program is left out, since it has no part in it. Fails when the roller
/// preset or the site is not there.
Expected<std::string> scenario_text(const Scenario& scenario, const Assets& assets);

/// Writes the file whole or not at all. Measured poses are written beside it, under their own name, unless a
/// file of that name is there already.
Expected<void> write_scenario(const Scenario& scenario, const std::filesystem::path& file,
                              const Assets& assets);

}  // namespace needleroll
