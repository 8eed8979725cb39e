/// What the commands about experiments have in common: from replicates.csv to everything that is made of it.
#pragma once

#include "sim/cli/command_line.hpp"
#include "sim/experiment/result_folder.hpp"

namespace needleroll {

/// Makes tables, figures and the report of a folder whose replicates are complete, and prints the main
/// figures. Nothing but replicates.csv and the experiment is read. Pictures are drawn on at most `threads`
/// threads (0: all that the machine has).
Expected<void> write_experiment_output(const Experiment& experiment, const ResultFolder& folder,
                                       const Assets& assets, int threads, const Console& console);

/// True when everything that write_experiment_output makes is there.
Expected<bool> has_experiment_output(const Experiment& experiment, const ResultFolder& folder);

/// Takes tables and report away that are no longer those of the replicates.
void remove_experiment_output(const ResultFolder& folder);

}  // namespace needleroll
