/// Pictures compared by the mean colours of their tiles: coarse enough that letters and edges which two
/// versions of the drawing libraries smooth a little differently look alike, fine enough that a moved label
/// does not.
#pragma once

#include <string>

#include <SFML/Graphics/Image.hpp>

namespace needleroll::gui {

/// At most so many tiles across and down a picture.
inline constexpr unsigned most_tile_columns = 128, most_tile_rows = 80;

/// The mean colour of each square tile as one pixel, to the nearest 4 of 255 levels, which keeps the file
/// small.
sf::Image tile_means(const sf::Image& picture);

/// Where two pictures of tile means differ most.
struct TileDifference {
    int levels = 0;     ///< of 255, in the channel that differs most
    sf::Vector2u tile;  ///< column and row from the upper left
};

/// The largest difference of two pictures of the same size.
TileDifference largest_difference(const sf::Image& means, const sf::Image& reference);

/// A larger difference than this is another picture [levels of 255]: one step of the kept means, over which
/// the smallest difference between drivers can carry a tile.
inline constexpr int tile_tolerance = 4;

/// What is wrong with a picture beside its reference, as one sentence; empty when they look alike.
std::string complaint_of(const sf::Image& means, const sf::Image& reference);

}  // namespace needleroll::gui
