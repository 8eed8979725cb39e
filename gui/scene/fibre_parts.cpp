#include "gui/scene/fibre_parts.hpp"

#include "gui/scene/noise.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {

/// One draw of a series, 0 to 1.
float drawn(int index, std::uint32_t series) {
    return unit_of(hash(index, 29, series));
}
float drawn_between(int index, std::uint32_t series, float low, float high) {
    return low + (high - low) * drawn(index, series);
}

Strand strand_along(const StrandCourse& course, float tone) {
    Strand strand;
    strand.tone = tone;
    const Point along(std::cos(course.angle_rad), std::sin(course.angle_rad)), across(-along.y, along.x);
    for (int i = 0; i <= course.pieces; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(course.pieces) - 0.5f;
        const float open = 1.f - 4.f * t * t;
        const float off = course.bow * course.length * open +
                          course.wave * std::sin(whole_turn * (course.wave_turns * t + course.phase)) *
                              (0.35f + 0.65f * open);
        strand.points.push_back(course.middle + along * (t * course.length) + across * off);
        strand.half_widths.push_back(course.half_width *
                                     std::pow(std::max(0.f, 1.f - std::pow(std::abs(2.f * t), 3.f)), 0.6f));
    }
    return strand;
}

Point place_in_upper_dermis(float x, float share) {
    const float top = outer_skin_depth_mm(x), bottom = upper_dermis_depth_mm(x);
    return {x, top + (bottom - top) * share};
}

}  // namespace needleroll::scene
