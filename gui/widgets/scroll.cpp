#include "gui/widgets/scroll.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

namespace needleroll::gui {
namespace {

/// How far a finger moves before a press becomes a drag, and what a notch of the wheel scrolls [px at 100 %].
constexpr double drag_threshold = 10.0, wheel_step = 60.0, bar_width = 6.0;

/// What is remembered of the finger under an id.
enum DragState { no_drag = 0, pressed = 1, dragging = 2 };

}  // namespace

float scrolled_by_hand(const Ui& ui, const char* id, const PixelBox& seen, ScrollFrom from) {
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiIO& io = ImGui::GetIO();
    const ImGuiID key = ImGui::GetID(id);
    int state = storage->GetInt(key, no_drag);
    const bool over = ImGui::IsMouseHoveringRect(seen.from, seen.to, false) &&
                      ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows |
                                             ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (!io.MouseDown[0]) state = no_drag;
    const bool on_control = ImGui::IsAnyItemActive() && from == ScrollFrom::ground;
    if (ImGui::IsMouseClicked(0) && over && !on_control) state = pressed;
    float moved = 0.0f;
    if (state == pressed && std::abs(ImGui::GetMouseDragDelta(0, 0.0f).y) > ui.px(drag_threshold)) {
        state = dragging;
        ImGui::ClearActiveID();  // the button under the finger is not meant
    }
    if (state == dragging) moved = -io.MouseDelta.y;
    storage->SetInt(key, state);
    if (over && io.MouseWheel != 0.0f) moved -= io.MouseWheel * ui.px(wheel_step);
    return moved;
}

void draw_scroll_bar(const Ui& ui, const PixelBox& seen, float scroll_px, float most_scroll_px) {
    if (!(most_scroll_px > 0.0f)) return;
    const float whole = seen.height() + most_scroll_px;
    const float height = std::max(ui.px(24), seen.height() * seen.height() / whole);
    const float top =
        seen.from.y + (seen.height() - height) * std::clamp(scroll_px / most_scroll_px, 0.0f, 1.0f);
    const float width = ui.px(bar_width);
    ImGui::GetWindowDrawList()->AddRectFilled({seen.to.x - width, top}, {seen.to.x, top + height},
                                              paint(ui.colours.border_strong), width / 2.0f);
}

}  // namespace needleroll::gui
