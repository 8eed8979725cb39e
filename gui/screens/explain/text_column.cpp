/// The column of the text: kicker, heading, sentences; and the tabs where the column has no room beside the
/// picture.
#include "gui/screens/explain/panels.hpp"
#include "gui/screens/explain/talk_card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/widgets/scroll.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

std::string kicker_of(const Language& language, const ExplainState& state, const TalkStep& step) {
    const std::size_t number = state.step + 1, steps = state.talk.steps.size();
    if (step.kicker.empty()) return say(language, words::explain::step_of{.step = number, .steps = steps});
    const std::string words = talk_text(language, step.kicker, state.run.numbers, step.own);
    return say(language, words::explain::step_of_kicker{.kicker = words, .step = number, .steps = steps});
}

}  // namespace

ColumnWords column_words(const Language& language, const ExplainState& state) {
    ColumnWords column;
    if (state.start_open) {
        column.heading = say(language, words::explain::start_heading);
        column.sentences.push_back({std::string(say(language, words::explain::start_note)), false});
        return column;
    }
    if (state.talk.steps.empty()) return column;
    const TalkStep& step = state.talk.steps[state.step];
    column.kicker = kicker_of(language, state, step);
    column.heading = talk_text(language, step.heading, state.run.numbers, step.own);
    for (const TalkSentence& sentence : step.sentences)
        column.sentences.push_back({talk_text(language, sentence, state.run.numbers, step.own),
                                    !sentence.bases.empty() || !sentence.card.empty()});
    return column;
}

void draw_talk_text(Ui& ui, ExplainScreen& screen) {
    const ExplainLayout& layout = screen.layout;
    const ExplainState& state = screen.state;
    if (begin_room_panel(ui, "talk-text", layout.text, layout.room)) {
        const ColumnText column =
            column_text(ui, column_words(ui.language, state), layout.faces, layout.text.width);
        const ImVec2 corner{layout.text.left, layout.text.top};
        for (const ColumnLine& line : column.lines)
            draw_text(ImGui::GetWindowDrawList(), ui.fonts[line.style], {corner.x, corner.y + line.y},
                      line.accent ? ui.colours.accent : ui.colours.ink, line.words);
        for (std::size_t i = 0; i < column.helps.size(); ++i) {
            if (!column.helps[i]) continue;
            const TalkStep& step = state.talk.steps[state.step];
            const ImVec2 middle{corner.x + column.helps[i]->x, corner.y + column.helps[i]->y};
            talk_help(ui, step.sentences[i].text.c_str(), middle, [&] {
                return card_of(ui.language, state.talk, step, step.sentences[i], state.run.numbers);
            });
        }
    }
    end_room_panel();
}

void draw_region_tabs(Ui& ui, ExplainScreen& screen) {
    const ExplainLayout& layout = screen.layout;
    if (layout.regions.size() < 2) return;
    std::vector<std::string_view> names;
    int chosen = 0;
    for (const TalkRegion region : layout.regions) {
        if (region == layout.shows) chosen = static_cast<int>(names.size());
        names.push_back(say(ui.language, region == TalkRegion::text      ? words::explain::text
                                         : region == TalkRegion::picture ? words::explain::picture
                                                                         : words::explain::chart));
    }
    if (const auto picked = large_segmented(ui, "regions", box_of(layout.tabs), names, chosen))
        screen.state.region = {layout.regions[static_cast<std::size_t>(*picked)], 0.0f};
}

void scroll_region(Ui& ui, ExplainScreen& screen) {
    const ExplainLayout& layout = screen.layout;
    const PixelBox seen = box_of(layout.room.seen);
    if (!layout.one_region || !(layout.most_scroll_px > 0.0f)) return;
    const float moved = scrolled_by_hand(ui, "region-scroll", seen);
    screen.state.region.scroll_px = std::clamp(layout.scroll_px + moved, 0.0f, layout.most_scroll_px);
    draw_scroll_bar(ui, grown(seen, ui.px(6)), layout.scroll_px, layout.most_scroll_px);
}

}  // namespace needleroll::gui
