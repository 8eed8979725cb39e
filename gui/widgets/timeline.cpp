#include "gui/widgets/timeline.hpp"

#include "gui/platform/input.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace needleroll::gui {
namespace {

constexpr double height = 68.0;
constexpr double stroke_line = 12.0;  // middle of the direction strokes, from the top
constexpr double track_line = 34.0;
constexpr double name_line = 55.0;
constexpr double stroke_length = 14.0;
constexpr double time_knob_radius = 10.0;
constexpr double click_slack_s = 1e-6;

/// Geometry of the timeline in pixels.
struct Layout {
    PixelBox all;
    PixelBox track;  ///< the line itself, 6 px high
    double duration_s = 0.0;
    float x_of(double time_s) const {
        const double fraction = duration_s > 0.0 ? std::clamp(time_s / duration_s, 0.0, 1.0) : 0.0;
        return track.from.x + track.width() * static_cast<float>(fraction);
    }
    double time_at(float x) const {
        const double fraction = static_cast<double>((x - track.from.x) / track.width());
        return std::clamp(fraction, 0.0, 1.0) * duration_s;
    }
};

Layout layout_timeline(const Ui& ui, const Timeline& shown, float width_px) {
    Layout layout;
    layout.all = next_box(width_px > 0.0f ? width_px : available_width(), ui.px(height));
    const float y = std::round(layout.all.from.y + ui.px(track_line));
    const float margin = ui.px(time_knob_radius);
    layout.track = {{layout.all.from.x + margin, y - ui.px(3)}, {layout.all.to.x - margin, y + ui.px(3)}};
    layout.duration_s = shown.duration_s;
    return layout;
}

void draw_track(const Ui& ui, const Layout& layout, const Timeline& shown) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const PixelBox& track = layout.track;
    const float rounding = track.height() / 2.0f;
    list->AddRectFilled(track.from, track.to, paint(ui.colours.track), rounding);
    list->AddRectFilled(track.from, {layout.x_of(shown.now_s), track.to.y}, paint(ui.colours.accent),
                        rounding);
    for (std::size_t i = 1; i < shown.passes.size(); ++i) {
        const float x = std::round(layout.x_of(shown.passes[i].start_s));
        const float half = ui.line_px(2) / 2.0f;
        const float overhang = ui.px(1);
        list->AddRectFilled({x - half, track.from.y - overhang}, {x + half, track.to.y + overhang},
                            paint(ui.colours.panel));
    }
}

/// The stroke over a pass: the direction it runs in, seen from above.
void draw_direction(const Ui& ui, ImVec2 middle, double heading_rad, Colour colour, bool current) {
    const auto dx = static_cast<float>(std::cos(heading_rad)) * ui.px(stroke_length / 2.0);
    const auto dy = -static_cast<float>(std::sin(heading_rad)) * ui.px(stroke_length / 2.0);
    ImGui::GetWindowDrawList()->AddLine({middle.x - dx, middle.y - dy}, {middle.x + dx, middle.y + dy},
                                        paint(colour), ui.px(current ? 2.5 : 1.75));
}

void draw_passes(const Ui& ui, const Layout& layout, const Timeline& shown) {
    const std::size_t count = shown.passes.size();
    if (count == 0) return;
    const int current = static_cast<int>(mark_at(shown.passes, shown.now_s));
    const ImFont* plain = ui.fonts[TextStyle::label];
    const ImFont* bold = ui.fonts[TextStyle::label_strong];
    const double name_width = static_cast<double>(text_size(bold, std::to_string(count)).x + ui.px(8));
    const int stride = label_stride(count, static_cast<double>(layout.track.width()), name_width);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < count; ++i) {
        const int number = static_cast<int>(i) + 1;
        const bool is_current = number == current + 1;
        if (!is_current && number % stride != 0) continue;
        if (stride > 1 && !is_current && std::abs(number - current - 1) < stride) continue;
        const PassMark& pass = shown.passes[i];
        const double end_s = i + 1 < count ? shown.passes[i + 1].start_s : shown.duration_s;
        const float x = (layout.x_of(pass.start_s) + layout.x_of(end_s)) / 2.0f;
        const Colour ink = is_current              ? ui.colours.accent
                           : number <= current + 1 ? ui.colours.ink_soft
                                                   : faded(ui.colours.ink_faint, 0.8);
        draw_direction(ui, {x, layout.all.from.y + ui.px(stroke_line)}, pass.heading_rad, ink, is_current);
        const float y = layout.all.from.y + ui.px(name_line);
        draw_text_in(list, is_current ? bold : plain, {{x, y}, {x, y}}, 0.5f, ink, std::to_string(number));
    }
}

