/// The bar of time, and at its end undo, redo and reset.
#include "gui/controls/time_controls.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"

namespace needleroll::gui {
namespace {

/// From this width of the bar on there is room for all [px at 100 %], and how much of it undo takes.
constexpr double roomy_from = 900.0, undo_width = 219.0, undo_gap = 24.0, margin = 20.0;

void draw_undo(Ui& ui, Session& session, float x, float y) {
    ImGui::SetCursorPos({x, y + ui.px(2)});
    if (round_button(ui, "undo", Icon::undo, 40.0, false,
                     can_undo(session) ? "Undo (Ctrl+Z)" : "Nothing to undo", can_undo(session))) {
        undo(session);
    }
    ImGui::SetCursorPos({x + ui.px(46), y + ui.px(2)});
    if (round_button(ui, "redo", Icon::redo, 40.0, false,
                     can_redo(session) ? "Redo (Ctrl+Shift+Z)" : "Nothing to redo", can_redo(session))) {
        redo(session);
    }
    ImGui::SetCursorPos({x + ui.px(98), y});
    const bool changed = is_changed(session);
    if (button(ui, "Reset all",
               {.kind = ButtonKind::reset,
                .icon = Icon::reset,
                .width_px = ui.px(121),
                .enabled = changed,
                .tooltip = changed ? "Everything as it was opened (Ctrl+R)" : "Nothing has been changed"})) {
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
        const float for_undo = roomy ? ui.px(undo_width + undo_gap) : 0.0f;
        draw_time_controls(ui, state.time, state.run, desk.session.result,
                           {place.left, place.top, place.width - for_undo, place.height, roomy});
        if (roomy)
            draw_undo(ui, desk.session, place.width - ui.px(margin + undo_width),
                      place.height / 2.0f - ui.px(22));
    }
    end_panel();
}

}  // namespace needleroll::gui
