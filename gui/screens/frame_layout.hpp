/// The frame that every screen is drawn in: bars, panels at the sides, and the stage between them.
#pragma once

#include "gui/work/desk.hpp"

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// What a screen has around its stage, below the top bar.
struct FrameParts {
    bool left = false;    ///< the panel of the controls
    bool right = false;   ///< the panel of the results
    bool bottom = false;  ///< the bar of time
};

/// Rectangles in pixels of the window; an empty one is not shown.
struct FrameLayout {
    double scale = 1.0;  ///< text scale that everything is drawn at
    sf::FloatRect top_bar, left, right, stage, bottom;
    bool left_is_drawer = false;
    bool right_is_drawer = false;
    bool short_name = false;          ///< the top bar has no room for the program's name
    bool picker_in_controls = false;  ///< nor for the picker: it stands on the controls
};

/// A rectangle between edges rounded to whole pixels, never of negative size.
sf::FloatRect whole_pixels(double left, double top, double right, double bottom);

/// Lays the frame out (VISUAL: frame at 1600 x 1000, rules for smaller windows and larger text).
FrameLayout lay_out_frame(double width_px, double height_px, double text_scale, const FrameParts& parts,
                          const FrameWishes& wishes);

}  // namespace needleroll::gui
