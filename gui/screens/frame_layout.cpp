#include "gui/screens/frame_layout.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Sizes at a text scale of 100 % [px], as drawn and for small windows.
struct FrameSizes {
    double top_bar, left, right, bottom;
};
constexpr FrameSizes as_drawn{60.0, 280.0, 336.0, 88.0};
constexpr FrameSizes compact{60.0, 248.0, 288.0, 72.0};
constexpr double compact_below_width = 1440.0, compact_below_height = 820.0;

/// Widths in the top bar at 100 % [px].
constexpr double full_name = 190.0, short_name = 58.0, least_picker = 180.0;
/// Below this width the keys lead to the screens.
constexpr double least_width_with_tabs = 1000.0;

constexpr double least_stage_width = 640.0;

/// The sizes of the parts that a screen has.
FrameSizes sizes_of(const FrameParts& parts, bool small) {
    FrameSizes sizes = small ? compact : as_drawn;
    if (!parts.left) sizes.left = 0.0;
    if (!parts.right) sizes.right = 0.0;
    if (!parts.bottom) sizes.bottom = 0.0;
    return sizes;
}

/// What the top bar has room for. The name goes first, then the picker and the words of the buttons at the
/// end; then tabs and buttons of drawers are shortened.
void divide_top_bar(FrameLayout& layout, double width_px, const TopBarNeeds& needs) {
    const double k = layout.scale, width = width_px / k;
    const double drawers =
        (layout.left_is_drawer ? needs.controls : 0.0) + (layout.right_is_drawer ? needs.results : 0.0);
    const double tabs = width > least_width_with_tabs ? needs.tabs : 0.0;
    const double rest = width - drawers - tabs - needs.look;
    layout.short_name = rest - full_name < least_picker;
    layout.picker_in_controls = layout.short_name && rest - short_name < least_picker;
    const double kept = (layout.short_name ? short_name : full_name) +
                        (layout.picker_in_controls ? needs.look_short : needs.look + least_picker);
    layout.drawers_width = k * std::clamp(width - kept, 0.0, drawers);
    layout.tabs_width = k * std::clamp(width - kept - drawers, 0.0, tabs);
}

}  // namespace

sf::FloatRect whole_pixels(double left, double top, double right, double bottom) {
    const auto whole = [](double edge) { return static_cast<float>(std::round(edge)); };
    return {whole(left), whole(top), std::max(0.0f, whole(right) - whole(left)),
            std::max(0.0f, whole(bottom) - whole(top))};
}

FrameLayout lay_out_frame(double width_px, double height_px, double text_scale, const FrameParts& parts,
                          const FrameWishes& wishes, const TopBarNeeds& needs) {
    FrameLayout layout;
    layout.scale = text_scale;
    if (!(width_px >= 1.0) || !(height_px >= 1.0)) return layout;
    const double k = text_scale;
    const bool small = width_px < compact_below_width * k || height_px < compact_below_height * k;
    const FrameSizes sizes = sizes_of(parts, small);
    const double top = wishes.presenter ? 0.0 : std::min(sizes.top_bar * k, height_px);
    const double bottom = std::max(top, height_px - sizes.bottom * k);
    const bool narrow = width_px - (sizes.left + sizes.right) * k < least_stage_width * k;
    layout.right_is_drawer = parts.right && narrow;
    layout.left_is_drawer = parts.left && narrow && width_px - sizes.left * k < least_stage_width * k;
    const bool left_shown =
        parts.left && !wishes.presenter && (!layout.left_is_drawer || wishes.controls_open);
    const bool right_shown =
        parts.right && !wishes.presenter && (!layout.right_is_drawer || wishes.results_open);
    const double left_width = std::min(sizes.left * k, width_px);
    const double right_width = std::min(sizes.right * k, width_px);
    layout.top_bar = whole_pixels(0.0, 0.0, width_px, top);
    layout.bottom = whole_pixels(0.0, bottom, width_px, height_px);
    if (left_shown) layout.left = whole_pixels(0.0, top, left_width, bottom);
    if (right_shown) layout.right = whole_pixels(width_px - right_width, top, width_px, bottom);
    const double stage_left = left_shown && !layout.left_is_drawer ? left_width : 0.0;
    const double stage_right = right_shown && !layout.right_is_drawer ? width_px - right_width : width_px;
    layout.stage = whole_pixels(stage_left, top, stage_right, bottom);
    divide_top_bar(layout, width_px, needs);
    return layout;
}

}  // namespace needleroll::gui
