#include "sim/report/plot.hpp"

#include "sim/report/figure_colours.hpp"
#include "sim/report/ticks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

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

void draw_x_axis(Canvas& canvas, const PlotFrame& frame) {
    const Ticks ticks = round_ticks(frame.x.low, frame.x.high, frame.x.most_ticks);
    const TextStyle number{.size_pt = small_pt, .colour = figure_colours::ink_2, .align_x = AlignX::centre};
    double below_mm = frame.box.bottom_mm() + tick_mm + 0.5;
    double number_height_mm = 0.0;
    for (const double value : ticks.values) {
        const double x_mm = frame.at(value, frame.y.low).x_mm;
        canvas.line({x_mm, frame.box.bottom_mm()}, {x_mm, frame.box.bottom_mm() + tick_mm}, axis_pen());
        number_height_mm = canvas.text({x_mm, below_mm}, tick_label(value, ticks.step), number).height_mm;
    }
    if (frame.x.label.empty()) return;
    below_mm += number_height_mm + label_gap_mm * 0.5;
    canvas.text({frame.box.left_mm + 0.5 * frame.box.width_mm, below_mm}, frame.x.label,
                {.size_pt = text_pt, .colour = figure_colours::ink, .align_x = AlignX::centre});
}

void draw_y_axis(Canvas& canvas, const PlotFrame& frame) {
    const Ticks ticks = round_ticks(frame.y.low, frame.y.high, frame.y.most_ticks);
    const TextStyle number{.size_pt = small_pt,
                           .colour = figure_colours::ink_2,
                           .align_x = AlignX::right,
                           .align_y = AlignY::middle};
    const double left_mm = frame.box.left_mm - tick_mm - 0.7;
    double widest_mm = 0.0;
    for (const double value : ticks.values) {
        const double y_mm = frame.at(frame.x.low, value).y_mm;
        canvas.line({frame.box.left_mm, y_mm}, {frame.box.left_mm - tick_mm, y_mm}, axis_pen());
        widest_mm =
            std::max(widest_mm, canvas.text({left_mm, y_mm}, tick_label(value, ticks.step), number).width_mm);
    }
    if (frame.y.label.empty()) return;
    canvas.text({left_mm - widest_mm - label_gap_mm, frame.box.top_mm + 0.5 * frame.box.height_mm},
                frame.y.label,
                {.size_pt = text_pt,
                 .colour = figure_colours::ink,
                 .align_x = AlignX::centre,
                 .align_y = AlignY::bottom,
                 .turn_rad = std::numbers::pi / 2.0});
}

/// Corners of a histogram's outline, from the left end of the base to its right end.
std::vector<PagePoint> stair(const PlotFrame& frame, std::span<const double> edges,
                             std::span<const double> heights) {
    std::vector<PagePoint> corners;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        corners.push_back(frame.at(edges[i], heights[i]));
        corners.push_back(frame.at(edges[i + 1], heights[i]));
    }
    return corners;
}

}  // namespace

void draw_grid(Canvas& canvas, const PlotFrame& frame) {
    if (frame.x.grid) {
        for (const double value : round_ticks(frame.x.low, frame.x.high, frame.x.most_ticks).values) {
            canvas.line(frame.at(value, frame.y.low), frame.at(value, frame.y.high), grid_pen());
        }
    }
    if (frame.y.grid) {
        for (const double value : round_ticks(frame.y.low, frame.y.high, frame.y.most_ticks).values) {
            canvas.line(frame.at(frame.x.low, value), frame.at(frame.x.high, value), grid_pen());
        }
    }
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

void draw_left_axis(Canvas& canvas, const PlotFrame& frame) {
    canvas.line({frame.box.left_mm, frame.box.top_mm}, {frame.box.left_mm, frame.box.bottom_mm()},
                axis_pen());
    draw_y_axis(canvas, frame);
}

void draw_curve(Canvas& canvas, const PlotFrame& frame, std::span<const double> x, std::span<const double> y,
                const Pen& pen) {
    canvas.clipped(frame.box, [&] {
        std::vector<PagePoint> run;
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (std::isfinite(x[i]) && std::isfinite(y[i])) {
                run.push_back(frame.at(x[i], y[i]));
                continue;
            }
            canvas.polyline(run, pen);
            run.clear();
        }
        canvas.polyline(run, pen);
    });
}

void draw_band(Canvas& canvas, const PlotFrame& frame, std::span<const double> x, std::span<const double> low,
               std::span<const double> high, Colour colour) {
    std::vector<PagePoint> border;
    for (std::size_t i = 0; i < x.size(); ++i) border.push_back(frame.at(x[i], high[i]));
    for (std::size_t i = x.size(); i-- > 0;) border.push_back(frame.at(x[i], low[i]));
    canvas.clipped(frame.box, [&] { canvas.fill_polygon(border, colour); });
}

void draw_histogram(Canvas& canvas, const PlotFrame& frame, std::span<const double> edges,
                    std::span<const double> heights, Colour colour) {
    if (heights.empty()) return;
    std::vector<PagePoint> outline = stair(frame, edges, heights);
    outline.push_back(frame.at(edges.back(), frame.y.low));
    outline.push_back(frame.at(edges.front(), frame.y.low));
    canvas.clipped(frame.box, [&] { canvas.fill_polygon(outline, colour); });
}

void draw_steps(Canvas& canvas, const PlotFrame& frame, std::span<const double> edges,
                std::span<const double> heights, const Pen& pen) {
    canvas.clipped(frame.box, [&] { canvas.polyline(stair(frame, edges, heights), pen); });
}

void draw_intervals(Canvas& canvas, const PlotFrame& frame, std::span<const double> x,
                    std::span<const double> y, std::span<const double> low, std::span<const double> high,
                    Colour colour) {
    constexpr double cap_mm = 0.8, point_mm = 0.7;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const PagePoint centre = frame.at(x[i], y[i]);
        const PagePoint top = frame.at(x[i], high[i]), bottom = frame.at(x[i], low[i]);
        canvas.line(bottom, top, {colour, 0.3});
        for (const PagePoint& end : {bottom, top}) {
            canvas.line({end.x_mm - cap_mm, end.y_mm}, {end.x_mm + cap_mm, end.y_mm}, {colour, 0.3});
        }
        canvas.dots({&centre, 1}, point_mm, colour);
    }
}

}  // namespace needleroll
