#include "gui/stage/roller_veil.hpp"

#include <cmath>

namespace needleroll::gui {

bool on_drum(const AxlePose& pose, const Roller& roller, const scene::SkinPlace& place) {
    const double c = std::cos(pose.heading_rad), s = std::sin(pose.heading_rad);
    const double dx = place.x_mm - pose.x_mm, dy = place.y_mm - pose.y_mm;
    return std::abs(dx * c + dy * s) <= roller.drum_radius_mm + roller.needle_length_mm &&
           std::abs(dy * c - dx * s) <= roller.drum_width_mm / 2.0;
}

void rest_on(RollerVeil& veil, bool pointer_on_drum, bool pointer_moved, double elapsed_s) {
    const bool clear = veil.rested_s >= rest_clears_s;
    if (!pointer_on_drum || (pointer_moved && !clear)) {
        veil.rested_s = 0.0;
    } else if (!clear) {
        veil.rested_s += elapsed_s;
    }
}

double roller_opacity(const RollerVeil& veil) {
    return veil.key_held || veil.rested_s >= rest_clears_s ? clear_roller_opacity : 1.0;
}

bool is_clearing(const RollerVeil& veil) {
    return veil.rested_s > 0.0 && veil.rested_s < rest_clears_s;
}

}  // namespace needleroll::gui
