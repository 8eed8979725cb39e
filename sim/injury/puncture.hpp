/// From strikes to punctures: what each strike did to the skin.
#pragma once

#include "sim/device/roller.hpp"
#include "sim/injury/punctures.hpp"

#include <array>

namespace needleroll {

/// Adds hole diameter and layer to the strikes; re-entry is left at 0 for mark_reentries.
Punctures puncture(Strikes strikes, const Roller& roller, const std::array<double, 4>& layer_bottoms_mm);

}  // namespace needleroll
