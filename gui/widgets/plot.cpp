#include "gui/widgets/plot.hpp"

#include "gui/platform/text_report.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/label_places.hpp"
#include "gui/widgets/number_text.hpp"
#include "gui/widgets/plot_hover.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

constexpr double axis_text_height = 22.0;
constexpr double axis_text_gap = 3.0;
constexpr double tick_gap = 8.0;
constexpr double plot_label_gap = 5.0;

std::string y_tick_name(const PlotAxis& axis, double tick, bool is_largest) {
    const std::string name = number_text(tick, axis.decimals);
    return is_largest ? with_unit(name, axis.unit) : name;
}

/// Room for the widest name at the left axis and for the names below.
PlotFrame layout_plot(const Ui& ui, const PlotData& data, const Box& all) {
    const ImFont* font = ui.fonts[TextStyle::label];
    float widest = 0.0f;
    const std::vector<double> ticks = ticks_of(data.y);
    for (const double tick : ticks) {
        widest = std::max(widest, text_size(font, y_tick_name(data.y, tick, tick == ticks.back())).x);
    }
    const float below = ui.px(axis_text_height) * (data.x.show_label ? 2.0f : 1.0f) + ui.px(axis_text_gap);
    PlotFrame frame;
    frame.inner = {{all.from.x + widest + ui.px(tick_gap), all.from.y + font->FontSize / 2.0f},
                   {all.to.x - ui.px(6), all.to.y - below}};
    frame.x = data.x;
    frame.y = data.y;
    return frame;
}

void draw_axes(const Ui& ui, const PlotData& data, const PlotFrame& frame, const Box& all) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::label];
    const std::vector<double> y_ticks = ticks_of(data.y);
    for (const double tick : y_ticks) {
        const float y = std::round(frame.at(data.x.from, tick).y);
        list->AddRectFilled({frame.inner.from.x, y}, {frame.inner.to.x, y + ui.line_px(1)},
                            paint(ui.colours.grid));
        const Box name{{all.from.x, y - ui.px(10)}, {frame.inner.from.x - ui.px(tick_gap), y + ui.px(10)}};
        draw_text_in(list, font, name, 1.0f, ui.colours.ink_soft,
                     y_tick_name(data.y, tick, tick == y_ticks.back()));
    }
    const std::vector<double> x_ticks = ticks_of(data.x);
    for (const double tick : x_ticks) {
        std::string name = number_text(tick, data.x.decimals);
        if (tick == x_ticks.back() && !data.x.show_label) name = with_unit(name, data.x.unit);
        const float width = text_size(font, name).x;
        const float x = std::clamp(frame.at(tick, data.y.from).x - width / 2.0f, all.from.x,
                                   std::max(all.from.x, all.to.x - width));
        const float y = frame.inner.to.y + ui.px(axis_text_gap);
        draw_text_in(list, font, {{x, y}, {x + width, y + ui.px(axis_text_height)}}, 0.0f,
                     ui.colours.ink_soft, name);
    }
    if (data.x.show_label) {
        const std::string label = data.x.unit.empty() ? data.x.label : data.x.label + ", " + data.x.unit;
        draw_text_in(list, ui.fonts[TextStyle::hint],
                     {{frame.inner.from.x, all.to.y - ui.px(axis_text_height)}, all.to}, 0.5f,
                     ui.colours.ink_faint, label);
    }
}

void draw_bands(const PlotData& data, const PlotFrame& frame) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const PlotBand& band : data.bands) {
        const std::size_t count = std::min({band.x.size(), band.low.size(), band.high.size()});
        for (std::size_t i = 0; i + 1 < count; ++i) {
            list->AddQuadFilled(frame.at(band.x[i], band.low[i]), frame.at(band.x[i], band.high[i]),
                                frame.at(band.x[i + 1], band.high[i + 1]),
                                frame.at(band.x[i + 1], band.low[i + 1]), paint(band.colour));
        }
    }
}

