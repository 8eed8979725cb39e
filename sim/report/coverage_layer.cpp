#include "sim/report/colour_map.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/map_layer.hpp"
#include "sim/report/plot.hpp"
#include "sim/run/maps.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// One step of distance to the nearest hole.
struct Reach {
    std::string words;
    Colour colour;
    bool hatched = false;
    Figure share = std::nullopt;  ///< of the counted area
};

Colour between(Colour from, Colour to, double fraction) {
    const Oklab a = to_oklab(from), b = to_oklab(to);
    const auto mix = [fraction](double low, double high) { return low + fraction * (high - low); };
    return from_oklab(
        {mix(a.lightness, b.lightness), mix(a.green_red, b.green_red), mix(a.blue_yellow, b.blue_yellow)});
}

/// One step for each radius, and one for what lies farther than the largest.
std::vector<Reach> reaches(const std::vector<double>& radii_mm) {
    std::vector<Reach> steps;
    const double last = std::max<double>(1.0, static_cast<double>(radii_mm.size()) - 1.0);
    for (std::size_t i = 0; i < radii_mm.size(); ++i) {
        steps.push_back({fmt::format("within {:g} mm", radii_mm[i]),
                         between(figure_colours::reached_near, figure_colours::reached_far,
                                 static_cast<double>(i) / last)});
    }
    const double farthest_mm = radii_mm.empty() ? 0.0 : radii_mm.back();
    steps.push_back({fmt::format("beyond {:g} mm", farthest_mm), figure_colours::unreached, true});
    return steps;
}

/// Puts the share of the area that lies within each radius, and beyond the largest, to the steps.
void add_shares(const std::vector<CoverageStatistics>& coverage, std::vector<Reach>& steps) {
    for (std::size_t i = 0; i < coverage.size(); ++i) steps[i].share = coverage[i].fraction;
    if (!coverage.empty() && coverage.back().fraction) steps.back().share = 1.0 - *coverage.back().fraction;
}

std::size_t step_of(const std::vector<double>& radii_mm, double distance_mm) {
    if (!std::isfinite(distance_mm)) return radii_mm.size();
    return static_cast<std::size_t>(std::lower_bound(radii_mm.begin(), radii_mm.end(), distance_mm) -
                                    radii_mm.begin());
}

/// True on diagonal lines across the picture, for pixel (column, row).
bool on_hatch(int column, int row) {
    return (column + row) % 12 < 3;
}

std::vector<Colour> paint_reach(const Raster& raster, const std::vector<double>& radii_mm,
                                const std::vector<Reach>& steps) {
    std::vector<Colour> pixels;
    pixels.reserve(raster.values.size());
    for (int row = raster.rows - 1; row >= 0; --row) {
        for (int column = 0; column < raster.columns; ++column) {
            const Reach& step = steps[step_of(radii_mm, raster.at(column, row))];
            pixels.push_back(step.hatched && on_hatch(column, row) ? figure_colours::unreached_hatch
                                                                   : step.colour);
        }
    }
    return pixels;
}

/// A sample of a step's colour, hatched as on the map.
void draw_sample(Canvas& canvas, const PageBox& box, const Reach& step) {
    constexpr int columns = 60, rows = 34;
    std::vector<Colour> pixels;
    for (int row = rows - 1; row >= 0; --row) {
        for (int column = 0; column < columns; ++column) {
            pixels.push_back(step.hatched && on_hatch(column, row) ? figure_colours::unreached_hatch
                                                                   : step.colour);
        }
    }
    canvas.image(box, columns, rows, pixels);
    canvas.outline_box(box, {figure_colours::ink, 0.15});
}

double draw_reach_legend(Canvas& canvas, PagePoint at, double width_mm, const std::vector<Reach>& steps) {
    double y_mm = at.y_mm;
    y_mm += canvas
                .text({at.x_mm, y_mm}, "Nearest needle hole",
                      {.size_pt = text_pt, .weight = FontWeight::semibold, .colour = figure_colours::ink})
                .height_mm +
            2.0;
    for (const Reach& step : steps) {
        draw_sample(canvas, {at.x_mm, y_mm, 5.0, 2.8}, step);
        canvas.text({at.x_mm + 7.0, y_mm + 1.4}, step.words,
                    {.size_pt = small_pt,
                     .colour = figure_colours::ink_2,
                     .align_y = AlignY::middle,
                     .max_width_mm = width_mm - 7.0});
        if (step.share) {
            canvas.text({at.x_mm + width_mm, y_mm + 1.4}, fmt::format("{:.1f}\u00a0%", 100.0 * *step.share),
                        {.size_pt = small_pt,
                         .weight = FontWeight::medium,
                         .colour = figure_colours::accent,
                         .align_x = AlignX::right,
                         .align_y = AlignY::middle});
        }
        y_mm += 4.6;
    }
    return y_mm;
}

}  // namespace

MapLayer reach_layer(const Raster& distances, const std::vector<double>& radii_mm,
                     const std::vector<CoverageStatistics>& coverage) {
    std::vector<Reach> steps = reaches(radii_mm);
    add_shares(coverage, steps);
    MapLayer layer;
    layer.quantity = "Reach of the needle holes";
    layer.raster = frame_of(distances);
    layer.pixels = paint_reach(distances, radii_mm, steps);
    layer.shows_holes = true;
    layer.legend = [steps](Canvas& canvas, PagePoint at, double width_mm) {
        return draw_reach_legend(canvas, at, width_mm, steps);
    };
    return layer;
}

MapLayer coverage_layer(const Moment& moment, const Summary& summary, double pixel_mm,
                        const StopToken& stop) {
    MapLayer layer =
        reach_layer(gap_map(moment, pixel_mm, stop), moment.result->scenario.metrics.radii_mm,
                    summary.pattern ? summary.pattern->coverage : std::vector<CoverageStatistics>());
    if (summary.pattern) layer.gap = summary.pattern->largest_empty_circle;
    return layer;
}

}  // namespace needleroll
