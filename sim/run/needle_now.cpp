#include "sim/run/needle_now.hpp"

#include "sim/contact/penetration.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Depth and dimple at the bottom point for the mean skin of the scenario.
Penetration mean_penetration(const Scenario& scenario, double length_mm, double ring_height_mm,
                             NeedleState state) {
    const NeedleOnRing needle{length_mm, scenario.roller.drum_radius_mm, ring_height_mm};
    if (scenario.contact.model == ContactModel::rigid) return penetrate_rigid(needle);
    const SkinMechanics skin =
        skin_mechanics(scenario.contact, scenario.patch.tautness, scenario.patch.curvature_radius_mm);
    return penetrate(needle, {skin.stiffness_N_mm, skin.cutting_N_mm,
                              puncture_force_N(tip_diameter_um(scenario.roller, state))});
}

/// Row of the strike that a needle makes at its next or last bottom point, which lies `ahead_mm` along the
/// heading from the axle; the number of rows when it has none.
std::size_t strike_row(const Result& result, const RollerAt& at, double t_s, std::size_t needle,
                       double ahead_mm) {
    constexpr double window_s = 4.0, same_place_mm = 2.0;
    const Punctures& table = result.punctures;
    const double c = std::cos(at.pose.heading_rad), s = std::sin(at.pose.heading_rad);
    const auto first = std::lower_bound(table.t_s.begin(), table.t_s.end(), t_s - window_s);
    for (auto i = static_cast<std::size_t>(first - table.t_s.begin());
         i < table.size() && table.t_s[i] < t_s + window_s; ++i) {
        const double along_mm = (table.x_mm[i] - at.pose.x_mm) * c + (table.y_mm[i] - at.pose.y_mm) * s;
        if (table.stroke[i] == at.stroke && table.ring[i] == result.needles.ring[needle] &&
            table.needle[i] == result.needles.needle[needle] && std::abs(along_mm - ahead_mm) < same_place_mm)
            return i;
    }
    return table.size();
}

}  // namespace

NeedleNow needle_at(const Result& result, const RollerAt& at, double t_s, std::size_t needle) {
    const NeedleLayout& layout = result.needles;
    NeedleNow now;
    now.phi_rad = std::remainder(at.drum_angle_rad - layout.passage_rad[needle], 2.0 * pi);
    now.length_mm = layout.length_mm[needle];
    now.state = layout.state[needle];
    if (at.ride >= result.rides.size()) return now;
    const Ride& ride = result.rides[at.ride];
    const std::size_t row = at.lifted
                                ? result.punctures.size()
                                : strike_row(result, at, t_s, needle, -ride.advance_mm_per_rad * now.phi_rad);
    if (row < result.punctures.size()) {
        now.depth_mm = result.punctures.depth_mm[row];
        now.dimple_mm = result.punctures.dimple_mm[row];
        return now;
    }
    const Penetration mean =
        mean_penetration(result.scenario, now.length_mm, ride.ring_height_mm[layout.ring[needle]], now.state);
    now.depth_mm = mean.depth_mm;
    now.dimple_mm = mean.dimple_mm;
    return now;
}

double needle_length_mm(const Result& result, std::size_t row) {
    const NeedleLayout& layout = result.needles;
    const Punctures& table = result.punctures;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        if (layout.ring[i] == table.ring[row] && layout.needle[i] == table.needle[row])
            return layout.length_mm[i];
    }
    return result.scenario.roller.needle_length_mm;
}

}  // namespace needleroll
