#include "gui/screens/explore/panels.hpp"
#include "gui/screens/explore/shortcuts.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel_parts.hpp"

namespace needleroll::gui {
namespace {

constexpr double card_width = 560.0, line_height = 23.0, keys_width = 170.0;

}  // namespace

void draw_help(Ui& ui, ExploreScreen& screen) {
    if (!screen.help_open) return;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = std::min(ui.px(card_width), display.x);
    const float height =
        std::min(ui.px(140.0 + line_height * static_cast<double>(shortcuts().size())), display.y);
    const sf::FloatRect place((display.x - width) / 2.0f, (display.y - height) / 2.0f, width, height);
    ImGui::SetNextWindowFocus();
    if (begin_panel(ui, "help", place, {24.0, 20.0}, PanelGround::laid)) {
        lift_panel();
        draw_card_ground(ui, {{place.left, place.top}, {place.left + width, place.top + height}});
        panel_title(ui, "Keys", {}, TextStyle::title);
        space(ui, 8);
        for (const Shortcut& shortcut : shortcuts()) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float line = ui.px(line_height);
            ImDrawList* list = ImGui::GetWindowDrawList();
            draw_text_in(list, ui.fonts[TextStyle::section], {at, {at.x + ui.px(keys_width), at.y + line}},
                         0.0f, ui.colours.ink, shortcut.keys);
            draw_text_in(list, ui.fonts[TextStyle::body],
                         {{at.x + ui.px(keys_width), at.y}, {place.left + width - ui.px(24), at.y + line}},
                         0.0f, ui.colours.ink_soft, shortcut.does);
            ImGui::Dummy({1.0f, line});
        }
        space(ui, 12);
        if (button(ui, "Close", {.kind = ButtonKind::plain, .tooltip = "Esc"})) screen.help_open = false;
    }
    end_panel();
}

}  // namespace needleroll::gui
