/// Panels: windows of Dear ImGui without title or frame that fill a rectangle, and their grounds.
#pragma once

#include "gui/platform/ui.hpp"

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <imgui.h>

namespace needleroll::gui {

/// Padding of a panel at 100 %.
struct PanelPadding {
    double side = 20.0;
    double top = 10.0;
};

/// What lies under the content of a panel: its own ground, that of lay_ground, or the stage.
enum class PanelGround { panel, laid, clear };

/// The ground of a panel at the side.
inline PanelGround ground_of(bool drawer) {
    return drawer ? PanelGround::panel : PanelGround::laid;
}

/// Draws the opaque ground of a bar, or of a panel that is no drawer. A software renderer fills it much
/// faster so than through Dear ImGui, which blends every pixel.
void lay_ground(sf::RenderTarget& target, const Ui& ui, const sf::FloatRect& place);

/// Opens a window without title or frame that fills the rectangle; content that is too high scrolls. False
/// when there is nothing to fill. end_panel follows in both cases.
bool begin_panel(const Ui& ui, const char* name, const sf::FloatRect& place, PanelPadding padding,
                 PanelGround ground = PanelGround::panel);
void end_panel();

/// Lifts the panel that was begun over those of the stage when it appears: a drawer, a card.
void lift_panel();

/// A line along an edge of a panel, against the stage.
void draw_edge(const Ui& ui, ImVec2 from, ImVec2 to);

}  // namespace needleroll::gui
