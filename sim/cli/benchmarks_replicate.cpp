#include "sim/cli/benchmarks.hpp"
#include "sim/core/fnv_hash.hpp"
#include "sim/core/parallel.hpp"
#include "sim/experiment/run_experiment.hpp"
#include "sim/scenario/read.hpp"

#include <memory>

namespace needleroll {
namespace {

/// Replicates of one scenario and what they gave.
struct Replicates {
    Experiment experiment;
    std::vector<std::vector<double>> values;
};

/// What is measured of a replicate beside neighbours and squares.
struct Measured {
    bool coverage = true;
    bool ripley = true;
};

/// 16 star passes over 100 x 100 mm, about 22,000 strikes.
Expected<std::shared_ptr<Replicates>> standard_replicates(const Assets& assets, const Measured& measured) {
    Expected<Scenario> scenario =
        default_scenario({"patch.width_mm=100", "patch.height_mm=100", "metrics.guard_mm=0"}, assets);
    if (!scenario) return fail(scenario.error());
    const auto state = std::make_shared<Replicates>();
    std::vector<std::string> names = {"nearest_neighbour.mean_mm", "double_strike_fraction"};
    if (measured.coverage) names.push_back("coverage[0.5].fraction");
    names.insert(names.end(), {"quadrats[1].cv", "quadrats[2.5].cv", "quadrats[5].cv", "quadrats[10].cv"});
    if (measured.ripley) names.insert(names.end(), {"ripley[0.5].l_mm", "ripley[2].l_mm"});
    for (const std::string& name : names) {
        Expected<std::vector<Response>> responses = parse_response(name, *scenario, 16);
        if (!responses) return fail(responses.error());
        state->experiment.responses.push_back(responses->front());
    }
    state->experiment.base.scenario = *std::move(scenario);
    return state;
}

Expected<Workload> set_up_replicates(const Measured& measured, const Benchmark& benchmark,
                                     const Assets& assets) {
    const auto state = standard_replicates(assets, measured);
    if (!state) return fail(state.error());
    constexpr std::size_t replicates = 16;
    (*state)->values.resize(replicates);
    return Workload{replicates,
                    [state = *state, threads = benchmark.threads] {
                        parallel_for(state->values.size(), threads, [&](std::size_t i) {
                            auto values =
                                run_replicate(state->experiment, state->experiment.base.scenario, i);
                            if (values) state->values[i] = *std::move(values);
                        });
                    },
                    [state = *state] {
                        FnvHash hash;
                        for (const std::vector<double>& values : state->values) {
                            for (const double value : values) hash.add_rounded(value);
                        }
                        return hash.value;
                    }};
}

}  // namespace

std::vector<Benchmark> replicate_benchmarks() {
    const auto standard = std::bind_front(set_up_replicates, Measured{}),
               points = std::bind_front(set_up_replicates, Measured{.coverage = false}),
               light = std::bind_front(set_up_replicates, Measured{.ripley = false});
    return {{"replicate_standard", 0, 1, standard}, {"replicate_standard", 0, 2, standard},
            {"replicate_points", 0, 1, points},     {"replicate_points", 0, 2, points},
            {"replicate_light", 0, 1, light},       {"replicate_light", 0, 2, light}};
}

}  // namespace needleroll