/// The time the last item's drag, click or arrow keys ask for.
std::optional<double> asked_time(const Ui& ui, const Layout& layout, const Timeline& shown) {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsItemActive()) {
        const bool on_names =
            io.MouseClickedPos[0].y > layout.all.from.y + ui.px((track_line + name_line) / 2.0) ||
            io.MouseClickedPos[0].y < layout.all.from.y + ui.px((track_line + stroke_line) / 2.0);
        const double time_s = layout.time_at(io.MousePos.x);
        if (!on_names || io.MouseDragMaxDistanceSqr[0] > ui.px(16)) return time_s;
        return shown.passes.empty() ? time_s : shown.passes[mark_at(shown.passes, time_s)].start_s;
    }
    if (!ImGui::IsItemFocused() || !io.NavVisible) return std::nullopt;
    const int step =
        (imgui_key_pressed(ImGuiKey_RightArrow) ? 1 : 0) - (imgui_key_pressed(ImGuiKey_LeftArrow) ? 1 : 0);
    if (step == 0) return std::nullopt;
    keep_keyboard_focus();
    if (io.KeyShift) return neighbouring_pass_start_s(shown, step);
    return std::clamp(shown.now_s + step * shown.duration_s / 100.0, 0.0, shown.duration_s);
}

}  // namespace

int label_stride(std::size_t pass_count, double width_px, double label_px) {
    const double room = width_px / std::max(1.0, label_px);
    int stride = 1;
    for (int step = 0; static_cast<double>(pass_count) > room * stride; ++step) {
        stride = step % 3 == 1 ? stride * 5 / 2 : stride * 2;  // 1, 2, 5, 10, 20, 50 ...
        if (stride > 1000000) break;
    }
    return stride;
}

double neighbouring_pass_start_s(const Timeline& shown, int direction) {
    if (direction > 0) {
        for (const PassMark& pass : shown.passes) {
            if (pass.start_s > shown.now_s + click_slack_s) return std::min(pass.start_s, shown.duration_s);
        }
        return shown.duration_s;
    }
    double start_s = 0.0;
    for (const PassMark& pass : shown.passes) {
        if (pass.start_s < shown.now_s - click_slack_s) start_s = pass.start_s;
    }
    return start_s;
}

std::optional<double> timeline(Ui& ui, const char* id, const Timeline& shown, float width_px) {
    const Layout layout = layout_timeline(ui, shown, width_px);
    hit_item(id, layout.all);
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
    const std::optional<double> asked = asked_time(ui, layout, shown);
    Timeline now_shown = shown;
    now_shown.now_s = asked.value_or(shown.now_s);
    draw_track(ui, layout, now_shown);
    draw_passes(ui, layout, now_shown);
    const ImVec2 knob{layout.x_of(now_shown.now_s), layout.track.middle().y};
    const float light = transition(ui, ImGui::GetID(id), lit, hover_s);
    draw_knob(ui, knob, ui.px(time_knob_radius + static_cast<double>(light)), ui.px(3));
    draw_focus(ui, grown({knob, knob}, ui.px(time_knob_radius)), ui.px(time_knob_radius));
    if (ImGui::IsItemActive()) tooltip(ui, clock_text(ui.language, now_shown.now_s, 1));
    return asked && *asked != shown.now_s ? asked : std::nullopt;
}

}  // namespace needleroll::gui
