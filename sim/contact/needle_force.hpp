/// One needle pressed into skin, quasi-statically (sim/MODEL.md section 3).
/// Symbols: e engagement [mm], k stiffness [N/mm], q cutting [N/mm], F_c puncture force [N], p depth [mm].
#pragma once

#include <algorithm>

namespace needleroll {

/// The skin under one needle.
struct NeedleSkin {
    double stiffness_N_mm = 0.20;   ///< k
    double cutting_N_mm = 0.10;     ///< q
    double puncture_force_N = 0.0;  ///< F_c
};

/// F_c = 35 mN (4.59 d - 3)/(4.59 * 8 - 3), d the tip diameter in um, at least 2: the line through 20 mN at 5
/// um and 167 mN at 37 um [Roemgens 2014, recalled], scaled to 35 mN at 8 um (calibrated).
constexpr double puncture_force_N(double tip_diameter_um) {
    return 0.035 * (4.59 * std::max(tip_diameter_um, 2.0) - 3.0) / (4.59 * 8.0 - 3.0);
}

/// Engagement below the undeformed skin of a needle that points straight down: min(L, T - H), at least 0.
constexpr double engagement_mm(double length_mm, double reach_mm, double axle_height_mm) {
    return std::max(0.0, std::min(length_mm, reach_mm - axle_height_mm));
}

/// p = (e - F_c/k)/(1 + q/k) once pierced, else 0. Exactly 0 as long as the needle only dimples.
constexpr double pierced_depth_mm(const NeedleSkin& skin, double engagement_mm) {
    return std::max(0.0, (engagement_mm - skin.puncture_force_N / skin.stiffness_N_mm) /
                             (1.0 + skin.cutting_N_mm / skin.stiffness_N_mm));
}

/// f = k e while the skin dimples, f = F_c + q p once pierced.
constexpr double needle_force_N(const NeedleSkin& skin, double engagement_mm) {
    const double depth = pierced_depth_mm(skin, engagement_mm);
    return depth > 0.0 ? skin.puncture_force_N + skin.cutting_N_mm * depth
                       : skin.stiffness_N_mm * engagement_mm;
}

}  // namespace needleroll
