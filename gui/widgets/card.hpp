/// Cards and lists that float over the panel, and the "?" that opens one.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/draw.hpp"

#include <string_view>

#include <imgui.h>

namespace needleroll::gui {

/// What a "?" card says. Empty parts are left out.
struct Help {
    std::string_view title = {};
    std::string_view meaning = {};       ///< one or two plain sentences
    std::string_view range = {};         ///< "0.2 to 3.0 mm, published 0.5 to 1.5 mm"
    std::string_view source = {};        ///< where the numbers come from
    std::string_view not_modelled = {};  ///< what the simulation leaves out
};

/// The ground of a card: a raised sheet with its shadow and edge, drawn past the edges of the ImGui window.
void draw_card_ground(const Ui& ui, const PixelBox& box);

/// Between Begin and End of a window that floats over the others: when it comes up, whatever the hand holds
/// is let go.
void note_card(Ui& ui);

/// Opens an ImGui popup drawn as a card with a shadow under `anchor` (over it when there is no room below).
/// True while it is open; then draw its content and call end_card.
/// Higher content than `largest_height_px` scrolls; 0 allows the height of the window.
bool begin_card(Ui& ui, const char* popup_name, const PixelBox& anchor, float width_px, float padding_px,
                float largest_height_px = 0.0f);

/// Ends what begin_card began.
void end_card();

/// Width of the "?" circle at 100 %.
inline constexpr double help_button_size = 18.0;

/// The "?" circle at a place of the panel; opens its card. Keeps the layout cursor where it was.
void help_button(Ui& ui, const char* id, ImVec2 middle, const Help& help);

}  // namespace needleroll::gui
