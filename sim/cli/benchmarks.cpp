#include "sim/cli/benchmarks.hpp"

#include "sim/contact/roll.hpp"
#include "sim/core/fnv_hash.hpp"
#include "sim/injury/golden_hash.hpp"
#include "sim/injury/puncture.hpp"
#include "sim/motion/plan.hpp"
#include "sim/run/maps.hpp"
#include "sim/run/pattern.hpp"
#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"
#include "sim/scenario/read.hpp"

#include <array>
#include <memory>
#include <vector>

namespace needleroll {
namespace {

/// A planned program with everything settled, so that only the strikes remain to be computed.
struct PlannedRoll {
    RollSetting setting;
    Ride ride;
    std::vector<Stroke> strokes;
    Strikes strikes;  ///< of one stroke at a time: the table stays in the cache and memory is no limit

    void roll_stroke(std::size_t index) {
        const Stroke& stroke = strokes[index];
        strikes.resize(0);
        RollState state;
        state.phase = {stroke.start_phase_rad.value_or(0.0), 0.0, ride.advance_mm_per_rad};
        state.t_s = stroke.t_start_s;
        state.random_id = stroke.random_id;
        for (const Segment& segment : stroke.segments) advance(state, segment, ride, setting, strikes);
    }
};

/// 60 star passes over 200 x 200 mm by a hand that jitters and trembles.
Expected<Workload> set_up_strikes(const Scenario& scenario) {
    const double side_mm = scenario.patch.width_mm;
    const Seed seed{static_cast<std::uint64_t>(scenario.seed), 0};
    const PlanGround ground{{{0, 0}, {side_mm, 0}, {side_mm, side_mm}, {0, side_mm}},
                            scenario.roller.rings * ring_spacing_mm(scenario.roller)};
    const auto roll = std::make_shared<PlannedRoll>();
    roll->setting = roll_setting(scenario.roller, scenario.contact, scenario.patch, scenario.hand,
                                 scenario.variability, seed);
    roll->ride = settle(scenario.roller, roll->setting.skin, scenario.contact, scenario.hand.force_N, 0.0,
                        scenario.hand.slip);
    roll->strokes = plan_pattern(scenario.program, scenario.hand, ground, seed);
    Workload workload;
    for (std::size_t i = 0; i < roll->strokes.size(); ++i) {
        roll->roll_stroke(i);
        workload.n += roll->strikes.size();
    }
    workload.work = [roll] {
        for (std::size_t i = 0; i < roll->strokes.size(); ++i) roll->roll_stroke(i);
    };
    workload.hash = [roll] {
        const std::array<double, 4> bottoms_mm = layer_bottoms_mm(Site{});
        FnvHash hash;
        for (std::size_t i = 0; i < roll->strokes.size(); ++i) {
            roll->roll_stroke(i);
            Punctures punctures{roll->strikes, {}, {}, {}};
            puncture(punctures, 0, roll->setting.roller, bottoms_mm);
            hash.add(static_cast<std::int64_t>(golden_hash(punctures)));
        }
        return hash.value;
    };
    return workload;
}

Scenario strikes_scenario() {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 200.0;
    scenario.program.passes = 60;
    scenario.hand.heading_jitter_deg = 2.0;
    scenario.hand.tremor_mm = 0.3;
    return scenario;
}

Expected<Workload> set_up_strikes_rigid(const Benchmark&, const Assets&) {
    Scenario scenario = strikes_scenario();
    scenario.contact.model = ContactModel::rigid;
    scenario.variability = {.stiffness_cv = 0, .puncture_cv = 0, .field_cv = 0, .needle_length_cv = 0};
    return set_up_strikes(scenario);
}

Expected<Workload> set_up_strikes_force(const Benchmark&, const Assets&) {
    return set_up_strikes(strikes_scenario());
}

struct RunAndMap {
    Scenario scenario;
    Result result;
    Raster density;
    Summary summary;
    PatternStatistics pattern;
};

Expected<Workload> set_up_default_run(const Benchmark& benchmark, const Assets& assets) {
    Expected<Scenario> scenario = default_scenario({}, assets);
    if (!scenario) return fail(scenario.error());
    Expected<Result> first = run(*scenario);
    if (!first) return fail(first.error());
    const auto state =
        std::make_shared<RunAndMap>(RunAndMap{std::move(*scenario), std::move(*first), {}, {}, {}});
    const int threads = benchmark.threads;
    return Workload{state->result.punctures.size(),
                    [state, threads] {
                        if (auto result = run(state->scenario, {.threads = threads}))
                            state->result = std::move(*result);
                        if (const auto end = moment_at(state->result, state->result.punctures.size()))
                            state->density = density_map(*end, pixel_for(state->scenario.patch));
                    },
                    [state] {
                        FnvHash hash;
                        hash.add(static_cast<std::int64_t>(golden_hash(state->result.punctures)));
                        hash.add(static_cast<std::int64_t>(hash_of(state->density)));
                        return hash.value;
                    }};
}

/// What a moving control asks of the core before the next picture: the run, its figures and the density of
/// the screen; `pattern`: with the figures of the pattern, as the window shows them. The control goes back
/// and forth, and ends where it began.
Expected<Workload> set_up_slider(bool pattern, const Benchmark& benchmark, const Assets& assets) {
    const Expected<Scenario> scenario = default_scenario({}, assets);
    if (!scenario) return fail(scenario.error());
    Expected<Result> first = run(*scenario);
    if (!first) return fail(first.error());
    const auto state = std::make_shared<RunAndMap>(RunAndMap{*scenario, std::move(*first), {}, {}, {}});
    const auto follow = [state, threads = benchmark.threads, pattern](double force_N) {
        state->scenario.hand.force_N = force_N;
        if (auto result = run(state->scenario, {.threads = threads})) state->result = std::move(*result);
        const auto end = moment_at(state->result, state->result.punctures.size());
        if (!end) return;
        state->summary = summarise(*end).value_or(Summary{});
        if (pattern) {
            state->pattern = measure_shown(state->result.punctures, end->strikes, end->region,
                                           state->scenario.metrics, 0.5, 5.0);
            state->pattern.passes = passes_shown(state->result.punctures, end->region, 0.5);
        }
        state->density = density_map(*end, shown_pixel_mm, shown_density_sigma_mm);
    };
    const double rest_N = scenario->hand.force_N;
    return Workload{state->result.punctures.size(),
                    [=] { follow(state->scenario.hand.force_N == rest_N ? 1.1 * rest_N : rest_N); },
                    [=] {
                        follow(rest_N);
                        FnvHash hash;
                        hash.add(static_cast<std::int64_t>(hash_of(state->density)));
                        for (const CoverageStatistics& one : state->pattern.coverage)
                            hash.add_rounded(one.fraction.value_or(-1.0));
                        return hash.value;
                    }};
}

std::vector<Benchmark> all_benchmarks() {
    const auto slider_to_maps = std::bind_front(set_up_slider, false),
               slider_to_figures = std::bind_front(set_up_slider, true);
    std::vector<Benchmark> all = {
        {"strikes_rigid", 0, 1, set_up_strikes_rigid},  {"strikes_force", 0, 1, set_up_strikes_force},
        {"default_run", 0, 1, set_up_default_run},      {"default_run", 0, 2, set_up_default_run},
        {"slider_to_maps", 0, 1, slider_to_maps},       {"slider_to_maps", 0, 2, slider_to_maps},
        {"slider_to_figures", 0, 1, slider_to_figures}, {"slider_to_figures", 0, 2, slider_to_figures}};
    const std::vector<Benchmark> patterns = pattern_benchmarks();
    all.insert(all.end(), patterns.begin(), patterns.end());
    const std::vector<Benchmark> replicates = replicate_benchmarks();
    all.insert(all.end(), replicates.begin(), replicates.end());
    return all;
}

}  // namespace

std::uint64_t hash_of(const Raster& raster) {
    FnvHash hash;
    for (const double value : raster.values) hash.add_rounded(value);
    return hash.value;
}

std::span<const Benchmark> benchmarks() {
    static const std::vector<Benchmark> all = all_benchmarks();
    return all;
}

}  // namespace needleroll
