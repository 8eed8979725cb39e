/// From strikes to punctures: what each strike did to the skin.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/device/roller.hpp"
#include "sim/injury/punctures.hpp"

#include <array>

namespace needleroll {

/// Adds hole diameter and layer to the strikes from `first_row` on; re-entry is left at 0 for mark_reentries.
void puncture(Punctures& punctures, std::size_t first_row, const Roller& roller,
              const std::array<double, 4>& layer_bottoms_mm, const StopToken& stop = {});

}  // namespace needleroll
