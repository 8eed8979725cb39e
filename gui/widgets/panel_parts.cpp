#include "gui/widgets/panel_parts.hpp"

#include "gui/widgets/draw.hpp"
#include "gui/words/widgets.hpp"

#include <algorithm>
#include <string>

namespace needleroll::gui {
namespace {

constexpr double metric_height = 66.0;
constexpr double metric_unit_gap = 3.0;
constexpr double share_height = 24.0, swatch_size = 14.0;
constexpr double line_gap = 8.0;  // between the texts at the two ends of a line

/// A line of the panel as an item that only takes room.
PixelBox take_line(float width_px, float height_px) {
    const PixelBox box = next_box(width_px, height_px);
    ImGui::Dummy(ImVec2(box.width(), box.height()));
    return box;
}

/// Big number and small unit on one baseline. Returns the width.
float draw_number_with_unit(const Ui& ui, ImVec2 at, TextStyle number_style, std::string_view number,
                            TextStyle unit_style, std::string_view unit, float gap, Colour ink) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* number_font = ui.fonts[number_style];
    const ImFont* unit_font = ui.fonts[unit_style];
    const float number_width = text_size(number_font, number).x;
    draw_text(list, number_font, at, ink, number);
    const float baseline = at.y + number_font->Ascent - unit_font->Ascent;
    draw_text(list, unit_font, {at.x + number_width + gap, baseline}, ui.colours.ink_soft, unit);
    return number_width + (unit.empty() ? 0.0f : gap + text_size(unit_font, unit).x);
}

}  // namespace

void section_header(Ui& ui, Icon icon, std::string_view name, float kept_px) {
    const ImFont* font = ui.fonts[TextStyle::section];
    const PixelBox box = take_line(available_width() - kept_px, ui.px(panel_line_height));
    const PixelBox place{{box.from.x + ui.px(28), box.from.y}, box.to};
    tooltip(ui, tooltip_words(font, name, place.width()));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_icon_centred(list, icon, {box.from.x + ui.px(10), box.middle().y}, ui.px(20), ui.colours.accent);
    draw_text_in(list, font, place, 0.0f, ui.colours.ink, shortened(font, name, place.width()));
    space(ui, 6);
}

void panel_title(Ui& ui, std::string_view title, std::string_view note, TextStyle style, float kept_px) {
    const ImFont *font = ui.fonts[style], *note_font = ui.fonts[TextStyle::label];
    const PixelBox box =
        take_line(available_width() - kept_px, std::max(ui.px(panel_line_height), font->FontSize));
    const float note_width = note.empty() ? 0.0f : text_size(note_font, note).x;
    const LineRooms rooms =
        line_rooms(box.width(), text_size(font, title).x, note_width, note.empty() ? 0.0f : ui.px(line_gap));
    tooltip(ui, tooltip_words(font, title, rooms.left_px, tooltip_words(note_font, note, rooms.right_px)));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text_in(list, font, box, 0.0f, ui.colours.ink, shortened(font, title, rooms.left_px));
    draw_text_in(list, note_font, box, 1.0f, ui.colours.ink_faint,
                 shortened(note_font, note, rooms.right_px));
}

void subtitle(Ui& ui, std::string_view text) {
    const ImFont* font = ui.fonts[TextStyle::body];
    const PixelBox box = take_line(available_width(), ui.px(panel_line_height));
    tooltip(ui, tooltip_words(font, text, box.width()));
    draw_text_in(ImGui::GetWindowDrawList(), font, box, 0.0f, ui.colours.ink_soft,
                 shortened(font, text, box.width()));
    space(ui, 4);
}

void divider(Ui& ui) {
    space(ui, 13);
    const float line = ui.line_px(1);
    const PixelBox box = take_line(available_width(), line);
    ImGui::GetWindowDrawList()->AddRectFilled(box.from, box.to, paint(ui.colours.line));
    space(ui, 12);
}

void hero_number(Ui& ui, std::string_view number, std::string_view unit, std::string_view meaning) {
    const ImFont* font = ui.fonts[TextStyle::hero];
    const PixelBox box = take_line(available_width(), font->FontSize);
    // Large letters start with white space on their left; the number lines up with the text above.
    const ImVec2 at{box.from.x - ui.px(3), box.from.y};
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text(list, font, at, ui.colours.ink, number);
    // Room for the widest number of as many digits: a running number must not push its unit about.
    std::string widest(number);
    std::replace_if(
        widest.begin(), widest.end(), [](char c) { return c >= '1' && c <= '9'; }, '0');
    const float room = std::max(text_size(font, number).x, 0.86f * text_size(font, widest).x);
    const ImFont* unit_font = ui.fonts[TextStyle::large];
    const float unit_x = at.x + room + ui.px(10), unit_room = box.to.x - unit_x;
    draw_text(list, unit_font, {unit_x, at.y + font->Ascent - unit_font->Ascent}, ui.colours.ink_soft,
              shortened(unit_font, unit, unit_room));
    tooltip(ui, tooltip_words(unit_font, unit, unit_room, meaning));
}

