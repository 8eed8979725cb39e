#include "gui/screens/explain/fibres_step.hpp"

namespace needleroll::gui {

void draw_fibres_step(sf::RenderTarget&, Ui&, const scene::StageStyle&, const StepRoom&, const TalkNow&,
                      FibresStep&, FibresStepPictures&) {}

bool is_moving(const FibresStep&) {
    return false;
}

bool answer_key(FibresStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
