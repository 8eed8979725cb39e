#include "gui/screens/explain/notes_step.hpp"

namespace needleroll::gui {

void draw_notes_step(sf::RenderTarget&, Ui&, const scene::StageStyle&, const StepRoom&, const TalkNow&,
                     NotesStep&, NotesStepPictures&) {}

bool is_moving(const NotesStep&) {
    return false;
}

bool answer_key(NotesStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
