/// Whether the notes may go, asked before a new talk.
#include "gui/screens/explain/panels.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Sizes at 100 % [px].
constexpr double question_width = 560.0, question_padding = 32.0, question_gap = 24.0, answer_gap = 16.0;

}  // namespace

void draw_new_talk_question(Ui& ui, ExplainScreen& screen) {
    ExplainState& state = screen.state;
    if (!state.asks_new_talk) return;
    const sf::FloatRect& stage = screen.layout.frame.stage;
    const float width = std::min(ui.px(question_width), stage.width - ui.px(16));
    const std::string_view words = say(ui.language, words::explain::new_talk_question);
    const ImFont* font = ui.fonts[TextStyle::talk_button];
    const float inner = width - 2.0f * ui.px(question_padding), button = ui.px(large_target);
    const float text = wrapped_height(font, words, inner);
    const float height =
        text + ui.px(2.0 * question_padding + question_gap) + 2.0f * button + ui.px(answer_gap);
    const sf::FloatRect place(stage.left + (stage.width - width) / 2.0f,
                              stage.top + std::max(0.0f, (stage.height - height) / 2.0f), width, height);
    ImGui::SetNextWindowFocus();
    if (begin_panel(ui, "new-talk-question", place, {0.0, 0.0}, PanelGround::clear)) {
        lift_panel();
        note_card(ui);
        draw_card_ground(ui, box_of(place));
        ImVec2 at{place.left + ui.px(question_padding), place.top + ui.px(question_padding)};
        draw_wrapped(ImGui::GetWindowDrawList(), font, at, inner, ui.colours.ink, words);
        at.y += text + ui.px(question_gap);
        const auto next_button = [&](const char* id, const Word& word, ButtonKind kind) {
            const PixelBox box{at, {at.x + inner, at.y + button}};
            at.y += button + ui.px(answer_gap);
            return large_button(ui, id, box, say(ui.language, word), {.kind = kind});
        };
        if (next_button("keep", words::explain::keep_notes, ButtonKind::primary)) state.asks_new_talk = false;
        if (next_button("new", words::explain::new_talk, ButtonKind::plain)) begin_new_talk(state);
    }
    end_panel();
}

}  // namespace needleroll::gui
