#include "sim/report/plot.hpp"

#include "sim/report/figure_colours.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double tick_mm = 1.2;
constexpr double axis_line_mm = 0.25;
constexpr double label_gap_mm = 0.9;

Pen axis_pen() {
    return {figure_colours::ink, axis_line_mm};
}

Pen grid_pen() {
    return {figure_colours::grid, 0.2};
}

std::string text_of(const PlotTick& tick) {
    // Adding 0 turns a negative zero into a plain one.
    return tick.name.empty() ? fmt::format("{:.{}f}", tick.value + 0.0, tick.decimals) : tick.name;
}

std::string axis_text(const PlotAxis& axis) {
    std::string label = axis.unit.empty() ? axis.label : axis.label + " (" + axis.unit + ")";
    return axis.note.empty() ? label : label + "; " + axis.note;
}

PageTextStyle label_style() {
    return {.size_pt = text_pt, .colour = figure_colours::ink, .align_x = AlignX::centre};
}

/// Numbers at ticks, or names side by side without ticks.
void draw_x_axis(Canvas& canvas, const PlotFrame& frame) {
    const std::vector<PlotTick> ticks = ticks_of(frame.x);
    const bool named = !frame.x.names.empty();
    PageTextStyle style{.size_pt = small_pt, .colour = figure_colours::ink_2, .align_x = AlignX::centre};
    if (named) style.max_width_mm = frame.box.width_mm / static_cast<double>(ticks.size()) - 1.0;
    const double below_mm = frame.box.bottom_mm() + (named ? 1.5 : tick_mm + 0.5);
    double text_height_mm = 0.0;
    for (const PlotTick& tick : ticks) {
        const double x_mm = frame.at(tick.value, frame.y.from).x_mm;
        if (!named)
            canvas.line({x_mm, frame.box.bottom_mm()}, {x_mm, frame.box.bottom_mm() + tick_mm}, axis_pen());
        text_height_mm = canvas.text({x_mm, below_mm}, text_of(tick), style).height_mm;
    }
    if (frame.x.label.empty()) return;
    const double label_mm =
        named ? frame.box.bottom_mm() + 6.0 : below_mm + (text_height_mm + label_gap_mm * 0.5);
    canvas.text({frame.box.left_mm + 0.5 * frame.box.width_mm, label_mm}, axis_text(frame.x), label_style());
}

void draw_y_axis(Canvas& canvas, const PlotFrame& frame) {
    const PageTextStyle number{.size_pt = small_pt,
                               .colour = figure_colours::ink_2,
                               .align_x = AlignX::right,
                               .align_y = AlignY::middle};
    const double left_mm = frame.box.left_mm - tick_mm - 0.7;
    double widest_mm = 0.0;
    for (const PlotTick& tick : ticks_of(frame.y)) {
        const double y_mm = frame.at(frame.x.from, tick.value).y_mm;
        canvas.line({frame.box.left_mm, y_mm}, {frame.box.left_mm - tick_mm, y_mm}, axis_pen());
        widest_mm = std::max(widest_mm, canvas.text({left_mm, y_mm}, text_of(tick), number).width_mm);
    }
    if (frame.y.label.empty()) return;
    PageTextStyle style = label_style();
    style.align_y = AlignY::bottom;
    style.turn_rad = std::numbers::pi / 2.0;
    canvas.text({left_mm - widest_mm - label_gap_mm, frame.box.top_mm + 0.5 * frame.box.height_mm},
                axis_text(frame.y), style);
}

/// Corners of a histogram's outline, from the left end of the base to its right end.
std::vector<PagePoint> stair(const PlotFrame& frame, const PlotBars& bars) {
    std::vector<PagePoint> corners;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        corners.push_back(frame.at(bars.edges[i], bars.heights[i]));
        corners.push_back(frame.at(bars.edges[i + 1], bars.heights[i]));
    }
    return corners;
}

void draw_band(Canvas& canvas, const PlotFrame& frame, const PlotBand& band) {
    std::vector<PagePoint> border;
    for (std::size_t i = 0; i < band.size(); ++i) border.push_back(frame.at(band.x[i], band.high[i]));
    for (std::size_t i = band.size(); i-- > 0;) border.push_back(frame.at(band.x[i], band.low[i]));
    canvas.fill_polygon(border, band.colour);
}

void draw_bars(Canvas& canvas, const PlotFrame& frame, const PlotBars& bars) {
    if (bars.size() == 0) return;
    std::vector<PagePoint> outline = stair(frame, bars);
    if (bars.outline) return canvas.polyline(outline, pen_of(bars.colour, LineStyle::dashed, 0.35));
    outline.push_back(frame.at(bars.edges[bars.size()], frame.y.from));
    outline.push_back(frame.at(bars.edges.front(), frame.y.from));
    canvas.fill_polygon(outline, bars.colour);
}

bool is_on_page(const PagePoint& point) {
    return std::isfinite(point.x_mm) && std::isfinite(point.y_mm);
}

