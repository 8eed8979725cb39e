/// The panels of the Explore screen, one function each. They draw with Dear ImGui into a rectangle of the
/// layout and change the state that they are handed.
#pragma once

#include "gui/screens/explore/explore.hpp"

namespace needleroll::gui {

/// Opens a window without title or frame that fills the rectangle; false when there is nothing to fill.
/// end_panel follows in both cases.
bool begin_panel(const Ui& ui, const char* name, const sf::FloatRect& place, double padding);
void end_panel();

/// Left panel: the controls of the parameter table.
void draw_controls(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place);

/// Right panel: the results as of now.
void draw_results(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place);

/// Bottom bar: time.
void draw_time_bar(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place);

/// Top bar: name, screens, scenario, look.
void draw_top_bar(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place);

}  // namespace needleroll::gui
