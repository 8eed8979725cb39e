#include "sim/experiment/design.hpp"
#include "sim/report/experiment_figures.hpp"
#include "sim/report/experiment_plots.hpp"
#include "sim/report/experiment_tables.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/map_layer.hpp"
#include "sim/run/moment.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::size_t most_maps = 8, maps_in_row = 4;
constexpr double row_height_mm = 52.0;

/// One map with its words.
struct SmallMap {
    MapLayer layer;
    Patch patch;
    std::string title;
    std::string note;
};

/// The replicate whose value is nearest to the median; the first of equals.
std::size_t representative(const std::vector<double>& values, double median) {
    std::size_t best = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        if (std::isnan(values[best]) || std::abs(values[i] - median) < std::abs(values[best] - median))
            best = i;
    }
    return best;
}

Expected<SmallMap> make_map(const Experiment& experiment, const ExperimentResults& results,
                            ReplicateTable& table, const Assets& assets, std::size_t cell,
                            const StopToken& stop) {
    const Expected<Scenario> scenario = cell_scenario(experiment, cell, assets);
    if (!scenario) return fail(scenario.error());
    const CellStatistics& statistics = results.cells[cell].responses[0];
    const std::size_t replicate = representative(table.values(cell).at(0), statistics.median.value_or(0.0));
    const Expected<Result> result = run(*scenario, {.threads = 1, .replicate = replicate, .stop = stop});
    if (!result) return fail(result.error());
    const double longer_mm = std::max(scenario->patch.width_mm, scenario->patch.height_mm);
    const Expected<Moment> end = moment_at(*result, result->punctures.size(), stop);
    if (!end) return fail(end.error());
    MapLayer layer = coverage_layer(*end, Summary{}, longer_mm / 300.0, stop);
    if (stop.stop_requested()) return fail(stopped());
    return SmallMap{std::move(layer), scenario->patch, short_levels(results.cells[cell].levels),
                    fmt::format("run {} · mean {}", replicate, short_number(statistics.mean))};
}

void draw_map(Canvas& canvas, const PageBox& box, const SmallMap& map) {
    const Raster& raster = map.layer.raster;
    const double scale =
        std::min(box.width_mm / map.patch.width_mm, (box.height_mm - 9.0) / map.patch.height_mm);
    const PageBox frame{box.left_mm, box.top_mm + 4.5, map.patch.width_mm * scale,
                        map.patch.height_mm * scale};
    canvas.text({box.left_mm, box.top_mm}, map.title,
                {.size_pt = 7.0,
                 .weight = FontWeight::medium,
                 .colour = figure_colours::ink,
                 .max_width_mm = box.width_mm});
    canvas.clipped(frame, [&] {
        const double height_mm = raster.rows * raster.pixel_mm * scale;
        canvas.image({frame.left_mm, frame.bottom_mm() - height_mm, raster.columns * raster.pixel_mm * scale,
                      height_mm},
                     raster.columns, raster.rows, map.layer.pixels);
    });
    canvas.outline_box(frame, {figure_colours::ink, 0.2});
    canvas.text({box.left_mm, frame.bottom_mm() + 0.8}, map.note,
                {.size_pt = 7.0, .colour = figure_colours::ink_2, .max_width_mm = box.width_mm});
}

/// Cells spread evenly over the design.
std::vector<std::size_t> shown_cells(std::size_t cells) {
    std::vector<std::size_t> shown;
    const std::size_t count = std::min(cells, most_maps);
    for (std::size_t i = 0; i < count; ++i) shown.push_back(count < 2 ? 0 : i * (cells - 1) / (count - 1));
    return shown;
}

}  // namespace

Expected<ExperimentFigure> experiment_maps(const Experiment& experiment, const ExperimentResults& results,
                                           ReplicateTable& table, const Assets& assets,
                                           const StopToken& stop) {
    const auto maps = std::make_shared<std::vector<SmallMap>>();
    for (const std::size_t cell : shown_cells(results.cells.size())) {
        Expected<SmallMap> map = make_map(experiment, results, table, assets, cell, stop);
        if (!map) return fail(map.error());
        maps->push_back(*std::move(map));
    }
    const auto rows = (maps->size() + maps_in_row - 1) / maps_in_row;
    return ExperimentFigure{
        std::string(experiment_maps_name),
        fmt::format(
            "How far the nearest hole is, in the steps of the scenario's radii; the last step is beyond "
            "all of them. Of each cell the run whose {} is nearest to the median; patches are {:.4g} mm "
            "wide.",
            experiment.responses[0].name, maps->front().patch.width_mm),
        row_height_mm * static_cast<double>(rows) + 2.0, [maps](Canvas& canvas, const PageBox& box) {
            for (std::size_t i = 0; i < maps->size(); ++i) {
                const double width_mm = box.width_mm / static_cast<double>(maps_in_row);
                draw_map(canvas,
                         {box.left_mm + width_mm * static_cast<double>(i % maps_in_row),
                          box.top_mm + row_height_mm * static_cast<double>(i / maps_in_row), width_mm - 3.0,
                          row_height_mm - 2.0},
                         (*maps)[i]);
            }
        }};
}

}  // namespace needleroll
