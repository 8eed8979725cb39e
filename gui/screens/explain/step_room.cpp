#include "gui/screens/explain/step_room.hpp"

#include <algorithm>

#include <imgui.h>

namespace needleroll::gui {
namespace {

/// A child whose controls the keys reach as if they stood in the window itself.
void begin_flat_child(const char* name, const ImVec2& size) {
    const ImGuiWindowFlags flags = ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings;
#if IMGUI_VERSION_NUM >= 19090
    ImGui::BeginChild(name, size, ImGuiChildFlags_NavFlattened, flags);
#else
    ImGui::BeginChild(name, size, false, flags | ImGuiWindowFlags_NavFlattened);
#endif
}

}  // namespace

bool begin_room_panel(const Ui&, const char* name, const sf::FloatRect& place, const StepRoom& room) {
    sf::FloatRect shown;
    const bool any = place.intersects(room.seen, shown);
    if (!any) shown = {place.left, room.seen.top, 1.0f, 1.0f};
    // A content that is higher than the panel tells the text log that what is cut can be scrolled to.
    if (any && shown.height < place.height) ImGui::SetNextWindowContentSize({0.0f, shown.height + 1.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    ImGui::SetCursorScreenPos({shown.left, shown.top});
    begin_flat_child(name, {std::max(1.0f, shown.width), std::max(1.0f, shown.height)});
    return any;
}

void end_room_panel() {
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
}

}  // namespace needleroll::gui
