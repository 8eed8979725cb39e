#include "gui/screens/explain/fibres_parts.hpp"
#include "gui/screens/explain/talk_card.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/response/collagen.hpp"
#include "sim/response/visits.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double card_padding = 20.0, card_corner = 16.0, title_height = 30.0, axis_words = 24.0,
                 visit_room = 14.0, caption_gap = 10.0, least_fibres_plot = 96.0, block_width = 14.0;
constexpr double highest_gain = 0.90;
constexpr std::array<int, 3> marked_percents{25, 50, 75};

/// Where the axes of the chart lie.
struct GainArea {
    PixelBox inner;
    float x(double day_d) const {
        return inner.from.x + static_cast<float>(std::clamp(day_d / fibres_end_d, 0.0, 1.0)) * inner.width();
    }
    float y(double ratio) const {
        return inner.to.y - static_cast<float>((ratio - 1.0) / highest_gain) * inner.height();
    }
};

/// Lines at 45 degrees over a box.
void draw_chart_hatch(const Ui& ui, const PixelBox& box) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect(box.from, box.to, true);
    const float pitch = ui.px(11);
    const float first = std::floor((box.from.x + box.from.y) / pitch) * pitch;
    for (float sum = first; sum < box.to.x + box.to.y; sum += pitch)
        list->AddLine({sum - box.to.y, box.to.y}, {sum - box.from.y, box.from.y},
                      paint(faded(ui.colours.ink_soft, 0.45)), ui.px(1.4));
    list->PopClipRect();
}

/// Words on a patch of the card's ground.
void draw_words_on_hatch(const Ui& ui, const PixelBox& room, std::string_view words) {
    const ImFont* font = ui.fonts[TextStyle::large];
    const float most = room.width() - ui.px(20);
    if (most < ui.px(30)) return;
    const auto lines = broken_lines(font, words, most);
    float widest = 0.0f;
    for (const std::string_view line : lines) widest = std::max(widest, text_size(font, line).x);
    const float pitch = font->FontSize * 1.2f, height = pitch * static_cast<float>(lines.size());
    const ImVec2 middle = room.middle();
    const PixelBox patch = grown({{middle.x - widest / 2.0f, middle.y - height / 2.0f},
                                  {middle.x + widest / 2.0f, middle.y + height / 2.0f}},
                                 ui.px(6));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(patch.from, patch.to, paint(ui.colours.panel), ui.px(6));
    float y = middle.y - height / 2.0f;
    for (const std::string_view line : lines) {
        draw_text_in(list, font, {{patch.from.x, y}, {patch.to.x, y + pitch}}, 0.5f, ui.colours.ink_soft,
                     line);
        y += pitch;
    }
}

/// Lines and names of the left axis.
void draw_gain_axis(const Ui& ui, const GainArea& area, const PixelBox& all) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::large];
    const auto name = [&](double ratio, std::string_view words, Colour line) {
        const float y = std::round(area.y(ratio));
        list->AddRectFilled({area.inner.from.x, y}, {area.inner.to.x, y + ui.line_px(1)}, paint(line));
        draw_text_in(list, font,
                     {{all.from.x, y - ui.px(11)}, {area.inner.from.x - ui.px(10), y + ui.px(11)}}, 1.0f,
                     ui.colours.ink_soft, words);
    };
    // Where the plot is low, only every other line has a name.
    const bool dense = area.inner.height() < ui.px(88);
    for (const int percent : marked_percents)
        if (!dense || percent == 50)
            name(1.0 + percent / 100.0,
                 say(ui.language, words::explain::fibres_chart_percent{.percent = percent}), ui.colours.grid);
    name(1.0, say(ui.language, words::explain::fibres_chart_before), ui.colours.border_strong);
}

void draw_chart_times(const Ui& ui, const GainArea& area, std::span<const double> visits_d, float top) {
    namespace w = words::explain;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float half = ui.px(5);
    for (const double visit_d : visits_d) {
        if (visit_d > fibres_end_d) break;
        const float x = area.x(visit_d), y = area.inner.to.y + ui.px(3);
        list->AddTriangleFilled({x, y}, {x + half, y + 1.8f * half}, {x - half, y + 1.8f * half},
                                paint(ui.colours.accent));
    }
    const ImFont* font = ui.fonts[TextStyle::large];
    const float low = top + ui.px(axis_words);
    const std::string start(say(ui.language, w::fibres_chart_start)),
        year(say(ui.language, w::fibres_chart_year)),
        half_year = say(ui.language, w::fibres_chart_months{.count = 6});
    const float start_right = area.inner.from.x - ui.px(6) + text_size(font, start).x,
                year_left = area.inner.to.x - text_size(font, year).x;
    draw_text_in(list, font, {{area.inner.from.x - ui.px(6), top}, {area.inner.to.x, low}}, 0.0f,
                 ui.colours.ink_soft, start);
    draw_text_in(list, font, {{area.inner.from.x, top}, {area.inner.to.x, low}}, 1.0f, ui.colours.ink_soft,
                 year);
    const float middle = area.x(6.0 * month_d), width = text_size(font, half_year).x;
    if (middle - width / 2.0f < start_right + ui.px(10) || middle + width / 2.0f > year_left - ui.px(10))
        return;
    draw_text_in(list, font, {{middle - width / 2.0f, top}, {middle + width / 2.0f, low}}, 0.0f,
                 ui.colours.ink_soft, half_year);
}

