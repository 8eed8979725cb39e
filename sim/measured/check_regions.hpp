/// What named regions may be, in a scenario or in a file of their own.
#pragma once

#include "sim/core/error.hpp"
#include "sim/coverage/window.hpp"
#include "sim/skin/patch.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// Most regions, and most corners of one.
inline constexpr std::size_t maximum_regions = 50;
inline constexpr std::size_t maximum_polygon_vertices = 200;

/// Limits of named regions: their number, names, corners within the window (which errors call `window_name`),
/// simple borders. Errors name the entry as `path`[i].
Expected<void> check_regions(const std::vector<NamedRegion>& regions, const std::string& path,
                             const Box& window, std::string_view window_name);

}  // namespace needleroll
