/// Controls for a finger and for eyes at two metres: those of the talk. Each target is at least 72 px high.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/slider_scale.hpp"

#include <optional>
#include <span>
#include <string_view>

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// Height of a target at 100 %, and the least that a finger needs whatever the scale of the text [px].
inline constexpr double large_target = 72.0;

/// A rectangle of a layout for the drawing functions.
inline PixelBox box_of(const sf::FloatRect& place) {
    return {{place.left, place.top}, {place.left + place.width, place.top + place.height}};
}

/// Everything about a large button but its label.
struct LargeButton {
    ButtonKind kind = ButtonKind::plain;
    std::optional<Icon> icon_before = std::nullopt;
    std::optional<Icon> icon_after = std::nullopt;
    bool chosen = false;  ///< stays pressed: filled softly, outlined in the accent
    bool enabled = true;
    float align = 0.5f;  ///< of the label; 0: at the left, with the sign after it at the right end
    TextStyle style = TextStyle::talk_button;
    std::string_view tooltip = {};  ///< while disabled it should say why
};

/// A button that fills a box. A label that does not fit is broken into lines.
bool large_button(Ui& ui, const char* id, const PixelBox& box, std::string_view label,
                  const LargeButton& look = {});

/// Width that a large button needs to show a label in one line.
float large_button_width(const Ui& ui, std::string_view label, const LargeButton& look = {});

/// A trough of tabs that fills a box, the chosen one with a tick. Returns the tab the user chose, if it is
/// another one. Arrow keys left and right change it when focused.
std::optional<int> large_segmented(Ui& ui, const char* id, const PixelBox& box,
                                   std::span<const std::string_view> tabs, int chosen);

/// A slider whose track runs from edge to edge of `track`; its knob may be taken within the target around it.
/// Returns the value that the hand went to. Drag, click on the track; when focused: arrows go `step`, Page
/// keys `page`, Home and End to the ends.
struct LargeSlider {
    double value = 0.0, low = 0.0, high = 1.0;
    double step = 1.0, page = 10.0;
    bool draws_track = true;  ///< false: only the knob is drawn, over a track of the caller's own
};
std::optional<double> large_slider(Ui& ui, const char* id, const PixelBox& track, const LargeSlider& slider);

/// Diameter of the "?" of the talk at 100 % [px]; its target is large_target wide.
inline constexpr double large_help_size = 24.0;

/// The "?" of the talk around a place. True when it was pressed.
bool large_help(Ui& ui, const char* id, ImVec2 middle, bool lit = false, std::string_view tooltip_text = {});

}  // namespace needleroll::gui
