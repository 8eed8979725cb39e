/// How the roller rides: axle height, rolling radius and who carries the load (sim/MODEL.md sections 2 and
/// 3).
#pragma once

#include "sim/contact/contact_options.hpp"
#include "sim/device/roller.hpp"

#include <limits>
#include <vector>

namespace needleroll {

/// The skin as the contact sees it.
struct SkinMechanics {
    double stiffness_N_mm = 0.20;          ///< k at this tautness
    double cutting_N_mm = 0.10;            ///< q
    double drum_foundation_N_mm3 = 0.025;  ///< kappa
    /// rho_s, convex across the axle; infinite: flat.
    double curvature_radius_mm = std::numeric_limits<double>::infinity();
};

/// The skin of a scenario: the options with the stiffness multiplied by tautness.
SkinMechanics skin_mechanics(const ContactOptions& options, double tautness, double curvature_radius_mm);

/// The settled state of a roller under one force, tilt and slip. Valid for every strike rolled under them.
struct Ride {
    double axle_height_mm = 0.0;         ///< H at mid-axle, above the undeformed skin
    std::vector<double> ring_height_mm;  ///< H_j = H + y_j tan(tilt) + y_j^2/(2 rho_s)
    double effective_radius_mm = 0.0;    ///< R_eff
    double advance_mm_per_rad = 0.0;     ///< Rp = R_eff / (1 - slip)
    double drum_load_fraction =
        0.0;  ///< share of the hand's force that the drum carries; 0 in the rigid model
};

/// Mean load on a roller over the phase of its drum.
struct Load {
    double needles_N = 0.0;  ///< entering needles only: leaving ones are pulled out and carry none
    double drum_N = 0.0;     ///< drum on skin
};

/// Load on a roller whose mid-axle rides at height H [mm], tilted [rad]. Falls strictly with H until nothing
/// touches. Needles: m_n/(2 pi) times the integral of f(e(phi)) over -phi0..0, per ring, in closed form.
/// Drum: kappa w (4/3) sqrt(2 R) (R - H_j)^1.5 per ring with w the ring spacing.
Load load_at(const Roller& roller, const SkinMechanics& skin, double tilt_rad, double axle_height_mm);

/// Force [N] at which the drum begins to touch flat skin: pressing harder then reaches no deeper.
double saturation_force_N(const Roller& roller, const SkinMechanics& skin);

/// The ride under a hand's force [N]: in the force model at the axle height where the load equals it, in the
/// rigid model at H = R + L - depth.
Ride settle(const Roller& roller, const SkinMechanics& skin, const ContactOptions& options, double force_N,
            double tilt_rad, double slip);

}  // namespace needleroll
