#include "gui/screens/explain/talk_card.hpp"

#include "gui/widgets/card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/widgets/scroll.hpp"
#include "gui/words/talk_words.hpp"

namespace needleroll::gui {
namespace {

/// Sizes of the card at 100 % [px].
constexpr double talk_card_width = 620.0, talk_card_padding = 28.0, close_size = 72.0, close_sign = 22.0;

void put_paragraph(const Ui& ui, TextStyle style, Colour colour, std::string_view text, float width) {
    if (text.empty()) return;
    const ImFont* font = ui.fonts[style];
    const PixelBox box = next_box(width, wrapped_height(font, text, width));
    draw_wrapped(ImGui::GetWindowDrawList(), font, box.from, width, colour, text);
    ImGui::Dummy({width, box.height()});
}

/// The cross in the upper right corner. True when it is pressed.
bool close_cross(Ui& ui, const ImVec2& corner) {
    const PixelBox box{{corner.x - ui.px(close_size), corner.y}, {corner.x, corner.y + ui.px(close_size)}};
    const ImVec2 kept = ImGui::GetCursorScreenPos();
    const bool clicked = hit_item("close", box);
    const Colour ink = ImGui::IsItemHovered() ? ui.colours.accent : ui.colours.ink_soft;
    draw_icon_centred(ImGui::GetWindowDrawList(), Icon::close, box.middle(), ui.px(close_sign), ink);
    draw_focus(ui, grown(box, -ui.px(12)), ui.px(8));
    tooltip(ui, say(ui.language, words::explain::close));
    ImGui::SetCursorScreenPos(kept);
    return clicked;
}

void put_card(Ui& ui, const TalkCard& card, const std::function<void(Ui&)>& more) {
    const float width = available_width();
    const ImVec2 at = ImGui::GetWindowPos();
    if (close_cross(ui, {at.x + ImGui::GetWindowWidth(), at.y})) ImGui::CloseCurrentPopup();
    put_paragraph(ui, TextStyle::talk_strong, ui.colours.ink, card.title,
                  width - ui.px(close_size - talk_card_padding));
    for (const std::string& paragraph : card.paragraphs)
        put_paragraph(ui, TextStyle::talk_body, ui.colours.ink, paragraph, width);
    if (more) more(ui);
    if (!card.sources.empty()) {
        put_paragraph(ui, TextStyle::subtitle, ui.colours.ink_soft,
                      say(ui.language, words::explain::card_sources), width);
        for (const TalkCardSource& source : card.sources)
            put_paragraph(ui, TextStyle::large, ui.colours.ink_soft, source.line, width);
    }
    put_paragraph(ui, TextStyle::subtitle, ui.colours.ink, card.last_line, width);
}

}  // namespace

void draw_talk_card(Ui& ui, const PixelBox& anchor, const std::function<TalkCard()>& card,
                    const std::function<void(Ui&)>& more) {
    const float width = std::min(ui.px(talk_card_width), ImGui::GetIO().DisplaySize.x - ui.px(16));
    if (!begin_card(ui, "card", anchor, width, ui.px(talk_card_padding))) return;
    // The rooms of the steps have no spacing of their own.
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(10)});
    put_card(ui, card(), more);
    ImGui::PopStyleVar();
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    const PixelBox seen{at, {at.x + size.x, at.y + size.y}};
    if (const float moved = scrolled_by_hand(ui, "scroll", seen); moved != 0.0f)
        ImGui::SetScrollY(ImGui::GetScrollY() + moved);
    end_card();
}

void talk_help(Ui& ui, const char* id, ImVec2 middle, const std::function<TalkCard()>& card,
               const std::function<void(Ui&)>& more) {
    ImGui::PushID(id);
    if (large_help(ui, "help", middle, ImGui::IsPopupOpen("card"),
                   say(ui.language, words::explain::card_tooltip)))
        ImGui::OpenPopup("card");
    const ImVec2 kept = ImGui::GetCursorScreenPos();
    draw_talk_card(ui, grown({middle, middle}, ui.px(large_help_size / 2.0)), card, more);
    ImGui::SetCursorScreenPos(kept);
    ImGui::PopID();
}

}  // namespace needleroll::gui
