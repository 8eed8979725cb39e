/// What every drawing function of the interface is handed: colours, fonts, scale, language.
#pragma once

#include "gui/platform/fonts.hpp"
#include "gui/platform/theme.hpp"
#include "sim/words/language.hpp"

#include <array>
#include <cmath>
#include <string>

namespace needleroll::gui {

/// The one text the user is typing into a control of ours, and what is wrong with it.
struct TypedText {
    unsigned owner = 0;  ///< ImGui id of the control, 0 for none
    std::array<char, 64> text{};
    bool take_focus = false;       ///< put the keyboard there in the next frame
    unsigned complaint_owner = 0;  ///< control that shows the complaint; stays after the field has closed
    std::string complaint;         ///< one sentence, empty when all is well
};

/// The look in force, changed only between frames, and what controls and frame loop report to each other.
struct Ui {
    ThemeName theme = ThemeName::light;
    Palette colours = palette(ThemeName::light);
    Fonts fonts;
    Language language;            ///< of all words and numbers
    double text_scale = 1.0;      ///< 1 = 100 %
    bool reduced_motion = false;  ///< no transitions
    bool animating = false;       ///< a control is in a transition: draw the next frame at once
    bool card_opened = false;     ///< a card has come up in this frame: what is held is let go
    bool let_go = false;          ///< in this frame everything held is let go, drags of the screens' own too
    TypedText typed;

    /// Pixels of a length that the visual language gives at 100 %.
    float px(double at_100_percent) const { return static_cast<float>(at_100_percent * text_scale); }
    /// The same in whole pixels, at least one: for lines that must stay crisp.
    float line_px(double at_100_percent) const {
        return static_cast<float>(std::fmax(1.0, std::round(at_100_percent * text_scale)));
    }
};

}  // namespace needleroll::gui
