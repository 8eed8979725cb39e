#include "gui/platform/input.hpp"
#include "gui/screens/explain/fibres_parts.hpp"
#include "gui/screens/explain/talk_card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double bar_end = 24.0, bar_half_height = 12.0, visit_radius = 5.0;
constexpr double swatch = 14.0, swatch_gap = 9.0, legend_gap = 34.0, legend_line = 22.0;
constexpr double tick_length = 7.0, tick_line = 22.0, knob_reach = 24.0, help_room = 44.0;
/// How far one phase runs into the next [d].
constexpr double soft_border_d = 2.0;
constexpr int weeks_of_page = 4;
constexpr std::array<int, 5> marked_months{1, 2, 3, 6, 9};

Colour phase_colour(const Ui& ui, Phase phase) {
    const Palette& c = ui.colours;
    switch (phase) {
        case Phase::calming:
            return mixed(c.range_bar, c.panel_soft, 0.25);
        case Phase::building:
            return mixed(c.accent, c.panel_soft, 0.74);
        case Phase::strengthening:
            break;
    }
    return mixed(c.accent, c.panel_soft, 0.46);
}

struct PhaseWords {
    Phase phase;
    std::string_view name, time;
};

std::array<PhaseWords, 3> phase_words(const Language& language) {
    namespace w = words::explain;
    return {{{Phase::calming, say(language, w::fibres_calming), say(language, w::fibres_calming_time)},
             {Phase::building, say(language, w::fibres_building), say(language, w::fibres_building_time)},
             {Phase::strengthening, say(language, w::fibres_strengthening),
              say(language, w::fibres_strengthening_time)}}};
}

/// The names of the phases with their times: side by side where they fit, else one under the other. The one
/// of now is set in full ink. Gives the height.
float draw_phase_names(const Ui& ui, const PixelBox& at, Phase now) {
    const ImFont* strong = ui.fonts[TextStyle::subtitle];
    const ImFont* plain = ui.fonts[TextStyle::large];
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::array<PhaseWords, 3> all = phase_words(ui.language);
    const float inset = ui.px(swatch + swatch_gap), line = ui.px(legend_line);
    std::array<float, 3> widths{};
    float sum = 0.0f;
    for (std::size_t i = 0; i < all.size(); ++i) {
        widths[i] =
            inset + std::ceil(std::max(text_size(strong, all[i].name).x, text_size(plain, all[i].time).x));
        sum += widths[i];
    }
    const bool beside = sum + 2.0f * ui.px(legend_gap) <= at.width();
    ImVec2 corner = at.from;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool here = all[i].phase == now;
        const PixelBox box{{corner.x, corner.y + (line - ui.px(swatch)) / 2.0f},
                           {corner.x + ui.px(swatch), corner.y + (line + ui.px(swatch)) / 2.0f}};
        list->AddRectFilled(box.from, box.to, paint(phase_colour(ui, all[i].phase)), ui.px(4));
        if (here)
            list->AddRect(grown(box, ui.px(2)).from, grown(box, ui.px(2)).to, paint(ui.colours.ink), ui.px(5),
                          0, ui.line_px(2));
        const Colour ink = here ? ui.colours.ink : ui.colours.ink_soft;
        const float left = corner.x + inset, right = beside ? left + widths[i] : at.to.x;
        draw_text_in(list, strong, {{left, corner.y}, {right, corner.y + line}}, 0.0f, ink, all[i].name);
        draw_text_in(list, plain, {{left, corner.y + line}, {right, corner.y + 2.0f * line}}, 0.0f, ink,
                     all[i].time);
        if (beside)
            corner.x += widths[i] + std::min(ui.px(2.2 * legend_gap), (at.width() - sum) / 2.0f);
        else
            corner.y += 2.0f * line + ui.px(6);
    }
    return beside ? 2.0f * line : corner.y - at.from.y - ui.px(6);
}

