#include "gui/app/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel.hpp"
#include "gui/widgets/panel_parts.hpp"

namespace needleroll::gui {
namespace {

constexpr double card_width = 560.0, line_height = 23.0, keys_width = 170.0;

}  // namespace

void draw_help(Ui& ui, Desk& desk, const std::vector<KeyLine>& lines) {
    if (!desk.wishes.help_open) return;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = std::min(ui.px(card_width), display.x);
    const float height = std::min(ui.px(140.0 + line_height * static_cast<double>(lines.size())), display.y);
    const sf::FloatRect place((display.x - width) / 2.0f, (display.y - height) / 2.0f, width, height);
    ImGui::SetNextWindowFocus();
    if (begin_panel(ui, "help", place, {24.0, 20.0}, PanelGround::laid)) {
        lift_panel();
        note_card(ui);
        draw_card_ground(ui, {{place.left, place.top}, {place.left + width, place.top + height}});
        panel_title(ui, "Keys", {}, TextStyle::title);
        space(ui, 8);
        for (const KeyLine& line : lines) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float height_px = ui.px(line_height);
            ImDrawList* list = ImGui::GetWindowDrawList();
            draw_text_in(list, ui.fonts[TextStyle::section],
                         {at, {at.x + ui.px(keys_width), at.y + height_px}}, 0.0f, ui.colours.ink, line.keys);
            draw_text_in(
                list, ui.fonts[TextStyle::body],
                {{at.x + ui.px(keys_width), at.y}, {place.left + width - ui.px(24), at.y + height_px}}, 0.0f,
                ui.colours.ink_soft, line.does);
            ImGui::Dummy({1.0f, height_px});
        }
        space(ui, 12);
        if (button(ui, "Close", {.kind = ButtonKind::plain, .tooltip = "Esc"})) desk.wishes.help_open = false;
    }
    end_panel();
}

}  // namespace needleroll::gui
