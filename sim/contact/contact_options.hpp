/// Options of the contact between drum, needles and skin (sim/MODEL.md sections 2 and 3).
#pragma once

#include <optional>

namespace needleroll {

enum class ContactModel { force, rigid };
enum class RollingRadius { free, axle_height, given };

/// Keys, limits and sources stand in the parameter table. "Calibrated" constants were chosen so that
/// published depths come out.
struct ContactOptions {
    ContactModel model = ContactModel::force;
    std::optional<double> depth_mm;  ///< rigid only; empty: the needle length
    RollingRadius rolling_radius = RollingRadius::free;
    double rolling_radius_mm = 10.0;          ///< with RollingRadius::given
    std::optional<double> reentry_radius_mm;  ///< empty: the strike's hole diameter; 0: off
    double skin_follow_mm = 0.25;             ///< calibrated
    double skin_stiffness_N_mm = 0.20;        ///< k, calibrated
    double cutting_N_mm = 0.10;               ///< q, calibrated
    double drum_foundation_N_mm3 = 0.025;     ///< kappa, calibrated

    friend bool operator==(const ContactOptions&, const ContactOptions&) = default;
};

/// Natural spread. All 0: an ideal roller on even skin.
struct Variability {
    double stiffness_cv = 0.15;         ///< of k, per strike
    double puncture_cv = 0.15;          ///< of F_c, per strike
    double field_cv = 0.15;             ///< of the smooth fields that multiply k and F_c
    double field_correlation_mm = 3.0;  ///< l in exp(-r^2 / (2 l^2))
    double needle_length_cv = 0.02;     ///< fixed per needle

    friend bool operator==(const Variability&, const Variability&) = default;
};

}  // namespace needleroll
