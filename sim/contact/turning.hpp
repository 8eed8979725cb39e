/// The path of a needle through the skin while the roller turns or skids (sim/MODEL.md section 2, Turning).
#pragma once

#include "sim/contact/kinematics.hpp"

namespace needleroll {

/// The motion of the axle around a needle's bottom point. rho is the radius of the midpoint's path (> 0 turns
/// left), y the needle's axial offset (positive left), beta = Rp phi / rho the heading turned since the
/// bottom point.
struct TurningPath {
    double advance_mm_per_rad = 0.0;  ///< Rp
    double turn_radius_mm = 0.0;      ///< rho; infinite: no turn
    double offset_mm = 0.0;           ///< y
    double skid_per_mm = 0.0;         ///< sideways displacement per length of path, positive left
};

/// A point in the frame (heading, left) of the bottom point [mm].
struct AlongAcross {
    double along_mm = 0.0;
    double across_mm = 0.0;
};

/// Where the shaft crosses the plane at height h:
///   along  = (rho - y) sin(beta) - h tan(phi) cos(beta)
///   across = (rho - y)(1 - cos(beta)) - h tan(phi) sin(beta) + skid Rp phi
AlongAcross turning_crossing(const TurningPath& path, double phi_rad, double height_mm);

/// Extent and path of `along` over |phi| <= half_angle, to rounding: the turning points are found by
/// bracketing the zeros of its derivative.
ShaftTrace trace_turning_shaft(const TurningPath& path, double height_mm, double half_angle_rad);

/// Drag by turning and skidding: |2 (along(phi0) - x(phi0))| with x the straight path, plus the skid over the
/// contact.
double scuff_mm(const TurningPath& path, double height_mm, double half_angle_rad);

}  // namespace needleroll
