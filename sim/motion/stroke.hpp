/// Strokes: the motion of the axle's midpoint from set-down to lift-off, as segments with closed forms.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace needleroll {

/// Place and heading of the axle's midpoint.
struct AxlePose {
    double x_mm = 0.0;
    double y_mm = 0.0;
    double heading_rad = 0.0;  ///< counter-clockwise from +x
};

/// A piece of a stroke: a line, an arc or a turn on the spot.
struct Segment {
    AxlePose start;
    /// Distance rolled, along the path; negative rolls backwards (heading kept). 0: only the turn or skid
    /// happens.
    double path_mm = 0.0;
    /// Radius of the axle midpoint's path, positive turns left while rolling forwards; infinite: a line.
    double turn_radius_mm = std::numeric_limits<double>::infinity();
    double pivot_rad = 0.0;  ///< turn on the spot after rolling, positive left
    /// Sideways displacement during the segment, positive to the left of the mean heading.
    double skid_mm = 0.0;
    double duration_s = 0.0;
    double force_N = 0.0;
    double slip = 0.0;
};

/// From set-down to lift-off.
struct Stroke {
    int pass = 0;  ///< from 0
    std::uint64_t random_id =
        0;  ///< names the stroke in the random streams, whatever other strokes there are
    double t_start_s = 0.0;
    /// Drum angle at set-down [rad]; empty: the drum keeps the angle that the stroke before left it at.
    std::optional<double> start_phase_rad;
    bool lifted_before = true;  ///< false: rolling goes on from the stroke before without lifting
    std::vector<Segment> segments;
};

/// Pose after rolling `path_mm` (between 0 and segment.path_mm) into a segment, before its pivot.
AxlePose pose_on(const Segment& segment, double path_mm);

/// Pose at the end of a segment, after its pivot.
AxlePose end_pose(const Segment& segment);

/// Duration of a stroke [s].
double duration_s(const Stroke& stroke);

}  // namespace needleroll
