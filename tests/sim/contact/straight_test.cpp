/// Straight rolling against the reference roller: forwards, backwards, in pieces, over whole turns.
#include "sim/core/angle.hpp"
#include "tests/catch.hpp"
#include "tests/sim/contact/rolling.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// The pieces of a line that end at the given paths.
std::vector<Segment> pieces_of(const Segment& line, const std::vector<double>& ends) {
    std::vector<Segment> pieces;
    double from = 0.0;
    for (const double to : ends) {
        Segment piece = line;
        piece.start = pose_on(line, from);
        piece.path_mm = to - from;
        piece.duration_s = line.duration_s * std::abs((to - from) / line.path_mm);
        pieces.push_back(piece);
        from = to;
    }
    return pieces;
}

/// Every needle of both tables once, and the same numbers in every column.
void check_equal(const Strikes& a, const Strikes& b, double tolerance) {
    REQUIRE(a.size() == b.size());
    double worst = 0.0;
    const auto widen = [&](const std::vector<double>& p, const std::vector<double>& q) {
        for (std::size_t i = 0; i < p.size(); ++i) worst = std::max(worst, std::abs(p[i] - q[i]));
    };
    CHECK(a.ring == b.ring);
    CHECK(a.needle == b.needle);
    widen(a.x_mm, b.x_mm), widen(a.y_mm, b.y_mm), widen(a.heading_rad, b.heading_rad), widen(a.t_s, b.t_s);
    widen(a.depth_mm, b.depth_mm), widen(a.dimple_mm, b.dimple_mm), widen(a.slit_mm, b.slit_mm);
    widen(a.entry_x_mm, b.entry_x_mm), widen(a.entry_y_mm, b.entry_y_mm), widen(a.exit_x_mm, b.exit_x_mm);
    widen(a.exit_y_mm, b.exit_y_mm), widen(a.slit_rigid_mm, b.slit_rigid_mm),
        widen(a.scratch_mm, b.scratch_mm);
    widen(a.scuff_mm, b.scuff_mm);
    CHECK(worst < tolerance);
}

}  // namespace

TEST_CASE("straight rigid strikes equal the reference under every rolling radius and slip", "[contact]") {
    for (const RollingRadius rule : {RollingRadius::free, RollingRadius::axle_height, RollingRadius::given}) {
        for (const double slip : {0.0, 0.05, 0.3, -0.2}) {
            for (const double depth : {0.4, 1.5, 1.9}) {
                Rig rig = rigid_rig(rule, depth);
                rig.contact.rolling_radius_mm = 10.8;
                rig.hand.slip = slip;
                INFO("rule " << static_cast<int>(rule) << " slip " << slip << " depth " << depth);
                check_against_reference(rig, segment_of(23.0, straight, {150, 180, 0.7}), 0.4);
            }
        }
    }
}

TEST_CASE("straight strikes in skin that gives way equal the reference", "[contact]") {
    for (const double force : {0.3, 1.0, 3.0}) {
        Rig rig = force_rig(force);
        INFO("force " << force);
        check_against_reference(rig, segment_of(30.0, straight, {210, 190, -2.2}), -1.0);
    }
    Rig taut = force_rig(1.0, 2.0);
    taut.patch.tautness = 1.6;
    taut.patch.curvature_radius_mm = 90.0;
    taut.hand.tilt_deg = 3.0;
    taut.hand.slip = 0.07;
    check_against_reference(taut, segment_of(30.0), 2.5);
}

TEST_CASE("layouts: 24 x 8 with stagger, odd stagger, missing needles, consumer roller", "[contact]") {
    Rig rig = rigid_rig();
    rig.roller.rings = 24, rig.roller.needles_per_ring = 8, rig.roller.stagger = 1.0 / 3.0;
    check_against_reference(rig, segment_of(40.0), 0.1);
    rig.roller.stagger = 0.37;
    check_against_reference(rig, segment_of(40.0), 0.1);
    rig.roller.rings = 6, rig.roller.needles_per_ring = 90, rig.roller.ring_spacing_mm = 1.7;
    check_against_reference(rig, segment_of(9.0), 0.1);
    Rig gaps = rigid_rig();
    gaps.roller.damaged = {
        {0, 0, NeedleState::missing}, {3, 23, NeedleState::missing}, {7, 11, NeedleState::missing}};
    check_against_reference(gaps, segment_of(80.0), 0.1);
}

