/// report.pdf: an experiment for a colleague who does not have the program.
#pragma once

#include "sim/report/experiment_figures.hpp"

namespace needleroll {

/// Question, method, findings, table, figures, limits of the model, and what is needed to repeat it, on pages
/// of A4. Equal results are equal bytes. Fails when it is stopped.
Expected<std::string> experiment_report(const Experiment& experiment, const ExperimentResults& results,
                                        const std::vector<ExperimentFigure>& figures,
                                        const StopToken& stop = {});

}  // namespace needleroll
