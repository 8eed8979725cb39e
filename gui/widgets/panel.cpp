#include "gui/widgets/panel.hpp"

#include <algorithm>

#include <SFML/Graphics/RectangleShape.hpp>
#include <imgui_internal.h>

namespace needleroll::gui {

void lay_ground(sf::RenderTarget& target, const Ui& ui, const sf::FloatRect& place) {
    sf::RectangleShape ground({place.width, place.height});
    ground.setFillColor(sfml_colour(ui.colours.panel));
    ground.setPosition(place.left, place.top);
    target.draw(ground, sf::BlendNone);
}

bool begin_panel(const Ui& ui, const char* name, const sf::FloatRect& place, PanelPadding padding,
                 PanelGround ground) {
    ImGui::SetNextWindowPos({place.left, place.top});
    ImGui::SetNextWindowSize({std::max(1.0f, place.width), std::max(1.0f, place.height)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(padding.side), ui.px(padding.top)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1.0f, 1.0f});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                             ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (ground != PanelGround::panel) flags |= ImGuiWindowFlags_NoBackground;
    if (ground == PanelGround::clear) {
        flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    }
    ImGui::Begin(name, nullptr, flags);
    return place.width >= 1.0f && place.height >= 1.0f;
}

void end_panel() {
    ImGui::End();
    ImGui::PopStyleVar(3);
}

void lift_panel() {
    if (ImGui::IsWindowAppearing()) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void draw_edge(const Ui& ui, ImVec2 from, ImVec2 to) {
    ImGui::GetWindowDrawList()->AddLine(from, to, imgui_colour(ui.colours.line), ui.line_px(1));
}

}  // namespace needleroll::gui
