/// The values of a plot under the pointer.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/draw.hpp"
#include "sim/report/plot_data.hpp"

#include <optional>

#include <imgui.h>

namespace needleroll::gui {

/// Where the axes of a plot lie on the screen.
struct PlotArea {
    PixelBox inner;  ///< between the ends of the axes
    PlotAxis x;
    PlotAxis y;

    /// Pixel of a point of the plot; values far outside are held near the frame.
    ImVec2 at(double x_value, double y_value) const;
    /// Value of the x axis at a pixel.
    double x_at(float pixel) const;
};

/// Draws a hair line, a dot on every series and a card of values at the pointer. Returns the value of the x
/// axis it stands on (the nearest point of the first series with dots, else the pointer), or nothing outside
/// the axes.
std::optional<double> draw_hover(const Ui& ui, const PlotData& data, const PlotArea& area);

}  // namespace needleroll::gui
