#include "sim/report/map_figure.hpp"

#include "sim/core/angle.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/map_layer.hpp"
#include "sim/report/plot.hpp"
#include "sim/report/scenario_line.hpp"
#include "sim/report/ticks.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double page_width_mm = 170.0;
constexpr double left_mm = 15.0;
constexpr double top_mm = 16.0;
constexpr double below_mm = 12.0;
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
    return {.box = {left_mm, top_mm, patch.width_mm * scale, patch.height_mm * scale},
            .x = {0.0, patch.width_mm, "x (mm)"},
            .y = {0.0, patch.height_mm, "y (mm)"}};
}

void draw_title(Canvas& canvas, const Result& result, const MapLayer& layer) {
    const double width_mm = page_width_mm - left_mm - 3.0;
    canvas.text({left_mm, 3.0}, fmt::format("{}: {}", layer.quantity, result.scenario.title),
                {.size_pt = title_pt,
                 .weight = FontWeight::semibold,
                 .colour = figure_colours::ink,
                 .max_width_mm = width_mm});
    canvas.text({left_mm, 8.5}, scenario_line(result.scenario),
                {.size_pt = text_pt, .colour = figure_colours::ink_2, .max_width_mm = width_mm});
}

void draw_picture(Canvas& canvas, const PlotFrame& frame, const MapLayer& layer) {
    const Raster& raster = layer.raster;
    const PagePoint corner = frame.at(raster.origin_x_mm, raster.origin_y_mm + raster.rows * raster.pixel_mm);
    const PagePoint opposite =
        frame.at(raster.origin_x_mm + raster.columns * raster.pixel_mm, raster.origin_y_mm);
    const PageBox box{corner.x_mm, corner.y_mm, opposite.x_mm - corner.x_mm, opposite.y_mm - corner.y_mm};
    canvas.clipped(frame.box, [&] { canvas.image(box, raster.columns, raster.rows, layer.pixels); });
}

void draw_holes(Canvas& canvas, const PlotFrame& frame, const Punctures& punctures) {
    std::vector<PagePoint> holes;
    for (std::size_t i = 0; i < punctures.size(); ++i) {
        if (punctures.depth_mm[i] > 0.0) holes.push_back(frame.at(punctures.x_mm[i], punctures.y_mm[i]));
    }
    canvas.clipped(frame.box, [&] { canvas.dots(holes, 0.14, figure_colours::hole); });
}

/// A bright line with a dark rim, visible on every colour of a map.
void draw_border(Canvas& canvas, std::span<const PagePoint> corners, const std::vector<double>& dash_mm) {
    Colour rim = figure_colours::ink;
    rim.alpha = 220;
    canvas.outline_polygon(corners, {rim, 0.6});
    canvas.outline_polygon(corners, {figure_colours::paper, 0.3, dash_mm});
}

void draw_region(Canvas& canvas, const PlotFrame& frame, const NamedRegion& region) {
    std::vector<PagePoint> corners;
    PagePoint middle;
    for (const Eigen::Vector2d& corner : region.polygon_mm) {
        corners.push_back(frame.at(corner.x(), corner.y()));
        middle.x_mm += corners.back().x_mm / static_cast<double>(region.polygon_mm.size());
        middle.y_mm += corners.back().y_mm / static_cast<double>(region.polygon_mm.size());
    }
    draw_border(canvas, corners, {});
    const TextStyle style{.size_pt = small_pt,
                          .weight = FontWeight::medium,
                          .colour = figure_colours::ink,
                          .align_x = AlignX::centre,
                          .align_y = AlignY::middle};
    const TextSize size = canvas.measure(region.name, style);
    canvas.fill_box({middle.x_mm - 0.5 * size.width_mm - 0.7, middle.y_mm - 0.5 * size.height_mm - 0.3,
                     size.width_mm + 1.4, size.height_mm + 0.6},
                    figure_colours::veil);
    canvas.text(middle, region.name, style);
}

