#include "sim/report/map_figure.hpp"

#include "sim/report/figure_colours.hpp"
#include "sim/report/map_layer.hpp"
#include "sim/report/map_marks.hpp"
#include "sim/report/plot.hpp"
#include "sim/report/scenario_line.hpp"
#include "sim/run/moment.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double page_width_mm = 170.0;
constexpr double map_left_mm = 15.0;
constexpr double map_top_mm = 16.0;
constexpr double below_map_mm = 12.0;
constexpr double map_width_mm = 110.0;
constexpr double map_height_mm = 110.0;
constexpr double legend_left_mm = 131.0;
constexpr double legend_width_mm = 37.0;
constexpr double legend_height_mm = 92.0;
/// Pixels along the longer side of the patch: finer than the printed dot.
constexpr double map_pixels = 1200.0;

/// The map's frame on the page: the patch to scale, as large as fits.
PlotFrame frame_of(const Patch& patch) {
    const double scale = std::min(map_width_mm / patch.width_mm, map_height_mm / patch.height_mm);
    return {.box = {map_left_mm, map_top_mm, patch.width_mm * scale, patch.height_mm * scale},
            .x = {.label = "x", .unit = "mm", .to = patch.width_mm, .most_ticks = 7},
            .y = {.label = "y", .unit = "mm", .to = patch.height_mm, .most_ticks = 7}};
}

void draw_title(Canvas& canvas, const Result& result, const MapLayer& layer) {
    const double width_mm = page_width_mm - map_left_mm - 3.0;
    canvas.text({map_left_mm, 3.0}, fmt::format("{}: {}", layer.quantity, result.scenario.title),
                {.size_pt = title_pt,
                 .weight = FontWeight::semibold,
                 .colour = figure_colours::ink,
                 .max_width_mm = width_mm});
    canvas.text({map_left_mm, 8.5}, scenario_line(result.scenario),
                {.size_pt = text_pt, .colour = figure_colours::ink_2, .max_width_mm = width_mm});
}

void draw_holes(Canvas& canvas, const PlotFrame& frame, const Punctures& punctures) {
    std::vector<PagePoint> holes;
    for (std::size_t i = 0; i < punctures.size(); ++i) {
        if (asked_to_stop(canvas.stop(), i)) return;
        if (punctures.depth_mm[i] > 0.0) holes.push_back(frame.at(punctures.x_mm[i], punctures.y_mm[i]));
    }
    canvas.clipped(frame.box, [&] { canvas.dots(holes, 0.14, figure_colours::hole); });
}

/// True when the region of the figures is the patch less a guard, which can be drawn as a rectangle.
bool counts_within_rectangle(const Result& result) {
    const Patch& patch = result.scenario.patch;
    const double guard_mm = result.scenario.metrics.guard_mm;
    return guard_mm > 0.0 && 2.0 * guard_mm < std::min(patch.width_mm, patch.height_mm) &&
           std::none_of(patch.regions.begin(), patch.regions.end(), [](const NamedRegion& region) {
               return region.kind == RegionKind::treat || region.kind == RegionKind::avoid;
           });
}

void draw_regions(Canvas& canvas, const PlotFrame& frame, const Result& result) {
    const Patch& patch = result.scenario.patch;
    const double guard_mm = result.scenario.metrics.guard_mm;
    canvas.clipped(frame.box, [&] {
        if (counts_within_rectangle(result)) {
            const PagePoint corners[] = {frame.at(guard_mm, guard_mm),
                                         frame.at(patch.width_mm - guard_mm, guard_mm),
                                         frame.at(patch.width_mm - guard_mm, patch.height_mm - guard_mm),
                                         frame.at(guard_mm, patch.height_mm - guard_mm)};
            draw_border(canvas, corners, {1.2, 0.9});
        }
        for (const NamedRegion& region : patch.regions) draw_region(canvas, frame, region);
    });
}

void draw_notes(Canvas& canvas, const Result& result, const MapLayer& layer, double from_mm) {
    const PageTextStyle style{.size_pt = small_pt,
                              .colour = figure_colours::ink_2,
                              .max_width_mm = legend_width_mm - 7.0,
                              .wrap = true};
    double y_mm = from_mm;
    if (layer.shows_holes) {
        const PagePoint dot{legend_left_mm + 2.5, y_mm + 1.5};
        canvas.dots({&dot, 1}, 0.35, figure_colours::hole);
        y_mm +=
            canvas.text({legend_left_mm + 7.0, y_mm}, "needle hole (not to\u00a0scale)", style).height_mm +
            1.5;
    }
    if (layer.gap) {
        const PagePoint centre{legend_left_mm + 2.5, y_mm + 1.5};
        draw_ring(canvas, centre, 1.3);
        y_mm +=
            canvas
                .text({legend_left_mm + 7.0, y_mm},
                      fmt::format("largest gap, {:.2f}\u00a0mm across", 2.0 * layer.gap->radius_mm), style)
                .height_mm +
            1.5;
    }
    if (!counts_within_rectangle(result)) return;
    const PagePoint sample[] = {{legend_left_mm, y_mm + 0.2},
                                {legend_left_mm + 5.0, y_mm + 0.2},
                                {legend_left_mm + 5.0, y_mm + 3.0},
                                {legend_left_mm, y_mm + 3.0}};
    draw_border(canvas, sample, {0.9, 0.7});
    canvas.text({legend_left_mm + 7.0, y_mm},
                fmt::format("counted area, {:g}\u00a0mm from the border", result.scenario.metrics.guard_mm),
                style);
}

MapLayer layer_of(const Moment& moment, const Summary& summary, MapKind kind, const StopToken& stop) {
    const Patch& patch = moment.result->scenario.patch;
    const double longer_mm = std::max(patch.width_mm, patch.height_mm);
    const double fine_mm = longer_mm / map_pixels;
    // The smoothed maps change over 0.5 mm; a finer raster than a quarter of that would show nothing new.
    const double smooth_mm = std::max(fine_mm, 0.125);
    switch (kind) {
        case MapKind::coverage:
            return coverage_layer(moment, summary, fine_mm, stop);
        case MapKind::depth:
            return depth_layer(moment, summary, smooth_mm, stop);
        case MapKind::density:
            break;
    }
    return density_layer(moment, summary, smooth_mm, stop);
}

}  // namespace

Expected<std::string> map_figure(const Result& result, const Summary& summary, MapKind kind,
                                 FigureFormat format, const StopToken& stop) {
    const Expected<Moment> end = moment_at(result, result.punctures.size(), stop);
    if (!end) return fail(end.error());
    const MapLayer layer = layer_of(*end, summary, kind, stop);
    if (stop.stop_requested()) return fail(stopped());
    const PlotFrame frame = frame_of(result.scenario.patch);
    const double height_mm = map_top_mm + std::max(frame.box.height_mm, legend_height_mm) + below_map_mm;
    const auto draw = [&](Canvas& canvas) {
        draw_title(canvas, result, layer);
        draw_picture(canvas, frame, layer);
        if (layer.shows_holes) draw_holes(canvas, frame, result.punctures);
        if (layer.gap) draw_gap(canvas, frame, *layer.gap);
        draw_regions(canvas, frame, result);
        draw_scale_bar(canvas, frame);
        draw_axes(canvas, frame, true);
        const double end_mm = layer.legend(canvas, {legend_left_mm, map_top_mm}, legend_width_mm);
        draw_notes(canvas, result, layer, end_mm + 4.0);
    };
    return make_figure({page_width_mm, height_mm}, format, draw, stop);
}

}  // namespace needleroll
