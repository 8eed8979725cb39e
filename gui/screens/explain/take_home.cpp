#include "gui/screens/explain/take_home.hpp"

#include <utility>

namespace needleroll::gui {

void take_home(ExplainState& state, Desk&, const Language&) {
    switch (std::exchange(state.steps.notes.wish, NotesWish::none)) {
        case NotesWish::new_talk:
            return ask_new_talk(state);
        case NotesWish::print:
        case NotesWish::save_pdf:
        case NotesWish::save_picture:
        case NotesWish::none:
            return;
    }
}

}  // namespace needleroll::gui
