#include "sim/motion/stroke.hpp"

#include <cmath>

namespace needleroll {

AxlePose pose_on(const Segment& segment, double path_mm) {
    const double turned = path_mm / segment.turn_radius_mm;
    const double half = turned / 2.0;
    // Chord of the arc: path * sin(half)/half, along the mean heading.
    const double chord = half == 0.0 ? path_mm : path_mm * (std::sin(half) / half);
    const double mean = segment.start.heading_rad + half;
    AxlePose pose{segment.start.x_mm + chord * std::cos(mean), segment.start.y_mm + chord * std::sin(mean),
                  segment.start.heading_rad + turned};
    if (segment.skid_mm != 0.0) {
        const double share = segment.path_mm == 0.0 ? 1.0 : path_mm / segment.path_mm;
        const double turn = segment.path_mm / segment.turn_radius_mm + segment.pivot_rad;
        const double mean_whole = segment.start.heading_rad + turn / 2.0;
        pose.x_mm -= share * segment.skid_mm * std::sin(mean_whole);
        pose.y_mm += share * segment.skid_mm * std::cos(mean_whole);
    }
    return pose;
}

AxlePose end_pose(const Segment& segment) {
    AxlePose pose = pose_on(segment, segment.path_mm);
    pose.heading_rad += segment.pivot_rad;
    return pose;
}

double duration_s(const Stroke& stroke) {
    double sum = 0.0;
    for (const Segment& segment : stroke.segments) sum += segment.duration_s;
    return sum;
}

}  // namespace needleroll
