#include "gui/app/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/message_card.hpp"
#include "gui/widgets/panel.hpp"
#include "gui/words/help.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Room for the buttons under the words [px at 100 %].
constexpr double buttons_height = 40.0;

/// What was done, in a dark pill on the stage's upper edge, in no hand's way.
void draw_pill(const Ui& ui, std::string_view words, const sf::FloatRect& stage) {
    const float pad = ui.px(16);
    if (stage.width < 4.0f * pad) return;
    const ImFont* font = ui.fonts[TextStyle::label];
    const std::string shown = shortened(font, words, stage.width - 4.0f * pad);
    const float width = text_size(font, shown).x + 2.0f * pad, height = ui.px(36);
    const PixelBox box{{stage.left + (stage.width - width) / 2.0f, stage.top + ui.px(62)},
                       {stage.left + (stage.width + width) / 2.0f, stage.top + ui.px(62) + height}};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.pill), height / 2.0f);
    draw_text_in(list, font, box, 0.5f, ui.colours.on_pill, shown);
}

/// The way back from what the card tells.
enum class WayBack { close, undo };

/// A failure in a card over the stage. True when its button was clicked.
bool draw_failure(Ui& ui, const std::string& words, WayBack way_back, const sf::FloatRect& stage) {
    const float width = std::min(stage.width - ui.px(24), ui.px(760));
    if (width < ui.px(80)) return false;
    const MessageKind kind = MessageKind::failure;
    const float height = message_card_height(ui, kind, words, width) + ui.px(buttons_height);
    const sf::FloatRect place(stage.left + (stage.width - width) / 2.0f, stage.top + ui.px(62), width,
                              std::min(height, std::max(1.0f, stage.height - ui.px(70))));
    bool clicked = false;
    if (begin_panel(ui, "message", place, {0.0, 0.0}, PanelGround::clear)) {
        lift_panel();
        const PixelBox box{{place.left, place.top}, {place.left + place.width, place.top + place.height}};
        draw_message_card(ui, box, kind, words);
        ImGui::SetCursorPos({message_card_indent(ui, kind), place.height - ui.px(buttons_height + 4.0)});
        const bool undoes = way_back == WayBack::undo;
        clicked =
            button(ui, say(ui.language, undoes ? words::help::undo_last_change : words::help::close).data(),
                   {.kind = ButtonKind::link, .icon = undoes ? Icon::undo : Icon::close, .height = 32.0});
    }
    end_panel();
    return clicked;
}

void draw_session_error(Ui& ui, Session& session, const sf::FloatRect& stage) {
    const bool undoes = can_undo(session) && session.scenario != session.result.scenario;
    if (!draw_failure(ui, message_of(ui.language, session), undoes ? WayBack::undo : WayBack::close, stage))
        return;
    if (undoes) {
        undo(session);
    } else {
        session.error.reset();
    }
}

}  // namespace

void draw_message(Ui& ui, Desk& desk, const sf::FloatRect& stage) {
    const Notice* notice = shown_notice(desk.notices);
    if (desk.session.error) {
        draw_session_error(ui, desk.session, stage);
    } else if (notice != nullptr && is_done(notice->kind)) {
        draw_pill(ui, message_of(ui.language, *notice), stage);
    } else if (notice != nullptr &&
               draw_failure(ui, message_of(ui.language, *notice), WayBack::close, stage)) {
        close_shown(desk.notices);
    }
}

}  // namespace needleroll::gui
