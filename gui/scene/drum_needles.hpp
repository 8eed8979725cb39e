/// The needles of a drum as seen from a side, each where the layout and the drum's angle put it,
/// foreshortened as it stands, with its shadow on the drum.
#pragma once

#include "gui/scene/shapes.hpp"
#include "gui/scene/solid.hpp"
#include "sim/device/roller.hpp"

namespace needleroll::scene {

/// A drum with its needles and how far it is turned. Directions as in roller_model.hpp.
struct TurnedDrum {
    const Roller& roller;
    const NeedleLayout& needles;
    double angle_rad = 0.0;  ///< a needle points straight down when this + its body angle is a whole turn
};

/// The direction in which a needle stands on the drum.
Spot needle_direction(const TurnedDrum& drum, std::size_t needle);

/// Foot and tip of a needle [mm].
std::array<Spot, 2> needle_ends(const TurnedDrum& drum, std::size_t needle);

/// Needles whose feet are on the far side of the drum: draw them before it.
void add_needles_behind(Vertices& shapes, const TurnedDrum& drum, const SolidView& view, const Spot& lamp);

/// Shadows, sockets and needles on the near side, the nearest last.
void add_needles_before(Vertices& shapes, const TurnedDrum& drum, const SolidView& view, const Spot& lamp);

}  // namespace needleroll::scene
