/// The hand on the skin: moves instruments, pans and zooms.
#include "gui/screens/explore/panels.hpp"

#include <cmath>

namespace needleroll::gui {
namespace {

constexpr double zoom_per_notch = 1.25;
/// How near to an instrument's edge counts as on it [px at 100 %].
constexpr double reach_px = 8.0;

scene::SkinPlace place_under(const scene::Camera& camera, const sf::FloatRect& view, ImVec2 pointer) {
    return to_skin(camera, {pointer.x - view.left, pointer.y - view.top});
}

void take_hold(ExploreState& state, const scene::SkinPlace& place, double reach_mm) {
    state.held = held_at(state.instruments, place, reach_mm);
    if (state.held == Held::nothing) state.held = Held::skin;
}

void drag(ExploreState& state, const scene::Camera& camera, const sf::FloatRect& view, ImVec2 by_px) {
    const Patch& patch = state.session.result.scenario.patch;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (state.held == Held::frame) {
        place_frame(state.instruments,
                    state.instruments.frame_x_mm + static_cast<double>(by_px.x) / camera.px_per_mm,
                    state.instruments.frame_y_mm - static_cast<double>(by_px.y) / camera.px_per_mm, patch);
    } else if (state.held == Held::ruler_from || state.held == Held::ruler_to) {
        place_ruler_end(state.instruments, state.held, place_under(camera, view, pointer), patch);
    } else if (state.held == Held::skin) {
        pan(state.view, {by_px.x, by_px.y}, view, patch);
        state.zoomed_s = state.clock_s;
    }
}

void answer_buttons(ExploreState& state, const scene::Camera& camera, const sf::FloatRect& view,
                    double reach_mm) {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsItemActivated()) take_hold(state, place_under(camera, view, io.MousePos), reach_mm);
    if (ImGui::IsItemActivated() && ImGui::IsMouseClicked(ImGuiMouseButton_Middle)) state.held = Held::skin;
    if (ImGui::IsItemActive()) {
        if (io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f) drag(state, camera, view, io.MouseDelta);
    } else {
        state.held = Held::nothing;
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        state.view = PatchView{};
}

/// What the pointer rests on, in words.
void name_place(Ui& ui, const ExploreScreen& screen, const scene::SkinPlace& place) {
    const Raster& map = screen.pictures.overlay.map;
    const ExploreState& state = screen.state;
    if (state.held != Held::nothing || map.columns == 0) return;
    const int column = static_cast<int>(std::floor((place.x_mm - map.origin_x_mm) / map.pixel_mm));
    const int row = static_cast<int>(std::floor((place.y_mm - map.origin_y_mm) / map.pixel_mm));
    if (column < 0 || row < 0 || column >= map.columns || row >= map.rows) return;
    const double value = map.at(column, row);
    if (std::isnan(value)) return;
    ImGui::PushFont(ui.fonts[TextStyle::label]);
    if (state.overlay == Overlay::density) ImGui::SetTooltip("%.0f holes per cm² here", value);
    if (state.overlay == Overlay::depth) ImGui::SetTooltip("%.2f mm deep here", value);
    if (state.overlay == Overlay::gaps) ImGui::SetTooltip("%.2f mm to the nearest hole", value);
    ImGui::PopFont();
}

}  // namespace

void answer_hand_on_skin(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout) {
    ExploreState& state = screen.state;
    const sf::FloatRect& view = layout.patch_view;
    const Patch& patch = state.session.result.scenario.patch;
    if (begin_panel(ui, "skin", view, {0.0, 0.0}, PanelGround::clear)) {
        ImGui::InvisibleButton("skin", {view.width, view.height},
                               ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle);
        const scene::Camera camera = camera_of(state.view, view, patch);
        const double reach_mm = static_cast<double>(ui.px(reach_px)) / camera.px_per_mm;
        const ImGuiIO& io = ImGui::GetIO();
        answer_buttons(state, camera, view, reach_mm);
        if (ImGui::IsItemHovered()) {
            const scene::SkinPlace place = place_under(camera, view, io.MousePos);
            const bool on_instrument = held_at(state.instruments, place, reach_mm) != Held::nothing;
            if (on_instrument) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
            if (io.MouseWheel != 0.0f) {
                zoom(state.view, std::pow(zoom_per_notch, static_cast<double>(io.MouseWheel)),
                     {io.MousePos.x, io.MousePos.y}, view, patch);
                state.zoomed_s = state.clock_s;
            }
            if (!on_instrument && ImGui::GetCurrentContext() != nullptr) name_place(ui, screen, place);
        }
    }
    end_panel();
}

}  // namespace needleroll::gui
