/// Arcs, pivots and skids against the reference roller and the closed forms of MODEL section 2, Turning.
#include "sim/contact/turning.hpp"

#include "sim/core/angle.hpp"
#include "tests/catch.hpp"
#include "tests/sim/contact/rolling.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Scuff of a needle at y on an arc: full immersion of 1.5 mm, axle_height.
double table_scuff_mm(double offset_mm, double turn_radius_mm) {
    return scuff_mm({10.0, turn_radius_mm, offset_mm, 0.0}, 10.0, half_angle_rad(11.5, 10.0));
}

}  // namespace

TEST_CASE("arcs to both sides equal the reference", "[contact]") {
    for (const double radius : {30.0, -30.0, 100.0, -57.0, 3000.0}) {
        INFO("radius " << radius);
        check_against_reference(rigid_rig(RollingRadius::axle_height),
                                segment_of(20.0, radius, {200, 200, 0.4}), 0.2);
        check_against_reference(force_rig(1.0), segment_of(20.0, radius, {200, 200, -1.4}), 0.2);
    }
}

TEST_CASE("arcs whose centre lies inside the drum's width equal the reference", "[contact]") {
    for (const double radius : {5.0, -5.0, 8.75, -1.25, 2.0}) {
        INFO("radius " << radius);
        Rig rig = rigid_rig();
        rig.hand.slip = 0.1;
        check_against_reference(rig, segment_of(10.0, radius, {200, 200, 2.0}), 0.2);
    }
}

TEST_CASE("arcs rolled backwards and with deep, slipping needles equal the reference", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::free, 3.0);
    rig.roller.needle_length_mm = 3.0;
    rig.hand.slip = 0.25;
    check_against_reference(rig, segment_of(-20.0, 40.0, {200, 200, 0.4}), 0.2);
    check_against_reference(rig, segment_of(-20.0, -15.0, {200, 200, 0.4}), -0.7);
    check_against_reference(rig, segment_of(20.0, -25.0, {200, 200, 0.4}), 0.0);
}

TEST_CASE("an arc of very large radius is a line", "[contact]") {
    const Rig rig = rigid_rig();
    const Strikes line = roll_segments(rig, {segment_of(60.0)}, 0.1);
    for (const double radius : {1e12, -1e12, 1e15, -1e300}) {
        const Strikes arc = roll_segments(rig, {segment_of(60.0, radius)}, 0.1);
        REQUIRE(arc.size() == line.size());
        for (std::size_t i = 0; i < line.size(); ++i) {
            REQUIRE(std::abs(arc.x_mm[i] - line.x_mm[i]) < 1e-8);
            REQUIRE(std::abs(arc.y_mm[i] - line.y_mm[i]) < 1e-8);
            REQUIRE(std::abs(arc.entry_x_mm[i] - line.entry_x_mm[i]) < 1e-8);
            REQUIRE(std::abs(arc.slit_rigid_mm[i] - line.slit_rigid_mm[i]) < 1e-9);
            REQUIRE(std::abs(arc.scratch_mm[i] - line.scratch_mm[i]) < 1e-9);
            REQUIRE(std::abs(arc.scuff_mm[i]) < 1e-9);
        }
    }
}

TEST_CASE("scuff of the inner side on arcs of 30 and 100 mm", "[contact]") {
    CHECK(std::abs(table_scuff_mm(10.0, 30.0) - 3.31) < 0.005);
    CHECK(std::abs(table_scuff_mm(10.0, 100.0) - 1.02) < 0.005);
    CHECK(table_scuff_mm(10.0, 30.0) == Approx(table_scuff_mm(-10.0, -30.0)).epsilon(1e-14));
    // Leading term 2 Rp phi0 |y|/rho.
    CHECK(table_scuff_mm(-10.0, 1e6) == Approx(20.0 * std::acos(10.0 / 11.5) * 10.0 / 1e6).epsilon(1e-3));
}

TEST_CASE("scuff of whole strikes on an arc, ring by ring", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::axle_height);
    rig.roller.rings = 9, rig.roller.drum_width_mm = 22.5;  // the outer rings lie at y = -10 and 10
    const Strikes strikes = roll_segments(rig, {segment_of(20.0, 30.0)}, 0.0);
    REQUIRE(strikes.size() >= 9);
    for (std::size_t i = 0; i < strikes.size(); ++i) {
        if (strikes.ring[i] == 8) CHECK(std::abs(strikes.scuff_mm[i] - 3.31) < 0.005);
        CHECK(strikes.scuff_mm[i] ==
              Approx(table_scuff_mm(-10.0 + 2.5 * strikes.ring[i], 30.0)).epsilon(1e-9));
    }
}

