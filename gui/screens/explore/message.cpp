/// The message over the stage: what could not be done, and the way back.
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/message_card.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Room for the buttons under the words [px at 100 %].
constexpr double buttons_height = 40.0;

/// What was done, in a dark pill on the stage's upper edge, in no hand's way.
void draw_notice(const Ui& ui, const ExploreState& state, const sf::FloatRect& stage) {
    const std::string_view words = notice_of(state);
    const float pad = ui.px(16);
    if (words.empty() || stage.width < 4.0f * pad) return;
    const ImFont* font = ui.fonts[TextStyle::label];
    const std::string shown = shortened(font, words, stage.width - 4.0f * pad);
    const float width = text_size(font, shown).x + 2.0f * pad, height = ui.px(36);
    const Box box{{stage.left + (stage.width - width) / 2.0f, stage.top + ui.px(62)},
                  {stage.left + (stage.width + width) / 2.0f, stage.top + ui.px(62) + height}};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.pill), height / 2.0f);
    draw_text_in(list, font, box, 0.5f, ui.colours.on_pill, shown);
}

}  // namespace

void draw_message(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout) {
    Session& session = screen.state.session;
    draw_notice(ui, screen.state, layout.stage);
    if (!session.error) return;
    const sf::FloatRect& stage = layout.stage;
    const float width = std::min(stage.width - ui.px(24), ui.px(760));
    if (width < ui.px(80)) return;
    const std::string words = message_of(session);
    const MessageKind kind = MessageKind::failure;
    const float height = message_card_height(ui, kind, words, width) + ui.px(buttons_height);
    const sf::FloatRect place(stage.left + (stage.width - width) / 2.0f, stage.top + ui.px(62), width,
                              std::min(height, std::max(1.0f, stage.height - ui.px(70))));
    ImGui::SetNextWindowFocus();
    if (begin_panel(ui, "message", place, {0.0, 0.0}, PanelGround::clear)) {
        lift_panel();
        const Box box{{place.left, place.top}, {place.left + place.width, place.top + place.height}};
        draw_message_card(ui, box, kind, words);
        ImGui::SetCursorPos({message_card_indent(ui, kind), place.height - ui.px(buttons_height + 4.0)});
        if (can_undo(session) && session.scenario != session.result.scenario) {
            if (button(ui, "Undo last change",
                       {.kind = ButtonKind::link, .icon = Icon::undo, .height = 32.0}))
                undo(session);
        } else if (button(ui, "Close", {.kind = ButtonKind::link, .icon = Icon::close, .height = 32.0})) {
            session.error.reset();
        }
    }
    end_panel();
}

}  // namespace needleroll::gui
