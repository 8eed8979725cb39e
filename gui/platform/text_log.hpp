/// Which words a frame drew and where: what tests ask to find words that are cut, covered, overlapping or
/// shortened.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// One line of text as it was drawn. Rectangles are pixels of the whole window, y downwards.
struct TextDrawn {
    std::string text;
    sf::FloatRect ink;            ///< what its letters cover
    sf::FloatRect clip;           ///< outside of it nothing is seen
    sf::FloatRect room;           ///< what its parent keeps for it; empty: the clip alone
    const void* layer = nullptr;  ///< the draw list; null: on the scene, under all draw lists
    bool scrolls_across = false;  ///< its panel can be scrolled sideways
    bool scrolls_down = false;    ///< its panel can be scrolled up and down
};

/// An opaque box: it hides what was drawn before it on its own layer and on those below.
struct GroundDrawn {
    sf::FloatRect box;
    const void* layer = nullptr;
    std::size_t texts_before = 0;  ///< how many texts of the log were drawn earlier
};

/// A text that was given only its beginning.
struct TextShortened {
    std::string shown, whole;
};

/// A tooltip that the pointer would find over a place.
struct TooltipOffered {
    sf::FloatRect over;
    std::string text;
};

/// All of one frame, in the order of drawing.
struct TextLog {
    std::vector<TextDrawn> texts;
    std::vector<GroundDrawn> grounds;
    std::vector<TextShortened> shortened;
    std::vector<TooltipOffered> tooltips;
};

}  // namespace needleroll::gui
