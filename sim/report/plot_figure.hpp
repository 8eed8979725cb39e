/// A single plot as a figure for papers and slides.
#pragma once

#include "sim/core/error.hpp"
#include "sim/report/plot_data.hpp"

#include <string>
#include <string_view>

namespace needleroll {

/// Size and resolution of the picture.
inline constexpr double plot_figure_width_mm = 120.0, plot_figure_height_mm = 80.0, plot_figure_dpi = 200.0;

/// The plot as PNG on white, with named axes, units and a key: the whole file as bytes. Fails when there is
/// not enough memory.
Expected<std::string> plot_png(const PlotData& plot, std::string_view title);

}  // namespace needleroll
