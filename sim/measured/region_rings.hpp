/// Rings of regions as map and image programs write them, made into polygons.
#pragma once

#include "sim/core/error.hpp"
#include "sim/coverage/window.hpp"
#include "sim/skin/patch.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace needleroll {

/// Drops corners that repeat the one before, and a last corner that repeats the first, which closes the ring.
/// Gives the number of those that were not needed to close it.
std::size_t drop_repeated_corners(Polygon& ring);

/// Makes regions of the rings of one polygon (the outline, then its holes) and appends it under a name. A
/// hole of a region that is to be left out cannot be told apart from skin outside of it, and is refused.
Expected<void> append_region(std::vector<Polygon> rings, const std::string& name, RegionKind kind,
                             std::vector<NamedRegion>& regions);

/// Fails where a region that is treated reaches into a hole of another one, since one region's hole is left
/// out of all. Holes have to be simple. `path` and the region's place name it in errors.
Expected<void> check_holes(const std::vector<NamedRegion>& regions, const std::string& path,
                           const Box& window);

}  // namespace needleroll
