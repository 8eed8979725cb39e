#include "gui/work/plots.hpp"

#include "sim/run/maps.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

constexpr int histogram_bars = 30;

std::vector<double> in_percent(const std::vector<double>& shares) {
    std::vector<double> percent;
    for (const double share : shares) percent.push_back(100.0 * share);
    return percent;
}

}  // namespace

OwnedPlot coverage_plot(const RunNow& now, double t_s, const Palette& colours) {
    const RunFigures& run = now.whole;
    const auto done = std::min<std::size_t>(
        run.pass.size(), static_cast<std::size_t>(std::max(0, passes_done(now.marks, t_s))) + 1);
    OwnedPlot plot;
    plot.title = "Coverage after each pass";
    plot.stem = "needleroll-coverage";
    plot.columns = {run.pass, in_percent(run.coverage), in_percent(run.coverage_chance)};
    const std::span<const double> pass(plot.columns[0]), coverage(plot.columns[1]), chance(plot.columns[2]);
    plot.data.x = {.label = "passes", .from = 0.0, .to = pass.empty() ? 1.0 : std::max(1.0, pass.back())};
    plot.data.y = {.label = "coverage", .unit = "%", .from = 0.0, .to = 100.0, .wanted_ticks = 2};
    plot.data.series.push_back({.name = "random strikes",
                                .x = pass,
                                .y = chance,
                                .colour = colours.ink_faint,
                                .style = LineStyle::dashed,
                                .quiet = true});
    plot.data.series.push_back({.name = "your pattern",
                                .x = pass.first(done),
                                .y = coverage.first(done),
                                .colour = colours.accent,
                                .dots = true,
                                .end_dot = true});
    return plot;
}

OwnedPlot depth_plot(const RunNow& now, const Result& result, const Palette& colours) {
    DepthHistogram histogram = depth_histogram(result, now.figures.strikes, histogram_bars);
    OwnedPlot plot;
    plot.title = "Holes by depth";
    plot.stem = "needleroll-depth";
    plot.columns = {std::move(histogram.edges_mm), std::move(histogram.counts)};
    plot.data.x = {
        .label = "depth", .unit = "mm", .from = 0.0, .to = depth_scale_mm(result.scenario), .decimals = 1};
    plot.data.y = {.label = "holes", .from = 0.0, .to = round_axis_end(plot.columns[1]), .wanted_ticks = 2};
    plot.data.bars.push_back(
        {.name = "holes", .edges = plot.columns[0], .heights = plot.columns[1], .colour = colours.accent});
    return plot;
}

}  // namespace needleroll::gui
