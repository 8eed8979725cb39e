/// The panels of step "What it may help".
#include "gui/screens/explain/aims_parts.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double panel_side = 28.0, panel_top = 12.0, panel_bottom = 8.0;
constexpr double close_width = 132.0, after_head = 4.0, column_heads = 34.0, group_heading = 46.0;
constexpr double help_column = 40.0, beside_from = 620.0, row_padding = 12.0, scroll_strip = 18.0;
constexpr float what_share = 0.495f, columns_gap_share = 0.015f, row_pitch = 1.1f;

/// Height of a row: at least, and as drawn where there is room [px at 100 %].
struct RowHeights {
    double least = 60.0, drawn = 85.0;
};
constexpr RowHeights table_rows{60.0, 85.0}, ask_rows{50.0, 56.0};

float words_height(const ImFont* font, std::string_view text, float width) {
    return static_cast<float>(broken_lines(font, text, width).size()) * font->FontSize * row_pitch;
}

void draw_row_words(const ImFont* font, ImVec2 at, float width, Colour colour, std::string_view text) {
    const float inset = font->FontSize * (row_pitch - 1.0f) / 2.0f;
    for (const std::string_view line : broken_lines(font, text, width)) {
        draw_text(ImGui::GetWindowDrawList(), font, {at.x, at.y + inset}, colour, line);
        at.y += font->FontSize * row_pitch;
    }
}

void draw_rule(const Ui& ui, ImVec2 from, float width, Colour colour) {
    const float y = std::round(from.y);
    ImGui::GetWindowDrawList()->AddRectFilled({from.x, y}, {from.x + width, y + ui.line_px(1)},
                                              paint(colour));
}

/// How rows are set: what and how often beside each other, or under each other in a narrow panel.
struct RowSetting {
    bool beside = true;
    TextStyle first = TextStyle::talk_strong;
    float width = 0.0f, what = 0.0f, often_left = 0.0f, often = 0.0f;
};

RowSetting row_setting(const Ui& ui, float width, AimsPanel panel) {
    const float words = width - ui.px(help_column);
    RowSetting setting{.beside = width >= ui.px(beside_from), .width = width, .what = words, .often = words};
    if (panel == AimsPanel::ask_first) setting.first = TextStyle::talk_body;
    if (panel == AimsPanel::ask_first || !setting.beside) return setting;
    const float gap = std::round(width * columns_gap_share);
    setting.often_left = std::round(width * what_share);
    setting.what = setting.often_left - gap;
    setting.often = words - setting.often_left;
    return setting;
}

/// Heights of a row's words.
struct RowWords {
    float what = 0.0f, often = 0.0f;
};
RowWords row_words(const Ui& ui, const AimsRow& row, const RowSetting& setting) {
    return {words_height(ui.fonts[setting.first], row.what, setting.what),
            words_height(ui.fonts[TextStyle::talk_body], row.often, setting.often)};
}

/// A row over its whole width is pressed for its card; the "?" at its end shows that.
void draw_row(Ui& ui, const PixelBox& box, const AimsRow& row, const RowSetting& setting) {
    const ImFont* first = ui.fonts[setting.first];
    const ImFont* second = ui.fonts[TextStyle::talk_body];
    const RowWords words = row_words(ui, row, setting);
    const float middle = box.middle().y;
    const float both = setting.beside ? words.what : words.what + words.often;
    const float top = middle - both / 2.0f;
    draw_row_words(first, {box.from.x, top}, setting.what, ui.colours.ink, row.what);
    const float often_top = setting.beside ? middle - words.often / 2.0f : top + words.what;
    draw_row_words(second, {box.from.x + setting.often_left, often_top}, setting.often,
                   setting.beside ? ui.colours.ink : ui.colours.ink_soft, row.often);
    row_help(ui, box, {box.to.x - ui.px(large_help_size / 2.0 + 2.0), middle}, row.card);
}

/// Heights of rows: what each needs, and where there is room, up to the height as drawn, low ones first.
std::vector<float> heights_of_rows(const Ui& ui, const std::vector<const AimsRow*>& rows,
                                   const RowSetting& setting, const RowHeights& wanted, float room) {
    std::vector<float> heights;
    for (const AimsRow* row : rows) {
        const RowWords words = row_words(ui, *row, setting);
        const float both = setting.beside ? std::max(words.what, words.often) : words.what + words.often;
        heights.push_back(std::ceil(std::max(both + ui.px(row_padding), ui.px(wanted.least))));
    }
    const float spare = room - std::accumulate(heights.begin(), heights.end(), 0.0f);
    const auto missing = [&](float level) {
        return std::accumulate(heights.begin(), heights.end(), 0.0f, [level](float sum, float height) {
            return sum + std::max(0.0f, level - height);
        });
    };
    float level = std::floor(ui.px(wanted.drawn));
    while (level > ui.px(wanted.least) && missing(level) > spare) level -= 1.0f;
    for (float& height : heights) height = std::max(height, level);
    return heights;
}

/// Rows with their places; narrower where the list scrolls beside a scrollbar.
struct RowList {
    RowSetting setting;
    std::vector<float> heights;
    float content = 0.0f;
};

RowList row_list(const Ui& ui, const std::vector<const AimsRow*>& rows, AimsPanel panel, ImVec2 room,
                 float headings) {
    const RowHeights& wanted = panel == AimsPanel::ask_first ? ask_rows : table_rows;
    RowList list;
    for (const float strip : {0.0f, ui.px(scroll_strip)}) {
        list.setting = row_setting(ui, room.x - strip, panel);
        list.heights = heights_of_rows(ui, rows, list.setting, wanted, room.y - headings);
        list.content = headings + std::accumulate(list.heights.begin(), list.heights.end(), 0.0f);
        if (list.content <= room.y + 0.5f) break;
    }
    return list;
}

