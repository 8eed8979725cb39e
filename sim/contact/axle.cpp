#include "sim/contact/axle.hpp"

#include "sim/contact/kinematics.hpp"
#include "sim/contact/needle_force.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/tools/roots.hpp>

namespace needleroll {
namespace {

/// Needles of each ring that bear load.
std::vector<int> bearing_needles(const Roller& roller) {
    std::vector<int> count(static_cast<std::size_t>(roller.rings), roller.needles_per_ring);
    for (const DamagedNeedle& damaged : roller.damaged) {
        if (damaged.state == NeedleState::missing) --count[static_cast<std::size_t>(damaged.ring)];
    }
    return count;
}

/// Height of a ring's axle over that of mid-axle [mm].
double ring_rise_mm(const Roller& roller, const SkinMechanics& skin, double tilt_rad, int ring) {
    const double offset = ring_offset_mm(roller, ring);
    return offset * std::tan(tilt_rad) + offset * offset / (2.0 * skin.curvature_radius_mm);
}

/// Integral over phi in [0, phi0] of max(0, min(L, T cos(phi) - H) - threshold).
double engagement_integral(double length_mm, double reach_mm, double height_mm, double threshold_mm) {
    if (threshold_mm >= length_mm) return 0.0;
    const double outer = half_angle_rad(reach_mm, height_mm + threshold_mm);
    const double inner = half_angle_rad(reach_mm, height_mm + length_mm);
    return (length_mm - threshold_mm) * inner + reach_mm * (std::sin(outer) - std::sin(inner)) -
           (height_mm + threshold_mm) * (outer - inner);
}

/// Mean load of one needle over a turn: f is k e up to F_c/k and rises with q k/(q + k) from there.
double mean_needle_load_N(double length_mm, double reach_mm, double height_mm, const NeedleSkin& skin) {
    const double k = skin.stiffness_N_mm, q = skin.cutting_N_mm;
    const double dimpling = engagement_integral(length_mm, reach_mm, height_mm, 0.0);
    const double beyond = engagement_integral(length_mm, reach_mm, height_mm, skin.puncture_force_N / k);
    return (k * dimpling - (k - q * k / (q + k)) * beyond) / (2.0 * pi);
}

double drum_load_N(const Roller& roller, const SkinMechanics& skin, double ring_height_mm) {
    const double R = roller.drum_radius_mm;
    if (ring_height_mm >= R) return 0.0;
    const double indentation = R - ring_height_mm;
    return skin.drum_foundation_N_mm3 * ring_spacing_mm(roller) * (4.0 / 3.0) * std::sqrt(2.0 * R) *
           indentation * std::sqrt(indentation);
}

/// Axle height at which the load equals the force.
double balance_height_mm(const Roller& roller, const SkinMechanics& skin, double tilt_rad, double force_N) {
    const auto missing = [&](double height) {
        const Load load = load_at(roller, skin, tilt_rad, height);
        return force_N - (load.needles_N + load.drum_N);
    };
    double lowest_rise = 0.0;
    for (int ring = 0; ring < roller.rings; ++ring) {
        lowest_rise = std::min(lowest_rise, ring_rise_mm(roller, skin, tilt_rad, ring));
    }
    const double high = roller.drum_radius_mm + roller.needle_length_mm - lowest_rise;
    if (!(force_N > 0.0)) return high;
    double low = high - roller.needle_length_mm;
    while (missing(low) > 0.0) low -= roller.drum_radius_mm / 4.0;
    std::uintmax_t iterations = 200;
    const auto bracket = boost::math::tools::toms748_solve(
        missing, low, high, boost::math::tools::eps_tolerance<double>(52), iterations);
    return (bracket.first + bracket.second) / 2.0;
}

/// R_eff over the rings that touch.
double effective_radius_mm(const Roller& roller, const ContactOptions& options,
                           const std::vector<double>& ring_height_mm) {
    if (options.rolling_radius == RollingRadius::given) return options.rolling_radius_mm;
    const double reach = roller.drum_radius_mm + roller.needle_length_mm;
    const std::vector<int> bearing = bearing_needles(roller);
    double height_sum = 0.0, tangent_sum = 0.0, angle_sum = 0.0;
    int touching = 0;
    for (std::size_t ring = 0; ring < ring_height_mm.size(); ++ring) {
        const double height = std::max(ring_height_mm[ring], roller.drum_radius_mm);
        if (height >= reach || bearing[ring] == 0) continue;
        const double phi0 = half_angle_rad(reach, height);
        tangent_sum += height * std::tan(phi0);
        angle_sum += phi0;
        height_sum += height;
        ++touching;
    }
    if (touching == 0) return reach;
    return options.rolling_radius == RollingRadius::free ? tangent_sum / angle_sum : height_sum / touching;
}

}  // namespace

SkinMechanics skin_mechanics(const ContactOptions& options, double tautness, double curvature_radius_mm) {
    return {options.skin_stiffness_N_mm * tautness, options.cutting_N_mm, options.drum_foundation_N_mm3,
            curvature_radius_mm};
}

Load load_at(const Roller& roller, const SkinMechanics& skin, double tilt_rad, double axle_height_mm) {
    const NeedleSkin needle_skin{skin.stiffness_N_mm, skin.cutting_N_mm,
                                 puncture_force_N(roller.tip_diameter_um)};
    const double reach = roller.drum_radius_mm + roller.needle_length_mm;
    const std::vector<int> bearing = bearing_needles(roller);
    Load load;
    for (int ring = 0; ring < roller.rings; ++ring) {
        const double height = axle_height_mm + ring_rise_mm(roller, skin, tilt_rad, ring);
        load.drum_N += drum_load_N(roller, skin, height);
        load.needles_N += bearing[static_cast<std::size_t>(ring)] *
                          mean_needle_load_N(roller.needle_length_mm, reach, height, needle_skin);
    }
    return load;
}

double saturation_force_N(const Roller& roller, const SkinMechanics& skin) {
    SkinMechanics flat = skin;
    flat.curvature_radius_mm = std::numeric_limits<double>::infinity();
    return load_at(roller, flat, 0.0, roller.drum_radius_mm).needles_N;
}

Ride settle(const Roller& roller, const SkinMechanics& skin, const ContactOptions& options, double force_N,
            double tilt_rad, double slip) {
    Ride ride;
    const double reach = roller.drum_radius_mm + roller.needle_length_mm;
    ride.axle_height_mm = options.model == ContactModel::rigid
                              ? reach - options.depth_mm.value_or(roller.needle_length_mm)
                              : balance_height_mm(roller, skin, tilt_rad, force_N);
    for (int ring = 0; ring < roller.rings; ++ring) {
        ride.ring_height_mm.push_back(ride.axle_height_mm + ring_rise_mm(roller, skin, tilt_rad, ring));
    }
    ride.effective_radius_mm = effective_radius_mm(roller, options, ride.ring_height_mm);
    ride.advance_mm_per_rad = advance_mm_per_rad(ride.effective_radius_mm, slip);
    if (options.model == ContactModel::force && force_N > 0.0) {
        const Load load = load_at(roller, skin, tilt_rad, ride.axle_height_mm);
        ride.drum_load_fraction = load.drum_N / (load.drum_N + load.needles_N);
    }
    return ride;
}

}  // namespace needleroll
