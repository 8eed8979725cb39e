#include "gui/screens/explain/side_step.hpp"

namespace needleroll::gui {

void draw_side_step(sf::RenderTarget&, Ui&, const scene::StageStyle&, const StepRoom&, const TalkNow&,
                    SideStep&, SideStepPictures&) {}

bool is_moving(const SideStep&) {
    return false;
}

bool answer_key(SideStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
