#include "gui/widgets/plot_figure.hpp"

#include "sim/report/figure.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/plot.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Margins around the frame [mm], and lengths of the key.
constexpr double left_mm = 20.0, right_mm = 6.0, top_mm = 18.0, bottom_mm = 15.0;
constexpr double key_top_mm = 11.0, key_line_mm = 8.0, key_gap_mm = 2.0, key_apart_mm = 6.0;

std::string label_of(const PlotAxis& axis) {
    return axis.unit.empty() ? axis.label : axis.label + " (" + axis.unit + ")";
}

/// The axis with as many ticks as on the screen, so that whole numbers stay whole.
Axis axis_of(const PlotAxis& axis) {
    const auto ticks = static_cast<int>(ticks_of(axis).size());
    return {.low = axis.from, .high = axis.to, .label = label_of(axis), .most_ticks = std::max(2, ticks)};
}

Pen pen_of(Colour colour, LineStyle style) {
    Pen pen{colour, 0.5};
    if (style == LineStyle::dashed) pen.dash_mm = {1.8, 1.2};
    if (style == LineStyle::dotted) pen.dash_mm = {0.5, 1.0};
    return pen;
}

void draw_contents(needleroll::Canvas& canvas, const needleroll::PlotFrame& frame, const PlotData& plot) {
    for (const PlotBand& band : plot.bands)
        draw_band(canvas, frame, band.x, band.low, band.high, band.colour);
    for (const PlotBars& bars : plot.bars)
        draw_histogram(canvas, frame, bars.edges, bars.heights, bars.colour);
    for (const PlotSeries& series : plot.series) {
        const std::size_t count = std::min(series.x.size(), series.y.size());
        draw_curve(canvas, frame, series.x.first(count), series.y.first(count),
                   pen_of(series.colour, series.style));
        std::vector<PagePoint> dots;
        for (std::size_t i = 0; series.dots && i < count; ++i) {
            if (series.y[i] == series.y[i]) dots.push_back(frame.at(series.x[i], series.y[i]));
        }
        canvas.dots(dots, 0.7, series.colour);
    }
    for (const PlotReference& reference : plot.references) {
        const PagePoint from = reference.vertical ? frame.at(reference.value, frame.y.low)
                                                  : frame.at(frame.x.low, reference.value);
        const PagePoint to = reference.vertical ? frame.at(reference.value, frame.y.high)
                                                : frame.at(frame.x.high, reference.value);
        canvas.line(from, to, pen_of(reference.colour, LineStyle::dashed));
    }
}

/// Names of the lines with their strokes, side by side over the frame.
void draw_key(needleroll::Canvas& canvas, const PlotData& plot) {
    double x_mm = left_mm;
    const auto entry = [&](const std::string& name, Colour colour, LineStyle style) {
        if (name.empty()) return;
        canvas.line({x_mm, key_top_mm}, {x_mm + key_line_mm, key_top_mm}, pen_of(colour, style));
        x_mm += key_line_mm + key_gap_mm;
        x_mm += canvas
                    .text({x_mm, key_top_mm}, name,
                          {.size_pt = text_pt, .colour = figure_colours::ink, .align_y = AlignY::middle})
                    .width_mm +
                key_apart_mm;
    };
    for (const PlotSeries& series : plot.series) entry(series.name, series.colour, series.style);
    for (const PlotReference& reference : plot.references)
        entry(reference.name, reference.colour, LineStyle::dashed);
}

}  // namespace

Expected<std::string> plot_png(const PlotData& plot, std::string_view title) {
    const FigurePage page{plot_figure_width_mm, plot_figure_height_mm, plot_figure_dpi};
    return make_figure(page, FigureFormat::png, [&](needleroll::Canvas& canvas) {
        needleroll::PlotFrame frame;
        frame.box = {left_mm, top_mm, page.width_mm - left_mm - right_mm,
                     page.height_mm - top_mm - bottom_mm};
        frame.x = axis_of(plot.x);
        frame.y = axis_of(plot.y);
        frame.y.grid = true;
        canvas.text({left_mm, 3.0}, title,
                    {.size_pt = title_pt, .weight = FontWeight::semibold, .colour = figure_colours::ink});
        draw_key(canvas, plot);
        draw_grid(canvas, frame);
        canvas.clipped(frame.box, [&] { draw_contents(canvas, frame, plot); });
        draw_axes(canvas, frame);
    });
}

}  // namespace needleroll::gui
