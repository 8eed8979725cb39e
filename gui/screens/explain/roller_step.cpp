#include "gui/screens/explain/roller_step.hpp"

namespace needleroll::gui {

void draw_roller_step(sf::RenderTarget&, Ui&, const scene::StageStyle&, const StepRoom&, const TalkNow&,
                      RollerStep&, RollerStepPictures&) {}

bool is_moving(const RollerStep&) {
    return false;
}

bool answer_key(RollerStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
