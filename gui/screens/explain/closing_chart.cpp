#include "gui/screens/explain/closing_chart.hpp"

#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace needleroll::gui {
namespace {

/// Half-times [h] between which the curves of rats lie (K2, K3).
constexpr double rats_low_h = 1.52, rats_high_h = 6.84;

/// Heights at 100 % [px].
constexpr double title_row = 38.0, bar_row = 26.0, slider_row = 52.0, hours_row = 30.0, least_plot = 56.0;
constexpr double axis_left = 62.0, axis_right = 26.0;

/// The places of the chart [px].
struct ChartPlaces {
    float left, right, plot_top, plot_bottom, bars_top, slider_y, hours_y;
    float x(double hour) const {
        return left + static_cast<float>(hour / last_closing_hour) * (right - left);
    }
    float y(double share) const { return plot_bottom - static_cast<float>(share) * (plot_bottom - plot_top); }
};

ChartPlaces places_of(const Ui& ui, const PixelBox& all) {
    ChartPlaces places{};
    places.left = all.from.x + ui.px(axis_left);
    places.right = std::max(places.left + 1.0f, all.to.x - ui.px(axis_right));
    places.plot_top = all.from.y + ui.px(title_row) + ui.px(8);
    places.hours_y = all.to.y - ui.px(hours_row);
    places.slider_y = places.hours_y - ui.px(slider_row / 2.0);
    const float bars = ui.px(4.0 * bar_row);
    places.bars_top =
        std::max(places.slider_y - ui.px(slider_row / 2.0) - bars, places.plot_top + ui.px(least_plot));
    places.plot_bottom = places.bars_top - ui.px(8);
    return places;
}

/// Points of a course of closing.
std::array<ImVec2, 289> course(const ChartPlaces& places, double half_time_h) {
    std::array<ImVec2, 289> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double hour =
            static_cast<double>(i) * last_closing_hour / static_cast<double>(points.size() - 1);
        points[i] = {places.x(hour), places.y(open_share(hour, half_time_h))};
    }
    return points;
}

void draw_course(ImDrawList* list, const ChartPlaces& places, double half_time_h, Colour colour,
                 float width) {
    const auto points = course(places, half_time_h);
    list->AddPolyline(points.data(), static_cast<int>(points.size()), paint(colour), 0, width);
}

void draw_band(ImDrawList* list, const ChartPlaces& places, double low_h, double high_h, Colour colour) {
    const auto low = course(places, low_h), high = course(places, high_h);
    // Soft edges would show between the pieces.
    const ImDrawListFlags flags = list->Flags;
    list->Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (std::size_t i = 0; i + 1 < low.size(); ++i)
        list->AddQuadFilled(low[i], low[i + 1], high[i + 1], high[i], paint(colour));
    list->Flags = flags;
}

/// Slanted lines between two courses, so that rats differ from people without colour too.
void draw_hatch(const Ui& ui, ImDrawList* list, const ChartPlaces& places, Colour colour) {
    const float step = ui.px(9);
    for (float x = places.left; x < places.right; x += step) {
        const double hour =
            static_cast<double>((x - places.left) / (places.right - places.left)) * last_closing_hour;
        const float low = places.y(open_share(hour, rats_low_h)),
                    high = places.y(open_share(hour, rats_high_h));
        if (low - high < 2.0f) continue;
        list->AddLine({x, low}, {x + std::min(0.5f * step, (low - high) * 0.4f), high}, paint(colour),
                      ui.px(1.4));
    }
}

void draw_dots(const Ui& ui, ImDrawList* list, const ChartPlaces& places, double half_time_h) {
    float walked = 0.0f;
    const auto points = course(places, half_time_h);
    const float spacing = ui.px(8);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 a = points[i - 1], b = points[i];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        for (; walked < length; walked += spacing)
            list->AddCircleFilled({a.x + (b.x - a.x) * walked / length, a.y + (b.y - a.y) * walked / length},
                                  ui.px(2.0), paint(ui.colours.ink));
        walked -= length;
    }
}

std::string plain(const Ui& ui, const Word& word) {
    return std::string(say(ui.language, word));
}

