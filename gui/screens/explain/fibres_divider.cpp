#include "gui/platform/input.hpp"
#include "gui/screens/explain/fibres_parts.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/large.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

constexpr double divider_knob = 44.0, divider_line = 3.0, divider_sign = 22.0;
constexpr double knob_height_share = 0.64;
/// What an arrow key moves, and how near to the edges the divider goes, as shares of the width.
constexpr double divider_step = 0.02, divider_end = 0.0;

double moved_by_keys(double divider) {
    const auto pressed = [](ImGuiKey key) { return imgui_key_pressed(key) ? 1.0 : 0.0; };
    divider += divider_step * (pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow));
    if (imgui_key_pressed(ImGuiKey_Home)) divider = divider_end;
    if (imgui_key_pressed(ImGuiKey_End)) divider = 1.0 - divider_end;
    return divider;
}

void draw_divider_knob(const Ui& ui, ImVec2 middle, bool lit) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float radius = ui.px(divider_knob / 2.0) + (lit ? ui.px(1) : 0.0f);
    const PixelBox disc = grown({middle, middle}, radius);
    draw_shadow(list, disc, radius, ui.px(2), ui.px(9), faded(ui.colours.shadow, 0.9));
    list->AddCircleFilled(middle, radius, paint(ui.colours.knob), 48);
    const float sign = ui.px(divider_sign), apart = ui.px(7.5);
    draw_icon_centred(list, Icon::chevron_left, {middle.x - apart, middle.y}, sign, ui.colours.accent);
    draw_icon_centred(list, Icon::chevron_right, {middle.x + apart, middle.y}, sign, ui.colours.accent);
}

}  // namespace

void draw_fibres_divider(Ui& ui, const StepRoom& room, FibresStep& step) {
    const sf::FloatRect& place = room.picture;
    if (begin_room_panel(ui, "fibres-divider", place, room)) {
        const double width = static_cast<double>(place.width);
        const auto x_of = [&](double share) {
            return place.left + std::round(static_cast<float>(share) * place.width);
        };
        const float half = ui.px(large_target / 2.0);
        const float x = x_of(step.divider);
        // Part of the target would lie outside of the panel where the divider stands at an edge.
        const PixelBox hit{{std::max(x - half, place.left), place.top},
                           {std::min(x + half, place.left + place.width), place.top + place.height}};
        hit_item("divider", hit);
        const double pointer =
            (static_cast<double>(ImGui::GetIO().MousePos.x) - static_cast<double>(place.left)) / width;
        if (ImGui::IsItemActivated()) step.grip = pointer - step.divider;
        if (ImGui::IsItemActive() && ImGui::IsMouseDown(0)) {
            step.divider = pointer - step.grip;
        } else if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
            const double moved = moved_by_keys(step.divider);
            if (moved != step.divider) keep_keyboard_focus();
            step.divider = moved;
        }
        step.divider = std::clamp(step.divider, divider_end, 1.0 - divider_end);
        const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
        ImDrawList* list = ImGui::GetWindowDrawList();
        const float at = x_of(step.divider), line = ui.line_px(divider_line);
        list->AddRectFilled({at - std::floor(line / 2.0f), place.top},
                            {at - std::floor(line / 2.0f) + line, place.top + place.height},
                            paint(ui.colours.knob));
        const ImVec2 middle{at, std::round(place.top + static_cast<float>(knob_height_share) * place.height)};
        draw_divider_knob(ui, middle, lit);
        draw_focus(ui, grown({middle, middle}, ui.px(divider_knob / 2.0)), ui.px(divider_knob / 2.0));
    }
    end_room_panel();
}

}  // namespace needleroll::gui
