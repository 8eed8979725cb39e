/// What the Explore screen draws with Dear ImGui, one function each: into a rectangle of the layout, changing
/// the state that they are handed.
#pragma once

#include "gui/screens/explore/explore.hpp"
#include "gui/widgets/panel.hpp"

namespace needleroll::gui {

/// Top bar: name, screens, scenario, look.
void draw_top_bar(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);

/// The shipped scenarios, and in front of them a file that is none of them. Width 0: of the panel.
void draw_scenario_picker(Ui& ui, ExploreScreen& screen, float width);

/// Left panel: the controls of the parameter table.
void draw_controls(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);

/// One control of the parameter table.
void draw_control(Ui& ui, ExploreScreen& screen, const Parameter& parameter);

/// The dot in the margin beside a control whose value is not the one that was opened; a click resets it.
void mark_change(Ui& ui, ExploreScreen& screen, const Parameter& parameter, ImVec2 at);

/// Right panel: the results as of now.
void draw_results(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);

/// Bottom bar: time.
void draw_time_bar(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place);

/// What lies over the stage: choice of layer, tools, key, messages; and the hand on the skin.
void draw_stage_tools(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);
void draw_stage_key(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);
void draw_section_tools(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);
void draw_message(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);
void answer_hand_on_skin(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout);

/// The card of F1, when it is open.
void draw_help(Ui& ui, ExploreScreen& screen);

}  // namespace needleroll::gui
