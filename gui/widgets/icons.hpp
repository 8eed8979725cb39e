/// Our own stroke icons on a grid of 20 x 20 (visual language, section 6), drawn with ImGui paths.
#pragma once

#include "gui/platform/theme.hpp"

#include <string_view>

#include <imgui.h>

namespace needleroll::gui {

/// The icons by what they stand for.
enum class Icon {
    play,
    pause,
    step_back,
    step_forward,
    reset,
    undo,
    redo,
    roller,
    hand,
    star,
    cross_hatch,
    parallel,
    random,
    skin,
    ruler,
    frame,
    loupe,
    search,
    camera,
    globe,
    text_size,
    sun,
    full_screen,
    help,
    note,
    print,
    file,
    copy,
    chart,
    bulb,
    flag,
    check,
    speed,
    pressure,
    lift,
    compare,
    eye,
    arrow_right,
    chevron_down,
    chevron_left,
    chevron_right,
    plus,
    close,
    warning,
    repeat,
    mark,  ///< the sign of the program: a drum seen from its end
};

/// Number of icons.
inline constexpr int icon_count = static_cast<int>(Icon::mark) + 1;

/// The strokes of an icon, one letter and its numbers after the other: M x y starts a line, L x y goes on
/// straight, C x1 y1 x2 y2 x y as a cubic, Z closes; O x y r a circle, D x y r a filled dot, R x y width
/// height radius a rounded box, F before M fills the convex shape that follows. Empty for the mark, which is
/// drawn from its own numbers.
std::string_view icon_path(Icon icon);

/// Draws an icon with its grid's upper left corner at `at`, `size_px` wide. Strokes are 1.75 px on the grid
/// of 20.
void draw_icon(ImDrawList* list, Icon icon, ImVec2 at, float size_px, Colour colour);

/// The same, centred.
void draw_icon_centred(ImDrawList* list, Icon icon, ImVec2 middle, float size_px, Colour colour);

}  // namespace needleroll::gui
