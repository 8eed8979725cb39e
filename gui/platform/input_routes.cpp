/// Which of Dear ImGui and the program an event is for.
#include "gui/platform/input.hpp"

namespace needleroll::gui {
namespace {

/// Keys that work a control that has the visible keyboard focus.
bool works_focused_control(sf::Keyboard::Key key) {
    switch (key) {
        case sf::Keyboard::Tab:
        case sf::Keyboard::Space:
        case sf::Keyboard::Enter:
        case sf::Keyboard::Escape:
        case sf::Keyboard::Left:
        case sf::Keyboard::Right:
        case sf::Keyboard::Up:
        case sf::Keyboard::Down:
        case sf::Keyboard::Home:
        case sf::Keyboard::End:
        case sf::Keyboard::PageUp:
        case sf::Keyboard::PageDown:
            return true;
        default:
            return false;
    }
}

/// Keys that are no text and that no field edits with: they mean what they always do, while a text is typed
/// too.
bool passes_text_field(const sf::Event::KeyEvent& key) {
    if (key.code >= sf::Keyboard::F1 && key.code <= sf::Keyboard::F15) return true;
    if (!key.control) return false;
    switch (key.code) {
        case sf::Keyboard::A:
        case sf::Keyboard::C:
        case sf::Keyboard::V:
        case sf::Keyboard::X:
        case sf::Keyboard::Y:
        case sf::Keyboard::Z:
        case sf::Keyboard::Insert:
        case sf::Keyboard::Delete:
        case sf::Keyboard::Backspace:
        case sf::Keyboard::Enter:
        case sf::Keyboard::Left:
        case sf::Keyboard::Right:
        case sf::Keyboard::Up:
        case sf::Keyboard::Down:
        case sf::Keyboard::Home:
        case sf::Keyboard::End:
            return false;
        default:
            return true;
    }
}

}  // namespace

bool event_is_for_program(const sf::Event& event) {
    const ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
        case sf::Event::KeyPressed:
            if (io.WantTextInput) return passes_text_field(event.key);
            return !(io.NavVisible && works_focused_control(event.key.code));
        case sf::Event::TextEntered:
            return !io.WantTextInput;
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseMoved:
        case sf::Event::MouseWheelScrolled:
        case sf::Event::TouchBegan:
        case sf::Event::TouchMoved:
            return !io.WantCaptureMouse;
        default:
            return true;
    }
}

}  // namespace needleroll::gui