/// The bar of the phases: each visit starts them again, and one runs softly into the next.
void draw_phase_bar(const Ui& ui, const PixelBox& track, std::span<const double> visits_d) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float half = ui.px(bar_half_height), y = track.middle().y;
    const auto x_of = [&](double day_d) {
        return track.from.x + static_cast<float>(share_of_day(day_d)) * track.width();
    };
    const std::vector<PhaseSpell> spells = phase_spells(visits_d, fibres_end_d);
    if (spells.empty()) return;
    const auto fill = [&](float from, float to, Colour left, Colour right) {
        list->AddRectFilledMultiColor({from, y - half}, {to, y + half}, paint(left), paint(right),
                                      paint(right), paint(left));
    };
    const auto colour_of = [&](const PhaseSpell& spell) { return phase_colour(ui, spell.phase); };
    list->AddRectFilled({track.from.x - half, y - half}, {track.from.x, y + half},
                        paint(colour_of(spells.front())), half, ImDrawFlags_RoundCornersLeft);
    list->AddRectFilled({track.to.x, y - half}, {track.to.x + half, y + half},
                        paint(colour_of(spells.back())), half, ImDrawFlags_RoundCornersRight);
    float from = track.from.x;
    for (std::size_t i = 0; i < spells.size(); ++i) {
        const Colour colour = colour_of(spells[i]);
        const bool last = i + 1 == spells.size();
        // A visit begins at once; only what follows by itself comes softly.
        const bool soft = !last && spells[i + 1].visit == spells[i].visit;
        const double border_d = soft ? std::min({soft_border_d, (spells[i].to_d - spells[i].from_d) / 2.0,
                                                 (spells[i + 1].to_d - spells[i + 1].from_d) / 2.0})
                                     : 0.0;
        const float to = last ? track.to.x : x_of(spells[i].to_d - border_d);
        fill(from, to, colour, colour);
        from = to;
        if (!soft) continue;
        const float end = x_of(spells[i].to_d + border_d);
        fill(from, end, colour, colour_of(spells[i + 1]));
        from = end;
    }
    for (const double visit_d : visits_d) {
        if (visit_d > fibres_end_d) break;
        list->AddCircleFilled({x_of(visit_d), y}, ui.px(visit_radius), paint(ui.colours.accent), 24);
    }
}

/// Day 0, months 1, 2, 3, 6, 9 and 12: from the right, what has no room is left out.
void draw_time_ticks(const Ui& ui, const PixelBox& track, const PixelBox& all, float top) {
    namespace w = words::explain;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::large];
    const auto x_of = [&](double day_d) {
        return track.from.x + static_cast<float>(share_of_day(day_d)) * track.width();
    };
    const float line = ui.px(tick_line), words_top = top + ui.px(tick_length + 2);
    const auto draw_words = [&](float x, const std::string& text, float least_x, float most_x) {
        const float width = text_size(font, text).x;
        const float left = std::clamp(x - width / 2.0f, all.from.x, std::max(all.from.x, all.to.x - width));
        if (left < least_x || left + width > most_x) return std::pair{0.0f, 0.0f};
        draw_text_in(list, font, {{left, words_top}, {left + width, words_top + line}}, 0.0f,
                     ui.colours.ink_soft, text);
        return std::pair{left, left + width};
    };
    const float gap = ui.px(10), anywhere = 1e6f;
    const float first_end =
        draw_words(track.from.x, std::string(say(ui.language, w::fibres_day_0)), -anywhere, anywhere).second;
    float free_from = first_end + gap;
    const float free_to =
        draw_words(track.to.x, say(ui.language, w::fibres_month{.month = 12}), free_from, anywhere).first -
        gap;
    for (const int month : marked_months) {
        const float x = std::round(x_of(month * month_d));
        list->AddRectFilled({x, top}, {x + ui.line_px(1), top + ui.px(tick_length)},
                            paint(ui.colours.border_strong));
        const std::string text = month == marked_months.front()
                                     ? say(ui.language, w::fibres_month{.month = month})
                                     : std::to_string(month);
        if (const auto drawn = draw_words(x, text, free_from, free_to > 0.0f ? free_to : anywhere);
            drawn.second > 0.0f)
            free_from = drawn.second + gap;
    }
}

