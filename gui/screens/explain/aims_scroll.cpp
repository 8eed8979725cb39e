/// What scrolls in step "What it may help".
#include "gui/screens/explain/aims_parts.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// A child whose controls the keys reach as if they stood in the window itself.
void begin_list_child(const char* name, const ImVec2& size, bool scrolls) {
    const ImGuiWindowFlags bars =
        scrolls ? 0 : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    const ImGuiWindowFlags flags = bars | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings;
#if IMGUI_VERSION_NUM >= 19090
    ImGui::BeginChild(name, size, ImGuiChildFlags_NavFlattened, flags);
#else
    ImGui::BeginChild(name, size, false, flags | ImGuiWindowFlags_NavFlattened);
#endif
}

/// A hand that takes the content beside the scrollbar moves it.
void drag_to_scroll() {
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const ImGuiID held = ImGui::GetID("held"), grip = ImGui::GetID("grip");
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const float bar = ImGui::GetWindowPos().x + ImGui::GetWindowSize().x - ImGui::GetStyle().ScrollbarSize;
    if (ImGui::IsMouseClicked(0) && ImGui::IsWindowHovered() && pointer.x < bar) {
        kept->SetBool(held, true);
        kept->SetFloat(grip, ImGui::GetScrollY() + pointer.y);
    }
    if (!ImGui::IsMouseDown(0)) kept->SetBool(held, false);
    if (kept->GetBool(held) && was_dragged()) ImGui::SetScrollY(kept->GetFloat(grip) - pointer.y);
}

}  // namespace

bool was_dragged() {
    constexpr float hand_rests_px = 12.0f;
    return ImGui::GetIO().MouseDragMaxDistanceSqr[0] > hand_rests_px * hand_rests_px;
}

bool begin_scrolled(const char* name, const PixelBox& box, float content_height_px) {
    const bool scrolls = content_height_px > box.height() + 0.5f;
    ImGui::SetCursorScreenPos(box.from);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    begin_list_child(name, {std::max(1.0f, box.width()), std::max(1.0f, box.height())}, scrolls);
    if (scrolls) drag_to_scroll();
    return scrolls;
}

void end_scrolled(ImVec2 corner, float content_height_px) {
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({1.0f, content_height_px});
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
}

}  // namespace needleroll::gui
