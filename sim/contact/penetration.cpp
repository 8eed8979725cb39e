#include "sim/contact/penetration.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

Penetration at_depth(const NeedleOnRing& needle, double engagement, double depth) {
    if (!(depth > 0.0)) return {0.0, engagement, 0.0, 0.0};
    const double reach = needle.drum_radius_mm + needle.length_mm;
    Penetration result;
    result.depth_mm = depth;
    result.dimple_mm = engagement - depth;
    result.height_mm = std::max(needle.ring_height_mm, needle.drum_radius_mm) + result.dimple_mm;
    result.half_angle_rad = half_angle_rad(reach, result.height_mm);
    return result;
}

double engagement_of(const NeedleOnRing& needle) {
    return engagement_mm(needle.length_mm, needle.drum_radius_mm + needle.length_mm, needle.ring_height_mm);
}

}  // namespace

Penetration penetrate_rigid(const NeedleOnRing& needle) {
    const double engagement = engagement_of(needle);
    return at_depth(needle, engagement, engagement);
}

Penetration penetrate(const NeedleOnRing& needle, const NeedleSkin& skin) {
    const double engagement = engagement_of(needle);
    return at_depth(needle, engagement, pierced_depth_mm(skin, engagement));
}

}  // namespace needleroll