/// What the dots are, and that every skin has its own pace. Gives the height.
float draw_time_notes(const Ui& ui, const PixelBox& at) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::string_view visit = say(ui.language, words::explain::fibres_visit),
                           again = say(ui.language, words::explain::fibres_start_again);
    const float line = ui.px(tick_line), inset = ui.px(2.0 * visit_radius + 8.0);
    const float visit_width = inset + text_size(font, visit).x, again_width = text_size(font, again).x;
    list->AddCircleFilled({at.from.x + ui.px(visit_radius), at.from.y + line / 2.0f}, ui.px(visit_radius),
                          paint(ui.colours.accent), 24);
    draw_text_in(list, font, {{at.from.x + inset, at.from.y}, {at.to.x, at.from.y + line}}, 0.0f,
                 ui.colours.ink_soft, visit);
    if (visit_width + ui.px(24) + again_width <= at.width()) {
        draw_text_in(list, font, {at.from, {at.to.x, at.from.y + line}}, 1.0f, ui.colours.ink_soft, again);
        return line;
    }
    draw_wrapped(list, font, {at.from.x, at.from.y + line + ui.px(2)}, at.width(), ui.colours.ink_soft,
                 again);
    return line + ui.px(2) + wrapped_height(font, again, at.width());
}

/// The keys of the focused slider, by weeks: its scale is not even, so that large_slider cannot step it.
double day_by_keys(double day_d) {
    const auto pressed = [](ImGuiKey key) { return imgui_key_pressed(key) ? 1 : 0; };
    const int weeks = pressed(ImGuiKey_RightArrow) + pressed(ImGuiKey_UpArrow) - pressed(ImGuiKey_LeftArrow) -
                      pressed(ImGuiKey_DownArrow) +
                      weeks_of_page * (pressed(ImGuiKey_PageUp) - pressed(ImGuiKey_PageDown));
    return weeks == 0 ? day_d : moved_by_weeks(day_d, weeks);
}

}  // namespace

float draw_fibres_time(Ui& ui, const PixelBox& at, const FibresView& view, const TalkNow& now,
                       FibresStep& step) {
    const float side = ui.px(bar_end);
    // Where the room is low, what stands above each other draws together.
    const double spare = std::clamp(
        (static_cast<double>(at.height()) / static_cast<double>(ui.px(1)) - 150.0) / 40.0, 0.0, 1.0);
    const PixelBox inner{{at.from.x + side - ui.px(bar_half_height), at.from.y + ui.px(8.0 + 6.0 * spare)},
                         {at.to.x - side + ui.px(bar_half_height), at.to.y}};
    const float names =
        draw_phase_names(ui, {inner.from, {inner.to.x - ui.px(help_room), inner.to.y}}, view.phase);
    const float y = std::round(inner.from.y + names + ui.px(knob_reach - 4.0 + 6.0 * spare));
    const PixelBox track{{at.from.x + side, y - ui.px(bar_half_height)},
                         {at.to.x - side, y + ui.px(bar_half_height)}};
    draw_phase_bar(ui, track, now.talk.visits_d);
    const LargeSlider slider{
        .value = share_of_day(step.day_d), .step = 0.0, .page = 0.0, .draws_track = false};
    if (const auto share = large_slider(ui, "time", track, slider)) step.day_d = day_of_share(*share);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        const double moved = day_by_keys(step.day_d);
        if (moved != step.day_d) keep_keyboard_focus();
        step.day_d = moved;
    }
    talk_help(ui, "phases",
              {inner.to.x - ui.px(large_help_size / 2.0), inner.from.y + ui.px(legend_line / 2.0)},
              [&] { return card_of(ui.language, now.talk, now.step, "phases", now.numbers); });
    const float ticks = track.to.y + ui.px(3);
    draw_time_ticks(ui, track, inner, ticks);
    const float notes = ticks + ui.px(tick_length + 2 + tick_line + 4.0 + 6.0 * spare);
    return notes + draw_time_notes(ui, {{inner.from.x, notes}, inner.to}) - at.from.y;
}

}  // namespace needleroll::gui