/// Title at the left; what colours and dots mean at the right.
void draw_head(const Ui& ui, ImDrawList* list, const PixelBox& all) {
    const PixelBox row{all.from, {all.to.x, all.from.y + ui.px(title_row)}};
    const ImFont* bold = ui.fonts[TextStyle::talk_strong];
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::string title = plain(ui, words::explain::closing_chart);
    draw_text_in(list, bold, row, 0.0f, ui.colours.ink, title);
    float x = all.to.x;
    const std::array<std::string, 3> names{plain(ui, words::explain::measured_in_people),
                                           plain(ui, words::explain::measured_in_rats),
                                           plain(ui, words::explain::illustrative)};
    float needed = 0.0f;
    for (const std::string& name : names) needed += text_size(font, name).x + ui.px(62);
    if (all.from.x + text_size(bold, title).x + ui.px(12) > x - needed) return;
    for (std::size_t k = names.size(); k-- > 0;) {
        const float width = text_size(font, names[k]).x;
        draw_text_in(list, font, {{x - width, row.from.y}, {x, row.to.y}}, 0.0f, ui.colours.ink_soft,
                     names[k]);
        x -= width + ui.px(40);
        const float y = row.middle().y;
        const PixelBox key{{x, y - ui.px(8)}, {x + ui.px(30), y + ui.px(8)}};
        const Colour colour = k == 0 ? ui.colours.accent : ui.colours.reference;
        if (k == 2) {
            for (int dot = 0; dot < 4; ++dot)
                list->AddCircleFilled({key.from.x + ui.px(3 + 8 * dot), y}, ui.px(2.0),
                                      paint(ui.colours.ink));
        } else {
            if (k == 0) list->AddRectFilled(key.from, key.to, paint(faded(colour, 0.3)), ui.px(3));
            for (int line = 0; k == 1 && line < 4; ++line)
                list->AddLine({key.from.x + ui.px(2 + 7 * line), key.to.y - ui.px(1)},
                              {key.from.x + ui.px(7 + 7 * line), key.from.y + ui.px(1)}, paint(colour),
                              ui.px(1.4));
            list->AddRect(key.from, key.to, paint(colour), ui.px(3), 0, ui.px(1.4));
        }
        x -= ui.px(22);
    }
}

void draw_plot(const Ui& ui, ImDrawList* list, const ChartPlaces& places, Cover cover) {
    const ImFont* font = ui.fonts[TextStyle::large];
    const std::array<std::pair<double, const Word*>, 3> levels{{{1.0, &words::explain::closing_all},
                                                                {0.5, &words::explain::closing_half},
                                                                {0.0, &words::explain::closing_none}}};
    for (const auto& [share, word] : levels) {
        const float y = places.y(share);
        list->AddLine({places.left, y}, {places.right, y}, paint(ui.colours.line), ui.line_px(1));
        draw_text_in(
            list, font,
            {{places.left - ui.px(axis_left), y - ui.px(11)}, {places.left - ui.px(10), y + ui.px(11)}}, 1.0f,
            ui.colours.ink_soft, plain(ui, *word));
    }
    const HalfTimeBand covered = closure_band(Cover::covered), air = closure_band(Cover::open_air);
    draw_hatch(ui, list, places, ui.colours.reference);
    draw_course(list, places, rats_low_h, ui.colours.reference, ui.px(1.4));
    draw_course(list, places, rats_high_h, ui.colours.reference, ui.px(1.4));
    draw_band(list, places, covered.low_h, covered.high_h, faded(ui.colours.accent, 0.28));
    draw_course(list, places, covered.low_h, ui.colours.accent, ui.px(1.6));
    draw_course(list, places, covered.high_h, ui.colours.accent, ui.px(1.6));
    draw_course(list, places, air.low_h, ui.colours.accent, ui.px(2.6));
    draw_dots(ui, list, places, drawn_half_time_h(cover));
    const ImFont* bold = ui.fonts[TextStyle::subtitle];
    const auto name = [&](double hour, double share, const Word& word) {
        const float y = places.y(share);
        draw_text_in(list, bold, {{places.x(hour), y - ui.px(11)}, {places.right, y + ui.px(11)}}, 0.0f,
                     ui.colours.ink, plain(ui, word));
    };
    name(22.0, 0.80, words::explain::closing_band_cover);
    name(14.4, 0.30, words::explain::closing_band_air);
}