/// Height of the line with the names of the columns; none where the columns lie under each other.
float column_heads_height(const Ui& ui, float width) {
    const RowSetting setting = row_setting(ui, width, AimsPanel::afterwards);
    if (!setting.beside) return 0.0f;
    const float words =
        words_height(ui.fonts[TextStyle::large], say(ui.language, words::explain::aims_after_often),
                     width - setting.often_left);
    return std::ceil(std::max(ui.px(column_heads), words + ui.px(row_padding)));
}

void draw_column_heads(const Ui& ui, ImVec2 at, float height, const RowSetting& setting) {
    const ImFont* font = ui.fonts[TextStyle::large];
    const auto draw_head = [&](const Word& word, float left, float width) {
        const std::string_view words = say(ui.language, word);
        const float top = at.y + (height - words_height(font, words, width)) / 2.0f;
        draw_row_words(font, {at.x + left, top}, width, ui.colours.ink_soft, words);
    };
    draw_head(words::explain::aims_after_what, 0.0f, setting.what);
    draw_head(words::explain::aims_after_often, setting.often_left, setting.width - setting.often_left);
    draw_rule(ui, {at.x, at.y + height - ui.line_px(1)}, setting.width, ui.colours.border_strong);
}

/// What can happen afterwards: a table under the names of its columns.
void draw_afterwards(Ui& ui, const PixelBox& room, const std::vector<AimsRow>& rows, AimsStep& step) {
    std::vector<const AimsRow*> all;
    for (const AimsRow& row : rows) all.push_back(&row);
    const float heads = column_heads_height(ui, room.width());
    const RowList list =
        row_list(ui, all, AimsPanel::afterwards, {room.width(), room.height() - heads}, 0.0f);
    if (heads > 0.0f) draw_column_heads(ui, room.from, heads, list.setting);
    const PixelBox under_heads{{room.from.x, room.from.y + heads}, room.to};
    const ImVec2 corner = begin_list(ui, "rows", under_heads, list.content, step);
    float y = corner.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0) draw_rule(ui, {corner.x, y}, list.setting.width, ui.colours.line);
        ImGui::PushID(static_cast<int>(i));
        draw_row(ui, {{corner.x, y}, {corner.x + list.setting.width, y + list.heights[i]}}, rows[i],
                 list.setting);
        ImGui::PopID();
        y += list.heights[i];
    }
    end_list(ui, under_heads, step);
}

/// Who should ask first: groups under their headings, one line each.
void draw_ask_first(Ui& ui, const PixelBox& room, const std::vector<AimsGroup>& groups, AimsStep& step) {
    std::vector<const AimsRow*> all;
    for (const AimsGroup& group : groups)
        for (const AimsRow& row : group.rows) all.push_back(&row);
    const float heading = ui.px(group_heading);
    const RowList list = row_list(ui, all, AimsPanel::ask_first, {room.width(), room.height()},
                                  heading * static_cast<float>(groups.size()));
    const ImVec2 corner = begin_list(ui, "lines", room, list.content, step);
    const float right = corner.x + list.setting.width;
    float y = corner.y;
    std::size_t i = 0;
    for (const AimsGroup& group : groups) {
        draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::talk_strong],
                     {{corner.x, y}, {right, y + heading}}, 0.0f, ui.colours.accent, group.heading);
        y += heading;
        draw_rule(ui, {corner.x, y - ui.line_px(1)}, list.setting.width, ui.colours.border_strong);
        for (const AimsRow& row : group.rows) {
            if (&row != &group.rows.front())
                draw_rule(ui, {corner.x, y}, list.setting.width, ui.colours.line);
            ImGui::PushID(static_cast<int>(i));
            draw_row(ui, {{corner.x, y}, {right, y + list.heights[i]}}, row, list.setting);
            ImGui::PopID();
            y += list.heights[i++];
        }
    }
    end_list(ui, room, step);
}

}  // namespace

std::string_view panel_name(const Language& language, AimsPanel panel) {
    return say(language, panel == AimsPanel::ask_first ? words::explain::aims_ask_first
                                                       : words::explain::aims_afterwards);
}

void draw_aims_panel(Ui& ui, const PixelBox& box, const AimsView& view, AimsStep& step) {
    draw_sheet(ui, box);
    const float side = ui.px(panel_side), top = box.from.y + ui.px(panel_top), target = ui.px(large_target);
    const std::string_view close = say(ui.language, words::explain::close);
    const LargeButton look{.icon_before = Icon::close, .style = TextStyle::talk_strong};
    const float width = std::max(ui.px(close_width), large_button_width(ui, close, look));
    const PixelBox button{{box.to.x - side - width, top}, {box.to.x - side, top + target}};
    const ImFont* font = ui.fonts[TextStyle::talk_button];
    const std::string_view name = panel_name(ui.language, step.open);
    const float title_width = button.from.x - ui.px(16) - box.from.x - side;
    const float title_top = top + (target - words_height(font, name, title_width)) / 2.0f;
    draw_row_words(font, {box.from.x + side, title_top}, title_width, ui.colours.ink, name);
    const PixelBox room{{box.from.x + side, top + target + ui.px(after_head)},
                        {box.to.x - side, box.to.y - ui.px(panel_bottom)}};
    if (step.open == AimsPanel::ask_first)
        draw_ask_first(ui, room, view.shown.ask_first, step);
    else
        draw_afterwards(ui, room, view.shown.afterwards, step);
    if (large_button(ui, "close", button, close, look)) close_panel(step);
}

}  // namespace needleroll::gui
