/// The vertical scale of a colour map.
#pragma once

#include "sim/report/colour_map.hpp"
#include "sim/report/plot.hpp"

namespace needleroll {

/// A colour map over a range of values.
struct ColourScale {
    ColourMap map = ColourMap::viridis;
    double low = 0.0;
    double high = 1.0;
    bool downwards = false;  ///< the low end on top, as for depths

    Colour colour_of(double value) const { return map_colour(map, (value - low) / (high - low)); }
    /// Height on the page of a value, for a bar in this box.
    double y_mm(const PageBox& bar, double value) const {
        const double fraction = (value - low) / (high - low);
        return downwards ? bar.top_mm + fraction * bar.height_mm : bar.bottom_mm() - fraction * bar.height_mm;
    }
};

/// Draws the bar with ticks and numbers on its left or right side; gives back the outer edge of the numbers
/// [mm].
double draw_colour_bar(Canvas& canvas, const PageBox& bar, const ColourScale& scale, AlignX numbers);

}  // namespace needleroll
