/// The plot: grid, bands, bars, lines with direct labels, hover values.
#pragma once

#include "gui/platform/ui.hpp"
#include "sim/report/plot_data.hpp"

#include <optional>
#include <string_view>

#include <imgui.h>

namespace needleroll::gui {

/// What the pointer does over a plot.
struct PlotAnswer {
    bool hovered = false;
    std::optional<double> x;  ///< value of the x axis under the pointer
    bool wants_csv = false;   ///< "Copy data" was chosen: the text of plot_csv is in the clipboard already
};

/// Draws the plot into `size_px` (width 0: the panel). A right click offers to copy the data as CSV.
PlotAnswer plot(Ui& ui, const char* id, const PlotData& data, ImVec2 size_px);

}  // namespace needleroll::gui
