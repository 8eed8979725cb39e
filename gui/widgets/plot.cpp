#include "gui/widgets/plot.hpp"

#include "gui/platform/text_report.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/label_places.hpp"
#include "gui/widgets/number_text.hpp"
#include "gui/widgets/plot_hover.hpp"
#include "gui/words/widgets.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

constexpr double axis_text_height = 22.0;
constexpr double axis_text_gap = 3.0;
constexpr double tick_gap = 8.0;
constexpr double plot_label_gap = 5.0;

/// Name or number; the last tick of an axis carries the unit.
std::string tick_text(const Language& language, const PlotTick& tick, std::string_view unit) {
    if (!tick.name.empty()) return tick.name;
    return with_unit(language, number_text(language, tick.value, tick.decimals), unit);
}

/// The texts at the ticks of an axis; `unit` at the last one.
std::vector<std::string> tick_texts(const Language& language, const std::vector<PlotTick>& ticks,
                                    std::string_view unit) {
    std::vector<std::string> texts;
    for (const PlotTick& tick : ticks)
        texts.push_back(tick_text(language, tick, &tick == &ticks.back() ? unit : std::string_view()));
    return texts;
}

/// Room for the widest name at the left axis and for the names below.
PlotArea layout_plot(const Ui& ui, const PlotData& data, const PixelBox& all) {
    const ImFont* font = ui.fonts[TextStyle::label];
    float widest = 0.0f;
    for (const std::string& text : tick_texts(ui.language, ticks_of(data.y), data.y.unit))
        widest = std::max(widest, text_size(font, text).x);
    const float below = ui.px(axis_text_height) * (data.x.show_label ? 2.0f : 1.0f) + ui.px(axis_text_gap);
    PlotArea area;
    area.inner = {{all.from.x + widest + ui.px(tick_gap), all.from.y + font->FontSize / 2.0f},
                  {all.to.x - ui.px(6), all.to.y - below}};
    area.x = data.x;
    area.y = data.y;
    return area;
}

void draw_y_axis(const Ui& ui, const PlotArea& area, const PixelBox& all) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::vector<PlotTick> ticks = ticks_of(area.y);
    const std::vector<std::string> texts = tick_texts(ui.language, ticks, area.y.unit);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const float y = std::round(area.at(area.x.from, ticks[i].value).y);
        if (area.y.grid) {
            list->AddRectFilled({area.inner.from.x, y}, {area.inner.to.x, y + ui.line_px(1)},
                                paint(ui.colours.grid));
        }
        const PixelBox name{{all.from.x, y - ui.px(10)},
                            {area.inner.from.x - ui.px(tick_gap), y + ui.px(10)}};
        draw_text_in(list, ui.fonts[TextStyle::label], name, 1.0f, ui.colours.ink_soft, texts[i]);
    }
}

void draw_x_axis(const Ui& ui, const PlotArea& area, const PixelBox& all) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::label];
    const std::vector<PlotTick> ticks = ticks_of(area.x);
    const std::vector<std::string> texts =
        tick_texts(ui.language, ticks, area.x.show_label ? "" : area.x.unit);
    // From the last tick, which carries the unit, backwards: a name that would run into the next is left out.
    float free_to = std::numeric_limits<float>::max();
    for (std::size_t i = ticks.size(); i-- > 0;) {
        const float place = area.at(ticks[i].value, area.y.from).x, line_x = std::round(place);
        if (area.x.grid) {
            list->AddRectFilled({line_x, area.inner.from.y}, {line_x + ui.line_px(1), area.inner.to.y},
                                paint(ui.colours.grid));
        }
        const float width = text_size(font, texts[i]).x;
        const float x = std::clamp(place - width / 2.0f, all.from.x, std::max(all.from.x, all.to.x - width));
        if (x + width > free_to) continue;
        free_to = x - ui.px(2);
        const float y = area.inner.to.y + ui.px(axis_text_gap);
        draw_text_in(list, font, {{x, y}, {x + width, y + ui.px(axis_text_height)}}, 0.0f,
                     ui.colours.ink_soft, texts[i]);
    }
    if (!area.x.show_label) return;
    const std::string label =
        area.x.unit.empty()
            ? area.x.label
            : say(ui.language, words::widgets::name_with_unit{.name = area.x.label, .unit = area.x.unit});
    draw_text_in(list, ui.fonts[TextStyle::hint],
                 {{area.inner.from.x, all.to.y - ui.px(axis_text_height)}, all.to}, 0.5f,
                 ui.colours.ink_faint, label);
}

void draw_bands(const PlotData& data, const PlotArea& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const PlotBand& band : data.bands) {
        for (std::size_t i = 0; i + 1 < band.size(); ++i) {
            list->AddQuadFilled(area.at(band.x[i], band.low[i]), area.at(band.x[i], band.high[i]),
                                area.at(band.x[i + 1], band.high[i + 1]),
                                area.at(band.x[i + 1], band.low[i + 1]), paint(band.colour));
        }
    }
}

