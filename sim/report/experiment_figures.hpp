/// The figures of an experiment, for files of their own and for the report.
#pragma once

#include "sim/experiment/results.hpp"
#include "sim/report/figure.hpp"

#include <functional>
#include <string>
#include <vector>

namespace needleroll {

/// A figure that can be drawn into any box of a page.
struct ExperimentFigure {
    std::string name;       ///< of the file, without its ending
    std::string caption;    ///< sentences: what is shown, and what the marks mean
    double height_mm = 80;  ///< at full width
    std::function<void(Canvas&, const PageBox&)> draw;
};

/// Width that figures are made for [mm].
inline constexpr double experiment_figure_width_mm = 170.0;

/// Response by factor with intervals, spread as boxes, coverage by pass with bands (where the responses have
/// passes), and the ranking of main effects. The experiment and its results must outlive the figures.
std::vector<ExperimentFigure> experiment_figures(const Experiment& experiment,
                                                 const ExperimentResults& results);

/// Name of the figure of maps.
inline constexpr std::string_view experiment_maps_name = "maps";

/// Maps of up to 8 cells, each of the replicate whose first response is nearest to the median of its cell.
/// The runs are made anew from their seeds. Fails when it is stopped.
Expected<ExperimentFigure> experiment_maps(const Experiment& experiment, const ExperimentResults& results,
                                           ReplicateTable& table, const Assets& assets,
                                           const StopToken& stop = {});

}  // namespace needleroll
