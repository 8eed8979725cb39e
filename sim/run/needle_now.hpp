/// The needles of a run at a time: where each stands on the drum, and how deep it goes at its bottom point.
#pragma once

#include "sim/run/cursor.hpp"

namespace needleroll {

/// One needle at a time of the run.
struct NeedleNow {
    double phi_rad = 0.0;    ///< drum angle since it was straight down, in [-pi, pi]; negative: still to come
    double length_mm = 0.0;  ///< as drawn for this run
    NeedleState state = NeedleState::whole;
    double depth_mm = 0.0;   ///< p at its bottom point: that of its own strike, else that in the mean skin
    double dimple_mm = 0.0;  ///< delta at its bottom point, likewise
};

/// The needle with this index into Result::needles at time t [s], where the roller is `at`. Its own strike is
/// looked for among the rows of 4 s before and after, on the stroke under way. Without one, because it struck
/// outside the patch, strikes nowhere or the roller is lifted, depth and dimple are those of the scenario's
/// mean skin on the ride.
NeedleNow needle_at(const Result& result, const RollerAt& at, double t_s, std::size_t needle);

/// Length [mm] of the needle that made the strike of a row, as drawn for the run.
double needle_length_mm(const Result& result, std::size_t row);

}  // namespace needleroll
