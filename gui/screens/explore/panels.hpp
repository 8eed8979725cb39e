/// The panels of the Explore screen, one function each. They draw with Dear ImGui into a rectangle of the
/// layout and change the state that they are handed.
#pragma once

#include "gui/screens/explore/explore.hpp"

namespace needleroll::gui {

/// Padding of a panel at 100 %.
struct PanelPadding {
    double side = 20.0;
    double top = 10.0;
};

/// What lies under the content of a panel: its own ground, that of lay_grounds, or the stage.
enum class PanelGround { panel, laid, clear };

/// The ground of a panel at the side.
inline PanelGround ground_of(bool drawer) {
    return drawer ? PanelGround::panel : PanelGround::laid;
}

/// Draws the grounds of the bars and of the panels that are no drawers, all opaque. A software renderer fills
/// them much faster so than through Dear ImGui, which blends every pixel.
void lay_grounds(sf::RenderTarget& target, const Ui& ui, const ExploreLayout& layout);

/// Opens a window without title or frame that fills the rectangle; content that is too high scrolls. False
/// when there is nothing to fill. end_panel follows in both cases.
bool begin_panel(const Ui& ui, const char* name, const sf::FloatRect& place, PanelPadding padding,
                 PanelGround ground = PanelGround::panel);
void end_panel();

/// Lifts the panel that was begun over those of the stage when it appears: a drawer, a card.
void lift_panel();

/// A line along an edge of a panel, against the stage.
void draw_edge(const Ui& ui, ImVec2 from, ImVec2 to);

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
