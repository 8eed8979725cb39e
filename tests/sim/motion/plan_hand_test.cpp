/// Free strokes and measured poses become segments (MODEL section 5, DESIGN rule 4).
#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <limits>

using namespace needleroll;

namespace {

double gap_mm(const AxlePose& a, const AxlePose& b) {
    return std::hypot(a.x_mm - b.x_mm, a.y_mm - b.y_mm);
}

}  // namespace

TEST_CASE("poses on segments: lines, arcs either way, skids, pivots", "[motion]") {
    Segment arc;
    arc.start = {10, 20, pi / 2.0};
    arc.path_mm = 15.0 * pi, arc.turn_radius_mm = 30.0;  // a quarter turn left
    CHECK(gap_mm(end_pose(arc), {-20, 50, 0}) < 1e-12);
    CHECK(end_pose(arc).heading_rad == Approx(pi));
    arc.turn_radius_mm = -30.0;
    CHECK(gap_mm(end_pose(arc), {40, 50, 0}) < 1e-12);
    arc.path_mm = -15.0 * pi;  // backwards round the same centre
    CHECK(gap_mm(end_pose(arc), {40, -10, 0}) < 1e-12);
    CHECK(end_pose(arc).heading_rad == Approx(pi));

    Segment line;
    line.start = {0, 0, radians(30.0)};
    line.path_mm = -8.0, line.skid_mm = 3.0, line.pivot_rad = 0.0;
    const double c = std::cos(radians(30.0)), s = std::sin(radians(30.0));
    CHECK(gap_mm(end_pose(line), {-8 * c - 3 * s, -8 * s + 3 * c, 0}) < 1e-12);
    CHECK(gap_mm(pose_on(line, -4.0), {-4 * c - 1.5 * s, -4 * s + 1.5 * c, 0}) < 1e-12);
    line.pivot_rad = 0.4, line.skid_mm = 0.0;
    CHECK(end_pose(line).heading_rad == Approx(radians(30.0) + 0.4));
}

TEST_CASE("listed strokes run once, in order, with what they leave out from the hand", "[motion]") {
    Hand hand;
    hand.force_N = 2.5, hand.slip = 0.1, hand.speed_mm_s = 20.0, hand.lift_s = 0.25;
    ListedStroke first, second;
    first.start_x_mm = 5, first.start_y_mm = 6, first.heading_deg = 90, first.length_mm = 40;
    second = first;
    second.backwards = true, second.turn_radius_mm = -25, second.phase_deg = 45, second.pivot_deg = -30;
    second.force_N = 1.0, second.slip = -0.05;
    const auto strokes = plan_listed({first, second}, hand);
    REQUIRE(strokes.size() == 2);
    CHECK_FALSE(strokes[0].start_phase_rad);
    CHECK(strokes[0].segments[0].path_mm == 40.0);
    CHECK(strokes[0].segments[0].force_N == 2.5);
    CHECK(strokes[0].segments[0].slip == 0.1);
    CHECK(std::isinf(strokes[0].segments[0].turn_radius_mm));
    CHECK(strokes[1].t_start_s == Approx(2.25));
    CHECK(*strokes[1].start_phase_rad == Approx(pi / 4.0));
    CHECK(strokes[1].segments[0].path_mm == -40.0);
    CHECK(strokes[1].segments[0].turn_radius_mm == -25.0);
    CHECK(strokes[1].segments[0].pivot_rad == Approx(radians(-30.0)));
    CHECK(strokes[1].segments[0].force_N == 1.0);
    CHECK(strokes[1].segments[0].slip == -0.05);
    CHECK(strokes[1].pass == 1);
}

