/// The plots of the results, as data. Knows no window.
#pragma once

#include "gui/platform/theme.hpp"
#include "gui/work/run_now.hpp"
#include "sim/report/plot_data.hpp"
#include "sim/words/language.hpp"

#include <string>
#include <string_view>

namespace needleroll::gui {

/// A plot in a language with its title and the stem of the names of its files.
struct TitledPlot {
    std::string title;
    std::string_view stem;
    PlotData data;
};

/// Coverage after the passes that are over, and of as many holes thrown at random.
TitledPlot coverage_plot(const Language& language, const RunNow& now, double t_s, const Palette& colours);

/// Holes by depth, so far.
TitledPlot depth_plot(const Language& language, const RunNow& now, const Result& result,
                      const Palette& colours);

}  // namespace needleroll::gui
