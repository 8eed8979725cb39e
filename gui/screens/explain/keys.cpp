/// The keys of the Explain screen.
#include "gui/screens/explain/explain.hpp"

namespace needleroll::gui {

std::vector<KeyLine> ExplainScreen::key_lines() const {
    return {};
}

bool ExplainScreen::answer(Desk&, const sf::Event& event) {
    using Key = sf::Keyboard;
    if (event.type != sf::Event::KeyPressed) return false;
    const int step = static_cast<int>(state.step);
    switch (event.key.code) {
        case Key::Right:
        case Key::Space:
        case Key::PageDown:
            go_to_step(state, step + 1);
            return true;
        case Key::Left:
        case Key::PageUp:
            go_to_step(state, step - 1);
            return true;
        default:
            return false;
    }
}

}  // namespace needleroll::gui
