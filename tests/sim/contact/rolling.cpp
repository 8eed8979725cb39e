#include "tests/sim/contact/rolling.hpp"

#include "sim/core/angle.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::testing {
namespace {

using reference::Real;

/// Height of each ring over mid-axle by MODEL section 3.
std::vector<Real> ring_rises(const Rig& rig) {
    const Roller& roller = rig.roller;
    const Real spacing = roller.ring_spacing_mm.value_or(roller.drum_width_mm / roller.rings);
    std::vector<Real> rises;
    for (int j = 0; j < roller.rings; ++j) {
        const Real y = (static_cast<Real>(j) - static_cast<Real>(roller.rings - 1) / 2) * spacing;
        const Real slope = std::tan(static_cast<Real>(rig.hand.tilt_deg) * std::numbers::pi_v<Real> / 180);
        rises.push_back(y * slope + y * y / (2 * static_cast<Real>(rig.patch.curvature_radius_mm)));
    }
    return rises;
}

int needles_left(const Rig& rig, int ring) {
    return rig.roller.needles_per_ring -
           static_cast<int>(std::count_if(
               rig.roller.damaged.begin(), rig.roller.damaged.end(),
               [&](const auto& d) { return d.ring == ring && d.state == NeedleState::missing; }));
}

/// Axle height at which needles and drum bear the hand's force, by bisection.
Real balance(const reference::Setup& setup, const Rig& rig, const std::vector<Real>& rises) {
    const Real R = setup.drum_radius_mm, length = rig.roller.needle_length_mm;
    const Real width = rig.roller.ring_spacing_mm.value_or(rig.roller.drum_width_mm / rig.roller.rings);
    const auto load = [&](Real height) {
        Real sum = 0;
        for (std::size_t j = 0; j < rises.size(); ++j) {
            const Real ring = height + rises[j], pressed = std::max<Real>(0, R - ring);
            sum += mean_ring_force_N(setup, needles_left(rig, static_cast<int>(j)), length, ring);
            sum += static_cast<Real>(rig.contact.drum_foundation_N_mm3) * width * (4.0L / 3) *
                   std::sqrt(2 * R) * pressed * std::sqrt(pressed);
        }
        return sum;
    };
    Real low = R / 2, high = 2 * R + length;
    for (int step = 0; step < 70; ++step) {
        const Real middle = (low + high) / 2;
        (load(middle) > static_cast<Real>(rig.hand.force_N) ? low : high) = middle;
    }
    return (low + high) / 2;
}

Real effective_radius(const reference::Setup& setup, const Rig& rig) {
    if (rig.contact.rolling_radius == RollingRadius::given) return rig.contact.rolling_radius_mm;
    const Real reach = setup.drum_radius_mm + static_cast<Real>(rig.roller.needle_length_mm);
    Real tangents = 0, angles = 0, heights = 0, touching = 0;
    for (const Real ring : setup.ring_height_mm) {
        const Real height = std::max(ring, setup.drum_radius_mm);
        if (height >= reach) continue;
        tangents += height * std::tan(std::acos(height / reach));
        angles += std::acos(height / reach);
        heights += height;
        touching += 1;
    }
    return rig.contact.rolling_radius == RollingRadius::free ? tangents / angles : heights / touching;
}

}  // namespace

Rig rigid_rig(RollingRadius rule, double depth_mm) {
    Rig rig;
    rig.contact.model = ContactModel::rigid;
    rig.contact.depth_mm = depth_mm;
    rig.contact.rolling_radius = rule;
    rig.patch.width_mm = rig.patch.height_mm = 400.0;
    return rig;
}

Rig force_rig(double force_N, double needle_length_mm) {
    Rig rig;
    rig.roller.needle_length_mm = needle_length_mm;
    rig.hand.force_N = force_N;
    rig.patch.width_mm = rig.patch.height_mm = 400.0;
    return rig;
}

RollSetting setting_of(const Rig& rig) {
    return roll_setting(rig.roller, rig.contact, rig.patch, rig.hand, rig.variability, rig.seed);
}

Ride ride_of(const Rig& rig) {
    return settle(rig.roller, skin_mechanics(rig.contact, rig.patch.tautness, rig.patch.curvature_radius_mm),
                  rig.contact, rig.hand.force_N, radians(rig.hand.tilt_deg), rig.hand.slip);
}

Strikes roll_segments(const Rig& rig, const std::vector<Segment>& segments, double start_phase_rad) {
    const RollSetting setting = setting_of(rig);
    const Ride ride = ride_of(rig);
    RollState state;
    state.phase = {start_phase_rad, 0.0, 1.0};
    Strikes strikes;
    for (const Segment& segment : segments) advance(state, segment, ride, setting, strikes);
    return strikes;
}

Segment segment_of(double path_mm, double turn_radius_mm, AxlePose start) {
    Segment segment;
    segment.start = start;
    segment.path_mm = path_mm;
    segment.turn_radius_mm = turn_radius_mm;
    segment.duration_s = 1.0;
    return segment;
}

