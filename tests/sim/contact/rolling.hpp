/// Short ways to roll a segment in a test, on the roller under test and on the reference roller, and to
/// compare them.
#pragma once

#include "sim/contact/roll.hpp"
#include "tests/sim/contact/reference_roller.hpp"

#include <limits>
#include <vector>

namespace needleroll::testing {

/// Turn radius of a line, curvature radius of flat skin.
inline constexpr double straight = std::numeric_limits<double>::infinity();

/// What is rolled with: an ideal roller on even, very large skin unless a test changes it.
struct Rig {
    Roller roller;
    ContactOptions contact;
    Patch patch;
    Hand hand;
    Variability variability{0.0, 0.0, 0.0, 3.0, 0.0};
    Seed seed;
};

/// Rigid skin, rolling radius as given, patch of 400 mm.
Rig rigid_rig(RollingRadius rule = RollingRadius::free, double depth_mm = 1.5);

/// Skin that gives way, patch of 400 mm.
Rig force_rig(double force_N, double needle_length_mm = 1.5);

RollSetting setting_of(const Rig& rig);
Ride ride_of(const Rig& rig);

/// The strikes of segments rolled one after the other from a drum angle, on one ride.
Strikes roll_segments(const Rig& rig, const std::vector<Segment>& segments, double start_phase_rad = 0.0);

/// A line or an arc from the middle of the large patch, rolled in one second.
Segment segment_of(double path_mm, double turn_radius_mm = straight, AxlePose start = {200.0, 200.0, 0.0});

/// The same set-up and motion for the reference roller, with its ride found independently.
reference::Setup reference_setup(const Rig& rig);
reference::Motion reference_motion(const Segment& segment, double start_phase_rad);

/// Fails the running test unless both tables agree row by row to 1e-9 relative.
void check_same(const Strikes& strikes, const std::vector<reference::Strike>& expected);

/// Rolls one segment on both rollers and fails the running test unless their strikes are the same.
void check_against_reference(const Rig& rig, const Segment& segment, double start_phase_rad);

/// Relative difference: |a - b| / max(|b|, 1e-3), so that lengths below a micrometre count absolutely.
double relative_difference(double a, double b);

}  // namespace needleroll::testing
