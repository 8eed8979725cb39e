/// What is open over the pad: sample questions to choose from, and print or save.
#include "gui/screens/explain/notes_parts.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/widgets/scroll.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {
namespace {

/// Sizes at 100 % [px].
constexpr double panel_padding = 26.0, head_height = 84.0, panel_close_width = 148.0, list_gap = 28.0;
constexpr double list_heading = 40.0, question_tick = 26.0, tick_gap = 14.0, list_group_gap = 10.0;
constexpr double least_two_columns = 720.0, print_width = 420.0, choice_gap = 14.0;

/// The head of a panel: title and Close. True when it is closed.
bool draw_head(Ui& ui, const PixelBox& panel, std::string_view title) {
    const float pad = ui.px(panel_padding), close = ui.px(panel_close_width);
    const float target = std::max(static_cast<float>(large_target), ui.px(60));
    const PixelBox line{{panel.from.x + pad, panel.from.y + ui.px(6)},
                        {panel.to.x - pad, panel.from.y + ui.px(6) + target}};
    const ImFont* font = ui.fonts[TextStyle::talk_button];
    draw_text_in(ImGui::GetWindowDrawList(), font, line, 0.0f, ui.colours.ink,
                 shortened(font, title, line.width() - close - pad));
    return large_button(ui, "close", {{line.to.x - close, line.from.y}, line.to},
                        say(ui.language, words::explain::close),
                        {.icon_before = Icon::close, .style = TextStyle::talk_strong});
}

// ---- sample questions ----

/// A question of the list with its place.
struct QuestionRow {
    int number = 0;  ///< 0: a heading
    std::string words;
    PixelBox box;
};

float row_height(const Ui& ui, const QuestionRow& row, float width) {
    if (row.number == 0) return ui.px(list_heading);
    const float words =
        wrapped_height(ui.fonts[TextStyle::talk_body], row.words, width - ui.px(question_tick + tick_gap));
    return std::max(static_cast<float>(large_target), words + ui.px(16));
}

/// The rows of a group one under the other; gives where they end.
float place_group(const Ui& ui, const TalkNow& now, const QuestionGroup& group, int first, ImVec2 at,
                  float width, std::vector<QuestionRow>& rows) {
    rows.push_back({0, talk_text(ui.language, group.heading, now.numbers), {}});
    for (std::size_t i = 0; i < group.questions.size(); ++i)
        rows.push_back(
            {first + static_cast<int>(i), talk_text(ui.language, group.questions[i], now.numbers), {}});
    for (auto row = rows.end() - static_cast<std::ptrdiff_t>(group.questions.size()) - 1; row != rows.end();
         ++row) {
        const float height = row_height(ui, *row, width);
        row->box = {at, {at.x + width, at.y + height}};
        at.y += height;
    }
    return at.y + ui.px(list_group_gap);
}

/// All rows, in two columns where the panel is wide enough.
std::vector<QuestionRow> question_rows(const Ui& ui, const TalkNow& now, const PixelBox& list) {
    const bool two = list.width() >= ui.px(least_two_columns);
    const float width = two ? (list.width() - ui.px(list_gap)) / 2.0f : list.width();
    std::array<float, 2> ends{list.from.y, list.from.y};
    std::vector<QuestionRow> rows;
    int number = 1;
    const std::size_t groups = now.talk.questions.groups.size();
    for (std::size_t i = 0; i < groups; ++i) {
        const QuestionGroup& group = now.talk.questions.groups[i];
        const std::size_t column = two && i >= (groups + 1) / 2 ? 1 : 0;
        const float x = list.from.x + static_cast<float>(column) * (width + ui.px(list_gap));
        ends[column] = place_group(ui, now, group, number, {x, ends[column]}, width, rows);
        number += static_cast<int>(group.questions.size());
    }
    return rows;
}

void draw_question(Ui& ui, NotePad& pad, const QuestionRow& row) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (row.number == 0) {
        draw_text_in(list, ui.fonts[TextStyle::talk_strong], row.box, 0.0f, ui.colours.ink, row.words);
        return;
    }
    ImGui::PushID(row.number);
    if (hit_item("question", row.box)) toggle_question(pad, row.number);
    const bool on = has_question(pad, row.number), lit = ImGui::IsItemHovered();
    const float size = ui.px(question_tick), middle = row.box.middle().y;
    const PixelBox mark{{row.box.from.x, middle - size / 2.0f},
                        {row.box.from.x + size, middle + size / 2.0f}};
    list->AddRectFilled(mark.from, mark.to, paint(on ? ui.colours.accent : ui.colours.raised), ui.px(5));
    list->AddRect(mark.from, mark.to, paint(on || lit ? ui.colours.accent : ui.colours.border_strong),
                  ui.px(5), 0, ui.line_px(2));
    if (on) draw_icon_centred(list, Icon::check, mark.middle(), ui.px(20), ui.colours.on_accent);
    const ImFont* font = ui.fonts[TextStyle::talk_body];
    const float left = mark.to.x + ui.px(tick_gap), width = row.box.to.x - left;
    const float height = wrapped_height(font, row.words, width);
    draw_wrapped(list, font, {left, middle - height / 2.0f}, width, on ? ui.colours.accent : ui.colours.ink,
                 row.words);
    draw_focus(ui, grown(row.box, -ui.px(3)), ui.px(8));
    ImGui::PopID();
}

