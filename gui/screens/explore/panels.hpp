/// What the Explore screen draws with Dear ImGui, one function each: into a rectangle of the layout, changing
/// the screen and the desk that they are handed.
#pragma once

#include "gui/screens/explore/explore.hpp"
#include "gui/widgets/panel.hpp"

namespace needleroll::gui {

/// Left panel: the controls of the parameter table.
void draw_controls(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout);

/// Right panel: the results as of now.
void draw_results(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout);

/// Bottom bar: time.
void draw_time_bar(Ui& ui, ExploreScreen& screen, Desk& desk, const sf::FloatRect& place);

/// What lies over the stage: choice of layer, tools, key, warnings; and the hand on the skin.
void draw_stage_tools(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout);
void draw_stage_key(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout);
void draw_section_tools(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout);
void answer_hand_on_skin(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout);

/// Lets go of what the pointer holds on the skin.
void let_go(ExploreState& state, Session& session);

}  // namespace needleroll::gui
