/// What a plot shows, and what can be said about it without drawing.
#pragma once

#include "sim/core/colour.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// One axis. The largest tick carries the unit.
struct PlotAxis {
    std::string label = {};  ///< named in the CSV and in hover values; written at the axis when `show_label`
    std::string unit = {};
    double from = 0.0;
    double to = 1.0;
    int decimals = 0;
    int wanted_ticks = 4;
    bool show_label = false;
};

/// How a line is stroked, so that colour is never the only difference.
enum class LineStyle { solid, dashed, dotted };

/// A line through points; x rises. NaN breaks the line.
struct PlotSeries {
    std::string name = {};  ///< direct label; empty: none
    std::span<const double> x = {};
    std::span<const double> y = {};
    Colour colour = {};
    LineStyle style = LineStyle::solid;
    bool dots = false;     ///< a dot at every point
    bool quiet = false;    ///< label in regular weight: what one compares with
    bool end_dot = false;  ///< a large dot at the last point: where the run stands
};

/// A filled band between two curves.
struct PlotBand {
    std::string name = {};  ///< for CSV and hover
    std::span<const double> x = {};
    std::span<const double> low = {};
    std::span<const double> high = {};
    Colour colour = {};  ///< with its opacity
};

/// A histogram: heights between edges (one more edge than heights).
struct PlotBars {
    std::string name = {};
    std::span<const double> edges = {};
    std::span<const double> heights = {};
    Colour colour = {};
};

/// A dashed line across the plot: chance, a goal, a published value.
struct PlotReference {
    std::string name = {};
    double value = 0.0;
    bool vertical = false;
    Colour colour = {};
};

/// A whole plot. The spans must outlive the call that draws or writes it.
struct PlotData {
    PlotAxis x = {};
    PlotAxis y = {};
    std::vector<PlotBand> bands = {};
    std::vector<PlotBars> bars = {};
    std::vector<PlotSeries> series = {};
    std::vector<PlotReference> references = {};
};

/// Round values (1, 2, 2.5 or 5 times a power of ten) from `from` to `to`, about `wanted` of them, at least 2
/// where the range allows; empty for an empty or infinite range. Steps are whole multiples of `least_step`,
/// if one is given: then names with its decimals neither round nor repeat.
std::vector<double> round_ticks(double from, double to, int wanted, double least_step = 0.0);

/// The ticks of an axis, each a value that its decimals can name.
std::vector<double> ticks_of(const PlotAxis& axis);

/// A round upper end of an axis that shows all values: the next tick above the largest finite one, or 1.
double round_axis_end(std::span<const double> values);

/// Value of a series at x, linear between its points; nothing outside or across a break.
std::optional<double> value_at(const PlotSeries& series, double x);

/// Place of the point nearest to x, or -1 for an empty series.
int nearest_point(std::span<const double> x, double at);

/// Everything the plot shows as CSV: `series,<x label (unit)>,<y label (unit)>,low,high`, one row a point,
/// full precision, "." as decimal mark.
std::string plot_csv(const PlotData& plot);

}  // namespace needleroll::gui
