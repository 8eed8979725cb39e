/// Scenarios side by side under the same draws: an experiment without a file.
#pragma once

#include "sim/experiment/results.hpp"

#include <functional>

namespace needleroll {

/// A scenario with the name that it has in the table.
struct NamedScenario {
    std::string name;
    Scenario scenario;
};

/// An experiment whose one factor is the scenario, and what came out; the first scenario is the control.
struct ScenarioComparison {
    Experiment experiment;
    ExperimentResults results;
};

/// Runs `replicates` of each scenario; replicate r has the same draws in all of them, so give them one seed.
/// `on_done` is called after every replicate, by one thread at a time. Fails for a response that one of the
/// scenarios does not have, and when it is stopped.
Expected<ScenarioComparison> compare_scenarios(const std::vector<NamedScenario>& scenarios,
                                               const std::vector<std::string>& responses,
                                               std::size_t replicates, int threads,
                                               const std::function<void(std::size_t done)>& on_done,
                                               const StopToken& stop = {});

}  // namespace needleroll