void draw_line(Canvas& canvas, const PlotFrame& frame, const PlotSeries& series) {
    const Pen pen = pen_of(series.colour, series.style, series.width_mm);
    std::vector<PagePoint> run;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const PagePoint point = frame.at(series.x[i], series.y[i]);
        if (is_on_page(point)) {
            run.push_back(point);
            continue;
        }
        canvas.polyline(run, pen);
        run.clear();
    }
    canvas.polyline(run, pen);
}

void draw_intervals(Canvas& canvas, const PlotFrame& frame, const PlotSeries& series) {
    constexpr double cap_mm = 0.8;
    const Pen pen{series.colour, 0.3};
    for (std::size_t i = 0; i < series.intervals(); ++i) {
        const PagePoint top = frame.at(series.x[i], series.high[i]),
                        bottom = frame.at(series.x[i], series.low[i]);
        if (!is_on_page(top) || !is_on_page(bottom)) continue;
        canvas.line(bottom, top, pen);
        for (const PagePoint& end : {bottom, top})
            canvas.line({end.x_mm - cap_mm, end.y_mm}, {end.x_mm + cap_mm, end.y_mm}, pen);
    }
}

void draw_dots(Canvas& canvas, const PlotFrame& frame, const PlotSeries& series) {
    // A cloud of points has smaller ones.
    const bool cloud = !series.line && series.intervals() == 0;
    std::vector<PagePoint> points;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const PagePoint point = frame.at(series.x[i], series.y[i]);
        if (is_on_page(point)) points.push_back(point);
    }
    canvas.dots(points, cloud ? 0.5 : 0.7, series.colour);
}

void draw_contents(Canvas& canvas, const PlotFrame& frame, const PlotData& plot) {
    for (const PlotBand& band : plot.bands) draw_band(canvas, frame, band);
    for (const PlotBars& bars : plot.bars) draw_bars(canvas, frame, bars);
    for (const PlotSeries& series : plot.series) {
        if (series.line) draw_line(canvas, frame, series);
        draw_intervals(canvas, frame, series);
        if (series.dots || !series.line) draw_dots(canvas, frame, series);
    }
    for (const PlotReference& reference : plot.references) {
        const bool across = !reference.vertical;
        const double value = reference.value;
        canvas.line(across ? frame.at(frame.x.from, value) : frame.at(value, frame.y.from),
                    across ? frame.at(frame.x.to, value) : frame.at(value, frame.y.to),
                    pen_of(reference.colour, LineStyle::dashed));
    }
}

}  // namespace

Pen pen_of(Colour colour, LineStyle style, double width_mm) {
    Pen pen{colour, width_mm};
    if (style == LineStyle::dashed) pen.dash_mm = {2.0, 1.0};
    if (style == LineStyle::dotted) pen.dash_mm = {0.6, 0.8};
    return pen;
}

void draw_plot(Canvas& canvas, const PageBox& box, const PlotData& plot) {
    const PlotFrame frame{box, plot.x, plot.y};
    draw_grid(canvas, frame);
    canvas.clipped(box, [&] { draw_contents(canvas, frame, plot); });
    draw_axes(canvas, frame);
}

void draw_key(Canvas& canvas, PagePoint from, const PlotData& plot, const KeyStyle& style) {
    const PageTextStyle text{
        .size_pt = style.size_pt, .colour = figure_colours::ink, .align_y = AlignY::middle};
    const auto entry = [&](const std::string& name, Colour colour, LineStyle line) {
        if (name.empty()) return;
        canvas.line(from, {from.x_mm + style.line_mm, from.y_mm}, pen_of(colour, line));
        from.x_mm += style.line_mm + style.gap_mm;
        from.x_mm += canvas.text(from, name, text).width_mm + style.apart_mm;
    };
    for (const PlotSeries& series : plot.series) entry(series.name, series.colour, series.style);
    for (const PlotReference& reference : plot.references)
        entry(reference.name, reference.colour, LineStyle::dashed);
}

void draw_grid(Canvas& canvas, const PlotFrame& frame) {
    for (const PlotTick& tick : frame.x.grid ? ticks_of(frame.x) : std::vector<PlotTick>())
        canvas.line(frame.at(tick.value, frame.y.from), frame.at(tick.value, frame.y.to), grid_pen());
    for (const PlotTick& tick : frame.y.grid ? ticks_of(frame.y) : std::vector<PlotTick>())
        canvas.line(frame.at(frame.x.from, tick.value), frame.at(frame.x.to, tick.value), grid_pen());
}

void draw_axes(Canvas& canvas, const PlotFrame& frame, bool closed) {
    if (closed) {
        canvas.outline_box(frame.box, axis_pen());
    } else {
        const PagePoint corner[] = {{frame.box.left_mm, frame.box.top_mm},
                                    {frame.box.left_mm, frame.box.bottom_mm()},
                                    {frame.box.right_mm(), frame.box.bottom_mm()}};
        canvas.polyline(corner, axis_pen());
    }
    draw_x_axis(canvas, frame);
    draw_y_axis(canvas, frame);
}

void draw_bottom_axis(Canvas& canvas, const PlotFrame& frame) {
    canvas.line({frame.box.left_mm, frame.box.bottom_mm()}, {frame.box.right_mm(), frame.box.bottom_mm()},
                axis_pen());
    draw_x_axis(canvas, frame);
}

}  // namespace needleroll
