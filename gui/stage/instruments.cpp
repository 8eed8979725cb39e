#include "gui/stage/instruments.hpp"

#include "sim/core/ties.hpp"

#include <algorithm>

namespace needleroll::gui {
Box frame_box(const Instruments& instruments) {
    return {instruments.frame_x_mm, instruments.frame_y_mm, instruments.frame_x_mm + scene::counting_frame_mm,
            instruments.frame_y_mm + scene::counting_frame_mm};
}

void place_frame(Instruments& instruments, double x_mm, double y_mm, const Patch& patch) {
    const auto kept = [](double from_mm, double side_mm) {
        return std::clamp(from_mm, 0.0, std::max(0.0, side_mm - scene::counting_frame_mm));
    };
    instruments.frame_x_mm = kept(x_mm, patch.width_mm);
    instruments.frame_y_mm = kept(y_mm, patch.height_mm);
}

void place_ruler_end(Instruments& instruments, Held end, const scene::SkinPlace& place, const Patch& patch) {
    const scene::SkinPlace kept{std::clamp(place.x_mm, 0.0, patch.width_mm),
                                std::clamp(place.y_mm, 0.0, patch.height_mm)};
    if (end == Held::ruler_from) instruments.ruler_from = kept;
    if (end == Held::ruler_to) instruments.ruler_to = kept;
}

Held held_at(const Instruments& instruments, const scene::SkinPlace& place, double reach_mm) {
    if (instruments.ruler_shown) {
        if (scene::distance_mm(place, instruments.ruler_to) <= reach_mm) return Held::ruler_to;
        if (scene::distance_mm(place, instruments.ruler_from) <= reach_mm) return Held::ruler_from;
    }
    const Box frame = frame_box(instruments);
    const bool in_frame = place.x_mm >= frame.min_x_mm - reach_mm &&
                          place.x_mm <= frame.max_x_mm + reach_mm &&
                          place.y_mm >= frame.min_y_mm - reach_mm && place.y_mm <= frame.max_y_mm + reach_mm;
    return instruments.frame_shown && in_frame ? Held::frame : Held::nothing;
}

std::int64_t holes_in_frame(const Instruments& instruments, const Punctures& punctures, std::size_t strikes) {
    const Box frame = frame_box(instruments);
    std::int64_t count = 0;
    for (std::size_t i = 0; i < std::min(strikes, punctures.size()); ++i) {
        const double x_mm = punctures.x_mm[i] + tie_mm, y_mm = punctures.y_mm[i] + tie_mm;
        const bool inside = x_mm >= frame.min_x_mm && x_mm < frame.max_x_mm && y_mm >= frame.min_y_mm &&
                            y_mm < frame.max_y_mm;
        count += inside && punctures.depth_mm[i] > 0.0;
    }
    return count;
}

double ruler_length_mm(const Instruments& instruments) {
    return scene::distance_mm(instruments.ruler_from, instruments.ruler_to);
}

}  // namespace needleroll::gui
