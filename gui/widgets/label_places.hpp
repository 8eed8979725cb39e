/// Where the direct labels of a plot stand. No drawing.
#pragma once

#include <span>
#include <vector>

namespace needleroll::gui {

/// A point or a corner in pixels.
struct PixelPoint {
    double x = 0.0;
    double y = 0.0;
};

/// A label to place along a line of the plot.
struct LabelWish {
    double width = 0.0;
    double height = 0.0;
    std::span<const PixelPoint> line;  ///< its series in pixels, from left to right
};

/// The rectangle labels must stay in.
struct LabelFrame {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
};

/// Upper left corners for the labels, in their order: near the later part of their own line, above or below
/// it, where they cover as little as possible of all lines and of labels placed before. The same input gives
/// the same places.
std::vector<PixelPoint> place_labels(std::span<const LabelWish> wishes, const LabelFrame& frame, double gap);

}  // namespace needleroll::gui
