#include "gui/screens/shortcut.hpp"

namespace needleroll::gui {

using Key = sf::Keyboard;

sf::Event::KeyEvent plain_key(sf::Event::KeyEvent event) {
    if (event.code == Key::Add) event.code = Key::Equal;
    if (event.code == Key::Subtract) event.code = Key::Hyphen;
    return event;
}

bool is_meant(Key::Key key, Key::Key other_key, bool control, const sf::Event::KeyEvent& event) {
    if (event.code == Key::Unknown || control != event.control) return false;
    if (event.code == key || event.code == other_key) return true;
    const bool range = (key >= Key::Num0 && key <= Key::Num9) || key == Key::Left;
    return range && event.code > key && event.code < other_key;
}

}  // namespace needleroll::gui
