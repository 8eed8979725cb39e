/// Time as a cursor over a finished run.
#pragma once

#include "sim/run/run.hpp"

namespace needleroll {

/// Where the roller is at a time of the run.
struct RollerAt {
    AxlePose pose;
    double drum_angle_rad =
        0.0;  ///< needle (ring, needle) points straight down when this + its body angle = 2 pi n
    bool lifted = true;
    std::size_t stroke = 0;  ///< the stroke under way, or the next one when lifted
    std::uint32_t ride = 0;  ///< index into Result::rides
};

/// The roller at time t [s], clamped to [0, duration]. Between strokes it moves on a straight line, lifted.
RollerAt roller_at(const Result& result, double t_s);

/// Number of passes of a run's plan, whether or not a pass struck the patch.
std::size_t pass_count(const Result& result);

/// Number of strikes that have happened by time t [s].
std::size_t strikes_by(const Punctures& punctures, double t_s);

}  // namespace needleroll