/// What was found at a time alone, as bars.
struct FoundBar {
    double until_h;
    const Word* word;
    bool open_end;
};

void draw_bars(const Ui& ui, ImDrawList* list, const ChartPlaces& places, double hour) {
    const std::array<FoundBar, 4> bars{{{2.0, &words::explain::closing_bar_electrical, false},
                                        {24.0, &words::explain::closing_bar_patch, false},
                                        {48.0, &words::explain::closing_bar_pen, true},
                                        {72.0, &words::explain::closing_bar_short, false}}};
    const ImFont* font = ui.fonts[TextStyle::large];
    const auto box_of_bar = [&](std::size_t i) {
        const float top = places.bars_top + ui.px(bar_row) * static_cast<float>(i);
        return PixelBox{{places.left, top + ui.px(2)}, {places.x(bars[i].until_h), top + ui.px(bar_row - 2)}};
    };
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const PixelBox box = box_of_bar(i);
        list->AddRectFilled(box.from, box.to, paint(faded(ui.colours.accent, 0.20)), ui.px(4));
        list->AddRect(box.from, box.to, paint(ui.colours.accent), ui.px(4), 0, ui.px(1.4));
        if (!bars[i].open_end) continue;
        const float y = box.middle().y, tip = box.to.x + ui.px(26);
        list->AddLine({box.to.x, y}, {tip, y}, paint(ui.colours.accent), ui.px(2));
        for (const float side : {-1.0f, 1.0f})
            list->AddLine({tip - ui.px(7), y + side * ui.px(6)}, {tip, y}, paint(ui.colours.accent),
                          ui.px(2));
    }
    list->AddLine({places.x(hour), places.plot_top}, {places.x(hour), places.slider_y},
                  paint(ui.colours.accent), ui.px(2.4));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const PixelBox box = box_of_bar(i);
        const std::string words = plain(ui, *bars[i].word);
        const bool inside = text_size(font, words).x + ui.px(20) < box.width();
        const float x = inside ? box.from.x + ui.px(10) : box.to.x + ui.px(10);
        draw_text_in(list, font, {{x, box.from.y}, {places.right, box.to.y}}, 0.0f, ui.colours.ink, words);
    }
}

void draw_hours(const Ui& ui, ImDrawList* list, const ChartPlaces& places) {
    const ImFont* font = ui.fonts[TextStyle::large];
    for (int hour = 0; hour <= 72; hour += 12) {
        const std::string words = hour == 0    ? plain(ui, words::explain::closing_first_hour)
                                  : hour == 72 ? plain(ui, words::explain::closing_last_hour)
                                               : std::to_string(hour);
        const float width = text_size(font, words).x;
        float x = places.x(hour) - width / 2.0f;
        if (hour == 0) x = places.left - ui.px(8);
        if (hour == 72) x = places.right + ui.px(8) - width;
        draw_text_in(list, font, {{x, places.hours_y}, {x + width + 1.0f, places.hours_y + ui.px(24)}}, 0.0f,
                     ui.colours.ink_soft, words);
    }
}

}  // namespace

void draw_closing_chart(Ui& ui, const PixelBox& all, ClosingStep& step) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ChartPlaces places = places_of(ui, all);
    const PixelBox track{{places.left, places.slider_y - ui.px(8)},
                         {places.right, places.slider_y + ui.px(8)}};
    draw_head(ui, list, all);
    draw_plot(ui, list, places, step.cover);
    draw_bars(ui, list, places, step.hour);
    draw_hours(ui, list, places);
    const LargeSlider slider{
        .value = step.hour, .low = 0.0, .high = last_closing_hour, .step = 1.0, .page = 12.0};
    if (const auto hour = large_slider(ui, "hour", track, slider)) step.hour = *hour;
}

}  // namespace needleroll::gui
