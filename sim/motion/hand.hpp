/// The hand that rolls.
#pragma once

namespace needleroll {

/// How the roller is led. Keys, limits and sources stand in the parameter table.
struct Hand {
    double force_N = 3.0;
    double speed_mm_s = 50.0;
    double slip = 0.0;                ///< (v - omega R_eff) / v; negative overspins
    double tilt_deg = 0.0;            ///< about the heading, positive lifts the left end
    double tremor_mm = 0.0;           ///< SD of the axle's sideways displacement
    double heading_jitter_deg = 0.0;  ///< SD per stroke
    double lift_s = 0.5;              ///< time in the air between strokes

    friend bool operator==(const Hand&, const Hand&) = default;
};

}  // namespace needleroll