TEST_CASE("pivoting drags a needle in the skin by |y| psi and leaves the others alone", "[contact]") {
    const Rig rig = rigid_rig(RollingRadius::given);
    Segment line = segment_of(40.0);
    const Strikes before = roll_segments(rig, {line}, 0.05);
    for (const double psi : {0.6, -0.6}) {
        line.pivot_rad = psi;
        Segment on = segment_of(40.0, straight, end_pose(line));
        const Strikes after = roll_segments(rig, {line, on}, 0.05);
        const double end_angle = 0.05 + 40.0 / 10.0, half = std::acos(10.0 / 11.5);
        std::size_t dragged = 0;
        for (std::size_t i = 0; i < after.size(); ++i) {
            const double pitch = 2.0 * pi / 24.0;
            const double bottom =
                pitch * static_cast<double>(1 + i / 8);  // needle rows from drum angle 0.05 on
            const double offset = -8.75 + 2.5 * after.ring[i];
            const bool in_skin = std::abs(bottom - end_angle) < half;
            CHECK(after.scuff_mm[i] == Approx(in_skin ? std::abs(offset * psi) : 0.0).margin(1e-12));
            dragged += in_skin;
        }
        CHECK(dragged == 32);  // two rows behind and two in front within half = 29.6 degrees
        for (std::size_t i = 0; i < before.size(); ++i) CHECK(after.x_mm[i] == before.x_mm[i]);
        CHECK(on.start.heading_rad == Approx(psi));
    }
}

TEST_CASE("a pivot in many small turns drags as far as in one", "[contact]") {
    const Rig rig = force_rig(2.0);
    Segment line = segment_of(40.0);
    line.pivot_rad = 0.9;
    const Strikes one = roll_segments(rig, {line, segment_of(20.0, straight, end_pose(line))}, 0.05);
    std::vector<Segment> segments{segment_of(40.0)};
    for (int i = 0; i < 100; ++i) {
        Segment turn = segment_of(0.0, straight, end_pose(segments.back()));
        turn.duration_s = 0.0;
        turn.pivot_rad = 0.009;
        segments.push_back(turn);
    }
    segments.push_back(segment_of(20.0, straight, end_pose(segments.back())));
    const Strikes many = roll_segments(rig, segments, 0.05);
    REQUIRE(many.size() == one.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(many.scuff_mm[i] == Approx(one.scuff_mm[i]).margin(1e-12));
        CHECK(many.x_mm[i] == Approx(one.x_mm[i]).epsilon(1e-12));
    }
}

TEST_CASE("a drag is over when the needle has left the skin, though it comes back", "[contact]") {
    const Rig rig = rigid_rig(RollingRadius::given);
    Segment line = segment_of(40.0);
    line.pivot_rad = 0.5;
    const AxlePose turned = end_pose(line);
    Segment away = segment_of(30.0, straight, turned);
    Segment back = segment_of(-30.0, straight, end_pose(away));
    Segment again = segment_of(30.0, straight, turned);
    const Strikes strikes = roll_segments(rig, {line, away, back, again}, 0.05);
    const Strikes once = roll_segments(rig, {line, away}, 0.05);
    for (std::size_t i = 0; i < once.size(); ++i) CHECK(strikes.scuff_mm[i] == once.scuff_mm[i]);
    for (std::size_t i = once.size(); i < strikes.size(); ++i) CHECK(strikes.scuff_mm[i] == 0.0);
}

TEST_CASE("a sideways skid moves the strikes and adds its length to the scuff", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::free);
    Segment line = segment_of(30.0, straight, {200, 200, 0.8});
    line.skid_mm = 6.0;
    check_against_reference(rig, line, 0.1);
    line.skid_mm = -3.0, line.path_mm = -30.0;
    check_against_reference(rig, line, 0.1);

    // On the spot: every needle in the skin is dragged by the whole skid.
    Segment still = segment_of(0.0, straight, {230, 200, 0});
    still.skid_mm = -2.5;
    const Strikes strikes =
        roll_segments(rig, {segment_of(30.0), still, segment_of(30.0, straight, end_pose(still))}, 0.1);
    CHECK(end_pose(still).y_mm == Approx(197.5));
    const double half = std::acos(10.0 / 11.5), advance = ride_of(rig).advance_mm_per_rad;
    const Strikes first = roll_segments(rig, {segment_of(30.0)}, 0.1);
    for (std::size_t i = 0; i < strikes.size(); ++i) {
        const double path = (2.0 * pi / 24.0 * static_cast<double>(1 + i / 8) - 0.1) * advance;
        CHECK(strikes.scuff_mm[i] ==
              Approx(std::abs(path - 30.0) / advance < half ? 2.5 : 0.0).margin(1e-12));
        CHECK(strikes.y_mm[i] ==
              Approx((i < first.size() ? 200.0 : 197.5) - 8.75 + 2.5 * strikes.ring[i]).epsilon(1e-12));
    }
}
