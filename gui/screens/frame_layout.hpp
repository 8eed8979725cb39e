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

/// How wide the words make what stands in the top bar [px at a text scale of 100 %]; here those of English.
struct TopBarNeeds {
    double tabs = 90.0;         ///< all tabs, with the gaps before and between them
    double controls = 106.0;    ///< the button of the left drawer and the gap after it
    double results = 98.0;      ///< the same of the right one
    double look = 370.0;        ///< the buttons at the right end with their words
    double look_short = 270.0;  ///< the same with icons for all but the text size
};

/// Rectangles in pixels of the window; an empty one is not shown.
struct FrameLayout {
    double scale = 1.0;  ///< text scale that everything is drawn at
    sf::FloatRect top_bar, left, right, stage, bottom;
    bool left_is_drawer = false;
    bool right_is_drawer = false;
    bool short_name = false;          ///< the top bar has no room for the program's name
    bool picker_in_controls = false;  ///< nor for the picker: it stands on the controls
    double tabs_width = 0.0;          ///< what is left for the tabs [px]; 0: none are shown
    double drawers_width = 0.0;       ///< what is left for the buttons of drawers [px]
};

/// A rectangle between edges rounded to whole pixels, never of negative size.
sf::FloatRect whole_pixels(double left, double top, double right, double bottom);

/// Lays the frame out (VISUAL: frame at 1600 x 1000, rules for smaller windows and larger text).
FrameLayout lay_out_frame(double width_px, double height_px, double text_scale, const FrameParts& parts,
                          const FrameWishes& wishes, const TopBarNeeds& needs = {});

}  // namespace needleroll::gui
