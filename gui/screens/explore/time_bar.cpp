/// The bar of time, and at its end undo, redo and reset.
#include "gui/words/time_bar.hpp"

#include "gui/controls/time_controls.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/draw.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// From this width of the bar on there is room for all [px at 100 %]. Undo and redo take `steps_width` of it,
/// and the button behind them at least `least_reset_width`.
constexpr double roomy_from = 900.0, steps_width = 98.0, least_reset_width = 121.0, undo_gap = 24.0,
                 margin = 20.0;
/// What of the button its label does not need: icon, gaps and edges [px at 100 %].
constexpr double around_reset_label = 20.0 + 10.0 + 2.0 * 8.0;

/// As wide as the label of the language needs.
float reset_width(const Ui& ui) {
    const float label =
        text_size(ui.fonts[TextStyle::section], say(ui.language, words::time_bar::reset_all)).x;
    return std::max(ui.px(least_reset_width), label + ui.px(around_reset_label));
}

void draw_undo(Ui& ui, Session& session, float x, float y) {
    ImGui::SetCursorPos({x, y + ui.px(2)});
    if (round_button(
            ui, "undo", Icon::undo, 40.0, false,
            say(ui.language, can_undo(session) ? words::time_bar::undo : words::time_bar::nothing_to_undo),
            can_undo(session))) {
        undo(session);
    }
    ImGui::SetCursorPos({x + ui.px(46), y + ui.px(2)});
    if (round_button(
            ui, "redo", Icon::redo, 40.0, false,
            say(ui.language, can_redo(session) ? words::time_bar::redo : words::time_bar::nothing_to_redo),
            can_redo(session))) {
        redo(session);
    }
    ImGui::SetCursorPos({x + ui.px(steps_width), y});
    const bool changed = is_changed(session);
    if (button(ui, say(ui.language, words::time_bar::reset_all).data(),
               {.kind = ButtonKind::reset,
                .icon = Icon::reset,
                .width_px = reset_width(ui),
                .enabled = changed,
                .tooltip = say(ui.language, changed ? words::time_bar::reset_tooltip
                                                    : words::time_bar::nothing_changed)})) {
        reset_all(session);
    }
}

}  // namespace

void draw_time_bar(Ui& ui, ExploreScreen& screen, Desk& desk, const sf::FloatRect& place) {
    ExploreState& state = screen.state;
    if (begin_panel(ui, "time", place, {0.0, 0.0}, PanelGround::clear)) {
        const ImVec2 corner(place.left, place.top);
        draw_edge(ui, {corner.x, corner.y + 0.5f}, {corner.x + place.width, corner.y + 0.5f});
        const bool roomy = place.width > ui.px(roomy_from);
        const float undo_width = ui.px(steps_width) + reset_width(ui);
        const float for_undo = roomy ? undo_width + ui.px(undo_gap) : 0.0f;
        draw_time_controls(ui, state.time, state.run, desk.session.result,
                           {place.left, place.top, place.width - for_undo, place.height, roomy});
        if (roomy)
            draw_undo(ui, desk.session, place.width - ui.px(margin) - undo_width,
                      place.height / 2.0f - ui.px(22));
    }
    end_panel();
}

}  // namespace needleroll::gui
