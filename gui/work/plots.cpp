#include "gui/work/plots.hpp"

#include "gui/words/plots.hpp"
#include "sim/report/ticks.hpp"
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

std::string in_words(const Language& language, const Word& word) {
    return std::string(say(language, word));
}

}  // namespace

TitledPlot coverage_plot(const Language& language, const RunNow& now, double t_s, const Palette& colours) {
    const RunFigures& run = now.whole;
    const auto done = std::min<std::size_t>(
        run.pass.size(), static_cast<std::size_t>(std::max(0, passes_done(now.marks, t_s))) + 1);
    TitledPlot plot{in_words(language, words::plots::coverage_title), "needleroll-coverage", {}};
    plot.data.x = {.label = in_words(language, words::plots::passes),
                   .to = run.pass.empty() ? 1.0 : std::max(1.0, run.pass.back()),
                   .decimals = 0};
    plot.data.y = {.label = in_words(language, words::plots::coverage),
                   .unit = "%",
                   .to = 100.0,
                   .decimals = 0,
                   .most_ticks = 3,
                   .grid = true};
    plot.data.series.push_back({.name = in_words(language, words::plots::random_strikes),
                                .x = run.pass,
                                .y = in_percent(run.coverage_chance),
                                .colour = colours.ink_faint,
                                .style = LineStyle::dashed,
                                .quiet = true});
    PlotSeries& mine =
        plot.data.series.emplace_back(PlotSeries{.name = in_words(language, words::plots::your_pattern),
                                                 .x = run.pass,
                                                 .y = in_percent(run.coverage),
                                                 .colour = colours.accent,
                                                 .dots = true,
                                                 .end_dot = true});
    mine.x.resize(done);
    mine.y.resize(done);
    return plot;
}

TitledPlot depth_plot(const Language& language, const RunNow& now, const Result& result,
                      const Palette& colours) {
    DepthHistogram histogram = depth_histogram(result, now.figures.strikes, histogram_bars);
    TitledPlot plot{in_words(language, words::plots::depth_title), "needleroll-depth", {}};
    plot.data.x = {.label = in_words(language, words::plots::depth),
                   .unit = "mm",
                   .to = depth_scale_mm(result.scenario),
                   .decimals = 1};
    plot.data.y = {.label = in_words(language, words::plots::holes),
                   .to = round_axis_end(histogram.counts),
                   .decimals = 0,
                   .most_ticks = 3,
                   .grid = true};
    plot.data.bars.push_back({.name = in_words(language, words::plots::holes),
                              .edges = std::move(histogram.edges_mm),
                              .heights = std::move(histogram.counts),
                              .colour = colours.accent});
    return plot;
}

}  // namespace needleroll::gui