/// Dashes run on through the points of a line.
void draw_dashed_line(ImDrawList* list, const std::vector<ImVec2>& points, Colour colour, float thickness,
                      float dash, float gap) {
    float phase = 0.0f;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const ImVec2 from = points[i];
        const ImVec2 to = points[i + 1];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const auto at = [&](float along) {
            return ImVec2(from.x + (to.x - from.x) * along / length,
                          from.y + (to.y - from.y) * along / length);
        };
        float along = 0.0f;
        while (along < length) {
            const bool in_dash = phase < dash;
            const float piece =
                std::max(0.01f, std::min(length - along, (in_dash ? dash : dash + gap) - phase));
            if (in_dash) list->AddLine(at(along), at(along + piece), paint(colour), thickness);
            along += piece;
            phase = phase + piece >= dash + gap - 0.001f ? 0.0f : phase + piece;
        }
    }
}

/// A dashed stair over the tops of bars.
void draw_stair(const Ui& ui, const PlotArea& area, const PlotBars& bars) {
    std::vector<ImVec2> corners;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        corners.push_back(area.at(bars.edges[i], bars.heights[i]));
        corners.push_back(area.at(bars.edges[i + 1], bars.heights[i]));
    }
    draw_dashed_line(ImGui::GetWindowDrawList(), corners, bars.colour, ui.px(1.75), ui.px(5), ui.px(4));
}

void draw_filled_bars(const Ui& ui, const PlotArea& area, const PlotBars& bars) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (!(bars.heights[i] > 0.0)) continue;
        const ImVec2 top_left = area.at(bars.edges[i], bars.heights[i]);
        const ImVec2 bottom_right = area.at(bars.edges[i + 1], base_of(area.y));
        const float gap = bottom_right.x - top_left.x > ui.px(4) ? ui.px(0.75) : 0.0f;
        list->AddRectFilled({top_left.x + gap, top_left.y}, {bottom_right.x - gap, bottom_right.y},
                            paint(bars.colour), gap > 0.0f ? ui.px(2) : 0.0f, ImDrawFlags_RoundCornersTop);
    }
}

void draw_bars(const Ui& ui, const PlotData& data, const PlotArea& area) {
    for (const PlotBars& bars : data.bars) {
        if (bars.outline) {
            draw_stair(ui, area, bars);
        } else {
            draw_filled_bars(ui, area, bars);
        }
    }
}

void draw_line(const Ui& ui, const PlotSeries& series, const std::vector<ImVec2>& points) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    switch (series.style) {
        case LineStyle::solid:
            list->AddPolyline(points.data(), static_cast<int>(points.size()), paint(series.colour),
                              ImDrawFlags_None, ui.px(2.5));
            break;
        case LineStyle::dashed:
            draw_dashed_line(list, points, series.colour, ui.px(1.75), ui.px(5), ui.px(4));
            break;
        case LineStyle::dotted:
            draw_dashed_line(list, points, series.colour, ui.px(2), ui.px(2), ui.px(4));
            break;
    }
}

bool is_drawable(const ImVec2& point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

/// The points of a series in pixels, in runs without gaps.
std::vector<std::vector<ImVec2>> runs_of(const PlotSeries& series, const PlotArea& area) {
    std::vector<std::vector<ImVec2>> runs(1);
    for (std::size_t i = 0; i < series.size(); ++i) {
        const ImVec2 point = area.at(series.x[i], series.y[i]);
        if (is_drawable(point)) {
            runs.back().push_back(point);
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
    }
    return runs;
}

void draw_intervals(const Ui& ui, const PlotArea& area, const PlotSeries& series) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < series.intervals(); ++i) {
        const ImVec2 top = area.at(series.x[i], series.high[i]), bottom = area.at(series.x[i], series.low[i]);
        if (!is_drawable(top) || !is_drawable(bottom)) continue;
        list->AddLine(bottom, top, paint(series.colour), ui.px(1.5));
        for (const ImVec2& end : {bottom, top})
            list->AddLine({end.x - ui.px(4), end.y}, {end.x + ui.px(4), end.y}, paint(series.colour),
                          ui.px(1.5));
    }
}

void draw_series(const Ui& ui, const PlotData& data, const PlotArea& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const PlotSeries& series : data.series) {
        const auto runs = runs_of(series, area);
        draw_intervals(ui, area, series);
        for (const auto& run : runs) {
            if (series.line) draw_line(ui, series, run);
            if (!series.dots && series.line) continue;
            for (const ImVec2& point : run) list->AddCircleFilled(point, ui.px(3), paint(series.colour));
        }
        if (series.end_dot && !runs.back().empty()) {
            list->AddCircleFilled(runs.back().back(), ui.px(6.5), paint(ui.colours.panel));
            list->AddCircleFilled(runs.back().back(), ui.px(5), paint(series.colour));
        }
    }
}

