/// How deep a needle goes at its bottom point and what its shaft does to the skin on the way (sim/MODEL.md 2
/// and 3).
#pragma once

#include "sim/contact/kinematics.hpp"
#include "sim/contact/needle_force.hpp"

namespace needleroll {

/// One needle at its bottom point on one ride.
struct NeedleOnRing {
    double length_mm = 0.0;       ///< L of this needle
    double drum_radius_mm = 0.0;  ///< R
    double ring_height_mm = 0.0;  ///< H_j
};

/// Depth and deflection; all 0 but the dimple when it does not pierce.
struct Penetration {
    double depth_mm = 0.0;        ///< p
    double dimple_mm = 0.0;       ///< delta = e - p
    double height_mm = 0.0;       ///< H* + delta, of the axle above the dimpled surface
    double half_angle_rad = 0.0;  ///< phi_p = acos((H* + delta)/T)
};

/// Penetration in rigid skin: p = e.
Penetration penetrate_rigid(const NeedleOnRing& needle);

/// Penetration in skin that dimples and is cut.
Penetration penetrate(const NeedleOnRing& needle, const NeedleSkin& skin);

/// The slit that remains when the skin follows elastically on each side: max(0, rigid - 2 follow).
constexpr double remaining_slit_mm(double slit_rigid_mm, double skin_follow_mm) {
    const double slit = slit_rigid_mm - 2.0 * skin_follow_mm;
    return slit > 0.0 ? slit : 0.0;
}

}  // namespace needleroll
