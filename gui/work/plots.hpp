/// The plots of the results, as data. Knows no window.
#pragma once

#include "gui/platform/theme.hpp"
#include "gui/widgets/plot_data.hpp"
#include "gui/work/run_now.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// A plot with the numbers it shows. Can be moved, not copied: the data points into the columns.
struct OwnedPlot {
    std::string_view title;
    std::string_view stem;  ///< of the names of its files
    std::vector<std::vector<double>> columns;
    PlotData data;

    OwnedPlot() = default;
    OwnedPlot(OwnedPlot&&) = default;
    OwnedPlot& operator=(OwnedPlot&&) = default;
};

/// Coverage after the passes that are over, and of as many holes thrown at random.
OwnedPlot coverage_plot(const RunNow& now, double t_s, const Palette& colours);

/// Holes by depth, so far.
OwnedPlot depth_plot(const RunNow& now, const Result& result, const Palette& colours);

}  // namespace needleroll::gui
