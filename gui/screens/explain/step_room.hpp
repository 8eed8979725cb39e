/// Where the parts of a step lie in the window.
#pragma once

#include "gui/widgets/panel.hpp"

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// Rectangles in pixels of the window; an empty one is not shown, and nothing of it is drawn. At 1600 x 1000
/// and 100 % the picture is 896 x 556 at (656, 92), less in some steps (StepNeeds). Where the window is too
/// small for a step, one of the three is shown at a time; chart and column may then reach past `seen` and are
/// scrolled. So all that Dear ImGui draws of them, and every word of theirs, stands in a room panel, at
/// places counted from their own corners. No word is smaller than TextStyle::large (17 px).
struct StepRoom {
    sf::FloatRect picture;  ///< with round corners of 16 px at 100 %
    sf::FloatRect chart;    ///< what lies under it, down to the bar: sliders, charts, buttons
    sf::FloatRect column;   ///< what is left under the sentences in the column of the text
    sf::FloatRect seen;     ///< the part of the window that rooms are seen in
};

/// Opens a panel without ground or padding over what is seen of a room, within the window of the screen, so
/// that Tab walks on from one to the next. False when nothing is seen. end_room_panel follows in both cases.
bool begin_room_panel(const Ui& ui, const char* name, const sf::FloatRect& place, const StepRoom& room);
void end_room_panel();

}  // namespace needleroll::gui
