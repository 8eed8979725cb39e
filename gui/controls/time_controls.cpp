#include "gui/controls/time_controls.hpp"

#include "gui/widgets/buttons.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/timeline.hpp"
#include "gui/words/time_bar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

/// The speeds on the bar; the keys [ and ] reach the others.
constexpr std::array<double, 4> bar_speeds = {0.05, 0.25, 1.0, 8.0};

void draw_play_buttons(Ui& ui, TimeCursor& time, const RunNow& now, const Result& result, float middle) {
    const auto at = [&](double x, double diameter) {
        ImGui::SetCursorPos({ui.px(x), middle - ui.px(diameter / 2.0)});
    };
    at(20.0, 52.0);
    if (round_button(ui, "play", time.playing ? Icon::pause : Icon::play, 52.0, true,
                     say(ui.language, time.playing ? words::time_bar::pause : words::time_bar::play))) {
        toggle_play(time, now.duration_s);
    }
    at(82.0, 42.0);
    if (round_button(ui, "step back", Icon::step_back, 42.0, false,
                     say(ui.language, words::time_bar::row_back))) {
        step_row(time, result, false);
    }
    at(134.0, 42.0);
    if (round_button(ui, "step", Icon::step_forward, 42.0, false,
                     say(ui.language, words::time_bar::row_on))) {
        step_row(time, result, true);
    }
}

void draw_speeds(Ui& ui, TimeCursor& time) {
    std::vector<std::string> labels;
    std::vector<Tab> segments;
    int chosen = -1;
    for (const double speed : bar_speeds) labels.push_back(speed_text(ui.language, speed));
    const bool other = std::find(bar_speeds.begin(), bar_speeds.end(), time.speed) == bar_speeds.end();
    if (other) labels.push_back(speed_text(ui.language, time.speed));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        segments.push_back({labels[i], std::nullopt, say(ui.language, words::time_bar::speed)});
        if (i < bar_speeds.size() && bar_speeds[i] == time.speed) chosen = static_cast<int>(i);
    }
    if (other) chosen = static_cast<int>(labels.size()) - 1;
    if (const auto picked = segmented(ui, "speed", segments, chosen)) {
        if (static_cast<std::size_t>(*picked) < bar_speeds.size()) {
            time.speed = bar_speeds[static_cast<std::size_t>(*picked)];
        }
    }
}

void draw_line(Ui& ui, TimeCursor& time, const RunNow& now, float width) {
    const auto sought = timeline(ui, "time line", {now.marks, now.duration_s, time.t_s}, width);
    if (sought) seek(time, *sought, now.duration_s);
}

/// "of 1:27": what the clock runs up to.
std::string duration_text(const Language& language, const RunNow& now) {
    return say(language,
               words::time_bar::of_time{.time = clock_text(language, now.duration_s, now.duration_s)});
}

/// Room for the clock, at least that of the usual runs.
float clock_width(const Ui& ui, const RunNow& now) {
    const float under = text_size(ui.fonts[TextStyle::label], duration_text(ui.language, now)).x;
    const float above =
        text_size(ui.fonts[TextStyle::section], clock_text(ui.language, now.duration_s, now.duration_s)).x;
    return std::max({ui.px(62), std::ceil(under), std::ceil(above)});
}

void draw_clock(const Ui& ui, const TimeCursor& time, const RunNow& now, ImVec2 at) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text(list, ui.fonts[TextStyle::section], at, ui.colours.ink,
              clock_text(ui.language, time.t_s, now.duration_s));
    draw_text(list, ui.fonts[TextStyle::label], {at.x, at.y + ui.px(21)}, ui.colours.ink_faint,
              duration_text(ui.language, now));
}

}  // namespace

void draw_time_controls(Ui& ui, TimeCursor& time, const RunNow& now, const Result& result,
                        const TimeControlsPlace& place) {
    const float middle = place.height / 2.0f;
    draw_play_buttons(ui, time, now, result, middle);
    float left = ui.px(192);
    if (place.roomy) {
        ImGui::SetCursorPos({left, middle - ui.px(18)});
        draw_speeds(ui, time);
        left = ImGui::GetItemRectMax().x - place.left + ui.px(6);
        ImGui::SetCursorPos({left, middle - ui.px(20)});
        if (tool_button(ui, "loop", Icon::repeat, time.loop, say(ui.language, words::time_bar::loop)))
            time.loop = !time.loop;
        left += ui.px(40 + 18);
    }
    const float clock = clock_width(ui, now), right = place.width - ui.px(20);
    if (right - left <= ui.px(160)) return;
    ImGui::SetCursorPos({left, middle - ui.px(34)});
    draw_line(ui, time, now, right - left - clock - ui.px(16));
    draw_clock(ui, time, now, {place.left + right - clock, place.top + middle - ui.px(20)});
}

}  // namespace needleroll::gui
