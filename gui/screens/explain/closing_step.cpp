#include "gui/screens/explain/closing_step.hpp"

namespace needleroll::gui {

void draw_closing_step(sf::RenderTarget&, Ui&, const scene::StageStyle&, const StepRoom&, const TalkNow&,
                       ClosingStep&, ClosingStepPictures&) {}

bool is_moving(const ClosingStep&) {
    return false;
}

bool answer_key(ClosingStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
