#include "gui/screens/explain/aims_step.hpp"

namespace needleroll::gui {

void draw_aims_step(sf::RenderTarget&, Ui&, const scene::StageStyle&, const StepRoom&, const TalkNow&,
                    AimsStep&, AimsStepPictures&) {}

bool is_moving(const AimsStep&) {
    return false;
}

bool answer_key(AimsStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
