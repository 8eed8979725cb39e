/// A ring of needles that rolls on and on over the skin of a run, for a picture that loops: its strikes are
/// those of the run, in their order, again and again.
#pragma once

#include "sim/run/run.hpp"
#include "sim/run/section.hpp"

namespace needleroll::gui {

/// What a needle of the ring does when it passes its bottom point.
struct EndlessStrike {
    double depth_mm = 0.0;
    double dimple_mm = 0.0;
    double needle_length_mm = 1.5;
};

/// The ring's strikes and what they need to be drawn.
struct EndlessRoll {
    SectionContent bare;                 ///< skin, roller and its ride
    std::vector<EndlessStrike> strikes;  ///< at least one
    double pitch_mm = 2.6;               ///< between two of them along the way
};

/// The strikes of a ring in the first stroke of the run that has some, but only those about as deep as most:
/// within `within_mm` of `depth_mm`, or the nearest one. Without any, needles that do not enter.
EndlessRoll endless_roll(const Result& result, int ring, double depth_mm, double within_mm);

/// A roll that rests whenever a needle is at its lowest, so that its depth can be read.
struct RestingRoll {
    double rolled_mm = 0.0;
    double still_mm = 0.0;  ///< the nearest place at which a needle is at its lowest
    double at_rest = 1.0;   ///< 0 to 1: rises and falls around each rest
};

/// Seconds at rest, and to the next rest.
inline constexpr double roll_rest_s = 2.6, roll_way_s = 2.4;

/// The roll after a time.
RestingRoll resting_roll(const EndlessRoll& roll, double time_s);

/// What the section shows after `rolled_mm`, the axle's place, from one place along the way to another.
SectionContent section_at(const EndlessRoll& roll, double rolled_mm, double from_mm, double to_mm);

}  // namespace needleroll::gui
