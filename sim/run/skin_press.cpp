#include "sim/run/skin_press.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {

NeedleInSkin needle_in_skin(const SectionContent& content, const SectionNeedle& needle) {
    const double reach = content.drum_radius_mm + needle.length_mm;
    const double held_height = std::max(content.axle_height_mm, content.drum_radius_mm);
    const double engaged = reach * std::cos(needle.phi_rad) - held_height;
    NeedleInSkin now;
    if (engaged <= 0.0 || std::cos(needle.phi_rad) <= 0.0) return now;
    const double deepest = std::max(needle.depth_mm + needle.dimple_mm, 1e-9),
                 share = std::min(engaged / deepest, 1.0);
    if (needle.phi_rad <= 0.0) {
        // The dimple before piercing: most of the passage's own dimple.
        const double before = 0.4 * needle.dimple_mm;
        now.depth_mm = needle.depth_mm * std::max(0.0, engaged - before) / std::max(deepest - before, 1e-9);
        now.depth_mm = std::min(now.depth_mm, needle.depth_mm);
    } else {
        now.depth_mm = engaged - needle.dimple_mm * share * share;
    }
    now.depth_mm = std::clamp(now.depth_mm, 0.0, engaged);
    now.dimple_mm = engaged - now.depth_mm;
    now.along_mm = content.axle_along_mm - (held_height + now.dimple_mm) * std::tan(needle.phi_rad);
    return now;
}

SkinPress skin_press(const SectionContent& content) {
    SkinPress press;
    press.axle_along_mm = content.axle_along_mm;
    press.drum_radius_mm = content.drum_radius_mm;
    press.axle_height_mm = content.axle_height_mm;
    for (const SectionNeedle& needle : content.needles) {
        const NeedleInSkin now = needle_in_skin(content, needle);
        if (now.depth_mm + now.dimple_mm > 0.0) press.needles.push_back(now);
    }
    return press;
}

namespace {

/// Half width of a dimple, and how fast the push fades below a tip and under the drum [mm].
constexpr double dimple_width_mm = 0.42;
constexpr double rounding_mm = 0.06;
constexpr double fade_below_tip_mm = 0.75;
constexpr double fade_below_drum_mm = 2.0;

double drum_hollow_mm(const SkinPress& press, double along_mm) {
    const double deepest = press.drum_radius_mm - press.axle_height_mm;
    if (deepest <= 0.0) return 0.0;
    const double off = along_mm - press.axle_along_mm;
    const double inside = press.drum_radius_mm * press.drum_radius_mm - off * off;
    const double drum = inside > 0.0 ? std::sqrt(inside) - press.axle_height_mm : 0.0;
    const double wide = std::sqrt(2.0 * press.drum_radius_mm * deepest);
    return std::max(drum, 0.55 * deepest * std::exp(-0.5 * off * off / (wide * wide)));
}

}  // namespace

double pressed_mm(const SkinPress& press, double along_mm, double depth_mm) {
    double pushed = 0.0;
    for (const NeedleInSkin& needle : press.needles) {
        const double off = along_mm - needle.along_mm;
        // A sharp dip that rounds off at the needle itself.
        const double side = (std::hypot(off, rounding_mm) - rounding_mm) / dimple_width_mm;
        const double below = std::max(0.0, depth_mm - needle.depth_mm) / fade_below_tip_mm;
        pushed = std::max(pushed, needle.dimple_mm * std::exp(-side) * std::exp(-below * below));
    }
    const double fade = depth_mm / fade_below_drum_mm;
    return pushed + drum_hollow_mm(press, along_mm) * std::exp(-fade * fade);
}

}  // namespace needleroll