TEST_CASE("segments between measured poses pass through every pose at its time", "[motion]") {
    const std::vector<MeasuredPose> poses = {
        {0.0, 10, 10, 350, 2, false},        {0.1, 13, 10.4, 5, 3, false},
        {0.2, 11, 10.3, 20, 3, false},       {0.3, 11, 10.3, 80, 3, false},
        {0.5, 10, 12.0, 80, 1, false},       {0.6, 10, 12.0 + 1e-13, -170, 1, false},
        {0.7, 10.001, 12.5, -175, 1, false}, {0.9, 10.001, 12.5, -175, 1, false},
        {1.0, 12, 12.6, 170, 1, false}};
    const auto strokes = plan_poses(poses, Hand{});
    REQUIRE(strokes.size() == 1);
    AxlePose at{10, 10, radians(350)};
    double t_s = 0.0;
    std::size_t next = 1;
    for (const Segment& segment : strokes[0].segments) {
        CHECK(gap_mm(segment.start, at) < 1e-9);
        CHECK(std::abs(std::remainder(segment.start.heading_rad - at.heading_rad, 2.0 * pi)) < 1e-9);
        at = end_pose(segment);
        t_s += segment.duration_s;
        CHECK(segment.force_N == Approx((poses[next].force_N + poses[next - 1].force_N) / 2.0));
        const bool on_pose =
            std::abs(t_s - poses[next].t_s) < 1e-9 &&
            gap_mm(at, {poses[next].x_mm, poses[next].y_mm, 0}) < 1e-9 &&
            std::abs(std::remainder(at.heading_rad - radians(poses[next].heading_deg), 2.0 * pi)) < 1e-9;
        if (on_pose && next + 1 < poses.size()) ++next;
    }
    CHECK(next + 1 == poses.size());
    CHECK(gap_mm(at, {12, 12.6, 0}) < 1e-9);
    CHECK(strokes[0].segments[0].path_mm > 0.0);
    CHECK(strokes[0].segments[1].path_mm < 0.0);  // pulled back
    CHECK(strokes[0].segments[2].path_mm == 0.0);
    CHECK(strokes[0].segments[2].pivot_rad == Approx(radians(60.0)));
}

TEST_CASE("a pivot or a skid with a trembling place stays one", "[motion]") {
    const std::vector<MeasuredPose> turning = {{0, 10, 10, 0, 2, false},
                                               {1, 10 + 1e-3, 10, 40, 2, false},
                                               {2, 10 - 1e-12, 10 + 1e-7, 80, 2, false},
                                               {3, 10, 10, 120, 2, false}};
    double turned = 0.0;
    const std::vector<Stroke> pivots = plan_poses(turning, Hand{});
    for (const Segment& segment : pivots.at(0).segments) {
        CHECK(std::isinf(segment.turn_radius_mm));
        CHECK(std::abs(segment.path_mm) < 2e-3);
        turned += segment.pivot_rad;
    }
    CHECK(turned == Approx(radians(120.0)));
    const std::vector<MeasuredPose> sliding = {{0, 10, 10, 0, 2, false}, {1, 10 + 1e-3, 12, 0, 2, false}};
    const std::vector<Stroke> slides = plan_poses(sliding, Hand{});
    REQUIRE(slides.at(0).segments.size() == 2);
    CHECK(slides[0].segments[0].path_mm == Approx(1e-3));
    CHECK(slides[0].segments[0].skid_mm == 0.0);
    CHECK(slides[0].segments[1].path_mm == 0.0);
    CHECK(slides[0].segments[1].skid_mm == Approx(2.0));
}

TEST_CASE("lifting parts the poses into strokes", "[motion]") {
    const auto pose = [](double t, double x, bool lifted) { return MeasuredPose{t, x, 5, 0, 2, lifted}; };
    const auto strokes =
        plan_poses({pose(0, 0, true), pose(1, 1, false), pose(2, 3, false), pose(3, 5, false),
                    pose(4, 7, true), pose(5, 0, false), pose(6, 2, false)},
                   Hand{});
    REQUIRE(strokes.size() == 2);
    CHECK(strokes[0].t_start_s == 1.0);
    CHECK(strokes[0].segments.size() == 2);
    CHECK(strokes[1].t_start_s == 5.0);
    CHECK(strokes[1].segments.size() == 1);
    CHECK_FALSE(strokes[1].start_phase_rad);
    CHECK(plan_poses({pose(0, 0, true), pose(1, 1, false), pose(2, 1, true)}, Hand{}).empty());
}
