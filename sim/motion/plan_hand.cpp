#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"
#include "sim/motion/pose_strokes.hpp"

namespace needleroll {
namespace {

Segment listed_segment(const ListedStroke& listed, const Hand& hand) {
    Segment segment;
    segment.start = {listed.start_x_mm, listed.start_y_mm, radians(listed.heading_deg)};
    segment.path_mm = listed.backwards ? -listed.length_mm : listed.length_mm;
    segment.turn_radius_mm = listed.turn_radius_mm;
    segment.pivot_rad = radians(listed.pivot_deg);
    segment.duration_s = listed.length_mm / hand.speed_mm_s;
    segment.force_N = listed.force_N.value_or(hand.force_N);
    segment.slip = listed.slip.value_or(hand.slip);
    return segment;
}

}  // namespace

std::vector<Stroke> plan_listed(const std::vector<ListedStroke>& listed, const Hand& hand) {
    std::vector<Stroke> strokes;
    double t_s = 0.0;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        Stroke stroke;
        stroke.pass = static_cast<int>(i);
        stroke.random_id = i;
        stroke.t_start_s = t_s;
        if (listed[i].phase_deg) stroke.start_phase_rad = radians(*listed[i].phase_deg);
        stroke.segments.push_back(listed_segment(listed[i], hand));
        t_s += duration_s(stroke) + hand.lift_s;
        strokes.push_back(std::move(stroke));
    }
    return strokes;
}

std::vector<Stroke> plan_poses(const std::vector<MeasuredPose>& poses, const Hand& hand,
                               const StopToken& stop) {
    std::vector<Stroke> strokes;
    PoseStrokes planned(hand);
    for (const MeasuredPose& pose : poses) {
        if (stop.stop_requested()) return {};
        planned.add(pose, strokes);
    }
    return strokes;
}

}  // namespace needleroll
