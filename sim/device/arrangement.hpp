/// The two readings of "192 needles in 8 rows and 24 circular arrays" (Singh & Yadav 2016).
#pragma once

#include "sim/device/roller.hpp"

namespace needleroll {

/// One of the readings, or another layout.
enum class NeedleArrangement { rings_8_of_24, rings_24_of_8, other };

/// Which of them a roller has.
NeedleArrangement arrangement_of(const Roller& roller);

/// The roller with another arrangement, whole needles and rings spread over its drum; 24 rings of 8 are
/// staggered by a third of a pitch. `other` changes nothing.
Roller with_arrangement(const Roller& roller, NeedleArrangement arrangement);

}  // namespace needleroll
