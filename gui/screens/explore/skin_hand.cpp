/// The hand on the skin: rolls, moves instruments, pans and zooms.
#include "gui/screens/explore/panels.hpp"
#include "gui/stage/legend.hpp"
#include "gui/widgets/draw.hpp"

#include <cmath>

namespace needleroll::gui {
namespace {

constexpr double zoom_per_notch = 1.25;
/// How near to an instrument's edge counts as on it [px at 100 %].
constexpr double reach_px = 8.0;

scene::SkinPlace place_under(const scene::Camera& camera, const sf::FloatRect& view, ImVec2 pointer) {
    return to_skin(camera, {pointer.x - view.left, pointer.y - view.top});
}

/// The left button holds what lies under the pointer, else the roller; the middle one, and Shift, the skin.
void take_hold(ExploreState& state, Session& session, const scene::SkinPlace& place, double reach_mm) {
    const bool pans = ImGui::IsMouseClicked(ImGuiMouseButton_Middle) || ImGui::GetIO().KeyShift;
    state.held = pans ? Held::skin : held_at(state.instruments, place, reach_mm);
    if (state.held != Held::nothing) return;
    state.held = Held::roller;
    begin_hand_stroke(state, session, place);
}

void drag(ExploreState& state, Session& session, const scene::Camera& camera, const sf::FloatRect& view,
          ImVec2 by_px) {
    const Patch& patch = session.result.scenario.patch;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    switch (state.held) {
        case Held::frame:
            place_frame(state.instruments,
                        state.instruments.frame_x_mm + static_cast<double>(by_px.x) / camera.px_per_mm,
                        state.instruments.frame_y_mm - static_cast<double>(by_px.y) / camera.px_per_mm,
                        patch);
            break;
        case Held::ruler_from:
        case Held::ruler_to:
            place_ruler_end(state.instruments, state.held, place_under(camera, view, pointer), patch);
            break;
        case Held::skin:
            pan(state.view, {by_px.x, by_px.y}, view, patch);
            state.zoomed_s = state.run.clock_s;
            break;
        case Held::roller:
            lead_hand_stroke(state, session, place_under(camera, view, pointer));
            break;
        case Held::nothing:
            break;
    }
}

void answer_buttons(ExploreState& state, Session& session, const scene::Camera& camera,
                    const sf::FloatRect& view, double reach_mm) {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsItemActivated()) {
        take_hold(state, session, place_under(camera, view, io.MousePos), reach_mm);
    } else if (ImGui::IsItemActive()) {
        const bool on_screen = ImGui::IsMousePosValid(&io.MousePos);
        if (on_screen && (io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f))
            drag(state, session, camera, view, io.MouseDelta);
    } else if (state.held != Held::nothing) {
        let_go(state, session);
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        state.view = PatchView{};
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

void answer_wheel(ExploreState& state, const Patch& patch, const sf::FloatRect& view) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0.0f) return;
    zoom(state.view, std::pow(zoom_per_notch, static_cast<double>(io.MouseWheel)),
         {io.MousePos.x, io.MousePos.y}, view, patch);
    state.zoomed_s = state.run.clock_s;
}

}  // namespace

void let_go(ExploreState& state, Session& session) {
    end_hand_stroke(state, session);
    end_change(session);
    state.held = Held::nothing;
}

void answer_hand_on_skin(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout) {
    ExploreState& state = screen.state;
    Session& session = desk.session;
    const sf::FloatRect& view = layout.patch_view;
    const Patch& patch = session.result.scenario.patch;
    const ImGuiIO& io = ImGui::GetIO();
    std::optional<scene::SkinPlace> pointer;
    if (begin_panel(ui, "skin", view, {0.0, 0.0}, PanelGround::clear)) {
        ImGui::InvisibleButton("skin", {view.width, view.height},
                               ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle);
        const scene::Camera camera = camera_of(state.view, view, patch);
        const double reach_mm = static_cast<double>(ui.px(reach_px)) / camera.px_per_mm;
        answer_buttons(state, session, camera, view, reach_mm);
        if (ImGui::IsItemHovered()) {
            pointer = place_under(camera, view, io.MousePos);
            const bool on_instrument = held_at(state.instruments, *pointer, reach_mm) != Held::nothing;
            if (on_instrument && !io.KeyShift) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
            answer_wheel(state, patch, view);
            if (!on_instrument) name_place(ui, screen, *pointer, view);
        }
    } else if (state.held != Held::nothing) {
        let_go(state, session);
    }
    end_panel();
    const bool moved = io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f;
    note_pointer(state, session.result, pointer, moved, static_cast<double>(io.DeltaTime));
}

}  // namespace needleroll::gui