void draw_ring(Canvas& canvas, PagePoint centre, double radius_mm) {
    constexpr int corners = 72;
    std::vector<PagePoint> circle;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * pi * i / corners;
        circle.push_back(
            {centre.x_mm + radius_mm * std::cos(angle), centre.y_mm + radius_mm * std::sin(angle)});
    }
    canvas.outline_polygon(circle, {figure_colours::paper, 0.9});
    canvas.outline_polygon(circle, {figure_colours::unreached_hatch, 0.5});
}

void draw_gap(Canvas& canvas, const PlotFrame& frame, const EmptyCircle& gap) {
    const double page_mm_per_mm = frame.box.width_mm / (frame.x.high - frame.x.low);
    canvas.clipped(frame.box, [&] {
        draw_ring(canvas, frame.at(gap.x_mm, gap.y_mm), std::max(gap.radius_mm * page_mm_per_mm, 1.0));
    });
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

/// A bar of round length, about a fifth of the map, in its lower left corner.
void draw_scale_bar(Canvas& canvas, const PlotFrame& frame) {
    const double mm_per_page_mm = (frame.x.high - frame.x.low) / frame.box.width_mm;
    const double length_mm = round_up(0.12 * frame.box.width_mm * mm_per_page_mm);
    const double drawn_mm = length_mm / mm_per_page_mm;
    const TextStyle style{.size_pt = small_pt,
                          .weight = FontWeight::medium,
                          .colour = figure_colours::ink,
                          .align_x = AlignX::centre,
                          .align_y = AlignY::bottom};
    const std::string words = fmt::format("{:g} mm", length_mm);
    const TextSize size = canvas.measure(words, style);
    const double width_mm = std::max(drawn_mm, size.width_mm) + 3.0;
    const double height_mm = size.height_mm + 2.4;
    const PageBox box{frame.box.left_mm + 3.5, frame.box.bottom_mm() - 3.5 - height_mm, width_mm, height_mm};
    if (box.top_mm < frame.box.top_mm || box.right_mm() > frame.box.right_mm()) return;
    canvas.fill_box(box, figure_colours::veil);
    const double middle_mm = box.left_mm + 0.5 * width_mm;
    canvas.text({middle_mm, box.bottom_mm() - 1.7}, words, style);
    canvas.fill_box({middle_mm - 0.5 * drawn_mm, box.bottom_mm() - 1.6, drawn_mm, 0.7}, figure_colours::ink);
}

void draw_notes(Canvas& canvas, const Result& result, const MapLayer& layer, double from_mm) {
    const TextStyle style{.size_pt = small_pt,
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

MapLayer layer_of(const Result& result, const Summary& summary, MapKind kind) {
    const Patch& patch = result.scenario.patch;
    const double longer_mm = std::max(patch.width_mm, patch.height_mm);
    const double fine_mm = longer_mm / map_pixels;
    // The smoothed maps change over 0.5 mm; a finer raster than a quarter of that would show nothing new.
    const double smooth_mm = std::max(fine_mm, 0.125);
    switch (kind) {
        case MapKind::coverage:
            return coverage_layer(result, summary, fine_mm);
        case MapKind::depth:
            return depth_layer(result, summary, smooth_mm);
        case MapKind::density:
            break;
    }
    return density_layer(result, summary, smooth_mm);
}

}  // namespace

Expected<std::string> map_figure(const Result& result, const Summary& summary, MapKind kind,
                                 FigureFormat format) {
    const MapLayer layer = layer_of(result, summary, kind);
    const PlotFrame frame = frame_of(result.scenario.patch);
    const double height_mm = top_mm + std::max(frame.box.height_mm, legend_height_mm) + below_mm;
    return make_figure({page_width_mm, height_mm}, format, [&](Canvas& canvas) {
        draw_title(canvas, result, layer);
        draw_picture(canvas, frame, layer);
        if (layer.shows_holes) draw_holes(canvas, frame, result.punctures);
        if (layer.gap) draw_gap(canvas, frame, *layer.gap);
        draw_regions(canvas, frame, result);
        draw_scale_bar(canvas, frame);
        draw_axes(canvas, frame, true);
        const double end_mm = layer.legend(canvas, {legend_left_mm, top_mm}, legend_width_mm);
        draw_notes(canvas, result, layer, end_mm + 4.0);
    });
}

}  // namespace needleroll
