#include "gui/screens/explore/state.hpp"

namespace needleroll::gui {
namespace {

/// A moment before the end of a stroke [s]: the roller is still on the skin.
constexpr double still_rolling_s = 1e-6;

/// While the view is being zoomed, pictures of nearly the right scale will do for this long [s].
constexpr double zoom_settles_s = 0.15;

/// After a new run: marks, cursor and instruments follow it.
void follow_result(ExploreState& state, const Session& session) {
    if (!follow_run(state.run, state.time, run_of(session))) return;
    place_frame(state.instruments, state.instruments.frame_x_mm, state.instruments.frame_y_mm,
                session.result.scenario.patch);
}

}  // namespace

ExploreState open_explore(const Session& session) {
    ExploreState state;
    follow_result(state, session);
    seek(state.time, opening_moment_s(session.result), state.run.duration_s);
    state.time.playing = true;
    return state;
}

void pass_time(ExploreState& state, const Session& session, double elapsed_s) {
    follow_result(state, session);
    advance(state.time, elapsed_s, state.run.duration_s);
    pass_time(state.run, run_of(session), state.time.t_s, elapsed_s);
}

TopViewShown top_view_shown(const ExploreState& state, const Session& session, int skin_tone) {
    return {.run = run_of(session),
            .moment = state.run.moment,
            .t_s = state.time.t_s,
            .clock_s = state.run.clock_s,
            .view = state.view,
            .zooming = state.run.clock_s - state.zoomed_s < zoom_settles_s,
            .overlay = state.overlay,
            .instruments = state.instruments,
            .gap = largest_gap(state.run.pattern.figures),
            .depth_at = depth_loupe_place(state),
            .roller_opacity = roller_opacity(state.veil),
            .skin_tone = skin_tone};
}

SideViewShown side_view_shown(const ExploreState& state, const Session& session) {
    return {run_of(session), state.time.t_s, state.time.speed, state.epidermis_drawn};
}

void note_pointer(ExploreState& state, const Result& result, const std::optional<scene::SkinPlace>& place,
                  bool moved, double elapsed_s) {
    state.pointer = place;
    const bool free = place && state.held == Held::nothing && !result.strokes.empty();
    const bool over = free && on_drum(roller_at(result, state.time.t_s).pose, result.scenario.roller, *place);
    rest_on(state.veil, over, moved, elapsed_s);
}

void begin_hand_stroke(ExploreState& state, Session& session, const scene::SkinPlace& place) {
    if (session.error) return;
    end_change(session);
    state.hand_stroke = HandStroke{session.scenario, {}};
    lead_on(*state.hand_stroke, place);
}

void lead_hand_stroke(ExploreState& state, Session& session, const scene::SkinPlace& place) {
    if (!state.hand_stroke) return;
    lead_on(*state.hand_stroke, place);
    const std::optional<ListedStroke> stroke = stroke_of(*state.hand_stroke);
    if (!stroke) return;
    state.time.playing = false;
    change(session, "hand stroke", with_stroke(state.hand_stroke->before, *stroke));
    follow_result(state, session);
    seek(state.time, state.run.duration_s - still_rolling_s, state.run.duration_s);
}

void end_hand_stroke(ExploreState& state, Session& session) {
    if (!state.hand_stroke) return;
    if (stroke_of(*state.hand_stroke)) seek(state.time, state.run.duration_s, state.run.duration_s);
    state.hand_stroke.reset();
    end_change(session);
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
    const Box frame = frame_box(state.instruments);
    state.view = {false, frame.min_x_mm + frame.width_mm() / 2.0, frame.min_y_mm + frame.height_mm() / 2.0,
                  1.1 * frame.width_mm()};
}

void choose_overlay(ExploreState& state, Overlay overlay) {
    state.overlay = overlay;
}

}  // namespace needleroll::gui
