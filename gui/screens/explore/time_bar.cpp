#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/timeline.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

/// The speeds on the bar; the keys [ and ] reach the others.
constexpr std::array<double, 4> bar_speeds = {0.05, 0.25, 1.0, 8.0};

void draw_play_buttons(Ui& ui, ExploreState& state, const Result& result, float middle) {
    const auto at = [&](double x, double diameter) {
        ImGui::SetCursorPos({ui.px(x), middle - ui.px(diameter / 2.0)});
    };
    at(20.0, 52.0);
    if (round_button(ui, "play", state.time.playing ? Icon::pause : Icon::play, 52.0, true,
                     state.time.playing ? "Pause (Space)" : "Play (Space)")) {
        toggle_play(state.time, state.run.duration_s);
    }
    at(82.0, 42.0);
    if (round_button(ui, "step back", Icon::step_back, 42.0, false,
                     "One needle row back (,), a pass back (Shift ,)")) {
        step_row(state.time, result, false);
    }
    at(134.0, 42.0);
    if (round_button(ui, "step", Icon::step_forward, 42.0, false,
                     "One needle row on (.), a pass on (Shift .)")) {
        step_row(state.time, result, true);
    }
}

void draw_speeds(Ui& ui, ExploreState& state) {
    std::vector<std::string> labels;
    std::vector<Segment> segments;
    int chosen = -1;
    for (const double speed : bar_speeds) labels.push_back(speed_text(speed));
    const bool other = std::find(bar_speeds.begin(), bar_speeds.end(), state.time.speed) == bar_speeds.end();
    if (other) labels.push_back(speed_text(state.time.speed));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        segments.push_back({labels[i], std::nullopt, "Speed of time ([ and ])"});
        if (i < bar_speeds.size() && bar_speeds[i] == state.time.speed) chosen = static_cast<int>(i);
    }
    if (other) chosen = static_cast<int>(labels.size()) - 1;
    if (const auto picked = segmented(ui, "speed", segments, chosen)) {
        if (static_cast<std::size_t>(*picked) < bar_speeds.size()) {
            state.time.speed = bar_speeds[static_cast<std::size_t>(*picked)];
        }
    }
}

void draw_line(Ui& ui, ExploreState& state, float width) {
    std::vector<TimelinePass> passes;
    for (const PassMark& mark : state.run.marks)
        passes.push_back({mark.start_s, mark.end_s, mark.heading_rad});
    const auto sought = timeline(ui, "time line", {passes, state.run.duration_s, state.time.t_s}, width);
    if (sought) seek(state.time, *sought, state.run.duration_s);
}

void draw_clock(const Ui& ui, const ExploreState& state, ImVec2 at) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text(list, ui.fonts[TextStyle::section], at, ui.colours.ink,
              clock_text(state.time.t_s, state.run.duration_s));
    draw_text(list, ui.fonts[TextStyle::label], {at.x, at.y + ui.px(21)}, ui.colours.ink_faint,
              "of " + clock_text(state.run.duration_s, state.run.duration_s));
}

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
        const float middle = place.height / 2.0f;
        draw_play_buttons(ui, state, desk.session.result, middle);
        float left = ui.px(192);
        float right = place.width - ui.px(20);
        if (place.width > ui.px(900)) {
            ImGui::SetCursorPos({left, middle - ui.px(18)});
            draw_speeds(ui, state);
            left = ImGui::GetItemRectMax().x - place.left + ui.px(6);
            ImGui::SetCursorPos({left, middle - ui.px(20)});
            if (tool_button(ui, "loop", Icon::repeat, state.time.loop, "Start over at the end (O)"))
                state.time.loop = !state.time.loop;
            left += ui.px(40 + 18);
            draw_undo(ui, desk.session, right - ui.px(219), middle - ui.px(22));
            right -= ui.px(219 + 24);
        }
        const float clock = ui.px(62);
        if (right - left > ui.px(160)) {
            ImGui::SetCursorPos({left, middle - ui.px(34)});
            draw_line(ui, state, right - left - clock - ui.px(16));
            draw_clock(ui, state, {place.left + right - clock, place.top + middle - ui.px(20)});
        }
    }
    end_panel();
}

}  // namespace needleroll::gui
