/// The path of a needle through the skin while the drum rolls straight (sim/MODEL.md section 2).
///
/// Symbols: phi angle of the needle from straight down, negative in front [rad]; T = R + L reach of the tip
/// from the axle [mm]; h = H* + z height of the axle above the depth that is looked at [mm], H* = max(H, R);
/// Rp advance of the axle per radian [mm]. All lengths along the heading, relative to the needle's bottom
/// point. Source: geometry of a rolling circle (prolate trochoid); derived in sim/MODEL.md section 2.
#pragma once

namespace needleroll {

/// Rp = R_eff / (1 - s), s the slip ratio (v - omega R_eff)/v.
constexpr double advance_mm_per_rad(double effective_radius_mm, double slip) {
    return effective_radius_mm / (1.0 - slip);
}

/// Half angle over which the needle is below height h: acos(h/T), 0 when it never is.
double half_angle_rad(double reach_mm, double height_mm);

/// Where the shaft crosses the plane at height h below the axle: x(phi) = Rp phi - h tan(phi).
double shaft_crossing_mm(double phi_rad, double advance_mm_per_rad, double height_mm);

/// Where the tip is: x = Rp phi - T sin(phi).
double tip_mm(double phi_rad, double advance_mm_per_rad, double reach_mm);

/// Rolling radius at which the drag of a needle over its contact cancels, so that entry and exit coincide:
/// H* tan(phi0)/phi0; T when there is no contact.
double free_radius_mm(double reach_mm, double height_mm);

/// Extent and total path of x(phi) over |phi| <= half_angle.
struct ShaftTrace {
    double extent_mm = 0.0;  ///< max - min: the rigid slit
    double path_mm = 0.0;    ///< total variation: the scratch
};

/// Trace of the shaft on the plane at height h. With Rp > h the shaft turns back where cos^2(phi) = h/Rp.
ShaftTrace trace_shaft(double advance_mm_per_rad, double height_mm, double half_angle_rad);

/// Area [mm2] of the sagittal section that the shaft sweeps, in rigid skin: the integral of the slit over
/// depth. For Rp <= H*: T^2 (phi0 - sin cos) - 2 Rp T (sin phi0 - phi0 cos phi0); otherwise by quadrature to
/// 1e-12.
double swept_area_mm2(double advance_mm_per_rad, double height_mm, double reach_mm);

}  // namespace needleroll
