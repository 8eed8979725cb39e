/// Where the data files of the program lie: rollers, sites, scenarios.
#pragma once

#include "sim/core/error.hpp"

#include <filesystem>

namespace needleroll {

/// The folder of the data files. A value, so that tests and the window can point elsewhere.
struct Assets {
    std::filesystem::path folder;
};

/// What a preset describes.
enum class PresetKind {
    roller,  ///< assets/rollers
    site,    ///< assets/sites
};

/// Finds the data files: the environment variable NEEDLEROLL_ASSETS, else a folder `assets` beside the
/// program or beside a folder above it, else the place that was known when the program was built. Fails with
/// all places that were tried.
Expected<Assets> find_assets();

}  // namespace needleroll
