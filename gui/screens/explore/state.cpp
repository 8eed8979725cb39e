#include "gui/screens/explore/state.hpp"

#include <utility>

namespace needleroll::gui {
namespace {

/// After a new run: marks, cursor and instruments follow it.
void follow_result(ExploreState& state) {
    if (state.marks_run == state.session.run_number) return;
    const Result& result = state.session.result;
    std::vector<PassMark> marks = pass_marks(result);
    if (state.marks_run != 0) {
        carry_over(state.time, state.marks, state.duration_s, marks, result.duration_s);
    }
    state.marks = std::move(marks);
    state.marks_run = state.session.run_number;
    state.duration_s = result.duration_s;
    place_frame(state.instruments, state.instruments.frame_x_mm, state.instruments.frame_y_mm,
                result.scenario.patch);
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
    state.clock_s += elapsed_s;
    follow_result(state);
    advance(state.time, elapsed_s, state.duration_s);
    if (!figures_are_behind(state)) return;
    const Result& result = state.session.result;
    const std::uint64_t run = state.session.run_number;
    if (state.clock_s - state.figures_made_s >= figures_every_s) {
        update_figures(state.figures, result, run, strikes_now(state));
        state.figures_made_s = state.clock_s;
    }
    if (state.clock_s - state.pattern_made_s < pattern_every_s) return;
    update_pattern(state.pattern, result, run, strikes_now(state), reach_mm(state));
    update_run_figures(state.run_figures, result, run, reach_mm(state));
    state.pattern_made_s = state.clock_s;
}

std::size_t strikes_now(const ExploreState& state) {
    return strikes_by(state.session.result.punctures, state.time.t_s);
}

bool figures_are_behind(const ExploreState& state) {
    const std::uint64_t run = state.session.run_number;
    const std::size_t strikes = strikes_now(state);
    return state.figures.run_number != run || state.figures.strikes != strikes ||
           state.pattern.run_number != run || state.pattern.strikes != strikes ||
           state.run_figures.run_number != run;
}

double reach_mm(const ExploreState& state) {
    const std::vector<double>& radii = state.session.result.scenario.metrics.radii_mm;
    return radii.empty() ? 0.5 : radii[radii.size() / 2];
}

void toggle_zoom(ExploreState& state) {
    state.zoomed_s = state.clock_s;
    if (!state.view.fitted) {
        state.view = PatchView{};
        return;
    }
    const scene::SkinBox frame = frame_box(state.instruments);
    state.view = {false, frame.left_mm + frame.width_mm / 2.0, frame.bottom_mm + frame.height_mm / 2.0,
                  1.1 * frame.width_mm};
}

void choose_overlay(ExploreState& state, Overlay overlay) {
    state.overlay = overlay;
}

}  // namespace needleroll::gui
