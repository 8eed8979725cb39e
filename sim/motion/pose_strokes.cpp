#include "sim/motion/pose_strokes.hpp"

#include "sim/core/angle.hpp"

#include <cmath>

namespace needleroll {
namespace {

/// Turns smaller than this [rad] roll as a line.
constexpr double least_turn_rad = 1e-12;

/// Arcs tighter than this [mm] are rolled in steps: a needle would wind round their centre while it is in the
/// skin, and a pivot measured with a trembling place would look like one.
constexpr double least_turn_radius_mm = 1.0;

/// What happened between two measured poses, seen along the mean heading.
struct Change {
    double turn_rad = 0.0, along_mm = 0.0, aside_mm = 0.0;
};

Change change_between(const MeasuredPose& from, const MeasuredPose& to) {
    const double start = radians(from.heading_deg);
    const double turn = std::remainder(radians(to.heading_deg) - start, 2.0 * pi);
    const double mean = start + turn / 2.0;
    const double dx = to.x_mm - from.x_mm, dy = to.y_mm - from.y_mm;
    return {turn, dx * std::cos(mean) + dy * std::sin(mean), dy * std::cos(mean) - dx * std::sin(mean)};
}

/// One line or arc, with the skid spread evenly over it.
void append_smoothly(std::vector<Segment>& segments, Segment segment, const Change& change) {
    segment.skid_mm = change.aside_mm;
    segment.path_mm = change.along_mm;
    if (std::abs(change.turn_rad) >= least_turn_rad) {
        segment.path_mm = change.along_mm * (change.turn_rad / 2.0) / std::sin(change.turn_rad / 2.0);
        segment.turn_radius_mm = segment.path_mm / change.turn_rad;
    }
    segments.push_back(segment);
}

/// Half of the turn, the roll, the skid, the other half of the turn, as far as there are any. The time goes
/// with the way.
void append_in_steps(std::vector<Segment>& segments, const Segment& whole, const Change& change) {
    const double way_mm = std::abs(change.along_mm) + std::abs(change.aside_mm);
    AxlePose at = whole.start;
    const auto append = [&](double pivot_rad, double along_mm, double aside_mm, double share_of_time) {
        Segment step = whole;
        step.start = at;
        step.pivot_rad = pivot_rad, step.path_mm = along_mm, step.skid_mm = aside_mm;
        step.duration_s = whole.duration_s * share_of_time;
        at = end_pose(step);
        segments.push_back(step);
    };
    if (way_mm == 0.0) return append(change.turn_rad, 0.0, 0.0, 1.0);
    if (change.turn_rad != 0.0) append(change.turn_rad / 2.0, 0.0, 0.0, 0.0);
    if (change.along_mm != 0.0) append(0.0, change.along_mm, 0.0, std::abs(change.along_mm) / way_mm);
    if (change.aside_mm != 0.0) append(0.0, 0.0, change.aside_mm, std::abs(change.aside_mm) / way_mm);
    if (change.turn_rad != 0.0) append(change.turn_rad / 2.0, 0.0, 0.0, 0.0);
}

}  // namespace

void append_between(std::vector<Segment>& segments, const MeasuredPose& from, const MeasuredPose& to,
                    const Hand& hand) {
    const Change change = change_between(from, to);
    Segment segment;
    segment.start = {from.x_mm, from.y_mm, radians(from.heading_deg)};
    segment.duration_s = to.t_s - from.t_s;
    segment.force_N = (from.force_N + to.force_N) / 2.0;
    segment.slip = hand.slip;
    const bool aside = std::abs(change.aside_mm) > std::abs(change.along_mm);
    const bool turning = std::abs(change.turn_rad) >= least_turn_rad &&
                         std::abs(change.along_mm) < least_turn_radius_mm * std::abs(change.turn_rad);
    if (aside || turning) {
        append_in_steps(segments, segment, change);
    } else {
        append_smoothly(segments, segment, change);
    }
}

void PoseStrokes::add(const MeasuredPose& pose, std::vector<Stroke>& strokes) {
    const bool goes_on = last_ && !last_->lifted && !pose.lifted;
    if (goes_on && !rolling_) {
        Stroke stroke;
        stroke.pass = static_cast<int>(strokes.size());
        stroke.random_id = strokes.size();
        stroke.t_start_s = last_->t_s;
        strokes.push_back(std::move(stroke));
    }
    if (goes_on) append_between(strokes.back().segments, *last_, pose, hand_);
    rolling_ = goes_on;
    last_ = pose;
}

}  // namespace needleroll
