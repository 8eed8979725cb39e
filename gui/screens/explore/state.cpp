#include "gui/screens/explore/state.hpp"

#include <utility>

namespace needleroll::gui {
namespace {

/// After a new run: marks and cursor follow it.
void follow_result(ExploreState& state) {
    if (state.marks_run == state.session.run_number) return;
    std::vector<PassMark> marks = pass_marks(state.session.result);
    if (state.marks_run != 0) {
        carry_over(state.time, state.marks, state.duration_s, marks, state.session.result.duration_s);
    }
    state.marks = std::move(marks);
    state.marks_run = state.session.run_number;
    state.duration_s = state.session.result.duration_s;
}

}  // namespace

ExploreState open_explore(Session session) {
    ExploreState state;
    state.session = std::move(session);
    follow_result(state);
    seek(state.time, 0.75 * state.duration_s, state.duration_s);
    state.time.playing = true;
    return state;
}

void pass_time(ExploreState& state, double elapsed_s) {
    follow_result(state);
    advance(state.time, elapsed_s, state.duration_s);
    state.figures_age_s += elapsed_s;
    const bool other_run = state.figures.run_number != state.session.run_number;
    if (state.time.playing && !other_run && state.figures_age_s < figures_every_s) return;
    update_figures(state.figures, state.session.result, state.session.run_number, strikes_now(state));
    state.figures_age_s = 0.0;
}

std::size_t strikes_now(const ExploreState& state) {
    return strikes_by(state.session.result.punctures, state.time.t_s);
}

}  // namespace needleroll::gui
