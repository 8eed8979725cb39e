#include "gui/stage/skin_pointer.hpp"

#include <imgui.h>

namespace needleroll::gui {

SkinPointer skin_pointer(const char* id, const sf::FloatRect& view) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::InvisibleButton(id, {view.width, view.height},
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle);
    SkinPointer pointer{.t_s = ImGui::GetTime(),
                        .by_px = {io.MouseDelta.x, io.MouseDelta.y},
                        .over = ImGui::IsItemHovered(),
                        .pressed = ImGui::IsItemActivated(),
                        .down = ImGui::IsItemActive(),
                        .takes_skin = ImGui::IsMouseClicked(ImGuiMouseButton_Middle) || io.KeyShift,
                        .double_clicked = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left),
                        .notches = static_cast<double>(io.MouseWheel)};
    if (ImGui::IsMousePosValid(&io.MousePos)) pointer.at_px = sf::Vector2f(io.MousePos.x, io.MousePos.y);
    return pointer;
}

}  // namespace needleroll::gui
