#include "gui/widgets/panel_parts.hpp"

#include "gui/widgets/draw.hpp"
#include "gui/words/widgets.hpp"

#include <algorithm>
#include <string>

namespace needleroll::gui {
namespace {

constexpr double metric_height = 66.0;
constexpr double metric_unit_gap = 3.0, metric_margin = 2.0;
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

/// Whether title and note fit beside each other.
bool title_width_fits(const Ui& ui, const ImFont* font, std::string_view title, std::string_view note,
                      float width_px) {
    return text_size(font, title).x + ui.px(line_gap) + text_size(ui.fonts[TextStyle::label], note).x <=
           width_px;
}

/// What a text needs beyond one line [px].
float beyond_one_line(const ImFont* font, std::string_view text, float width_px) {
    return broken_line_height(font, text, width_px, 0.0f);
}

}  // namespace

void section_header(Ui& ui, Icon icon, std::string_view name, float kept_px) {
    const ImFont* font = ui.fonts[TextStyle::section];
    const float line = ui.px(panel_line_height), room = available_width() - kept_px - ui.px(28);
    const PixelBox box = take_line(available_width() - kept_px, broken_line_height(font, name, room, line));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_icon_centred(list, icon, {box.from.x + ui.px(10), box.from.y + line / 2.0f}, ui.px(20),
                      ui.colours.accent);
    draw_broken_line(list, font, {{box.from.x + ui.px(28), box.from.y}, {box.to.x, box.from.y + line}},
                     ui.colours.ink, name);
    space(ui, 6);
}

void panel_title(Ui& ui, std::string_view title, std::string_view note, TextStyle style, float kept_px) {
    const ImFont *font = ui.fonts[style], *note_font = ui.fonts[TextStyle::label];
    const float width = available_width() - kept_px;
    const float line = std::max(ui.px(panel_line_height), font->FontSize);
    const float title_height = broken_line_height(font, title, width, line);
    const bool beside = note.empty() || title_width_fits(ui, font, title, note, width);
    const float note_height = beside ? 0.0f : broken_line_height(note_font, note, width, line);
    const PixelBox box = take_line(width, title_height + note_height);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_broken_line(list, font, {box.from, {box.to.x, box.from.y + line}}, ui.colours.ink, title);
    if (beside) {
        draw_text_in(list, note_font, box, 1.0f, ui.colours.ink_faint, note);
    } else {
        const float y = box.from.y + title_height;
        draw_broken_line(list, note_font, {{box.from.x, y}, {box.to.x, y + line}}, ui.colours.ink_faint,
                         note);
    }
}

void subtitle(Ui& ui, std::string_view text) {
    const ImFont* font = ui.fonts[TextStyle::body];
    const float line = ui.px(panel_line_height);
    const PixelBox box =
        take_line(available_width(), broken_line_height(font, text, available_width(), line));
    draw_broken_line(ImGui::GetWindowDrawList(), font, {box.from, {box.to.x, box.from.y + line}},
                     ui.colours.ink_soft, text);
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
    // The last line stands on the number's baseline.
    const float up = beyond_one_line(unit_font, unit, unit_room);
    draw_wrapped(list, unit_font, {unit_x, at.y + font->Ascent - unit_font->Ascent - up}, unit_room,
                 ui.colours.ink_soft, unit);
    tooltip(ui, meaning);
}

MetricLines metric_lines(const Ui& ui, const Metric& shown, float width_px) {
    const float room = width_px - ui.px(metric_margin);
    return {beyond_one_line(ui.fonts[TextStyle::label], shown.label, room),
            beyond_one_line(ui.fonts[TextStyle::hint], shown.hint, room)};
}

MetricAnswer metric(Ui& ui, const char* id, const Metric& shown, float width_px, const MetricLines& lines) {
    ImGui::PushID(id);
    const PixelBox box = next_box(width_px, ui.px(metric_height) + lines.label_px + lines.hint_px);
    MetricAnswer answer;
    answer.clicked = hit_item("metric", box);
    answer.hovered = ImGui::IsItemHovered();
    const auto light =
        static_cast<double>(transition(ui, ImGui::GetID("light"), answer.hovered || shown.chosen, hover_s));
    const ImFont *label_font = ui.fonts[TextStyle::label], *hint_font = ui.fonts[TextStyle::hint];
    tooltip(ui, shown.meaning);
    draw_focus(ui, box, ui.px(8));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float right = box.to.x - ui.px(metric_margin);
    draw_broken_line(list, label_font, {box.from, {right, box.from.y + ui.px(18)}},
                     mixed(ui.colours.ink_soft, ui.colours.accent, light), shown.label);
    const float y = box.from.y + lines.label_px;
    draw_number_with_unit(ui, {box.from.x - ui.px(1), y + ui.px(17.5)}, TextStyle::metric, shown.number,
                          TextStyle::label, shown.unit, ui.px(metric_unit_gap), ui.colours.ink);
    draw_broken_line(list, hint_font, {{box.from.x, y + ui.px(46)}, {right, y + ui.px(metric_height)}},
                     ui.colours.ink_faint, shown.hint);
    ImGui::PopID();
    return answer;
}

void metric_line(Ui& ui, std::string_view label, std::string_view number, std::string_view unit,
                 std::string_view meaning) {
    const ImFont* number_font = ui.fonts[TextStyle::metric_small];
    const ImFont* font = ui.fonts[TextStyle::body];
    const float gap = ui.px(metric_unit_gap), line = number_font->FontSize;
    const float width = text_size(number_font, number).x + gap + text_size(font, unit).x;
    const float room = available_width() - width - ui.px(line_gap);
    const PixelBox box = take_line(available_width(), broken_line_height(font, label, room, line));
    tooltip(ui, meaning);
    draw_broken_line(ImGui::GetWindowDrawList(), font, {box.from, {box.from.x + room, box.from.y + line}},
                     ui.colours.ink_soft, label);
    draw_number_with_unit(ui, {box.to.x - width, box.from.y}, TextStyle::metric_small, number,
                          TextStyle::body, unit, gap, ui.colours.ink);
}

void share_line(Ui& ui, const Share& shown) {
    const ImFont *name_font = ui.fonts[TextStyle::label], *share_font = ui.fonts[TextStyle::section];
    const float line = ui.px(share_height), half = ui.px(swatch_size / 2.0);
    const float name_left = 2.0f * half + ui.px(8);
    const float room = available_width() - name_left - text_size(share_font, shown.share).x - ui.px(line_gap);
    const PixelBox box = take_line(available_width(), broken_line_height(name_font, shown.name, room, line));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const PixelBox first{box.from, {box.to.x, box.from.y + line}};
    const float middle = std::round(first.middle().y);
    const PixelBox swatch{{box.from.x, middle - half}, {box.from.x + 2.0f * half, middle + half}};
    list->AddRectFilled(swatch.from, swatch.to, paint(shown.colour), ui.px(3));
    list->AddRect(swatch.from, swatch.to, paint(ui.colours.border), ui.px(3), 0, ui.line_px(1));
    const float name_x = first.from.x + name_left;
    draw_broken_line(list, name_font, {{name_x, first.from.y}, {name_x + room, first.to.y}},
                     ui.colours.ink_soft, shown.name);
    draw_text_in(list, share_font, first, 1.0f, ui.colours.ink, shown.share);
    tooltip(ui, shown.meaning);
}

bool caption_box(Ui& ui, const char* id, std::string_view title, std::string_view text) {
    const ImFont* title_font = ui.fonts[TextStyle::section];
    const ImFont* text_font = ui.fonts[TextStyle::body];
    const float padding = ui.px(14);
    const float width = available_width();
    const float text_width = width - 2.0f * padding;
    // The sign of copying stands in the corner.
    const float title_room = text_width - ui.px(14);
    const float title_height =
        title.empty() ? 0.0f : wrapped_height(title_font, title, title_room) + ui.px(4);
    const float height = 2.0f * padding + title_height + wrapped_height(text_font, text, text_width);
    const PixelBox box = next_box(width, height);
    const bool clicked = hit_item(id, box);
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, paint(ui.colours.panel_soft), ui.px(10));
    const ImVec2 at{box.from.x + padding, box.from.y + padding};
    draw_wrapped(list, title_font, at, title_room, ui.colours.accent, title);
    draw_wrapped(list, text_font, {at.x, at.y + title_height}, text_width, ui.colours.ink, text);
    if (hovered) {
        draw_icon_centred(list, Icon::copy, {box.to.x - ui.px(18), box.from.y + ui.px(18)}, ui.px(16),
                          ui.colours.ink_faint);
    }
    draw_focus(ui, box, ui.px(10));
    tooltip(ui, say(ui.language, words::widgets::copy_text));
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
