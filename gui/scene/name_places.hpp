/// Where the names on a picture stand that can be put at several places: no name covers another one, a line
/// of another one, or what is kept free. No drawing.
#pragma once

#include "gui/scene/shapes.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace needleroll::scene {

/// A name that wants to be put somewhere.
struct NameWish {
    sf::Vector2f size;           ///< of its pill [px]
    std::vector<Point> anchors;  ///< places it could point to, the best first
    std::vector<float> rows;     ///< heights its middle could have, the best first
};

/// Where a name has been put.
struct NamePlace {
    std::size_t wish = 0;
    sf::FloatRect box;
    Point anchor;
};

/// What names must respect.
struct NameRoom {
    std::vector<sf::FloatRect> regions;  ///< a name and the place it points to lie in the same one of them
    std::vector<sf::FloatRect> kept;     ///< stays free
    float gap_px = 8.f;
};

/// Places as many of the names as possible, those that come first before the others, each near the place it
/// names. The same input gives the same places.
std::vector<NamePlace> place_names(std::span<const NameWish> wishes, const NameRoom& room);

/// The point of a box that its line ends at.
Point line_end(const sf::FloatRect& box, Point anchor);

}  // namespace needleroll::scene
