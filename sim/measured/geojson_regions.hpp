/// Regions as GeoJSON (RFC 7946), as map programs and QuPath write them.
#pragma once

#include "sim/core/error.hpp"
#include "sim/skin/patch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// The polygons of a GeoJSON text, coordinates in mm of the window. A feature's property `name`, else its id,
/// names the region; its property `kind` says what it is for (default: treat). The parts of a MultiPolygon
/// are regions of their own. Errors name the line where they can; `file` names the text.
Expected<std::vector<NamedRegion>> geojson_regions(std::string_view text, const std::string& file);

}  // namespace needleroll