TEST_CASE("whole drum turns strike every needle as often", "[contact]") {
    for (const double slip : {0.0, 0.11}) {
        Rig rig = rigid_rig();
        rig.hand.slip = slip;
        const double turn_mm = 2.0 * pi * ride_of(rig).advance_mm_per_rad;
        for (const int turns : {1, 2, 3}) {
            for (const double phase : {0.0, 0.123, 2.0 * pi / 24.0, -3.0}) {
                const Strikes strikes =
                    roll_segments(rig, {segment_of(turns * turn_mm, straight, {3, 200, 0})}, phase);
                CHECK(strikes.size() == static_cast<std::size_t>(192 * turns));
                std::multiset<std::pair<int, int>> needles;
                for (std::size_t i = 0; i < strikes.size(); ++i)
                    needles.insert({strikes.ring[i], strikes.needle[i]});
                for (int ring = 0; ring < 8; ++ring) {
                    for (int needle = 0; needle < 24; ++needle) {
                        REQUIRE(needles.count({ring, needle}) == static_cast<std::size_t>(turns));
                    }
                }
            }
        }
    }
}

TEST_CASE("a bottom point on the start counts and one on the end does not", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::given);
    const double pitch_mm = 2.0 * pi * 10.0 / 24.0;
    for (int pitches = 1; pitches < 40; ++pitches) {
        const Strikes strikes = roll_segments(rig, {segment_of(pitches * pitch_mm)}, 0.0);
        REQUIRE(strikes.size() == static_cast<std::size_t>(8 * pitches));
        CHECK(strikes.x_mm.front() == Approx(200.0).epsilon(1e-14));
    }
}

TEST_CASE("one pass pricks m_n m_r (1 - s)/(2 pi R_eff W) to the area", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::given);
    rig.hand.slip = 0.1;
    const Strikes strikes = roll_segments(rig, {segment_of(300.0, straight, {50, 200, 0})}, 0.2);
    const double density_cm2 = static_cast<double>(strikes.size()) / 300.0 / 20.0 * 100.0;
    CHECK(density_cm2 == Approx(192 * 0.9 / (2.0 * pi * 10.0 * 20.0) * 100.0).epsilon(0.01));
    CHECK(192 / (2.0 * pi * ride_of(rigid_rig()).effective_radius_mm * 20.0) * 100.0 ==
          Approx(13.9).margin(0.05));
}

TEST_CASE("rolling backwards: same bottom points in decreasing order, entry and exit swapped", "[contact]") {
    for (const bool rigid : {true, false}) {
        Rig rig = rigid ? rigid_rig(RollingRadius::axle_height) : force_rig(2.0);
        rig.hand.slip = 0.2;
        const Segment there = segment_of(50.0, straight, {180, 200, 1.1});
        Segment back = there;
        back.start = end_pose(there);
        back.path_mm = -there.path_mm;
        const Strikes forwards = roll_segments(rig, {there}, 0.3),
                      both = roll_segments(rig, {there, back}, 0.3);
        const std::size_t n = forwards.size();
        REQUIRE(both.size() == 2 * n);
        for (std::size_t i = 0; i < n; ++i) {
            // Rows come back in reverse; within a row the rings still count up.
            const std::size_t row = i / 8, mirrored = 2 * n - 8 * (row + 1) + i % 8;
            REQUIRE(both.needle[mirrored] == forwards.needle[i]);
            REQUIRE(both.ring[mirrored] == forwards.ring[i]);
            REQUIRE(both.x_mm[mirrored] == Approx(forwards.x_mm[i]).epsilon(1e-12));
            REQUIRE(both.y_mm[mirrored] == Approx(forwards.y_mm[i]).epsilon(1e-12));
            REQUIRE(both.entry_x_mm[mirrored] == Approx(forwards.exit_x_mm[i]).epsilon(1e-12));
            REQUIRE(both.exit_y_mm[mirrored] == Approx(forwards.entry_y_mm[i]).epsilon(1e-12));
            REQUIRE(both.heading_rad[mirrored] == forwards.heading_rad[i]);
            REQUIRE(both.slit_rigid_mm[mirrored] == forwards.slit_rigid_mm[i]);
        }
        CHECK(std::is_sorted(both.t_s.begin(), both.t_s.end()));
        const reference::Motion motion = reference_motion(back, 0.3 + 50.0 / ride_of(rig).advance_mm_per_rad);
        check_same(roll_segments(rig, {back}, static_cast<double>(motion.start_phase_rad)),
                   reference::roll(reference_setup(rig), motion));
    }
}

