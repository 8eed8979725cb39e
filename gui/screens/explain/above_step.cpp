#include "gui/screens/explain/above_step.hpp"

namespace needleroll::gui {

void draw_above_step(sf::RenderTarget&, Ui&, const scene::StageStyle&, const StepRoom&, const TalkNow&,
                     AboveStep&, AboveStepPictures&) {}

bool is_moving(const AboveStep&) {
    return false;
}

bool answer_key(AboveStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
