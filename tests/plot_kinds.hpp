/// A plot with every kind of contents, each in a colour of its own at places that are known as shares of the
/// axes, and what must be seen at them: for the tests of both renderers.
#pragma once

#include "sim/report/plot_data.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace needleroll::testing {

/// A place inside the axes and the colour that must be there.
struct ExpectedColour {
    std::string what;
    double across = 0.0;  ///< 0 at the left end of the x axis, 1 at the right end
    double up = 0.0;
    Colour colour;
};

/// A level or upright stretch with a share of a colour: a stroke without or with gaps.
struct ExpectedStroke {
    std::string what;
    double from_across = 0.0, from_up = 0.0, to_across = 0.0, to_up = 0.0;
    double least_share = 1.0, most_share = 1.0;  ///< of the stretch that is in the colour
    Colour colour;
};

/// The colours of the kinds.
namespace plot_colours {
inline constexpr Colour band{255, 0, 0}, bars{0, 160, 0}, stair{0, 0, 255}, solid{160, 0, 160},
    dashed{0, 140, 140}, dotted{150, 90, 0}, points{90, 90, 255}, intervals{255, 0, 255},
    reference{255, 120, 0}, broken{60, 60, 0};
}  // namespace plot_colours

/// The same picture on linear and on logarithmic axes; in the CSV the values differ.
inline PlotData every_kind(AxisScale scale) {
    PlotData plot;
    const double from = scale == AxisScale::linear ? -2.0 : 0.1;
    plot.x = {.label = "time", .unit = "h", .from = from, .to = 40.0, .scale = scale};
    plot.y = {.label = "part", .unit = "%", .from = from, .to = 300.0, .scale = scale, .grid = true};
    const auto x = [&plot](std::vector<double> shares) {
        for (double& share : shares) share = value_along(plot.x, share);
        return shares;
    };
    const auto y = [&plot](std::vector<double> shares) {
        for (double& share : shares) share = value_along(plot.y, share);
        return shares;
    };
    plot.bands.push_back({"band", x({0.05, 0.2}), y({0.1, 0.1}), y({0.3, 0.3}), plot_colours::band});
    plot.bars.push_back({"bars", x({0.3, 0.4, 0.5}), y({0.4, 0.6}), plot_colours::bars});
    plot.bars.push_back({"stair", x({0.3, 0.4, 0.5}), y({0.8, 0.8}), plot_colours::stair, true});
    const auto line = [&](const char* name, double up, Colour colour, LineStyle style) {
        plot.series.push_back(
            {.name = name, .x = x({0.55, 0.72}), .y = y({up, up}), .colour = colour, .style = style});
    };
    line("solid", 0.2, plot_colours::solid, LineStyle::solid);
    line("dashed", 0.45, plot_colours::dashed, LineStyle::dashed);
    line("dotted", 0.7, plot_colours::dotted, LineStyle::dotted);
    plot.series.push_back({.name = "points",
                           .x = x({0.78, 0.86}),
                           .y = y({0.25, 0.25}),
                           .colour = plot_colours::points,
                           .line = false,
                           .dots = true});
    plot.series.push_back({.name = "intervals",
                           .x = x({0.8}),
                           .y = y({0.6}),
                           .colour = plot_colours::intervals,
                           .dots = true,
                           .low = y({0.4}),
                           .high = y({0.8})});
    plot.series.push_back({.name = "broken",
                           .x = x({0.05, 0.1, 0.15, 0.2, 0.25}),
                           .y = y({0.6, 0.6, std::nan(""), 0.6, 0.6}),
                           .colour = plot_colours::broken});
    plot.references.push_back({"", value_along(plot.x, 0.95), true, plot_colours::reference});
    plot.references.push_back({"", value_along(plot.y, 0.95), false, plot_colours::reference});
    return plot;
}

/// What must be seen at single places of that plot.
inline std::vector<ExpectedColour> expected_colours() {
    using namespace plot_colours;
    return {{"band", 0.12, 0.2, band},
            {"first bar", 0.35, 0.3, bars},
            {"second bar", 0.45, 0.55, bars},
            {"first point", 0.78, 0.25, points},
            {"second point", 0.86, 0.25, points},
            {"middle of the interval", 0.8, 0.6, intervals}};
}

/// The strokes that must be seen.
inline std::vector<ExpectedStroke> expected_strokes() {
    using namespace plot_colours;
    return {{"solid line", 0.56, 0.2, 0.71, 0.2, 0.99, 1.0, solid},
            {"dashed line", 0.56, 0.45, 0.71, 0.45, 0.4, 0.8, dashed},
            {"dotted line", 0.56, 0.7, 0.71, 0.7, 0.2, 0.6, dotted},
            {"stair", 0.31, 0.8, 0.49, 0.8, 0.4, 0.8, stair},
            {"nothing above the stair", 0.31, 0.86, 0.49, 0.86, 0.0, 0.0, stair},
            {"interval below the mean", 0.8, 0.42, 0.8, 0.5, 0.99, 1.0, intervals},
            {"interval above the mean", 0.8, 0.7, 0.8, 0.78, 0.99, 1.0, intervals},
            {"no line between points", 0.8, 0.25, 0.84, 0.25, 0.0, 0.0, points},
            {"line before the break", 0.06, 0.6, 0.09, 0.6, 0.99, 1.0, broken},
            {"break", 0.11, 0.6, 0.19, 0.6, 0.0, 0.0, broken},
            {"line after the break", 0.21, 0.6, 0.24, 0.6, 0.99, 1.0, broken},
            {"upright reference", 0.95, 0.05, 0.95, 0.9, 0.4, 0.8, reference},
            {"level reference", 0.05, 0.95, 0.9, 0.95, 0.4, 0.8, reference}};
}

}  // namespace needleroll::testing
