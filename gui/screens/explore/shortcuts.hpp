/// The keys of the Explore screen: one table, from which the F1 card is made and events are answered.
#pragma once

#include "gui/screens/explore/explore.hpp"

#include <span>
#include <string_view>

namespace needleroll::gui {

/// One line of the key sheet and what it does.
struct Shortcut {
    std::string_view keys;  ///< as the card shows them
    std::string_view does;
    sf::Keyboard::Key key = sf::Keyboard::Unknown;
    sf::Keyboard::Key other_key = sf::Keyboard::Unknown;
    bool control = false;
    void (*act)(ExploreScreen& screen, const sf::Event::KeyEvent& event) = nullptr;
};

/// All keys of the screen.
std::span<const Shortcut> shortcuts();

}  // namespace needleroll::gui
