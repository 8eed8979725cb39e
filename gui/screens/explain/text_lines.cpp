#include "gui/screens/explain/text_lines.hpp"

#include "gui/widgets/large.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Distances at 100 % [px]: height of the kicker's line, and what lies between the parts.
constexpr double kicker_height = 46.0, heading_gap = 16.0, sentence_gap = 12.0, help_gap = 12.0;
/// Distances of lines, as shares of the height of a face's own line, which is 1.21 em.
constexpr float kicker_pitch = 1.2f, heading_pitch = 0.95f, lead_pitch = 1.225f;

/// The lines of a heading of about the same length, as the eye likes them.
std::vector<std::string_view> balanced_lines(const ImFont* font, std::string_view words, float width) {
    const auto lines = broken_lines(font, words, width);
    if (lines.size() < 2) return lines;
    float low = 0.0f, high = width;
    while (high - low > 1.0f) {
        const float middle = (low + high) / 2.0f;
        const auto tried = broken_lines(font, words, middle);
        const bool whole = std::all_of(tried.begin(), tried.end(), [&](std::string_view line) {
            return text_size(font, line).x <= middle;
        });
        (whole && tried.size() == lines.size() ? high : low) = middle;
    }
    return broken_lines(font, words, high);
}

void add_lines(ColumnText& column, const Ui& ui, TextStyle style, const std::vector<std::string_view>& lines,
               float pitch, bool accent = false) {
    for (const std::string_view line : lines) {
        column.lines.push_back({std::string(line), style, column.height, accent});
        column.height += ui.fonts[style]->FontSize * pitch;
    }
}

/// The lines of a sentence with room for the "?" after its last word.
std::vector<std::string_view> lines_with_help(const ImFont* font, std::string_view words, float width,
                                              float help) {
    std::vector<std::string_view> lines = broken_lines(font, words, width);
    if (lines.empty() || text_size(font, lines.back()).x + help <= width) return lines;
    const std::string_view last = lines.back();
    const std::size_t space = last.rfind(' ');
    if (space == std::string_view::npos) return lines;
    lines.back() = last.substr(0, space);
    lines.push_back(last.substr(space + 1));
    return lines;
}

void add_sentence(ColumnText& column, const Ui& ui, TextStyle style, std::string_view words, float width,
                  bool with_help) {
    const ImFont* font = ui.fonts[style];
    const float help = with_help ? ui.px(help_gap + large_help_size) : 0.0f;
    const auto lines = lines_with_help(font, words, width, help);
    add_lines(column, ui, style, lines, lead_pitch);
    if (!with_help) {
        column.helps.push_back(std::nullopt);
        return;
    }
    const float radius = ui.px(large_help_size / 2.0);
    const float end = lines.empty() ? 0.0f : text_size(font, lines.back()).x;
    const float x = std::min(end + help, width) - radius;
    column.helps.push_back(ImVec2(x, column.height - font->FontSize * (lead_pitch - 0.5f)));
}

}  // namespace

ColumnText column_text(const Ui& ui, const ColumnWords& words, TalkFaces faces, float width_px) {
    const bool full = faces == TalkFaces::full;
    const TextStyle heading = full ? TextStyle::headline : TextStyle::headline_small;
    ColumnText column;
    if (!words.kicker.empty()) {
        const ImFont* font = ui.fonts[TextStyle::talk_strong];
        const float around = (ui.px(kicker_height) - font->FontSize) / 2.0f;
        column.height = around;
        add_lines(column, ui, TextStyle::talk_strong, broken_lines(font, words.kicker, width_px),
                  kicker_pitch, true);
        column.height += around - font->FontSize * (kicker_pitch - 1.0f);
    }
    add_lines(column, ui, heading, balanced_lines(ui.fonts[heading], words.heading, width_px), heading_pitch);
    column.height += ui.px(heading_gap);
    for (std::size_t i = 0; i < words.sentences.size(); ++i) {
        if (i > 0) column.height += ui.px(sentence_gap);
        add_sentence(column, ui, full ? TextStyle::lead : TextStyle::talk_body, words.sentences[i].words,
                     width_px, words.sentences[i].has_help);
    }
    column.height = std::ceil(column.height);
    return column;
}

}  // namespace needleroll::gui
