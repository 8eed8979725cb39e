/// Plots on a canvas: a frame with two axes and what is drawn inside it.
#pragma once

#include "sim/report/canvas.hpp"

#include <span>
#include <string>
#include <string_view>

namespace needleroll {

/// A linear axis.
struct Axis {
    double low = 0.0;
    double high = 1.0;
    std::string label;  ///< quantity and unit, for example "depth (mm)"; empty: none
    int most_ticks = 7;
    bool grid = false;  ///< fine lines across the plot at the ticks
};

/// The frame of a plot: where it lies on the page and what it spans. y grows upwards.
struct PlotFrame {
    PageBox box;
    Axis x;
    Axis y;

    /// Place on the page of a pair of values.
    PagePoint at(double x_value, double y_value) const {
        return {box.left_mm + (x_value - x.low) / (x.high - x.low) * box.width_mm,
                box.bottom_mm() - (y_value - y.low) / (y.high - y.low) * box.height_mm};
    }
};

/// Type sizes of figures [pt]; nothing is smaller than 7 pt in print.
inline constexpr double title_pt = 10.0;
inline constexpr double text_pt = 8.0;
inline constexpr double small_pt = 7.0;

/// Grid lines of a frame, to be drawn before its contents.
void draw_grid(Canvas& canvas, const PlotFrame& frame);

/// Axis lines, ticks outside the frame, numbers and labels. `closed` draws all four sides.
void draw_axes(Canvas& canvas, const PlotFrame& frame, bool closed = false);

/// The line, ticks, numbers and label of the x axis alone, for rows that are named and not numbered.
void draw_bottom_axis(Canvas& canvas, const PlotFrame& frame);

/// The same for the y axis.
void draw_left_axis(Canvas& canvas, const PlotFrame& frame);

/// A line through the points (x[i], y[i]); NaN breaks it.
void draw_curve(Canvas& canvas, const PlotFrame& frame, std::span<const double> x, std::span<const double> y,
                const Pen& pen);

/// The area between low[i] and high[i] over x[i]: an interval.
void draw_band(Canvas& canvas, const PlotFrame& frame, std::span<const double> x, std::span<const double> low,
               std::span<const double> high, Colour colour);

/// Bars from edges[i] to edges[i + 1] (one more edge than heights), standing on the x axis.
void draw_histogram(Canvas& canvas, const PlotFrame& frame, std::span<const double> edges,
                    std::span<const double> heights, Colour colour);

/// A stair through the heights of a histogram, for example an expected distribution over a measured one.
void draw_steps(Canvas& canvas, const PlotFrame& frame, std::span<const double> edges,
                std::span<const double> heights, const Pen& pen);

/// Points with vertical intervals from low[i] to high[i].
void draw_intervals(Canvas& canvas, const PlotFrame& frame, std::span<const double> x,
                    std::span<const double> y, std::span<const double> low, std::span<const double> high,
                    Colour colour);

}  // namespace needleroll