/// The pale shape of the way to the measured day.
void draw_gain_band(const Ui& ui, const GainArea& area, std::span<const double> visits_d) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    constexpr double step_d = 3.0;
    for (double day_d = 0.0; day_d < measured_day_d; day_d += step_d) {
        const auto from = collagen_at(day_d, visits_d),
                   to = collagen_at(std::min(day_d + step_d, measured_day_d), visits_d);
        if (!from || !to) break;
        list->AddQuadFilled({area.x(day_d), area.y(from->low)}, {area.x(day_d), area.y(from->high)},
                            {area.x(day_d + step_d), area.y(to->high)},
                            {area.x(day_d + step_d), area.y(to->low)}, paint(faded(ui.colours.accent, 0.22)));
    }
}

/// What was measured: a solid block, its value beside it.
void draw_measured_block(const Ui& ui, const GainArea& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float x = area.x(measured_day_d), half = ui.px(block_width / 2.0);
    const PixelBox block{{x - half, area.y(measured_silver)}, {x + half, area.y(measured_masson)}};
    list->AddRectFilled(block.from, block.to, paint(ui.colours.accent), ui.px(3));
    const ImFont* font = ui.fonts[TextStyle::subtitle];
    const std::string_view value = say(ui.language, words::explain::fibres_chart_value);
    // Over the block, so that it covers nothing of the pale shape.
    const float right = block.to.x, low = block.from.y - ui.px(3);
    const PixelBox room{{right - text_size(font, value).x, low - ui.px(21)}, {right, low}};
    list->AddRectFilled({room.from.x - ui.px(4), room.from.y}, room.to, paint(ui.colours.panel), ui.px(4));
    draw_text_in(list, font, room, 0.0f, ui.colours.accent, value);
}

/// What is shown of the curve: all of it, or what is not known.
void draw_gain(const Ui& ui, const GainArea& area, const FibresView& view, std::span<const double> visits_d) {
    const PixelBox later{{area.x(measured_day_d), area.inner.from.y}, area.inner.to};
    switch (view.known) {
        case FibresKnown::shown:
            draw_chart_hatch(ui, {{later.from.x + ui.px(block_width / 2.0 + 3.0), later.from.y}, later.to});
            draw_words_on_hatch(ui, {{later.from.x + ui.px(block_width / 2.0 + 3.0), later.from.y}, later.to},
                                say(ui.language, words::explain::not_measured));
            draw_gain_band(ui, area, visits_d);
            return draw_measured_block(ui, area);
        case FibresKnown::other_plan:
            draw_gain_band(ui, area, visits_d);
            draw_chart_hatch(ui, area.inner);
            return draw_words_on_hatch(ui, area.inner, view.unknown);
        case FibresKnown::other_run:
            draw_chart_hatch(ui, area.inner);
            return draw_words_on_hatch(ui, area.inner, view.unknown);
    }
}

float caption_height(const Ui& ui, std::string_view caption, float width) {
    return wrapped_height(ui.fonts[TextStyle::large], caption, width);
}

}  // namespace

float fibres_chart_height(const Ui& ui, float width_px, const FibresView& view) {
    return ui.px(2.0 * card_padding + title_height + least_fibres_plot + visit_room + axis_words +
                 caption_gap) +
           caption_height(ui, view.caption, width_px - 2.0f * ui.px(card_padding));
}

void draw_fibres_chart(Ui& ui, const PixelBox& box, const FibresView& view, const TalkNow& now,
                       double day_d) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, paint(ui.colours.panel), ui.px(card_corner));
    list->AddRect(box.from, box.to, paint(ui.colours.line), ui.px(card_corner), 0, ui.line_px(1));
    const PixelBox all = grown(box, -ui.px(card_padding));
    draw_broken_line(
        list, ui.fonts[TextStyle::talk_strong],
        {all.from, {all.to.x - ui.px(1.5 * large_help_size), all.from.y + ui.px(title_height - 4.0)}},
        ui.colours.ink, say(ui.language, words::explain::fibres_chart));
    const float caption = caption_height(ui, view.caption, all.width());
    const ImFont* font = ui.fonts[TextStyle::large];
    const float names =
        std::max(text_size(font, say(ui.language, words::explain::fibres_chart_percent{.percent = 75})).x,
                 text_size(font, say(ui.language, words::explain::fibres_chart_before)).x);
    const float axis_top = all.to.y - caption - ui.px(caption_gap + axis_words);
    const GainArea area{{{all.from.x + names + ui.px(10), all.from.y + ui.px(title_height)},
                         {all.to.x - ui.px(4), axis_top - ui.px(visit_room)}}};
    draw_gain_axis(ui, area, all);
    const float hand = std::round(area.x(day_d));
    list->AddRectFilled({hand, area.inner.from.y}, {hand + ui.line_px(1.5), area.inner.to.y},
                        paint(ui.colours.ink));
    draw_gain(ui, area, view, now.talk.visits_d);
    draw_chart_times(ui, area, now.talk.visits_d, axis_top);
    draw_wrapped(list, font, {all.from.x, all.to.y - caption}, all.width(), ui.colours.ink_soft,
                 view.caption);
    talk_help(ui, "study",
              {all.to.x - ui.px(large_help_size / 2.0), all.from.y + ui.px(title_height / 2.0 - 2.0)},
              [&] { return card_of(ui.language, now.talk, now.step, "study", now.numbers); });
}

}  // namespace needleroll::gui
