/// A plot as data: axes and what is drawn between them, and what can be said about it without drawing. It is
/// described once and drawn on paper by sim/report/plot and on the screen by gui/widgets/plot.
#pragma once

#include "sim/core/colour.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// How values lie along an axis.
enum class AxisScale { linear, logarithmic };

/// One axis: what it measures, and from where to where.
struct PlotAxis {
    std::string label = {};  ///< the quantity, for example "depth"; also in the CSV and in hover values
    std::string unit = {};
    double from = 0.0;
    double to = 1.0;  ///< above `from`, and both above 0 on a logarithmic axis
    AxisScale scale = AxisScale::linear;
    std::optional<int> decimals = {};  ///< of the numbers at ticks; without: as many as their step needs
    int most_ticks = 5;
    bool grid = false;                    ///< fine lines across the plot at the ticks
    std::vector<std::string> names = {};  ///< stand at the places 1, 2, ... instead of numbers
    std::string note = {};                ///< stands behind the label on paper: what dashes or a band mean
    bool show_label = false;              ///< on the screen too; paper always shows the label
};

/// How a line is stroked, so that colour is never the only difference.
enum class LineStyle { solid, dashed, dotted };

/// A line through points, or points alone; x rises where there is a line. NaN breaks the line.
struct PlotSeries {
    std::string name = {};  ///< direct label; empty: none
    std::vector<double> x = {};
    std::vector<double> y = {};
    Colour colour = {};
    LineStyle style = LineStyle::solid;
    double width_mm = 0.5;          ///< on paper
    bool line = true;               ///< false: the points alone
    bool dots = false;              ///< a dot at every point
    bool quiet = false;             ///< label in regular weight: what one compares with
    bool end_dot = false;           ///< a large dot at the last point: where the run stands
    std::vector<double> low = {};   ///< lower ends of an interval at every point, for example of the mean
    std::vector<double> high = {};  ///< upper ends; both empty: no intervals

    /// Points that are there in full.
    std::size_t size() const { return std::min(x.size(), y.size()); }
    /// Points with an interval.
    std::size_t intervals() const { return std::min({size(), low.size(), high.size()}); }
};

/// A filled band between two curves.
struct PlotBand {
    std::string name = {};  ///< for CSV and hover
    std::vector<double> x = {};
    std::vector<double> low = {};
    std::vector<double> high = {};
    Colour colour = {};  ///< with its opacity

    std::size_t size() const { return std::min({x.size(), low.size(), high.size()}); }
};

/// A histogram: heights between edges (one more edge than heights).
struct PlotBars {
    std::string name = {};
    std::vector<double> edges = {};
    std::vector<double> heights = {};
    Colour colour = {};
    bool outline = false;  ///< a dashed stair over the tops alone: what is expected, over what was counted

    std::size_t size() const { return edges.empty() ? 0 : std::min(heights.size(), edges.size() - 1); }
};

/// A dashed line across the plot: chance, a goal, a published value.
struct PlotReference {
    std::string name = {};
    double value = 0.0;
    bool vertical = false;
    Colour colour = {};
};

/// A whole plot. Bands are drawn first, then bars, series and references.
struct PlotData {
    PlotAxis x = {};
    PlotAxis y = {};
    std::vector<PlotBand> bands = {};
    std::vector<PlotBars> bars = {};
    std::vector<PlotSeries> series = {};
    std::vector<PlotReference> references = {};
};

/// A named place on an axis.
struct PlotTick {
    double value = 0.0;
    int decimals = 0;       ///< of its number
    std::string name = {};  ///< instead of its number
};

/// The ticks of an axis, each a value that its decimals can name.
std::vector<PlotTick> ticks_of(const PlotAxis& axis);

/// The decimals of an axis' finest tick.
int decimals_of(const PlotAxis& axis);

/// How far along the axis a value lies: 0 at `from`, 1 at `to`. NaN where a logarithmic axis has no place.
double share_along(const PlotAxis& axis, double value);

/// The value at a share of the way along the axis.
double value_along(const PlotAxis& axis, double share);

/// Where bars stand: 0, or the lower end of an axis that does not show it.
double base_of(const PlotAxis& axis);

/// Value of a series at x, linear between its points; nothing outside or across a break.
std::optional<double> value_at(const PlotSeries& series, double x);

/// Place of the point nearest to x, or -1 for an empty series.
int nearest_point(const std::vector<double>& x, double at);

/// Everything the plot shows as CSV: `series,<x label (unit)>,<y label (unit)>,low,high`, one row a point,
/// full precision, "." as decimal mark.
std::string plot_csv(const PlotData& plot);

}  // namespace needleroll
