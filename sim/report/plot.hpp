/// Plots on paper: a frame with two axes and what a plot's data show inside it.
#pragma once

#include "sim/report/canvas.hpp"
#include "sim/report/plot_data.hpp"

namespace needleroll {

/// The frame of a plot: where it lies on the page and what it spans. y grows upwards.
struct PlotFrame {
    PageBox box;
    PlotAxis x;
    PlotAxis y;

    /// Place on the page of a pair of values.
    PagePoint at(double x_value, double y_value) const {
        return {box.left_mm + share_along(x, x_value) * box.width_mm,
                box.bottom_mm() - share_along(y, y_value) * box.height_mm};
    }
};

/// Type sizes of figures [pt]; nothing is smaller than 7 pt in print.
inline constexpr double title_pt = 10.0;
inline constexpr double text_pt = 8.0;
inline constexpr double small_pt = 7.0;

/// How a key is set: length of the strokes, gap to their names, room between entries.
struct KeyStyle {
    double line_mm = 6.0;
    double gap_mm = 1.5;
    double apart_mm = 5.5;
    double size_pt = small_pt;
};

/// Draws the plot, its frame in the box; labels and numbers of the axes stand outside of it.
void draw_plot(Canvas& canvas, const PageBox& box, const PlotData& plot);

/// The names of series and references with their strokes, side by side from a place on the page.
void draw_key(Canvas& canvas, PagePoint from, const PlotData& plot, const KeyStyle& style);

/// The pen of a line in a plot.
Pen pen_of(Colour colour, LineStyle style, double width_mm = 0.5);

/// Grid lines of a frame, to be drawn before its contents.
void draw_grid(Canvas& canvas, const PlotFrame& frame);

/// Axis lines, ticks outside the frame, numbers and labels. `closed` draws all four sides.
void draw_axes(Canvas& canvas, const PlotFrame& frame, bool closed = false);

/// The line, ticks, numbers and label of the x axis alone, for rows that are named and not numbered.
void draw_bottom_axis(Canvas& canvas, const PlotFrame& frame);

}  // namespace needleroll