TEST_CASE("to and fro brings the drum back to the last bit", "[contact]") {
    const Rig rig = rigid_rig();
    const RollSetting setting = setting_of(rig);
    const Ride ride = ride_of(rig);
    RollState state;
    state.phase = with_advance({0.377, 0.0, 1.0}, ride.advance_mm_per_rad);
    const double before = state.phase.angle_rad();
    Strikes strikes;
    for (int turn = 0; turn < 1000; ++turn) {
        advance(state, segment_of(37.3, straight, {200, 200, 0}), ride, setting, strikes);
        advance(state, segment_of(-37.3, straight, {237.3, 200, 0}), ride, setting, strikes);
    }
    CHECK(state.phase.angle_rad() == before);
}

TEST_CASE("a line in pieces gives what the whole line gives, wherever it is cut", "[contact]") {
    for (const bool rigid : {true, false}) {
        const Rig rig = rigid ? rigid_rig(RollingRadius::given) : force_rig(2.0);
        const Segment line = segment_of(120.0, straight, {100, 200, 0.3});
        const Strikes whole = roll_segments(rig, {line}, 0.05);
        std::vector<double> even, uneven, at_strikes;
        for (int i = 1; i <= 1000; ++i) even.push_back(0.12 * i);
        for (double path = 0.01; path < 120.0; path *= 1.07) uneven.push_back(path);
        uneven.push_back(120.0);
        const double advance = ride_of(rig).advance_mm_per_rad;
        for (int pitch = 1; (2.0 * pi * pitch / 24.0 - 0.05) * advance < 120.0; ++pitch) {
            at_strikes.push_back((2.0 * pi * pitch / 24.0 - 0.05) * advance);
        }
        at_strikes.push_back(120.0);
        for (const auto& ends : {even, uneven, at_strikes}) {
            check_equal(roll_segments(rig, pieces_of(line, ends), 0.05), whole, 1e-9);
        }
    }
}

TEST_CASE("a stroke with a change of force loses and doubles no needle", "[contact]") {
    Rig rig = force_rig(1.0);
    const RollSetting setting = setting_of(rig);
    std::vector<Ride> rides;
    for (const double force : {0.2, 1.0, 2.7})
        rides.push_back(settle(rig.roller, setting.skin, rig.contact, force, 0, 0.02));
    RollState state;
    Strikes strikes;
    double angle = 0.0, x = 1.0;
    for (int i = 0; i < 3000; ++i) {
        const Ride& ride = rides[static_cast<std::size_t>(i % 3)];
        advance(state, segment_of(0.1, straight, {x, 200, 0}), ride, setting, strikes);
        angle += 0.1 / ride.advance_mm_per_rad;
        x += 0.1;
    }
    CHECK(state.phase.angle_rad() == Approx(angle).epsilon(1e-12));
    const auto rows = static_cast<std::size_t>(std::ceil(angle * 24.0 / (2.0 * pi)));
    CHECK(strikes.size() == 8 * rows);
    for (std::size_t i = 8; i < strikes.size(); ++i) {
        REQUIRE((strikes.needle[i] + 1) % 24 == strikes.needle[i - 8]);
    }
}
