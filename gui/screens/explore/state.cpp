#include "gui/screens/explore/state.hpp"

#include <utility>

namespace needleroll::gui {
namespace {

/// A moment before the end of a stroke [s]: the roller is still on the skin.
constexpr double still_rolling_s = 1e-6;

/// While the view is being zoomed, pictures of nearly the right scale will do for this long [s].
constexpr double zoom_settles_s = 0.15;

/// After a new run: marks, cursor and instruments follow it.
void follow_result(ExploreState& state) {
    if (!follow_run(state.run, state.time, run_of(state.session))) return;
    place_frame(state.instruments, state.instruments.frame_x_mm, state.instruments.frame_y_mm,
                state.session.result.scenario.patch);
}

}  // namespace

ExploreState open_explore(Session session) {
    ExploreState state;
    state.session = std::move(session);
    follow_result(state);
    seek(state.time, opening_moment_s(state.session.result), state.run.duration_s);
    state.time.playing = true;
    return state;
}

void pass_time(ExploreState& state, double elapsed_s) {
    follow_result(state);
    advance(state.time, elapsed_s, state.run.duration_s);
    pass_time(state.run, run_of(state.session), state.time.t_s, elapsed_s);
}

TopViewShown top_view_shown(const ExploreState& state) {
    return {.run = run_of(state.session),
            .t_s = state.time.t_s,
            .clock_s = state.run.clock_s,
            .view = state.view,
            .zooming = state.run.clock_s - state.zoomed_s < zoom_settles_s,
            .overlay = state.overlay,
            .instruments = state.instruments,
            .gap = largest_gap(state.run.pattern.figures),
            .depth_at = depth_loupe_place(state),
            .roller_opacity = roller_opacity(state.veil),
            .skin_tone = state.skin_tone};
}

SideViewShown side_view_shown(const ExploreState& state) {
    return {run_of(state.session), state.time.t_s, state.time.speed, state.epidermis_drawn};
}

void note_pointer(ExploreState& state, const std::optional<scene::SkinPlace>& place, bool moved,
                  double elapsed_s) {
    state.pointer = place;
    const Result& result = state.session.result;
    const bool free = place && state.held == Held::nothing && !result.strokes.empty();
    const bool over = free && on_drum(roller_at(result, state.time.t_s).pose, result.scenario.roller, *place);
    rest_on(state.veil, over, moved, elapsed_s);
}

void begin_hand_stroke(ExploreState& state, const scene::SkinPlace& place) {
    if (state.session.error) return;
    end_change(state.session);
    state.hand_stroke = HandStroke{state.session.scenario, {}};
    lead_on(*state.hand_stroke, place);
}

void lead_hand_stroke(ExploreState& state, const scene::SkinPlace& place) {
    if (!state.hand_stroke) return;
    lead_on(*state.hand_stroke, place);
    const std::optional<ListedStroke> stroke = stroke_of(*state.hand_stroke);
    if (!stroke) return;
    state.time.playing = false;
    change(state.session, "hand stroke", with_stroke(state.hand_stroke->before, *stroke));
    follow_result(state);
    seek(state.time, state.run.duration_s - still_rolling_s, state.run.duration_s);
}

void end_hand_stroke(ExploreState& state) {
    if (!state.hand_stroke) return;
    if (stroke_of(*state.hand_stroke)) seek(state.time, state.run.duration_s, state.run.duration_s);
    state.hand_stroke.reset();
    end_change(state.session);
}

std::optional<scene::SkinPlace> depth_loupe_place(const ExploreState& state) {
    if (!state.instruments.depth_shown || state.held != Held::nothing) return std::nullopt;
    return state.pointer;
}

void toggle_zoom(ExploreState& state) {
    state.zoomed_s = state.run.clock_s;
    if (!state.view.fitted) {
        state.view = PatchView{};
        return;
    }
    const scene::SkinBox frame = frame_box(state.instruments);
    state.view = {false, frame.min_x_mm + frame.width_mm() / 2.0, frame.min_y_mm + frame.height_mm() / 2.0,
                  1.1 * frame.width_mm()};
}

void choose_overlay(ExploreState& state, Overlay overlay) {
    state.overlay = overlay;
}

}  // namespace needleroll::gui
