/// Places that were struck again, for the layer that shows them.
#pragma once

#include "gui/scene/overlay.hpp"
#include "sim/injury/punctures.hpp"

namespace needleroll::gui {

/// The holes among the first `strikes` rows that have another one within `radius_mm`, and groups of three and
/// more.
scene::StruckAgain find_double_strikes(const Punctures& punctures, std::size_t strikes, double radius_mm);

}  // namespace needleroll::gui
