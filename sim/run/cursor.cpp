#include "sim/run/cursor.hpp"

#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

AxlePose between(const AxlePose& from, const AxlePose& to, double share) {
    const double turn = std::remainder(to.heading_rad - from.heading_rad, 2.0 * pi);
    return {from.x_mm + share * (to.x_mm - from.x_mm), from.y_mm + share * (to.y_mm - from.y_mm),
            from.heading_rad + share * turn};
}

/// The roller on a stroke at a time since its start.
RollerAt on_stroke(const Result& result, std::size_t index, double since_s) {
    const Stroke& stroke = result.strokes[index];
    const RolledStroke& rolled_stroke = result.rolled[index];
    std::size_t i = 0;
    while (i + 1 < stroke.segments.size() && since_s >= stroke.segments[i].duration_s) {
        since_s -= stroke.segments[i++].duration_s;
    }
    const Segment& segment = stroke.segments[i];
    const double share = segment.duration_s > 0.0 ? std::clamp(since_s / segment.duration_s, 0.0, 1.0) : 1.0;
    RollerAt at;
    // On the spot nothing is rolled by which the skid or turn could be told: it goes with the time.
    at.pose = segment.path_mm == 0.0 ? between(segment.start, end_pose(segment), share)
                                     : pose_on(segment, share * segment.path_mm);
    at.drum_angle_rad = rolled(rolled_stroke.phase[i], share * segment.path_mm).angle_rad();
    at.lifted = false;
    at.stroke = index;
    at.ride = rolled_stroke.ride[i];
    return at;
}

/// The roller in the air between a stroke and the next.
RollerAt after_stroke(const Result& result, std::size_t index, double t_s) {
    const Stroke& stroke = result.strokes[index];
    const double end_s = stroke.t_start_s + duration_s(stroke);
    RollerAt at = on_stroke(result, index, duration_s(stroke));
    at.pose = end_pose(stroke.segments.back());
    at.lifted = true;
    if (index + 1 == result.strokes.size()) return at;
    const Stroke& next = result.strokes[index + 1];
    const double gap_s = next.t_start_s - end_s;
    const double share = gap_s > 0.0 ? (t_s - end_s) / gap_s : 1.0;
    at.pose = between(at.pose, next.segments.front().start, share);
    at.stroke = index + 1;
    return at;
}

}  // namespace

RollerAt roller_at(const Result& result, double t_s) {
    if (result.strokes.empty()) return {};
    const auto next = std::upper_bound(result.strokes.begin(), result.strokes.end(), t_s,
                                       [](double t, const Stroke& stroke) { return t < stroke.t_start_s; });
    const auto index =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(next - result.strokes.begin() - 1, 0));
    const Stroke& stroke = result.strokes[index];
    const double since_s = t_s - stroke.t_start_s;
    return since_s <= duration_s(stroke) ? on_stroke(result, index, since_s)
                                         : after_stroke(result, index, t_s);
}

std::size_t pass_count(const Result& result) {
    int last = -1;
    for (const Stroke& stroke : result.strokes) last = std::max(last, stroke.pass);
    return static_cast<std::size_t>(last + 1);
}

std::size_t strikes_by(const Punctures& punctures, double t_s) {
    return static_cast<std::size_t>(std::upper_bound(punctures.t_s.begin(), punctures.t_s.end(), t_s) -
                                    punctures.t_s.begin());
}

}  // namespace needleroll
