/// What every drawing function of the interface is handed: colours, fonts, scale.
#pragma once

#include "gui/platform/fonts.hpp"
#include "gui/platform/theme.hpp"

#include <cmath>

namespace needleroll::gui {

/// The look in force and what the controls report back to the frame loop. Changed only between frames.
struct Ui {
    ThemeName theme = ThemeName::light;
    Palette colours = palette(ThemeName::light);
    Fonts fonts;
    double text_scale = 1.0;      ///< 1 = 100 %
    bool reduced_motion = false;  ///< no transitions
    bool animating = false;       ///< a control is in a transition: draw the next frame at once

    /// Pixels of a length that the visual language gives at 100 %.
    float px(double at_100_percent) const { return static_cast<float>(at_100_percent * text_scale); }
    /// The same in whole pixels, at least one: for lines that must stay crisp.
    float line_px(double at_100_percent) const {
        return static_cast<float>(std::fmax(1.0, std::round(at_100_percent * text_scale)));
    }
};

}  // namespace needleroll::gui
