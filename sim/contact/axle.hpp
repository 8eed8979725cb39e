/// How the roller rides: axle height, rolling radius and who carries the load (sim/MODEL.md sections 2 and 3).
#pragma once

#include "sim/contact/contact_options.hpp"
#include "sim/device/roller.hpp"

#include <vector>

namespace needleroll {

/// The skin as the contact sees it.
struct SkinMechanics {
    double stiffness_N_mm = 0.20;        ///< k, with tautness
    double cutting_N_mm = 0.10;          ///< q
    double drum_foundation_N_mm3 = 0.025;///< kappa
    double curvature_radius_mm = 0.0;    ///< rho_s, convex across the axle; infinite: flat
};

/// The settled state of a roller under one force, tilt and slip. Valid for every strike rolled under them.
struct Ride {
    double axle_height_mm = 0.0;            ///< H at mid-axle, above the undeformed skin
    std::vector<double> ring_height_mm;     ///< H_j = H + y_j tan(tilt) + y_j^2/(2 rho_s)
    double effective_radius_mm = 0.0;       ///< R_eff
    double advance_mm_per_rad = 0.0;        ///< Rp = R_eff / (1 - slip)
    double drum_load_fraction = 0.0;        ///< share of the hand's force that the drum carries; 0 in the rigid model
};

/// Force [N] at which the drum begins to touch flat skin: pressing harder then reaches no deeper.
double saturation_force_N(const Roller& roller, const SkinMechanics& skin);

/// Mean load [N] on a roller whose mid-axle rides at height H [mm] with tilt [rad]: entering needles and drum.
/// Falls strictly with H until nothing touches. `drum_N` receives the drum's part when not null.
double load_N(const Roller& roller, const SkinMechanics& skin, double tilt_rad, double axle_height_mm,
              double* drum_N = nullptr);

/// The ride of the force model: the axle height at which the load equals the hand's force.
Ride settle(const Roller& roller, const SkinMechanics& skin, const ContactOptions& options, double force_N,
            double tilt_rad, double slip);

}  // namespace needleroll
