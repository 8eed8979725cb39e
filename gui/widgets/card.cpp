#include "gui/widgets/card.hpp"

#include "gui/platform/text_report.hpp"
#include "gui/words/widgets.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

constexpr double card_rounding = 16.0;
constexpr double help_width = 320.0;

void paragraph(const Ui& ui, TextStyle style, Colour colour, std::string_view text) {
    if (text.empty()) return;
    const ImFont* font = ui.fonts[style];
    const float width = available_width();
    const PixelBox box = next_box(width, wrapped_height(font, text, width));
    draw_wrapped(ImGui::GetWindowDrawList(), font, box.from, width, colour, text);
    ImGui::Dummy(ImVec2(width, box.height()));
}

void labelled_paragraph(const Ui& ui, std::string_view label, std::string_view text) {
    if (text.empty()) return;
    paragraph(ui, TextStyle::hint_strong, ui.colours.ink_soft, label);
    space(ui, 2);
    paragraph(ui, TextStyle::label, ui.colours.ink, text);
}

void help_content(const Ui& ui, const Help& help) {
    paragraph(ui, TextStyle::section, ui.colours.ink, help.title);
    space(ui, 4);
    paragraph(ui, TextStyle::body, ui.colours.ink, help.meaning);
    labelled_paragraph(ui, say(ui.language, words::widgets::range), help.range);
    labelled_paragraph(ui, say(ui.language, words::widgets::source), help.source);
    labelled_paragraph(ui, say(ui.language, words::widgets::not_modelled), help.not_modelled);
}

/// Where a popup of last frame's size fits: under the anchor, else over it, always inside the window.
ImVec2 card_place(const Ui& ui, const PixelBox& anchor, ImVec2 size) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float gap = ui.px(8);
    const bool fits_below = anchor.to.y + gap + size.y <= screen.y;
    const float y = fits_below ? anchor.to.y + gap : anchor.from.y - gap - size.y;
    const float x = std::min(anchor.from.x, screen.x - size.x - gap);
    return {std::max(gap, x), std::max(gap, y)};
}

}  // namespace

void draw_card_ground(const Ui& ui, const PixelBox& box) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(card_rounding);
    list->PushClipRectFullScreen();
    draw_shadow(list, box, rounding, ui.px(6), ui.px(22), ui.colours.shadow);
    list->AddRectFilled(box.from, box.to, paint(ui.colours.raised), rounding);
    list->AddRect(box.from, box.to, paint(ui.colours.line), rounding, 0, ui.line_px(1));
    list->PopClipRect();
    report_ground(list, box.from, box.to);
}

void note_card(Ui& ui) {
    if (ImGui::IsWindowAppearing()) ui.card_opened = true;
}

bool begin_card(Ui& ui, const char* popup_name, const PixelBox& anchor, float width_px, float padding_px,
                float largest_height_px) {
    // The size of the card is known one frame late; ImGui keeps a new popup hidden until then.
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID height_id = ImGui::GetID(popup_name);
    const float last_height = storage->GetFloat(height_id, 0.0f);
    ImGui::SetNextWindowPos(card_place(ui, anchor, ImVec2(width_px, last_height)));
    const float screen_height = ImGui::GetIO().DisplaySize.y;
    const float most = largest_height_px > 0.0f ? std::min(largest_height_px, screen_height) : screen_height;
    ImGui::SetNextWindowSizeConstraints(ImVec2(width_px, 0), ImVec2(width_px, most));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding_px, padding_px));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, imgui_style_colour(faded(ui.colours.raised, 0.0)));
    ImGui::PushStyleColor(ImGuiCol_Border, imgui_style_colour(faded(ui.colours.border, 0.0)));
    const bool open = ImGui::BeginPopup(popup_name, ImGuiWindowFlags_NoMove);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    if (!open) return false;
    note_card(ui);
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    storage->SetFloat(height_id, size.y);
    draw_card_ground(ui, {at, {at.x + size.x, at.y + size.y}});
    return true;
}

void end_card() {
    ImGui::EndPopup();
}

void help_button(Ui& ui, const char* id, ImVec2 middle, const Help& help) {
    const ImVec2 kept = ImGui::GetCursorScreenPos();
    const float radius = ui.px(help_button_size / 2.0);
    const PixelBox hit = grown({middle, middle}, ui.px(14));
    ImGui::PushID(id);
    if (hit_item("help", hit)) ImGui::OpenPopup("card");
    const bool lit = ImGui::IsItemHovered() || ImGui::IsPopupOpen("card");
    const float light = transition(ui, ImGui::GetID("light"), lit, hover_s);
    const PixelBox circle = grown({middle, middle}, radius);
    draw_focus(ui, circle, radius);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircle(middle, radius - 0.5f,
                    paint(mixed(ui.colours.border, ui.colours.accent, static_cast<double>(light))), 0,
                    ui.line_px(1 + 0.5 * static_cast<double>(light)));
    const Colour ink = mixed(ui.colours.ink_faint, ui.colours.accent, static_cast<double>(light));
    draw_text_in(list, ui.fonts[TextStyle::hint_strong], circle, 0.5f, ink, "?");
    if (begin_card(ui, "card", circle, ui.px(help_width), ui.px(20))) {
        help_content(ui, help);
        end_card();
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(kept);
}

}  // namespace needleroll::gui
