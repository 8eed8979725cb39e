#include "gui/screens/explain/take_home.hpp"

#include <utility>

namespace needleroll::gui {

void take_home(ExplainState& state, TakingHome&, Desk&, const Language&) {
    if (std::exchange(state.steps.notes.wish, NotesWish::none) == NotesWish::new_talk) ask_new_talk(state);
}

}  // namespace needleroll::gui
