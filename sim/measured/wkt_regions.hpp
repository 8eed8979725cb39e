/// Regions as well-known text (OGC 06-103r4): POLYGON ((x y, x y, ...), (hole ...)).
#pragma once

#include "sim/core/error.hpp"
#include "sim/skin/patch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// True when a text begins as well-known text of polygons does.
bool is_wkt(std::string_view text);

/// The polygons of a text, one after the other, coordinates in mm of the window. They are regions to treat,
/// named "region 1", "region 2" ... Errors name the line; `file` names the text.
Expected<std::vector<NamedRegion>> wkt_regions(std::string_view text, const std::string& file);

}  // namespace needleroll
