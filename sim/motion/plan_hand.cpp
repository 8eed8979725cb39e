#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"

#include <cmath>

namespace needleroll {
namespace {

/// Turns smaller than this [rad] roll as a line.
constexpr double least_turn_rad = 1e-12;

/// The segment between two measured poses, rolled, skidded and turned as they say.
Segment between(const MeasuredPose& from, const MeasuredPose& to, const Hand& hand) {
    const double start = radians(from.heading_deg);
    const double turn = std::remainder(radians(to.heading_deg) - start, 2.0 * pi);
    const double mean = start + turn / 2.0;
    const double dx = to.x_mm - from.x_mm, dy = to.y_mm - from.y_mm;
    const double chord = dx * std::cos(mean) + dy * std::sin(mean);
    Segment segment;
    segment.start = {from.x_mm, from.y_mm, start};
    segment.skid_mm = dy * std::cos(mean) - dx * std::sin(mean);
    segment.duration_s = to.t_s - from.t_s;
    segment.force_N = (from.force_N + to.force_N) / 2.0;
    segment.slip = hand.slip;
    if (std::abs(turn) < least_turn_rad) {
        segment.path_mm = chord;
    } else if (chord == 0.0) {
        segment.pivot_rad = turn;
    } else {
        segment.path_mm = chord * (turn / 2.0) / std::sin(turn / 2.0);
        segment.turn_radius_mm = segment.path_mm / turn;
    }
    return segment;
}

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

std::vector<Stroke> plan_poses(const std::vector<MeasuredPose>& poses, const Hand& hand) {
    std::vector<Stroke> strokes;
    bool rolling = false;
    for (std::size_t i = 0; i + 1 < poses.size(); ++i) {
        if (poses[i].lifted || poses[i + 1].lifted) {
            rolling = false;
            continue;
        }
        if (!rolling) {
            Stroke stroke;
            stroke.pass = static_cast<int>(strokes.size());
            stroke.random_id = strokes.size();
            stroke.t_start_s = poses[i].t_s;
            strokes.push_back(std::move(stroke));
            rolling = true;
        }
        strokes.back().segments.push_back(between(poses[i], poses[i + 1], hand));
    }
    return strokes;
}

}  // namespace needleroll
