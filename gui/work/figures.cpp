#include "gui/work/figures.hpp"

#include "sim/coverage/chance.hpp"
#include "sim/run/cursor.hpp"
#include "sim/run/maps.hpp"
#include "sim/run/pattern.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// What the first rows of a run come to in a region; empty when there is nothing to count in.
std::optional<PatternStatistics> measure(const Result& result, std::size_t strikes, const Region& region) {
    if (region.empty()) return std::nullopt;
    const MetricsOptions& metrics = result.scenario.metrics;
    return measure_shown(result.punctures, strikes, region, metrics, reach_mm(metrics),
                         evenness_side_mm(metrics));
}

PatternFigures figures_of(const PatternStatistics& measured, double strike_radius_mm) {
    PatternFigures figures;
    const CoverageStatistics& coverage = measured.coverage.front();
    const QuadratStatistics& squares = measured.quadrats.front();
    figures.coverage = coverage.fraction;
    figures.coverage_chance = chance_coverage(measured.density_per_cm2.value_or(0.0), coverage.radius_mm);
    figures.evenness_cv = squares.cv;
    figures.evenness_chance = chance_evenness_cv(squares.mean.value_or(0.0));
    figures.double_strikes = measured.double_strike_fraction;
    if (measured.double_strike_fraction)
        figures.double_chance = chance_coverage(measured.density_per_cm2.value_or(0.0), strike_radius_mm);
    if (measured.largest_empty_circle) {
        figures.gap_radius_mm = measured.largest_empty_circle->radius_mm;
        figures.gap_x_mm = measured.largest_empty_circle->x_mm;
        figures.gap_y_mm = measured.largest_empty_circle->y_mm;
    }
    return figures;
}

}  // namespace

double evenness_side_mm(const MetricsOptions& metrics) {
    const auto nearest =
        std::min_element(metrics.quadrats_mm.begin(), metrics.quadrats_mm.end(), [](double a, double b) {
            return std::abs(a - wanted_evenness_side_mm) < std::abs(b - wanted_evenness_side_mm);
        });
    return nearest == metrics.quadrats_mm.end() ? wanted_evenness_side_mm : *nearest;
}

double reach_mm(const MetricsOptions& metrics) {
    return metrics.radii_mm.empty() ? 0.5 : metrics.radii_mm[metrics.radii_mm.size() / 2];
}

void update_figures(FiguresNow& figures, const Moment& moment, std::uint64_t run_number) {
    if (figures.run_number == run_number && figures.strikes == moment.strikes) return;
    figures.run_number = run_number;
    figures.strikes = moment.strikes;
    // A result that exists was checked, so its regions are good.
    if (auto summary = summarise(moment)) figures.summary = std::move(*summary);
}

void update_pattern(PatternNow& pattern, const Moment& moment, std::uint64_t run_number) {
    if (pattern.run_number == run_number && pattern.strikes == moment.strikes) return;
    pattern = {moment.strikes, run_number, {}};
    const Result& result = *moment.result;
    if (const auto measured = measure(result, moment.strikes, moment.region))
        pattern.figures = figures_of(*measured, result.scenario.metrics.double_strike_radius_mm);
}

void update_run_figures(RunFigures& figures, const Moment& moment, std::uint64_t run_number) {
    if (figures.run_number == run_number) return;
    figures = RunFigures{};
    figures.run_number = run_number;
    const Result& result = *moment.result;
    if (moment.region.empty()) return;
    const double radius_mm = reach_mm(result.scenario.metrics);
    const std::vector<PassStep> steps = passes_shown(result.punctures, moment.region, radius_mm);
    figures.pass = figures.coverage = figures.coverage_chance = {0.0};
    // Passes behind the last hole leave everything as it was.
    for (std::size_t pass = 0; pass < pass_count(result) && !steps.empty(); ++pass) {
        const PassStep& step = steps[std::min(pass, steps.size() - 1)];
        figures.pass.push_back(static_cast<double>(pass) + 1.0);
        figures.coverage.push_back(step.coverage.front().value_or(0.0));
        figures.coverage_chance.push_back(chance_coverage(step.density_per_cm2, radius_mm));
    }
}

DepthHistogram depth_histogram(const Result& result, std::size_t strikes, int bars) {
    DepthHistogram histogram;
    const double longest_mm = depth_scale_mm(result.scenario);
    const int count = std::max(1, bars);
    for (int i = 0; i <= count; ++i) histogram.edges_mm.push_back(longest_mm * i / count);
    histogram.counts.assign(static_cast<std::size_t>(count), 0.0);
    for (std::size_t i = 0; i < std::min(strikes, result.punctures.size()); ++i) {
        const double depth_mm = result.punctures.depth_mm[i];
        if (!(depth_mm > 0.0)) continue;
        const int bar = std::clamp(static_cast<int>(depth_mm / longest_mm * count), 0, count - 1);
        histogram.counts[static_cast<std::size_t>(bar)] += 1.0;
    }
    return histogram;
}

}  // namespace needleroll::gui