reference::Setup reference_setup(const Rig& rig) {
    const Roller& roller = rig.roller;
    reference::Setup setup;
    setup.drum_radius_mm = roller.drum_radius_mm;
    setup.rigid = rig.contact.model == ContactModel::rigid;
    setup.stiffness_N_mm =
        static_cast<Real>(rig.contact.skin_stiffness_N_mm) * static_cast<Real>(rig.patch.tautness);
    setup.cutting_N_mm = rig.contact.cutting_N_mm;
    setup.puncture_force_N =
        0.035L * (4.59L * static_cast<Real>(roller.tip_diameter_um) - 3) / (4.59L * 8 - 3);
    setup.skin_follow_mm = rig.contact.skin_follow_mm;
    setup.slip = rig.hand.slip;
    setup.needles =
        reference::even_layout(roller.rings, roller.needles_per_ring,
                               roller.ring_spacing_mm.value_or(roller.drum_width_mm / roller.rings),
                               roller.stagger, roller.needle_length_mm);
    std::erase_if(setup.needles, [&](const reference::Needle& needle) {
        return std::any_of(roller.damaged.begin(), roller.damaged.end(), [&](const DamagedNeedle& d) {
            return d.ring == needle.ring && d.needle == needle.needle && d.state == NeedleState::missing;
        });
    });
    setup.ring_height_mm = ring_rises(rig);
    const Real reach = setup.drum_radius_mm + static_cast<Real>(roller.needle_length_mm);
    const Real axle = setup.rigid
                          ? reach - static_cast<Real>(rig.contact.depth_mm.value_or(roller.needle_length_mm))
                          : balance(setup, rig, setup.ring_height_mm);
    for (Real& height : setup.ring_height_mm) height += axle;
    setup.effective_radius_mm = effective_radius(setup, rig);
    return setup;
}

reference::Motion reference_motion(const Segment& segment, double start_phase_rad) {
    reference::Motion motion;
    motion.x_mm = segment.start.x_mm, motion.y_mm = segment.start.y_mm;
    motion.heading_rad = segment.start.heading_rad;
    motion.path_mm = segment.path_mm;
    motion.turn_radius_mm = std::isinf(segment.turn_radius_mm) ? 0 : segment.turn_radius_mm;
    motion.skid_mm = segment.skid_mm;
    motion.start_phase_rad = start_phase_rad;
    return motion;
}

void check_against_reference(const Rig& rig, const Segment& segment, double start_phase_rad) {
    check_same(roll_segments(rig, {segment}, start_phase_rad),
               reference::roll(reference_setup(rig), reference_motion(segment, start_phase_rad)));
}

double relative_difference(double a, double b) {
    return std::abs(a - b) / std::max(std::abs(b), 1e-3);
}

void check_same(const Strikes& strikes, const std::vector<reference::Strike>& expected) {
    REQUIRE(strikes.size() == expected.size());
    REQUIRE_FALSE(strikes.empty());
    double place = 0.0, track = 0.0;
    const auto widen = [](double& worst, double a, Real b) {
        worst = std::max(worst, relative_difference(a, static_cast<double>(b)));
    };
    for (std::size_t i = 0; i < strikes.size(); ++i) {
        const reference::Strike& e = expected[i];
        INFO("strike " << i << " of " << strikes.size());
        REQUIRE(strikes.ring[i] == e.ring);
        REQUIRE(strikes.needle[i] == e.needle);
        widen(place, strikes.x_mm[i], e.x_mm), widen(place, strikes.y_mm[i], e.y_mm);
        widen(place, std::remainder(strikes.heading_rad[i] - static_cast<double>(e.heading_rad), 2.0 * pi),
              0);
        // Entry and exit count from the bottom point, so that the patch's size hides nothing.
        widen(track, strikes.entry_x_mm[i] - strikes.x_mm[i], e.entry_x_mm - e.x_mm);
        widen(track, strikes.entry_y_mm[i] - strikes.y_mm[i], e.entry_y_mm - e.y_mm);
        widen(track, strikes.exit_x_mm[i] - strikes.x_mm[i], e.exit_x_mm - e.x_mm);
        widen(track, strikes.exit_y_mm[i] - strikes.y_mm[i], e.exit_y_mm - e.y_mm);
        widen(track, strikes.depth_mm[i], e.depth_mm), widen(track, strikes.dimple_mm[i], e.dimple_mm);
        widen(track, strikes.slit_mm[i], e.slit_mm), widen(track, strikes.slit_rigid_mm[i], e.slit_rigid_mm);
        widen(track, strikes.scratch_mm[i], e.scratch_mm), widen(track, strikes.scuff_mm[i], e.scuff_mm);
    }
    CHECK(place < 1e-9);
    CHECK(track < 1e-9);
}

}  // namespace needleroll::testing
