#include "sim/report/map_marks.hpp"

#include "sim/core/angle.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/ticks.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {

void draw_picture(Canvas& canvas, const PlotFrame& frame, const MapLayer& layer) {
    const Raster& raster = layer.raster;
    const PagePoint corner = frame.at(raster.origin_x_mm, raster.origin_y_mm + raster.rows * raster.pixel_mm);
    const PagePoint opposite =
        frame.at(raster.origin_x_mm + raster.columns * raster.pixel_mm, raster.origin_y_mm);
    const PageBox box{corner.x_mm, corner.y_mm, opposite.x_mm - corner.x_mm, opposite.y_mm - corner.y_mm};
    canvas.clipped(frame.box, [&] { canvas.image(box, raster.columns, raster.rows, layer.pixels); });
}

void draw_border(Canvas& canvas, std::span<const PagePoint> corners, const std::vector<double>& dash_mm) {
    Colour rim = figure_colours::ink;
    rim.alpha = 220;
    canvas.outline_polygon(corners, {rim, 0.6});
    canvas.outline_polygon(corners, {figure_colours::paper, 0.3, dash_mm});
}

void draw_region(Canvas& canvas, const PlotFrame& frame, const NamedRegion& region) {
    std::vector<PagePoint> corners;
    PagePoint middle;
    for (const Place& corner : region.polygon_mm) {
        corners.push_back(frame.at(corner.x_mm, corner.y_mm));
        middle.x_mm += corners.back().x_mm / static_cast<double>(region.polygon_mm.size());
        middle.y_mm += corners.back().y_mm / static_cast<double>(region.polygon_mm.size());
    }
    draw_border(canvas, corners, {});
    for (const Polygon& hole : region.holes_mm) {
        std::vector<PagePoint> border;
        for (const Place& corner : hole) border.push_back(frame.at(corner.x_mm, corner.y_mm));
        draw_border(canvas, border, {});
    }
    const PageTextStyle style{.size_pt = small_pt,
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
    const double page_mm_per_mm = frame.box.width_mm / (frame.x.to - frame.x.from);
    canvas.clipped(frame.box, [&] {
        draw_ring(canvas, frame.at(gap.x_mm, gap.y_mm), std::max(gap.radius_mm * page_mm_per_mm, 1.0));
    });
}

void draw_scale_bar(Canvas& canvas, const PlotFrame& frame) {
    const double mm_per_page_mm = (frame.x.to - frame.x.from) / frame.box.width_mm;
    const double length_mm = round_up(0.12 * frame.box.width_mm * mm_per_page_mm);
    const double drawn_mm = length_mm / mm_per_page_mm;
    const PageTextStyle style{.size_pt = small_pt,
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

}  // namespace needleroll
