/// Names in files of the enumerations that stand in lists, by their value.
#pragma once

#include <array>
#include <string_view>

namespace needleroll {

/// By NeedleState, without `whole`, which nobody lists.
inline constexpr std::array<std::string_view, 3> needle_state_names = {"missing", "bent", "blunt"};

/// By RegionKind.
inline constexpr std::array<std::string_view, 4> region_kind_names = {"treat", "scar", "wrinkle", "avoid"};

}  // namespace needleroll