void draw_bars(const Ui& ui, const PlotData& data, const PlotFrame& frame) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const PlotBars& bars : data.bars) {
        for (std::size_t i = 0; i < bars.heights.size() && i + 1 < bars.edges.size(); ++i) {
            if (!(bars.heights[i] > 0.0)) continue;
            const ImVec2 top_left = frame.at(bars.edges[i], bars.heights[i]);
            const ImVec2 bottom_right = frame.at(bars.edges[i + 1], std::max(0.0, data.y.from));
            const float gap = bottom_right.x - top_left.x > ui.px(4) ? ui.px(0.75) : 0.0f;
            list->AddRectFilled({top_left.x + gap, top_left.y}, {bottom_right.x - gap, bottom_right.y},
                                paint(bars.colour), gap > 0.0f ? ui.px(2) : 0.0f,
                                ImDrawFlags_RoundCornersTop);
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

void draw_run(const Ui& ui, const PlotSeries& series, const std::vector<ImVec2>& points) {
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
    if (!series.dots) return;
    for (const ImVec2& point : points) list->AddCircleFilled(point, ui.px(3), paint(series.colour));
}

/// The points of a series in pixels, in runs without gaps.
std::vector<std::vector<ImVec2>> runs_of(const PlotSeries& series, const PlotFrame& frame) {
    std::vector<std::vector<ImVec2>> runs(1);
    for (std::size_t i = 0; i < std::min(series.x.size(), series.y.size()); ++i) {
        if (std::isnan(series.y[i])) {
            if (!runs.back().empty()) runs.emplace_back();
        } else {
            runs.back().push_back(frame.at(series.x[i], series.y[i]));
        }
    }
    return runs;
}

void draw_series(const Ui& ui, const PlotData& data, const PlotFrame& frame) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const PlotSeries& series : data.series) {
        const auto runs = runs_of(series, frame);
        for (const auto& run : runs) draw_run(ui, series, run);
        if (series.end_dot && !runs.back().empty()) {
            list->AddCircleFilled(runs.back().back(), ui.px(6.5), paint(ui.colours.panel));
            list->AddCircleFilled(runs.back().back(), ui.px(5), paint(series.colour));
        }
    }
}

void draw_references(const Ui& ui, const PlotData& data, const PlotFrame& frame) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::hint];
    for (const PlotReference& reference : data.references) {
        const ImVec2 at = reference.vertical ? frame.at(reference.value, data.y.from)
                                             : frame.at(data.x.from, reference.value);
        const ImVec2 from =
            reference.vertical ? ImVec2(at.x, frame.inner.from.y) : ImVec2(frame.inner.from.x, at.y);
        const ImVec2 to =
            reference.vertical ? ImVec2(at.x, frame.inner.to.y) : ImVec2(frame.inner.to.x, at.y);
        draw_dashed(list, from, to, reference.colour, ui.px(1.5), ui.px(5), ui.px(4));
        const float width = text_size(font, reference.name).x;
        const bool fits_right =
            reference.vertical && at.x + ui.px(plot_label_gap) + width <= frame.inner.to.x;
        const float x = reference.vertical ? (fits_right ? at.x + ui.px(plot_label_gap)
                                                         : at.x - ui.px(plot_label_gap) - width)
                                           : frame.inner.to.x - width;
        const float y = reference.vertical ? frame.inner.from.y : at.y - font->FontSize - ui.px(2);
        const Box ground{{x - ui.px(3), y}, {x + width + ui.px(3), y + font->FontSize}};
        list->AddRectFilled(ground.from, ground.to, paint(faded(ui.colours.panel, 0.85)), ui.px(3));
        draw_text(list, font, {x, y}, reference.colour, reference.name);
    }
}

void draw_labels(const Ui& ui, const PlotData& data, const PlotFrame& frame) {
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
        for (const auto& run : runs_of(series, frame)) {
            for (const ImVec2& p : run)
                lines.back().push_back({static_cast<double>(p.x), static_cast<double>(p.y)});
        }
        const ImVec2 size = text_size(font_of(series), series.name);
        wishes.push_back({static_cast<double>(size.x), static_cast<double>(size.y), lines.back()});
        named.push_back(&series);
    }
    const LabelFrame inside{static_cast<double>(frame.inner.from.x) + 2.0,
                            static_cast<double>(frame.inner.from.y), static_cast<double>(frame.inner.to.x),
                            static_cast<double>(frame.inner.to.y)};
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
        if (ImGui::MenuItem("Copy data as CSV")) {
            ImGui::SetClipboardText(plot_csv(data).c_str());
            copied = true;
        }
        report_item_text(ImGui::GetFont(), {}, "Copy data as CSV");
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return copied;
}

}  // namespace

PlotAnswer plot(Ui& ui, const char* id, const PlotData& data, ImVec2 size_px) {
    const Box all = next_box(size_px.x > 0.0f ? size_px.x : available_width(), size_px.y);
    PlotAnswer answer;
    ImGui::PushID(id);
    ImGui::InvisibleButton("plot", ImVec2(all.width(), all.height()), ImGuiButtonFlags_MouseButtonRight);
    answer.hovered = ImGui::IsItemHovered();
    answer.wants_csv = data_menu(ui, data);
    const PlotFrame frame = layout_plot(ui, data, all);
    if (frame.inner.width() > ui.px(20) && frame.inner.height() > ui.px(20)) {
        draw_axes(ui, data, frame, all);
        ImGui::PushClipRect(grown(frame.inner, ui.px(8)).from, grown(frame.inner, ui.px(8)).to, true);
        draw_bands(data, frame);
        draw_bars(ui, data, frame);
        draw_series(ui, data, frame);
        draw_references(ui, data, frame);
        draw_labels(ui, data, frame);
        ImGui::PopClipRect();
        if (answer.hovered) answer.x = draw_hover(ui, data, frame);
    }
    ImGui::PopID();
    return answer;
}

}  // namespace needleroll::gui
