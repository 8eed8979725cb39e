/// Where the parts of a step lie in the window.
#pragma once

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// Rectangles in pixels of the window; an empty one is not shown, and nothing of it is drawn.
struct StepRoom {
    sf::FloatRect picture;  ///< with round corners; 896 x 556 at (656, 92) of 1600 x 1000, less in some steps
    sf::FloatRect chart;    ///< what lies under it, down to the bar: sliders, charts, buttons
    sf::FloatRect column;   ///< what is left under the sentences in the column of the text
};

}  // namespace needleroll::gui
