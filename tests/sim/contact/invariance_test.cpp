/// Moving, turning and mirroring the whole set-up moves, turns and mirrors the strikes and changes nothing
/// else.
#include "sim/core/angle.hpp"
#include "tests/catch.hpp"
#include "tests/sim/contact/rolling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// A stroke with everything in it: line, arcs to both sides, pivot, skid, backwards.
std::vector<Segment> varied_stroke(AxlePose start, double mirror) {
    std::vector<Segment> segments;
    const auto add = [&](double path, double radius, double skid, double pivot) {
        Segment segment =
            segment_of(path, mirror * radius, segments.empty() ? start : end_pose(segments.back()));
        segment.skid_mm = mirror * skid;
        segment.pivot_rad = mirror * pivot;
        segments.push_back(segment);
    };
    add(31.0, straight, 0.0, 0.0);
    add(25.0, 40.0, 0.0, 0.3);
    add(18.0, -6.0, 0.0, 0.0);
    add(-22.0, straight, 2.0, -0.2);
    add(30.0, -80.0, 0.0, 0.0);
    return segments;
}

Rig tilted_rig(bool rigid) {
    Rig rig = rigid ? rigid_rig(RollingRadius::axle_height, 1.2) : force_rig(0.8);
    rig.roller.stagger = 0.25;
    rig.hand.tilt_deg = 3.0;
    rig.hand.slip = 0.08;
    rig.patch.curvature_radius_mm = 120.0;
    return rig;
}

void check_shared_columns(const Strikes& a, std::size_t i, const Strikes& b, std::size_t j) {
    REQUIRE(a.t_s[i] == Approx(b.t_s[j]).margin(1e-12));
    REQUIRE(a.depth_mm[i] == Approx(b.depth_mm[j]).margin(1e-11));
    REQUIRE(a.dimple_mm[i] == Approx(b.dimple_mm[j]).margin(1e-11));
    REQUIRE(a.slit_mm[i] == Approx(b.slit_mm[j]).margin(1e-10));
    REQUIRE(a.slit_rigid_mm[i] == Approx(b.slit_rigid_mm[j]).margin(1e-10));
    REQUIRE(a.scratch_mm[i] == Approx(b.scratch_mm[j]).margin(1e-10));
    REQUIRE(a.scuff_mm[i] == Approx(b.scuff_mm[j]).margin(1e-10));
}

}  // namespace

TEST_CASE("moving and turning the set-up moves and turns the strikes", "[contact]") {
    for (const bool rigid : {true, false}) {
        const Rig rig = tilted_rig(rigid);
        const Strikes home = roll_segments(rig, varied_stroke({200, 200, 0.0}, 1.0), 0.3);
        REQUIRE(home.size() > 200);
        for (const double turn : {0.5, pi / 2.0, pi, -2.3, 100.0}) {
            const double to_x = 190.0, to_y = 213.0;
            const Strikes moved = roll_segments(rig, varied_stroke({to_x, to_y, turn}, 1.0), 0.3);
            REQUIRE(moved.size() == home.size());
            const double c = std::cos(turn), s = std::sin(turn);
            const auto lies = [&](double x, double y, double home_x, double home_y) {
                REQUIRE(x == Approx(to_x + c * (home_x - 200) - s * (home_y - 200)).margin(1e-9));
                REQUIRE(y == Approx(to_y + s * (home_x - 200) + c * (home_y - 200)).margin(1e-9));
            };
            for (std::size_t i = 0; i < home.size(); ++i) {
                REQUIRE(moved.ring[i] == home.ring[i]);
                REQUIRE(moved.needle[i] == home.needle[i]);
                lies(moved.x_mm[i], moved.y_mm[i], home.x_mm[i], home.y_mm[i]);
                lies(moved.entry_x_mm[i], moved.entry_y_mm[i], home.entry_x_mm[i], home.entry_y_mm[i]);
                lies(moved.exit_x_mm[i], moved.exit_y_mm[i], home.exit_x_mm[i], home.exit_y_mm[i]);
                REQUIRE(moved.heading_rad[i] == Approx(home.heading_rad[i] + turn).margin(1e-10));
                check_shared_columns(moved, i, home, i);
            }
        }
    }
}

TEST_CASE("mirroring the set-up mirrors the strikes", "[contact]") {
    for (const bool rigid : {true, false}) {
        const Rig rig = tilted_rig(rigid);
        // The mirrored roller has its rings in the other order, so that it is staggered the other way and
        // stands the last ring's stagger further on; its tilt is the other way round.
        Rig mirrored = rig;
        mirrored.roller.stagger = 0.75;
        mirrored.hand.tilt_deg = -3.0;
        const double pitch = 2.0 * pi / 24.0, last_ring_turn = std::fmod(7 * 0.25, 1.0) * pitch;
        const Strikes left = roll_segments(rig, varied_stroke({200, 200, 0.4}, 1.0), 0.3);
        const Strikes right =
            roll_segments(mirrored, varied_stroke({200, 200, -0.4}, -1.0), 0.3 + last_ring_turn);
        REQUIRE(left.size() == right.size());
        std::vector<bool> used(right.size(), false);
        for (std::size_t i = 0; i < left.size(); ++i) {
            std::size_t match = right.size();
            for (std::size_t j = 0; j < right.size() && match == right.size(); ++j) {
                if (!used[j] && std::abs(right.t_s[j] - left.t_s[i]) < 1e-9 &&
                    right.ring[j] == 7 - left.ring[i])
                    match = j;
            }
            REQUIRE(match < right.size());
            used[match] = true;
            REQUIRE(right.x_mm[match] == Approx(left.x_mm[i]).margin(1e-9));
            REQUIRE(right.y_mm[match] == Approx(400.0 - left.y_mm[i]).margin(1e-9));
            REQUIRE(right.entry_x_mm[match] == Approx(left.entry_x_mm[i]).margin(1e-9));
            REQUIRE(right.exit_y_mm[match] == Approx(400.0 - left.exit_y_mm[i]).margin(1e-9));
            REQUIRE(right.heading_rad[match] == Approx(-left.heading_rad[i]).margin(1e-10));
            check_shared_columns(right, match, left, i);
        }
    }
}

TEST_CASE("only strikes on the patch are kept, left and lower border included", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::given);
    rig.patch.width_mm = 60.0, rig.patch.height_mm = 18.75;
    // Ring 0 runs on y = 0 and ring 7 on y = 17.5; with the axle 1.25 higher the last one is on the upper
    // border.
    const auto rings_on_patch = [&](double axle_y) {
        const Strikes strikes = roll_segments(rig, {segment_of(2.0, straight, {10.0, axle_y, 0.0})}, 0.0);
        return strikes.size();
    };
    CHECK(rings_on_patch(8.75) == 8);
    CHECK(rings_on_patch(10.0) == 7);
    const Strikes along = roll_segments(rig, {segment_of(100.0, straight, {-20.0, 9.0, 0.0})}, 0.0);
    for (std::size_t i = 0; i < along.size(); ++i) {
        CHECK(along.x_mm[i] >= 0.0);
        CHECK(along.x_mm[i] < 60.0);
    }
    CHECK(along.size() >= 22u * 8u);
}
