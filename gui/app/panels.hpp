/// What the program draws around any screen with Dear ImGui.
#pragma once

#include "gui/app/frame.hpp"

namespace needleroll::gui {

/// What the words of the top bar need in the language and the fonts in force.
TopBarNeeds top_bar_needs(const Ui& ui, const App& app);

/// Name, tabs, buttons of drawers, the screen's picker, look and help; `needs` are those of this frame.
void draw_top_bar(Ui& ui, App& app, const FrameLayout& frame, const TopBarNeeds& needs);

/// What was done, or what could not be done and the way back, over the stage. One at a time: first a scenario
/// that cannot run, then the notices.
void draw_message(Ui& ui, Desk& desk, const sf::FloatRect& stage);

/// The card of keys, when it is open.
void draw_help(Ui& ui, Desk& desk, const std::vector<KeyLine>& lines);

}  // namespace needleroll::gui
