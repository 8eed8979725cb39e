/// Keys and what they do, as tables from which events are answered and the card of keys is made.
#pragma once

#include "sim/words/word.hpp"

#include <span>

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// One line of the card of keys.
struct KeyLine {
    Word keys;  ///< as the card shows them
    Word does;
};

/// One line of a table of keys. `Act` is the function it calls.
template <class Act>
struct Shortcut {
    Word keys;
    Word does;
    sf::Keyboard::Key key = sf::Keyboard::Unknown;
    sf::Keyboard::Key other_key = sf::Keyboard::Unknown;  ///< of a pair, or the last of a range
    bool control = false;
    Act act = nullptr;
};

/// The event with keys of the number block as the same keys of the others.
sf::Event::KeyEvent plain_key(sf::Event::KeyEvent event);

/// Whether a pressed key is the first, the other or, of digits and arrows, one between them.
bool is_meant(sf::Keyboard::Key key, sf::Keyboard::Key other_key, bool control,
              const sf::Event::KeyEvent& event);

/// The line of the table that a pressed key means; null without one.
template <class Act>
const Shortcut<Act>* find_shortcut(std::span<const Shortcut<Act>> table, const sf::Event::KeyEvent& event) {
    for (const Shortcut<Act>& line : table) {
        if (is_meant(line.key, line.other_key, line.control, event)) return &line;
    }
    return nullptr;
}

}  // namespace needleroll::gui