/// Draws a content that may be higher than its place: it is given its corner and width, and tells its end.
template <class Content>
void draw_scrolled(Ui& ui, const char* id, const PixelBox& place, const Content& content) {
    ImGui::SetCursorScreenPos(place.from);
    ImGui::BeginChild(id, {std::max(1.0f, place.width()), std::max(1.0f, place.height())}, false,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NavFlattened);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float end = content(corner, available_width());
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({1.0f, end - corner.y});
    if (const float moved = scrolled_by_hand(ui, "scroll", place, ScrollFrom::buttons); moved != 0.0f)
        ImGui::SetScrollY(ImGui::GetScrollY() + moved);
    ImGui::EndChild();
}

/// Gives where the list ends.
float draw_questions(Ui& ui, const TalkNow& now, NotePad& pad, ImVec2 corner, float width) {
    float end = corner.y;
    for (const QuestionRow& row : question_rows(ui, now, {corner, {corner.x + width, corner.y}})) {
        draw_question(ui, pad, row);
        end = std::max(end, row.box.to.y);
    }
    return end;
}

// ---- print or save ----

/// Gives where the choices end.
float draw_print(Ui& ui, NotesStep& step, ImVec2 at, float width) {
    const float button = std::min(ui.px(print_width), width);
    const float target = std::max(static_cast<float>(large_target), ui.px(60));
    const auto paragraph = [&](TextStyle style, Colour colour, std::string_view text) {
        if (text.empty()) return;
        const ImFont* font = ui.fonts[style];
        draw_wrapped(ImGui::GetWindowDrawList(), font, at, width, colour, text);
        at.y += wrapped_height(font, text, width) + ui.px(choice_gap);
    };
    paragraph(TextStyle::talk_body, ui.colours.ink, say(ui.language, words::explain::notes_nothing_saved));
    paragraph(TextStyle::talk_body, ui.colours.warn, step.trouble);
    const auto choice = [&](const char* id, const Word& word, Icon icon, ButtonKind kind, NotesWish wish) {
        const PixelBox box{at, {at.x + button, at.y + target}};
        if (large_button(ui, id, box, say(ui.language, word),
                         {.kind = kind,
                          .icon_before = icon,
                          .enabled = step.asked == NotesWish::none,
                          .style = TextStyle::talk_strong}))
            step.wish = wish;
        at.y += target + ui.px(choice_gap);
    };
    choice("print", words::explain::notes_print, Icon::print, ButtonKind::primary, NotesWish::print);
    choice("pdf", words::explain::notes_save_pdf, Icon::file, ButtonKind::plain, NotesWish::save_pdf);
    choice("png", words::explain::notes_save_picture, Icon::camera, ButtonKind::plain,
           NotesWish::save_picture);
    return at.y;
}

}  // namespace

void draw_notes_panel(Ui& ui, const TalkNow& now, NotesStep& step, const StepRoom& room) {
    if (step.open == NotesPanel::none) return;
    if (begin_room_panel(ui, "note-panel", room.picture, room)) {
        const PixelBox panel = box_of(room.picture);
        draw_card_ground(ui, panel);
        const bool questions = step.open == NotesPanel::questions;
        const float pad = ui.px(panel_padding);
        const PixelBox inner{{panel.from.x + pad, panel.from.y + ui.px(head_height)},
                             {panel.to.x - pad, panel.to.y - pad / 2.0f}};
        draw_scrolled(ui, questions ? "questions" : "choices", inner, [&](ImVec2 corner, float width) {
            return questions ? draw_questions(ui, now, step.pad, corner, width)
                             : draw_print(ui, step, corner, width);
        });
        if (draw_head(ui, panel,
                      say(ui.language,
                          questions ? words::explain::notes_questions : words::explain::notes_print_or_save)))
            step.open = NotesPanel::none;
    }
    end_room_panel();
}

void draw_notes_column(Ui& ui, const TalkNow& now, NotesStep& step, const StepRoom& room) {
    if (begin_room_panel(ui, "note-buttons", room.column, room)) {
        const PixelBox column = box_of(room.column);
        const float target = std::max(static_cast<float>(large_target), ui.px(56));
        ImVec2 at = column.from;
        const auto button = [&](const char* id, std::string_view words, const LargeButton& look) {
            const PixelBox box{at, {column.to.x, at.y + target}};
            at.y += target + ui.px(choice_gap);
            return large_button(ui, id, box, words, look);
        };
        const auto toggle = [&](NotesPanel panel) {
            step.open = step.open == panel ? NotesPanel::none : panel;
            step.trouble.clear();
        };
        const std::size_t chosen = step.pad.notes.questions.size();
        const std::string questions = chosen == 0
                                          ? std::string(say(ui.language, words::explain::notes_add_question))
                                          : say(ui.language, words::explain::notes_chosen{.count = chosen});
        if (now.step.has(StepControl::questions) && button("questions", questions,
                                                           {.icon_before = Icon::plus,
                                                            .chosen = step.open == NotesPanel::questions,
                                                            .style = TextStyle::talk_strong}))
            toggle(NotesPanel::questions);
        if (now.step.has(StepControl::print_or_save) &&
            button("print", say(ui.language, words::explain::notes_print_or_save),
                   {.kind = ButtonKind::primary,
                    .icon_before = Icon::print,
                    .chosen = step.open == NotesPanel::print,
                    .style = TextStyle::talk_strong}))
            toggle(NotesPanel::print);
        const std::string_view safe = say(ui.language, words::explain::notes_nothing_saved);
        const ImFont* font = ui.fonts[TextStyle::large];
        draw_wrapped(ImGui::GetWindowDrawList(), font, at, column.width(), ui.colours.ink_soft, safe);
        at.y += wrapped_height(font, safe, column.width()) + ui.px(choice_gap);
        if (button("new-talk", say(ui.language, words::explain::new_talk),
                   {.icon_before = Icon::reset, .style = TextStyle::talk_strong}))
            step.wish = NotesWish::new_talk;
    }
    end_room_panel();
}

}  // namespace needleroll::gui
