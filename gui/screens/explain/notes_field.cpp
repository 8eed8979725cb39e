/// The typed text of the pad: Dear ImGui's field of several lines, whose lines are broken as wide as the
/// sheet.
#include "gui/platform/tab_order.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/screens/explain/notes_parts.hpp"
#include "gui/widgets/draw.hpp"

#include <algorithm>
#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

namespace needleroll::gui {
namespace {

/// Padding of the sheet at 100 % [px].
constexpr double sheet_padding = 22.0;
/// Room for every character in four bytes, and for as many breaks of two.
constexpr std::size_t buffer_bytes = most_note_characters * 6 + 1;
constexpr ImWchar typed_break_code = 0x2028;

float line_width(const Ui& ui, const sf::FloatRect& sheet) {
    return std::max(1.0f, sheet.width - 2.0f * ui.px(sheet_padding) - ui.px(12));
}

/// Where a line ends in the face of the notes, its last spaces with it.
LineEnd line_end_of(const Ui& ui, float width) {
    return [font = ui.fonts[TextStyle::talk_body], width](std::string_view line) {
        const auto lines = broken_lines(font, line, width);
        if (lines.size() < 2) return line.size();
        return static_cast<std::size_t>(lines[1].data() - line.data());
    };
}

/// What the callback of the field works with.
struct FieldEdit {
    NotesField& field;
    LineEnd line_end;
};

void put_back(ImGuiInputTextCallbackData& data, const ShownNotes& shown) {
    data.DeleteChars(0, data.BufTextLen);
    data.InsertChars(0, shown.text.data(), shown.text.data() + shown.text.size());
    data.CursorPos = data.SelectionStart = data.SelectionEnd = static_cast<int>(shown.caret);
}

/// After every key: takes the edit over and breaks the lines anew.
int take_edit(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
        if (data->EventChar == '\n') data->EventChar = typed_break_code;
        return 0;
    }
    FieldEdit& edit = *static_cast<FieldEdit*>(data->UserData);
    NotesField& field = edit.field;
    const ShownNotes after{std::string(data->Buf, static_cast<std::size_t>(data->BufTextLen)),
                           static_cast<std::size_t>(data->CursorPos)};
    const bool edited = after.text != field.shown.text;
    field.plain = edited ? edited_notes(field.shown, after, most_note_characters)
                         : plain_notes(after.text, after.caret);
    const ShownNotes wanted = broken_notes(field.plain.text, field.plain.caret, edit.line_end);
    field.shown = wanted.text == after.text ? after : wanted;
    if (wanted.text != after.text) put_back(*data, wanted);
    return 0;
}

/// What the field is to show before the hand is in it.
void fill_buffer(NotesField& field, const ShownNotes& shown) {
    field.buffer.assign(buffer_bytes, '\0');
    std::memcpy(field.buffer.data(), shown.text.data(), std::min(shown.text.size(), buffer_bytes - 1));
    field.shown = shown;
}

void push_look(const Ui& ui) {
    const ImVec4 clear(0.0f, 0.0f, 0.0f, 0.0f);
    ImGui::PushFont(ui.fonts[TextStyle::talk_body]);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(sheet_padding), ui.px(sheet_padding)});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
    for (const ImGuiCol slot : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive})
        ImGui::PushStyleColor(slot, clear);
}

void pop_look() {
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
}

/// Goes through the lines of a shown text that lie on the sheet, with the corner of each.
template <class Act>
void for_each_line(const Ui& ui, std::string_view shown, const sf::FloatRect& sheet, const Act& act) {
    const float height = ui.fonts[TextStyle::talk_body]->FontSize, margin = ui.px(sheet_padding);
    ImVec2 at{sheet.left + margin, sheet.top + margin};
    while (!shown.empty() && at.y + height <= sheet.top + sheet.height) {
        std::string_view line = shown.substr(0, shown.find('\n'));
        shown.remove_prefix(std::min(shown.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        act(at, line);
        at.y += height;
    }
}

/// Tells the text log what the field shows while it is not scrolled.
void report_lines(const Ui& ui, std::string_view shown, const sf::FloatRect& sheet) {
    for_each_line(ui, shown, sheet, [&](ImVec2 at, std::string_view line) {
        report_text(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::talk_body], at, line, nullptr);
    });
}

}  // namespace

void draw_notes_field(Ui& ui, NotePad& pad, NotesField& field, const sf::FloatRect& sheet) {
    FieldEdit edit{field, line_end_of(ui, line_width(ui, sheet))};
    const std::string id = "##notes" + std::to_string(pad.sheet);
    if (ImGui::GetActiveID() != ImGui::GetID(id.c_str()))
        fill_buffer(field, broken_notes(pad.notes.text, pad.notes.text.size(), edit.line_end));
    field.plain.text = pad.notes.text;
    push_look(ui);
    ImGui::SetCursorScreenPos({sheet.left, sheet.top});
    ImGui::InputTextMultiline(id.c_str(), field.buffer.data(), field.buffer.size(),
                              {sheet.width, sheet.height},
                              ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackCharFilter |
                                  ImGuiInputTextFlags_NoUndoRedo | ImGuiInputTextFlags_NoHorizontalScroll,
                              take_edit, &edit);
    offer_tab_stop(true);
    report_lines(ui, field.shown.text, sheet);
    pop_look();
    // Left by Esc, Dear ImGui would bring back what was there when the hand came: the notes stay as typed.
    pad.notes.text = field.plain.text;
}

void draw_notes_text(const Ui& ui, const NotePad& pad, const sf::FloatRect& sheet) {
    const ShownNotes shown = broken_notes(pad.notes.text, 0, line_end_of(ui, line_width(ui, sheet)));
    for_each_line(ui, shown.text, sheet, [&](ImVec2 at, std::string_view line) {
        draw_text(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::talk_body], at, ui.colours.ink, line);
    });
}

void draw_sample_questions(const Ui& ui, const TalkNow& now, const sf::FloatRect& sheet) {
    const ImFont* font = ui.fonts[TextStyle::talk_body];
    const float pad_px = ui.px(sheet_padding), width = line_width(ui, sheet);
    float y = sheet.top + pad_px;
    for (const int number : now.talk.questions.samples) {
        const std::string words = talk_text(ui.language, now.talk.questions.question(number), now.numbers);
        const float height = wrapped_height(font, words, width);
        if (y + height > sheet.top + sheet.height - pad_px) return;
        draw_wrapped(ImGui::GetWindowDrawList(), font, {sheet.left + pad_px, y}, width, ui.colours.ink_faint,
                     words);
        y += height + ui.px(14);
    }
}

}  // namespace needleroll::gui