void draw_references(const Ui& ui, const PlotData& data, const PlotArea& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::hint];
    for (const PlotReference& reference : data.references) {
        const ImVec2 at = reference.vertical ? area.at(reference.value, data.y.from)
                                             : area.at(data.x.from, reference.value);
        const ImVec2 from =
            reference.vertical ? ImVec2(at.x, area.inner.from.y) : ImVec2(area.inner.from.x, at.y);
        const ImVec2 to = reference.vertical ? ImVec2(at.x, area.inner.to.y) : ImVec2(area.inner.to.x, at.y);
        draw_dashed(list, from, to, reference.colour, ui.px(1.5), ui.px(5), ui.px(4));
        const float width = text_size(font, reference.name).x;
        const bool fits_right = reference.vertical && at.x + ui.px(plot_label_gap) + width <= area.inner.to.x;
        const float x = reference.vertical ? (fits_right ? at.x + ui.px(plot_label_gap)
                                                         : at.x - ui.px(plot_label_gap) - width)
                                           : area.inner.to.x - width;
        const float y = reference.vertical ? area.inner.from.y : at.y - font->FontSize - ui.px(2);
        const PixelBox ground{{x - ui.px(3), y}, {x + width + ui.px(3), y + font->FontSize}};
        list->AddRectFilled(ground.from, ground.to, paint(faded(ui.colours.panel, 0.85)), ui.px(3));
        draw_text(list, font, {x, y}, reference.colour, reference.name);
    }
}

void draw_labels(const Ui& ui, const PlotData& data, const PlotArea& area) {
    std::vector<std::vector<PixelPoint>> lines;
    std::vector<LabelWish> wishes;
    std::vector<const PlotSeries*> named;
    const auto font_of = [&ui](const PlotSeries& series) {
        return ui.fonts[series.quiet ? TextStyle::hint : TextStyle::hint_strong];
    };
    lines.reserve(data.series.size());
    for (const PlotSeries& series : data.series) {
        if (series.name.empty()) continue;
        lines.emplace_back();
        for (const auto& run : runs_of(series, area)) {
            for (const ImVec2& p : run)
                lines.back().push_back({static_cast<double>(p.x), static_cast<double>(p.y)});
        }
        const ImVec2 size = text_size(font_of(series), series.name);
        wishes.push_back({static_cast<double>(size.x), static_cast<double>(size.y), lines.back()});
        named.push_back(&series);
    }
    const LabelFrame inside{static_cast<double>(area.inner.from.x) + 2.0,
                            static_cast<double>(area.inner.from.y), static_cast<double>(area.inner.to.x),
                            static_cast<double>(area.inner.to.y)};
    const auto places = place_labels(wishes, inside, static_cast<double>(ui.px(plot_label_gap)));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ImVec2 at{static_cast<float>(places[i].x), static_cast<float>(places[i].y)};
        draw_text(ImGui::GetWindowDrawList(), font_of(*named[i]), at, named[i]->colour, named[i]->name);
    }
}

/// The menu of the right mouse button.
bool data_menu(Ui& ui, const PlotData& data) {
    bool copied = false;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(8), ui.px(8)));
    if (ImGui::BeginPopupContextItem("data menu")) {
        note_card(ui);
        const std::string_view label = say(ui.language, words::widgets::copy_data);
        if (ImGui::MenuItem((std::string(label) + "###copy").c_str())) {
            ImGui::SetClipboardText(plot_csv(data).c_str());
            copied = true;
        }
        report_item_text(ImGui::GetFont(), {}, label);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return copied;
}

}  // namespace

PlotAnswer plot(Ui& ui, const char* id, const PlotData& data, ImVec2 size_px) {
    const PixelBox all = next_box(size_px.x > 0.0f ? size_px.x : available_width(), size_px.y);
    PlotAnswer answer;
    ImGui::PushID(id);
    ImGui::InvisibleButton("plot", ImVec2(all.width(), all.height()), ImGuiButtonFlags_MouseButtonRight);
    answer.hovered = ImGui::IsItemHovered();
    answer.wants_csv = data_menu(ui, data);
    const PlotArea area = layout_plot(ui, data, all);
    if (area.inner.width() > ui.px(20) && area.inner.height() > ui.px(20)) {
        draw_y_axis(ui, area, all);
        draw_x_axis(ui, area, all);
        ImGui::PushClipRect(grown(area.inner, ui.px(8)).from, grown(area.inner, ui.px(8)).to, true);
        draw_bands(data, area);
        draw_bars(ui, data, area);
        draw_series(ui, data, area);
        draw_references(ui, data, area);
        draw_labels(ui, data, area);
        ImGui::PopClipRect();
        if (answer.hovered) answer.x = draw_hover(ui, data, area);
    }
    ImGui::PopID();
    return answer;
}

}  // namespace needleroll::gui
