#include "gui/screens/explain/aims_step.hpp"

#include "gui/screens/explain/aims_parts.hpp"

#include <utility>

namespace needleroll::gui {

void press_panel(AimsStep& step, AimsPanel panel) {
    step.open = step.open == panel ? AimsPanel::none : panel;
    step.asks_for_picture = step.open != AimsPanel::none;
}

bool is_moving(const AimsStep& step) {
    return step.drawings_due;
}

bool answer_key(AimsStep& step, const sf::Event::KeyEvent& key) {
    if (key.code != sf::Keyboard::Escape) return false;
    return std::exchange(step.open, AimsPanel::none) != AimsPanel::none;
}

}  // namespace needleroll::gui
