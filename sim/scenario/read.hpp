/// From a scenario file and `--set key=value` settings to a Scenario.
#pragma once

#include "sim/core/error.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/scenario/scenario.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// The scenario that runs when no file is named, in assets/scenarios.
inline constexpr std::string_view default_scenario_name = "star-1.5mm";

/// Reads a scenario. Layers, each over the one before: the defaults, the roller preset and the site, the keys
/// of the file, the settings ("hand.force_N=5") in their order. A setting of roller.preset or patch.site
/// changes the preset under the keys of the file. Measured poses are read from beside the file. Fails with
/// one thing that is wrong: file, line, key, what was found, what is allowed, the nearest known key.
Expected<Scenario> read_scenario(const std::filesystem::path& file, const std::vector<std::string>& settings,
                                 const Assets& assets);

/// The same from text. `file` names the text in errors; files that the text names are looked for in `folder`.
Expected<Scenario> read_scenario_text(std::string_view text, const std::string& file,
                                      const std::filesystem::path& folder,
                                      const std::vector<std::string>& settings, const Assets& assets);

/// The default scenario under settings.
Expected<Scenario> default_scenario(const std::vector<std::string>& settings, const Assets& assets);

}  // namespace needleroll
