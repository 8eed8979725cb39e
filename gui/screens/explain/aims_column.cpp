/// What step "What it may help" has in the column of the text, and the whole of it.
#include "gui/screens/explain/aims_parts.hpp"
#include "gui/screens/explain/talk_card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/widgets/scroll.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double between_buttons = 16.0, before_note = 20.0, below_note = 4.0, note_help = 48.0;
constexpr double sheet_rounding = 16.0;

/// Picture and chart together.
sf::FloatRect joined(const sf::FloatRect& first, const sf::FloatRect& second) {
    const auto empty = [](const sf::FloatRect& box) { return box.width <= 0.0f || box.height <= 0.0f; };
    if (empty(first)) return second;
    if (empty(second)) return first;
    const float left = std::min(first.left, second.left), top = std::min(first.top, second.top);
    const float right = std::max(first.left + first.width, second.left + second.width);
    const float bottom = std::max(first.top + first.height, second.top + second.height);
    return {left, top, right - left, bottom - top};
}

void panel_button(Ui& ui, const PixelBox& box, AimsPanel panel, AimsStep& step) {
    const bool open = step.open == panel;
    const LargeButton look{.icon_after = open ? Icon::close : Icon::chevron_right,
                           .chosen = open,
                           .align = 0.0f,
                           .style = TextStyle::talk_strong};
    const char* id = panel == AimsPanel::ask_first ? "ask-first" : "afterwards";
    if (large_button(ui, id, box, panel_name(ui.language, panel), look)) press_panel(step, panel);
}

}  // namespace

void draw_aims_column(Ui& ui, const PixelBox& box, const AimsView& view, AimsStep& step) {
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::string_view note = say(ui.language, words::explain::aims_evidence_note);
    const float width = box.width() - ui.px(note_help), target = ui.px(large_target);
    const float note_height = std::max(wrapped_height(font, note, width), ui.px(large_help_size));
    std::vector<AimsPanel> panels;
    if (view.may_ask_first) panels.push_back(AimsPanel::ask_first);
    if (view.may_see_afterwards) panels.push_back(AimsPanel::afterwards);
    const float buttons = static_cast<float>(panels.size()) * (target + ui.px(between_buttons));
    const float needed = buttons + ui.px(before_note - between_buttons + below_note) + note_height;
    float y = std::round(std::max(box.from.y, box.to.y - needed));
    for (const AimsPanel panel : panels) {
        panel_button(ui, {{box.from.x, y}, {box.to.x, y + target}}, panel, step);
        y += target + ui.px(between_buttons);
    }
    y += ui.px(before_note - between_buttons);
    draw_wrapped(ImGui::GetWindowDrawList(), font, {box.from.x, y}, width, ui.colours.ink_soft, note);
    talk_help(ui, "evidence", {box.to.x - ui.px(large_help_size / 2.0 + 2.0), y + note_height / 2.0f},
              view.shown.evidence_words);
}

void draw_aims(Ui& ui, const StepRoom& room, const AimsView& view, AimsStep& step,
               AimsStepPictures& pictures) {
    const sf::FloatRect stage = joined(room.picture, room.chart);
    if (stage.width > 0.0f && stage.height > 0.0f) {
        if (begin_room_panel(ui, "aims", stage, room)) {
            if (step.open == AimsPanel::none)
                draw_aim_tiles(ui, box_of(stage), view, step, pictures);
            else
                draw_aims_panel(ui, box_of(stage), view, step);
        }
        end_room_panel();
    }
    if (room.column.width > 0.0f && room.column.height > 0.0f) {
        if (begin_room_panel(ui, "aims-column", room.column, room))
            draw_aims_column(ui, box_of(room.column), view, step);
        end_room_panel();
    }
}

void draw_sheet(const Ui& ui, const PixelBox& box) {
    const float r = std::round(ui.px(sheet_rounding));
    const ImU32 fill = paint(ui.colours.panel);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const float x : {box.from.x, box.to.x - 2.0f * r})
        for (const float y : {box.from.y, box.to.y - 2.0f * r})
            list->AddRectFilled({x, y}, {x + 2.0f * r, y + 2.0f * r}, fill, r);
    list->AddRectFilled({box.from.x + r, box.from.y}, {box.to.x - r, box.from.y + r}, fill);
    list->AddRectFilled({box.from.x, box.from.y + r}, {box.to.x, box.to.y - r}, fill);
    list->AddRectFilled({box.from.x + r, box.to.y - r}, {box.to.x - r, box.to.y}, fill);
    list->AddRect(box.from, box.to, paint(ui.colours.line), r, 0, ui.line_px(1));
}

ImVec2 begin_list(const Ui& ui, const char* name, const PixelBox& box, float content_height_px,
                  AimsStep& step) {
    step.most_scroll_px = std::max(0.0f, std::ceil(content_height_px - box.height() - 0.5f));
    step.scroll_px = std::clamp(step.scroll_px, 0.0f, step.most_scroll_px);
    const sf::FloatRect seen(box.from.x, box.from.y, box.width(), box.height());
    const sf::FloatRect whole(box.from.x, box.from.y, box.width(), std::max(box.height(), content_height_px));
    begin_room_panel(ui, name, whole, {.seen = seen});
    return {box.from.x, std::round(box.from.y - step.scroll_px)};
}

void end_list(const Ui& ui, const PixelBox& box, AimsStep& step) {
    step.scroll_px += scrolled_by_hand(ui, "scroll", box, ScrollFrom::buttons);
    draw_scroll_bar(ui, box, step.scroll_px, step.most_scroll_px);
    end_room_panel();
}

void row_help(Ui& ui, const PixelBox& row, ImVec2 middle, const CardMaker& card) {
    if (hit_item("row", row)) ImGui::OpenPopup("card");
    const bool lit = ImGui::IsItemHovered() || ImGui::IsPopupOpen("card");
    const float light = transition(ui, ImGui::GetID("light"), lit, hover_s);
    draw_focus(ui, row, ui.px(6));
    tooltip(ui, say(ui.language, words::explain::card_tooltip));
    const Colour ink = mixed(ui.colours.ink_soft, ui.colours.accent, static_cast<double>(light));
    const float radius = ui.px(large_help_size / 2.0);
    const PixelBox circle = grown({middle, middle}, radius);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircle(middle, radius - 1.0f, paint(ink), 0, ui.line_px(2));
    draw_text_in(list, ui.fonts[TextStyle::subtitle], circle, 0.5f, ink, "?");
    draw_talk_card(ui, circle, card);
}

}  // namespace needleroll::gui
