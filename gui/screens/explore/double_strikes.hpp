/// Places that were struck again, for the layer that shows them.
#pragma once

#include "gui/scene/overlay.hpp"
#include "sim/injury/punctures.hpp"

namespace needleroll::gui {

/// Dots on holes with an earlier hole near, and rings around groups of three and more.
struct DoubleStrikes {
    std::vector<scene::SkinPlace> places;
    std::vector<scene::StrikeCluster> clusters;
};

/// Those among the first `strikes` rows, holes within `radius_mm` of each other.
DoubleStrikes find_double_strikes(const Punctures& punctures, std::size_t strikes, double radius_mm);

}  // namespace needleroll::gui
