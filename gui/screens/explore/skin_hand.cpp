/// What the Explore screen does with the hand on the skin: rolls, moves instruments, pans and zooms.
#include "gui/screens/explore/panels.hpp"
#include "gui/stage/legend.hpp"
#include "gui/stage/skin_pointer.hpp"
#include "gui/widgets/draw.hpp"

#include <cmath>

namespace needleroll::gui {
namespace {

constexpr double zoom_per_notch = 1.25;
/// How near to an instrument's edge counts as on it [px at 100 %].
constexpr double reach_px = 8.0;

/// A press takes what lies under the pointer, else the roller; or, when it asks for it, the skin.
void take_hold(ExploreState& state, Session& session, const HandMove& press, double reach_mm) {
    state.held = press.takes_skin ? Held::skin : held_at(state.instruments, press.place, reach_mm);
    if (state.held != Held::nothing) return;
    state.held = Held::roller;
    begin_hand_stroke(state, session, press.place);
}

void drag(ExploreState& state, Session& session, const HandMove& move, const sf::FloatRect& view) {
    const Patch& patch = session.result.scenario.patch;
    Instruments& instruments = state.instruments;
    switch (state.held) {
        case Held::frame:
            place_frame(instruments, instruments.frame_x_mm + move.by_mm.x_mm,
                        instruments.frame_y_mm + move.by_mm.y_mm, patch);
            break;
        case Held::ruler_from:
        case Held::ruler_to:
            place_ruler_end(instruments, state.held, move.place, patch);
            break;
        case Held::skin:
            pan(state.view, move.by_mm, view, patch);
            state.zoomed_s = state.run.clock_s;
            break;
        case Held::roller:
            lead_hand_stroke(state, session, move.place);
            break;
        case Held::nothing:
            break;
    }
}

void turn_wheel(ExploreState& state, const Patch& patch, const HandMove& wheel, const sf::FloatRect& view) {
    zoom(state.view, std::pow(zoom_per_notch, wheel.notches), wheel.place, view, patch);
    state.zoomed_s = state.run.clock_s;
}

void answer_move(ExploreState& state, Session& session, const HandMove& move, const sf::FloatRect& view,
                 double reach_mm) {
    switch (move.act) {
        case HandAct::press:
            take_hold(state, session, move, reach_mm);
            break;
        case HandAct::move:
            drag(state, session, move, view);
            break;
        case HandAct::release:
            let_go(state, session);
            break;
        case HandAct::double_click:
            state.view = PatchView{};
            break;
        case HandAct::wheel:
            turn_wheel(state, session.result.scenario.patch, move, view);
            break;
    }
}

/// What the pointer rests on, in words.
void name_place(const Ui& ui, const ExploreScreen& screen, const scene::SkinPlace& place,
                const sf::FloatRect& view) {
    const Raster& map = screen.pictures.top.overlay.map;
    const ExploreState& state = screen.state;
    if (state.held != Held::nothing || state.instruments.depth_shown || map.columns == 0) return;
    const int column = static_cast<int>(std::floor((place.x_mm - map.origin_x_mm) / map.pixel_mm));
    const int row = static_cast<int>(std::floor((place.y_mm - map.origin_y_mm) / map.pixel_mm));
    if (column < 0 || row < 0 || column >= map.columns || row >= map.rows) return;
    const double value = map.at(column, row);
    if (std::isnan(value)) return;
    tooltip(ui, place_in_words(ui.language, state.overlay, value), view.left + view.width);
}

/// Answers what the hand does in this frame. The place that it is over, if it is over the skin.
std::optional<scene::SkinPlace> answer_hand(const Ui& ui, ExploreScreen& screen, Session& session,
                                            const sf::FloatRect& view) {
    ExploreState& state = screen.state;
    const SkinPointer pointer = skin_pointer("skin", view);
    const scene::Camera camera = camera_of(state.view, view, session.result.scenario.patch);
    const double reach_mm = static_cast<double>(ui.px(reach_px)) / camera.px_per_mm;
    for (const HandMove& move : moves_of(state.hand, pointer, camera, view))
        answer_move(state, session, move, view, reach_mm);
    if (!pointer.over) return std::nullopt;
    const scene::SkinPlace& place = state.hand.place;
    const bool on_instrument = held_at(state.instruments, place, reach_mm) != Held::nothing;
    if (on_instrument && !ImGui::GetIO().KeyShift) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    if (!on_instrument) name_place(ui, screen, place, view);
    return place;
}

}  // namespace

void let_go(ExploreState& state, Session& session) {
    end_hand_stroke(state, session);
    end_change(session);
    state.held = Held::nothing;
    state.hand.down = false;
}

void answer_hand_on_skin(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout) {
    ExploreState& state = screen.state;
    Session& session = desk.session;
    std::optional<scene::SkinPlace> pointer;
    if (begin_panel(ui, "skin", layout.patch_view, {0.0, 0.0}, PanelGround::clear)) {
        pointer = answer_hand(ui, screen, session, layout.patch_view);
    } else if (state.held != Held::nothing) {
        let_go(state, session);
    }
    end_panel();
    const ImGuiIO& io = ImGui::GetIO();
    const bool moved = io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f;
    note_pointer(state, session.result, pointer, moved, static_cast<double>(io.DeltaTime));
}

}  // namespace needleroll::gui
