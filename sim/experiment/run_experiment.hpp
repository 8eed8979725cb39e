/// Runs the replicates of an experiment into its folder.
#pragma once

#include "sim/experiment/result_folder.hpp"

#include <functional>

namespace needleroll {

/// How far a run is.
struct ExperimentProgress {
    std::size_t replicates_done = 0;  ///< of this part, those found in the folder included
    std::size_t replicates_run = 0;   ///< in this call
    double replicates_expected = 0;   ///< an estimate while intervals decide
    std::size_t cells_done = 0;
    std::size_t cells = 0;
};

/// How to run. None of it changes a byte of the results.
struct ExperimentOptions {
    int threads = 0;  ///< 0: all that the machine has; every replicate is run on one
    Shard shard;
    std::optional<std::uint64_t> shuffle;                             ///< another order of work, for tests
    std::function<void(const ExperimentProgress&)> on_progress = {};  ///< called by one thread at a time
    StopToken stop = {};
};

/// What a call has done.
struct ExperimentOutcome {
    std::size_t replicates_run = 0;    ///< 0: everything was there already
    std::size_t replicates_found = 0;  ///< in the folder
    std::vector<std::string> notes;    ///< sentences for the user, such as a broken line that was redone
};

/// One replicate of a scenario: rolled and measured on the calling thread. Same seed, scenario and replicate:
/// same values.
Expected<std::vector<double>> run_replicate(const Experiment& experiment, const Scenario& scenario,
                                            std::size_t replicate, const StopToken& stop = {});

/// Runs what is missing in a prepared folder. Cells are worked through in groups; of a group only the values
/// are in memory. Every finished replicate is appended to replicates.part at once; a finished group moves to
/// replicates.csv in the order of the design. Afterwards replicates.csv holds the whole part and nothing
/// depends on threads, order, or how often the run was broken off. After a stop the replicates under way are
/// dropped, and the folder can be gone on with.
Expected<ExperimentOutcome> run_experiment(const Experiment& experiment, const Assets& assets,
                                           const ResultFolder& folder, const ExperimentOptions& options);

/// Every part of an experiment is there once, of the first one's version and experiment, and finished.
Expected<void> check_parts(const std::vector<ResultFolder>& parts, const Origin& whole,
                           const ExperimentTexts& texts);

/// Joins checked parts into a prepared folder, as if the experiment had been run whole. Fails when replicates
/// are missing.
Expected<void> merge_parts(const Experiment& experiment, const std::vector<ResultFolder>& parts,
                           const ResultFolder& folder);

}  // namespace needleroll
