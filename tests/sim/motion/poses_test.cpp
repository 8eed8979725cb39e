/// A motion recorded as measured poses gives the strikes of the motion itself (DESIGN rule 4).
#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"
#include "tests/catch.hpp"
#include "tests/sim/contact/rolling.hpp"

#include <cmath>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// The poses of segments, each looked at many times while it runs.
std::vector<MeasuredPose> record(const std::vector<Segment>& segments, int looks) {
    std::vector<MeasuredPose> poses;
    double t_s = 0.0;
    const auto look = [&](const AxlePose& pose) {
        poses.push_back({t_s, pose.x_mm, pose.y_mm, heading_degrees(pose.heading_rad), 2.0, false});
    };
    look(segments.front().start);
    for (const Segment& segment : segments) {
        const double start_s = t_s;
        for (int i = 1; i <= looks; ++i) {
            const double share = static_cast<double>(i) / looks;
            t_s = start_s + share * segment.duration_s;
            AxlePose pose = pose_on(segment, share * segment.path_mm);
            if (segment.path_mm == 0.0) {  // on the spot
                pose = {segment.start.x_mm - share * segment.skid_mm * std::sin(segment.start.heading_rad),
                        segment.start.y_mm + share * segment.skid_mm * std::cos(segment.start.heading_rad),
                        segment.start.heading_rad + share * segment.pivot_rad};
            }
            look(pose);
        }
    }
    return poses;
}

void check_recorded(const std::vector<Segment>& segments, int looks) {
    const Rig rig = force_rig(2.0);
    const Strikes direct = roll_segments(rig, segments);
    const std::vector<Stroke> strokes = plan_poses(record(segments, looks), rig.hand);
    REQUIRE(strokes.size() == 1);
    const Strikes recorded = roll_segments(rig, strokes[0].segments);
    REQUIRE(recorded.size() == direct.size());
    CHECK(recorded.needle == direct.needle);
    CHECK(recorded.ring == direct.ring);
    for (std::size_t i = 0; i < direct.size(); ++i) {
        REQUIRE(recorded.x_mm[i] == Approx(direct.x_mm[i]).margin(1e-8));
        REQUIRE(recorded.y_mm[i] == Approx(direct.y_mm[i]).margin(1e-8));
        REQUIRE(recorded.t_s[i] == Approx(direct.t_s[i]).margin(1e-8));
        REQUIRE(std::abs(std::remainder(recorded.heading_rad[i] - direct.heading_rad[i], 2.0 * pi)) < 1e-9);
        REQUIRE(recorded.entry_x_mm[i] == Approx(direct.entry_x_mm[i]).margin(1e-7));
        REQUIRE(recorded.entry_y_mm[i] == Approx(direct.entry_y_mm[i]).margin(1e-7));
        REQUIRE(recorded.slit_rigid_mm[i] == Approx(direct.slit_rigid_mm[i]).margin(1e-7));
        REQUIRE(recorded.scuff_mm[i] == Approx(direct.scuff_mm[i]).margin(1e-6));
    }
}

}  // namespace

TEST_CASE("recorded lines, arcs, skids and pivots strike like the motion itself", "[scenario]") {
    const AxlePose start{200, 190, 0.7};
    const Segment line = segment_of(50.0, straight, start);
    check_recorded({line}, 37);
    check_recorded({segment_of(-50.0, straight, start)}, 200);
    check_recorded({segment_of(60.0, 45.0, start)}, 100);
    check_recorded({segment_of(60.0, -12.0, start)}, 100);
    check_recorded({segment_of(-30.0, 25.0, start)}, 50);
    Segment skidding = line;
    skidding.skid_mm = 8.0;
    check_recorded({skidding}, 64);
    Segment pivot = segment_of(0.0, straight, end_pose(line));
    pivot.pivot_rad = -1.9;
    check_recorded({line, pivot, segment_of(40.0, straight, end_pose(pivot))}, 50);
    Segment slide = segment_of(0.0, straight, end_pose(line));
    slide.skid_mm = -7.0;
    check_recorded({line, slide, segment_of(-30.0, straight, end_pose(slide))}, 50);
}
