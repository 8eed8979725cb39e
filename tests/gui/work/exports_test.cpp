/// Plots as files: data, pictures, names, failures.
#include "gui/work/exports.hpp"

#include "gui/work/plots.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/report/plot_figure.hpp"
#include "tests/catch.hpp"
#include "tests/gui/work/small_run.hpp"
#include "tests/scratch_folder.hpp"

#include <filesystem>

#include <fmt/format.h>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

RunAtWork finished_run() {
    RunAtWork run(small_scenario(3));
    run.go_to(run.now.duration_s);
    run.pass(0.5);
    return run;
}

}  // namespace

TEST_CASE("a plot's data and picture are saved under free names, and the place is said") {
    const ScratchFolder folder;
    const RunAtWork run = finished_run();
    const TitledPlot plot = coverage_plot(Language{}, run.now, run.time.t_s, palette(ThemeName::light));
    const auto first = save_plot(plot.data, PlotFile::csv, plot.title, folder.path, plot.stem);
    const auto second = save_plot(plot.data, PlotFile::csv, plot.title, folder.path, plot.stem);
    const auto picture = save_plot(plot.data, PlotFile::png, plot.title, folder.path, plot.stem);
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(picture);
    CHECK(first->filename() == "needleroll-coverage-1.csv");
    CHECK(second->filename() == "needleroll-coverage-2.csv");
    CHECK(picture->filename() == "needleroll-coverage-1.png");
    CHECK(read_whole_file(*first, 1 << 20).value() == plot_csv(plot.data));
    CHECK(read_whole_file(*picture, 1 << 24).value() == plot_png(plot.data, plot.title).value());
    CHECK(read_whole_file(*picture, 1 << 24).value().substr(1, 3) == "PNG");
    CHECK(saved_place(*first) == first->string());
}

TEST_CASE("a plot that cannot be saved says why and leaves nothing") {
    const ScratchFolder folder;
    const RunAtWork run = finished_run();
    const TitledPlot plot = depth_plot(Language{}, run.now, run.result(), palette(ThemeName::light));
    const auto saved = save_plot(plot.data, PlotFile::csv, plot.title, folder.path / "not-there", plot.stem);
    REQUIRE_FALSE(saved);
    CHECK(describe(saved.error()).find("not-there") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("plots show what the figures say") {
    const RunAtWork run = finished_run();
    const TitledPlot coverage = coverage_plot(Language{}, run.now, run.time.t_s, palette(ThemeName::light));
    REQUIRE(coverage.data.series.size() == 2);
    const PlotSeries& mine = coverage.data.series[1];
    REQUIRE(mine.y.size() == 4);
    CHECK(mine.y[3] == 100.0 * run.now.whole.coverage[3]);
    CHECK(coverage.data.x.to == 3.0);
    const TitledPlot depth = depth_plot(Language{}, run.now, run.result(), palette(ThemeName::light));
    double holes = 0.0;
    for (const double height : depth.data.bars.front().heights) holes += height;
    CHECK(holes == static_cast<double>(run.now.figures.summary.holes));
    CHECK(plot_csv(depth.data).find("depth (mm),holes") != std::string::npos);
}
