/// The column of the text: kicker, heading, sentences.
#include "gui/screens/explain/panels.hpp"
#include "gui/screens/explain/talk_words.hpp"
#include "gui/widgets/large.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

/// Distances at 100 % [px]: height of the kicker's line, and what lies between the parts.
constexpr double kicker_height = 46.0, heading_gap = 8.0, sentence_gap = 12.0, help_gap = 12.0;
/// Distances of lines, as shares of the height of a face's own line, which is 1.21 em high.
constexpr float heading_pitch = 0.95f, sentence_pitch = 1.225f;

/// A line of the column, counted from its upper left corner.
struct ColumnLine {
    std::string text;
    const ImFont* font = nullptr;
    float y = 0.0f;
    bool accent = false;
};

/// All lines of the column and where each sentence's "?" stands.
struct ColumnText {
    std::vector<ColumnLine> lines;
    std::vector<ImVec2> helps;
    float height = 0.0f;
};

/// Adds the lines of a sentence, the "?" after its last word.
void add_sentence(ColumnText& column, const Ui& ui, const ImFont* font, const std::string& text,
                  float width) {
    const float pitch = font->FontSize * sentence_pitch;
    const float help = ui.px(large_help_size), gap = ui.px(help_gap);
    std::vector<std::string_view> lines = broken_lines(font, text, width);
    if (!lines.empty() && text_size(font, lines.back()).x + gap + help > width) {
        const std::string_view last = lines.back();
        if (const std::size_t space = last.rfind(' '); space != std::string_view::npos) {
            lines.back() = last.substr(0, space);
            lines.push_back(last.substr(space + 1));
        }
    }
    for (const std::string_view line : lines) {
        column.lines.push_back({std::string(line), font, column.height, false});
        column.height += pitch;
    }
    if (lines.empty()) return;
    const float x = std::min(text_size(font, lines.back()).x + gap, width - help);
    column.helps.push_back({x + help / 2.0f, column.height - pitch + font->FontSize / 2.0f});
}

std::string kicker_of(const Ui& ui, const ExplainState& state) {
    const TalkStep& step = state.talk.steps[state.step];
    std::string words =
        say(ui.language, words::explain::step_of{.step = state.step + 1, .steps = state.talk.steps.size()});
    if (!step.kicker.empty()) words.append("  \u00B7  ").append(step.kicker);
    return words;
}

ColumnText column_text(const Ui& ui, const ExplainState& state, TalkFaces faces, float width) {
    const TalkStep& step = state.talk.steps[state.step];
    const bool full = faces == TalkFaces::full;
    const ImFont* heading = ui.fonts[full ? TextStyle::headline : TextStyle::headline_small];
    const ImFont* sentence = ui.fonts[full ? TextStyle::lead : TextStyle::talk_body];
    ColumnText column;
    const ImFont* kicker = ui.fonts[TextStyle::talk_strong];
    for (const std::string_view line : broken_lines(kicker, kicker_of(ui, state), width)) {
        const float inset = (ui.px(kicker_height) - kicker->FontSize) / 2.0f;
        column.lines.push_back({std::string(line), kicker, column.height + inset, true});
        column.height += ui.px(kicker_height);
    }
    for (const std::string_view line : broken_lines(heading, step.heading, width)) {
        column.lines.push_back({std::string(line), heading, column.height, false});
        column.height += heading->FontSize * heading_pitch;
    }
    column.height += ui.px(heading_gap);
    for (std::size_t i = 0; i < step.sentences.size(); ++i) {
        if (i > 0) column.height += ui.px(sentence_gap);
        add_sentence(column, ui, sentence, step.sentences[i].text, width);
    }
    column.height = std::ceil(column.height);
    return column;
}

}  // namespace

TalkMeasures measure_talk(const Ui& ui, const ExplainState& state) {
    TalkMeasures measures;
    measures.text_height = [&ui, &state](TalkFaces faces, float width_px) {
        return column_text(ui, state, faces, width_px).height;
    };
    measures.disclaimer_height = [&ui](float width_px) {
        return std::ceil(wrapped_height(ui.fonts[TextStyle::large],
                                        say(ui.language, words::explain::disclaimer), width_px));
    };
    for (const TalkStep& step : state.talk.steps)
        measures.names.push_back(text_size(ui.fonts[TextStyle::subtitle], step.tab).x);
    measures.back =
        large_button_width(ui, say(ui.language, words::explain::back), {.icon_before = Icon::chevron_left});
    measures.next =
        large_button_width(ui, say(ui.language, words::explain::next), {.icon_after = Icon::chevron_right});
    return measures;
}

void draw_talk_text(Ui& ui, ExplainScreen& screen, const ExplainLayout& layout) {
    const sf::FloatRect& place = layout.text;
    const PanelGround ground = layout.one_region ? PanelGround::laid : PanelGround::clear;
    if (begin_panel(ui, "talk text", place, {0.0, 0.0}, ground)) {
        const float width = available_width();
        const ColumnText column = column_text(ui, screen.state, layout.faces, width);
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        ImDrawList* list = ImGui::GetWindowDrawList();
        for (const ColumnLine& line : column.lines)
            draw_text(list, line.font, {corner.x, corner.y + line.y},
                      line.accent ? ui.colours.accent : ui.colours.ink, line.text);
        for (std::size_t i = 0; i < column.helps.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            large_help(ui, "help", {corner.x + column.helps[i].x, corner.y + column.helps[i].y});
            ImGui::PopID();
        }
        ImGui::SetCursorScreenPos(corner);
        ImGui::Dummy({width, column.height});
    }
    end_panel();
}

void draw_region_tabs(Ui& ui, ExplainScreen& screen, const ExplainLayout& layout) {
    if (!layout.one_region) return;
    if (begin_panel(ui, "talk regions", layout.tabs, {0.0, 0.0}, PanelGround::clear)) {
        std::vector<std::string_view> names;
        int chosen = 0;
        for (const TalkRegion region : layout.regions) {
            if (region == layout.shows) chosen = static_cast<int>(names.size());
            names.push_back(say(ui.language, region == TalkRegion::text      ? words::explain::text
                                             : region == TalkRegion::picture ? words::explain::picture
                                                                             : words::explain::chart));
        }
        if (const auto picked = large_segmented(ui, "regions", box_of(layout.tabs), names, chosen))
            screen.state.region = layout.regions[static_cast<std::size_t>(*picked)];
    }
    end_panel();
}

}  // namespace needleroll::gui