MetricAnswer metric(Ui& ui, const char* id, const Metric& shown, float width_px) {
    ImGui::PushID(id);
    const PixelBox box = next_box(width_px, ui.px(metric_height));
    MetricAnswer answer;
    answer.clicked = hit_item("metric", box);
    answer.hovered = ImGui::IsItemHovered();
    const auto light =
        static_cast<double>(transition(ui, ImGui::GetID("light"), answer.hovered || shown.chosen, hover_s));
    const ImFont *label_font = ui.fonts[TextStyle::label], *hint_font = ui.fonts[TextStyle::hint];
    tooltip(ui, tooltip_words(label_font, shown.label, width_px,
                              tooltip_words(hint_font, shown.hint, width_px, shown.meaning)));
    draw_focus(ui, box, ui.px(8));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const PixelBox label{box.from, {box.to.x, box.from.y + ui.px(18)}};
    draw_text_in(list, label_font, label, 0.0f, mixed(ui.colours.ink_soft, ui.colours.accent, light),
                 shortened(label_font, shown.label, width_px));
    draw_number_with_unit(ui, {box.from.x - ui.px(1), box.from.y + ui.px(17.5)}, TextStyle::metric,
                          shown.number, TextStyle::label, shown.unit, ui.px(metric_unit_gap), ui.colours.ink);
    const PixelBox hint{{box.from.x, box.from.y + ui.px(46)}, box.to};
    draw_text_in(list, hint_font, hint, 0.0f, ui.colours.ink_faint,
                 shortened(hint_font, shown.hint, width_px));
    ImGui::PopID();
    return answer;
}

void metric_line(Ui& ui, std::string_view label, std::string_view number, std::string_view unit,
                 std::string_view meaning) {
    const ImFont* number_font = ui.fonts[TextStyle::metric_small];
    const ImFont* font = ui.fonts[TextStyle::body];
    const PixelBox box = take_line(available_width(), number_font->FontSize);
    const float gap = ui.px(metric_unit_gap);
    const float width = text_size(number_font, number).x + gap + text_size(font, unit).x;
    const float room = box.width() - width - ui.px(line_gap);
    tooltip(ui, tooltip_words(font, label, room, meaning));
    draw_text_in(ImGui::GetWindowDrawList(), font, box, 0.0f, ui.colours.ink_soft,
                 shortened(font, label, room));
    draw_number_with_unit(ui, {box.to.x - width, box.from.y}, TextStyle::metric_small, number,
                          TextStyle::body, unit, gap, ui.colours.ink);
}

void share_line(Ui& ui, const Share& shown) {
    const ImFont *name_font = ui.fonts[TextStyle::label], *share_font = ui.fonts[TextStyle::section];
    const PixelBox box = take_line(available_width(), ui.px(share_height));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float half = ui.px(swatch_size / 2.0), middle = std::round(box.middle().y);
    const PixelBox swatch{{box.from.x, middle - half}, {box.from.x + 2.0f * half, middle + half}};
    list->AddRectFilled(swatch.from, swatch.to, paint(shown.colour), ui.px(3));
    list->AddRect(swatch.from, swatch.to, paint(ui.colours.border), ui.px(3), 0, ui.line_px(1));
    const PixelBox name{{swatch.to.x + ui.px(8), box.from.y},
                        {box.to.x - text_size(share_font, shown.share).x - ui.px(line_gap), box.to.y}};
    draw_text_in(list, name_font, name, 0.0f, ui.colours.ink_soft,
                 shortened(name_font, shown.name, name.width()));
    draw_text_in(list, share_font, box, 1.0f, ui.colours.ink, shown.share);
    tooltip(ui, tooltip_words(name_font, shown.name, name.width(), shown.meaning));
}

bool caption_box(Ui& ui, const char* id, std::string_view title, std::string_view text) {
    const ImFont* title_font = ui.fonts[TextStyle::section];
    const ImFont* text_font = ui.fonts[TextStyle::body];
    const float padding = ui.px(14);
    const float width = available_width();
    const float text_width = width - 2.0f * padding;
    const float title_height = title.empty() ? 0.0f : title_font->FontSize + ui.px(4);
    const float height = 2.0f * padding + title_height + wrapped_height(text_font, text, text_width);
    const PixelBox box = next_box(width, height);
    const bool clicked = hit_item(id, box);
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, paint(ui.colours.panel_soft), ui.px(10));
    const ImVec2 at{box.from.x + padding, box.from.y + padding};
    // The sign of copying stands in the corner.
    const float title_room = text_width - ui.px(14);
    if (!title.empty())
        draw_text(list, title_font, at, ui.colours.accent, shortened(title_font, title, title_room));
    draw_wrapped(list, text_font, {at.x, at.y + title_height}, text_width, ui.colours.ink, text);
    if (hovered) {
        draw_icon_centred(list, Icon::copy, {box.to.x - ui.px(18), box.from.y + ui.px(18)}, ui.px(16),
                          ui.colours.ink_faint);
    }
    draw_focus(ui, box, ui.px(10));
    tooltip(ui, tooltip_words(title_font, title, title_room, say(ui.language, words::widgets::copy_text)));
    if (clicked) ImGui::SetClipboardText(std::string(text).c_str());
    return clicked;
}

void hint_line(Ui& ui, std::string_view text, std::optional<Colour> bar) {
    const ImFont* font = ui.fonts[TextStyle::hint];
    const float indent = bar ? ui.px(30) : 0.0f;
    const float width = available_width();
    const PixelBox box = take_line(width, wrapped_height(font, text, width - indent));
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (bar) {
        const float y = box.from.y + font->FontSize / 2.0f;
        list->AddRectFilled({box.from.x, y - ui.px(1.5)}, {box.from.x + ui.px(22), y + ui.px(1.5)},
                            paint(*bar), ui.px(1.5));
    }
    draw_wrapped(list, font, {box.from.x + indent, box.from.y}, width - indent, ui.colours.ink_faint, text);
}

}  // namespace needleroll::gui
