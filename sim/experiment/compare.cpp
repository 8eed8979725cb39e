#include "sim/experiment/compare.hpp"

#include "sim/core/parallel.hpp"
#include "sim/experiment/run_experiment.hpp"

#include <mutex>

namespace needleroll {
namespace {

/// Values by scenario, response and replicate.
using Values = std::vector<std::vector<std::vector<double>>>;

Expected<Experiment> experiment_of(const std::vector<NamedScenario>& scenarios,
                                   const std::vector<std::string>& responses, std::size_t replicates) {
    Experiment experiment;
    experiment.title = "Comparison";
    experiment.question = "What differs between the scenarios?";
    experiment.base.scenario = scenarios.front().scenario;
    experiment.replication.minimum = experiment.replication.maximum = static_cast<std::int64_t>(replicates);
    Factor factor;
    factor.parameter = find_parameter("title");
    for (const NamedScenario& one : scenarios) factor.levels.push_back(one.name);
    factor.control = 0;
    experiment.factors.push_back(std::move(factor));
    for (const std::string& name : responses) {
        for (const NamedScenario& one : scenarios) {
            const auto parsed = parse_response(name, one.scenario, one.scenario.program.passes);
            if (!parsed) {
                Error error = parsed.error();
                error.key = one.name;
                return fail(std::move(error));
            }
            if (&one != &scenarios.front()) continue;
            experiment.responses.insert(experiment.responses.end(), parsed->begin(), parsed->end());
        }
    }
    return experiment;
}

Expected<Values> run_all(const Experiment& experiment, const std::vector<NamedScenario>& scenarios,
                         std::size_t replicates, int threads,
                         const std::function<void(std::size_t done)>& on_done, const StopToken& stop) {
    Values values(scenarios.size(), std::vector<std::vector<double>>(experiment.responses.size(),
                                                                     std::vector<double>(replicates)));
    std::mutex mutex;
    std::optional<Error> problem;
    std::size_t done = 0;
    const auto run_one = [&](std::size_t i) {
        const std::size_t cell = i / replicates, replicate = i % replicates;
        const auto one = run_replicate(experiment, scenarios[cell].scenario, replicate, stop);
        const std::lock_guard lock(mutex);
        if (!one) {
            problem = one.error();
            return;
        }
        if (on_done) on_done(++done);
        for (std::size_t k = 0; k < one->size(); ++k) values[cell][k][replicate] = (*one)[k];
    };
    parallel_for(scenarios.size() * replicates, threads, run_one, stop);
    if (problem) return fail(*problem);
    if (stop.stop_requested()) return fail(stopped());
    return values;
}

}  // namespace

Expected<ScenarioComparison> compare_scenarios(const std::vector<NamedScenario>& scenarios,
                                               const std::vector<std::string>& responses,
                                               std::size_t replicates, int threads,
                                               const std::function<void(std::size_t done)>& on_done,
                                               const StopToken& stop) {
    Expected<Experiment> experiment = experiment_of(scenarios, responses, replicates);
    if (!experiment) return fail(experiment.error());
    const Expected<Values> values = run_all(*experiment, scenarios, replicates, threads, on_done, stop);
    if (!values) return fail(values.error());
    ScenarioComparison comparison{*std::move(experiment), {}};
    const std::size_t count = comparison.experiment.responses.size();
    for (std::size_t cell = 0; cell < scenarios.size(); ++cell) {
        CellResult one{{scenarios[cell].name}, {}};
        for (std::size_t k = 0; k < count; ++k) {
            const Response& response = comparison.experiment.responses[k];
            one.responses.push_back(cell_statistics((*values)[cell][k], response.is_proportion()));
            if (cell == 0) continue;
            comparison.results.comparisons.push_back(
                {k, 0, cell, 0, compare_paired((*values)[cell][k], (*values)[0][k])});
        }
        comparison.results.cells.push_back(std::move(one));
    }
    correct_for_many(count, comparison.results.comparisons);
    return comparison;
}

}  // namespace needleroll
