/// Reading of named regions from a parsed file; only readers of files include it.
#pragma once

#include "sim/core/toml_document.hpp"
#include "sim/skin/patch.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// A list of regions, [[patch.region]] of a scenario or one with another path: name, kind, polygon_mm.
Expected<std::vector<NamedRegion>> read_regions(const TomlDocument& document, const toml::node& node,
                                                const std::string& path);

}  // namespace needleroll
