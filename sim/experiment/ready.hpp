/// Experiments and targets that come with the program.
#pragma once

#include "sim/scenario/presets.hpp"

namespace needleroll {

/// Folders of the assets that hold them.
inline constexpr std::string_view experiments_folder = "experiments", targets_folder = "targets";

/// All files of a folder, by name, with their title and question.
Expected<std::vector<PresetSummary>> list_ready(const Assets& assets, std::string_view folder);

/// The file that a command line names: a file, or the name of one in a folder of the assets. An unknown name
/// fails with the nearest known one.
Expected<std::filesystem::path> ready_path(const Assets& assets, std::string_view folder,
                                           const std::string& name);

}  // namespace needleroll
