/// The order in which Tab walks from control to control: that in which they are drawn. Dear ImGui 1.86 stops
/// at text fields only and later ones everywhere, so neither is asked.
#pragma once

#include <vector>

#include <imgui.h>

struct ImGuiWindow;

namespace needleroll::gui {

/// A control that Tab stops at.
struct TabStop {
    ImGuiID id = 0;
    ImGuiWindow* window = nullptr;
    ImVec4 place_px;  ///< left, top, right, bottom of its window's content
    bool takes_text = false;
    int cards = 0;  ///< how many cards were open under it
};

/// What was offered since the last frame began, and how far Tab is to go: forwards, or back when negative.
struct TabOrder {
    std::vector<TabStop> stops;
    int steps = 0;
};

/// After an item of the interface: Tab stops at it, unless it is disabled.
void offer_tab_stop(bool takes_text = false);

/// Before a frame: moves the visible keyboard focus as far as Tab was pressed, among the controls of the
/// uppermost card; a text field is open for typing at once. Begins the order anew.
void walk_tab_order(TabOrder& order);

}  // namespace needleroll::gui
