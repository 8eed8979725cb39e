/// Regions in a file of their own, for patterns that were measured.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/warning.hpp"
#include "sim/coverage/window.hpp"
#include "sim/skin/patch.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// What a file of regions holds.
struct RegionsFile {
    std::vector<NamedRegion> regions;
    std::vector<Warning> warnings;  ///< corners that repeat the one before ("repeated_corners")
};

/// Reads `schema = 1` and [[region]] (name, kind, polygon_mm), or the [[patch.region]] of a scenario file,
/// whose other keys are passed over; or the polygons of GeoJSON or well-known text. Rings may be closed;
/// repeated corners are dropped. Polygons have to lie within the window. Errors name line and key.
Expected<RegionsFile> read_regions_file(const std::filesystem::path& file, const Box& window);

/// The same from text; `file` names it in errors.
Expected<RegionsFile> read_regions_text(std::string_view text, const std::string& file, const Box& window);

}  // namespace needleroll
