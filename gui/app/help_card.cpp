#include "gui/app/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel.hpp"
#include "gui/widgets/panel_parts.hpp"
#include "gui/words/help.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Least sizes of the card and of the column of keys, and what lies around the words [px at 100 %].
constexpr double card_width = 560.0, line_height = 23.0, keys_width = 170.0, keys_gap = 16.0,
                 card_padding = 24.0;

/// The widths that the words of the language need.
struct CardWidths {
    float keys = 0.0f;  ///< of the left column
    float card = 0.0f;
};

CardWidths card_widths(const Ui& ui, const std::vector<KeyLine>& lines) {
    float keys = 0.0f, does = 0.0f;
    for (const KeyLine& line : lines) {
        keys = std::max(keys, text_size(ui.fonts[TextStyle::section], say(ui.language, line.keys)).x);
        does = std::max(does, text_size(ui.fonts[TextStyle::body], say(ui.language, line.does)).x);
    }
    const float column = std::max(ui.px(keys_width), std::ceil(keys) + ui.px(keys_gap));
    return {column, std::max(ui.px(card_width), column + std::ceil(does) + 2.0f * ui.px(card_padding))};
}

void draw_key_line(const Ui& ui, const KeyLine& line, float keys_px, float right) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ui.px(line_height), middle = at.x + keys_px;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::body];
    const std::string_view does = say(ui.language, line.does);
    draw_text_in(list, ui.fonts[TextStyle::section], {at, {middle, at.y + height}}, 0.0f, ui.colours.ink,
                 say(ui.language, line.keys));
    draw_text_in(list, font, {{middle, at.y}, {right, at.y + height}}, 0.0f, ui.colours.ink_soft,
                 shortened(font, does, right - middle));
    ImGui::Dummy({right - at.x, height});
    tooltip(ui, tooltip_words(font, does, right - middle));
}

}  // namespace

void draw_help(Ui& ui, Desk& desk, const std::vector<KeyLine>& lines) {
    if (!desk.wishes.help_open) return;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const CardWidths widths = card_widths(ui, lines);
    const float width = std::min(widths.card, display.x);
    const float height = std::min(ui.px(140.0 + line_height * static_cast<double>(lines.size())), display.y);
    const sf::FloatRect place((display.x - width) / 2.0f, (display.y - height) / 2.0f, width, height);
    ImGui::SetNextWindowFocus();
    if (begin_panel(ui, "help", place, {card_padding, 20.0}, PanelGround::laid)) {
        lift_panel();
        note_card(ui);
        draw_card_ground(ui, {{place.left, place.top}, {place.left + width, place.top + height}});
        panel_title(ui, say(ui.language, words::help::title), {}, TextStyle::title);
        space(ui, 8);
        for (const KeyLine& line : lines)
            draw_key_line(ui, line, widths.keys, place.left + width - ui.px(card_padding));
        space(ui, 12);
        if (button(ui, say(ui.language, words::help::close).data(),
                   {.kind = ButtonKind::plain, .tooltip = "Esc"})) {
            desk.wishes.help_open = false;
        }
    }
    end_panel();
}

}  // namespace needleroll::gui
