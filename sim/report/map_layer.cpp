#include "sim/report/map_layer.hpp"

#include "sim/coverage/statistic_meaning.hpp"
#include "sim/report/colour_bar.hpp"
#include "sim/report/colour_map.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/ticks.hpp"
#include "sim/run/maps.hpp"
#include "sim/skin/layer_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double bar_width_mm = 4.0;
constexpr double bar_height_mm = 56.0;

/// Least upper end of the density scale.
constexpr double density_scale_per_cm2 = 300.0;

std::size_t defined_count(const Raster& raster) {
    return static_cast<std::size_t>(std::count_if(raster.values.begin(), raster.values.end(),
                                                  [](double value) { return std::isfinite(value); }));
}

/// The value that 99 % of the pixels do not exceed; 0 for an empty map.
double high_end(const Raster& raster) {
    std::vector<double> values;
    values.reserve(defined_count(raster));
    std::copy_if(raster.values.begin(), raster.values.end(), std::back_inserter(values),
                 [](double value) { return std::isfinite(value); });
    if (values.empty()) return 0.0;
    const auto place =
        values.begin() + static_cast<std::ptrdiff_t>(0.99 * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

/// Colours of all pixels, turned from rows upwards to rows downwards; fewer after a stop.
template <class ColourOf>
std::vector<Colour> paint(const Raster& raster, const StopToken& stop, const ColourOf& colour_of) {
    std::vector<Colour> pixels;
    pixels.reserve(raster.values.size());
    for (int row = raster.rows - 1; row >= 0 && !stop.stop_requested(); --row) {
        for (int column = 0; column < raster.columns; ++column) pixels.push_back(colour_of(column, row));
    }
    return pixels;
}

PageTextStyle heading_style() {
    return {.size_pt = text_pt, .weight = FontWeight::semibold, .colour = figure_colours::ink};
}

PageTextStyle note_style(double width_mm) {
    return {.size_pt = small_pt, .colour = figure_colours::ink_2, .max_width_mm = width_mm, .wrap = true};
}

double draw_density_legend(Canvas& canvas, PagePoint at, double width_mm, const ColourScale& scale,
                           const Figure& density_per_cm2) {
    const TextSize heading = canvas.text(at, "Holes per cm²", heading_style());
    const PageBox bar{at.x_mm, at.y_mm + heading.height_mm + 2.5, bar_width_mm, bar_height_mm};
    const double right_mm = draw_colour_bar(canvas, bar, scale, AlignX::right);
    if (published_density.value <= scale.high) {
        const double y_mm = scale.y_mm(bar, published_density.value);
        canvas.line({bar.left_mm - 1.2, y_mm}, {bar.right_mm() + 1.2, y_mm},
                    {figure_colours::reference, 0.6});
        canvas.line({right_mm + 0.8, y_mm}, {right_mm + 2.2, y_mm}, {figure_colours::reference, 0.2});
        canvas.text({right_mm + 2.8, y_mm}, "published:\n≈ 250 after\n15 passes",
                    {.size_pt = small_pt,
                     .colour = figure_colours::reference,
                     .align_y = AlignY::middle,
                     .wrap = true});
    }
    double y_mm = bar.bottom_mm() + 3.0;
    if (density_per_cm2) {
        y_mm +=
            canvas
                .text({at.x_mm, y_mm}, fmt::format("mean {:.1f} per cm²", *density_per_cm2),
                      {.size_pt = text_pt, .weight = FontWeight::medium, .colour = figure_colours::accent})
                .height_mm +
            1.0;
    }
    return y_mm + canvas.text({at.x_mm, y_mm}, "Gaussian kernel, SD\u00a00.5\u00a0mm", note_style(width_mm))
                      .height_mm;
}

/// The layers of a site that begin above a depth, with the depth where each ends.
struct NamedDepth {
    std::string name;
    double top_mm;
    double bottom_mm;
};

std::vector<NamedDepth> layers_above(const Site& site, double depth_mm) {
    const std::array<double, 4> bottoms = layer_bottoms_mm(site);
    std::vector<NamedDepth> layers;
    double top = 0.0;
    for (std::size_t i = 0; i <= bottoms.size() && top < depth_mm; ++i) {
        const double bottom = i < bottoms.size() ? std::min(bottoms[i], depth_mm) : depth_mm;
        layers.push_back({std::string(layer_name({}, static_cast<Layer>(i + 1))), top, bottom});
        top = bottom;
    }
    return layers;
}

/// Names beside the scale, each joined to its layer; thin layers make room for one another.
void draw_layer_names(Canvas& canvas, const PageBox& bar, const ColourScale& scale, double right_mm,
                      const std::vector<NamedDepth>& layers) {
    constexpr double line_height_mm = 3.3;
    double lowest_mm = bar.top_mm - line_height_mm;
    for (const NamedDepth& layer : layers) {
        const double top_mm = scale.y_mm(bar, layer.top_mm), bottom_mm = scale.y_mm(bar, layer.bottom_mm);
        const double middle_mm = 0.5 * (top_mm + bottom_mm);
        const double name_mm = std::max(middle_mm, lowest_mm + line_height_mm);
        lowest_mm = name_mm;
        const double left_mm = bar.right_mm() + 0.4;
        if (layer.top_mm > 0.0)
            canvas.line({bar.left_mm, top_mm}, {bar.right_mm(), top_mm}, {figure_colours::paper, 0.3});
        const PagePoint leader[] = {{left_mm, middle_mm},
                                    {left_mm + 0.8, middle_mm},
                                    {left_mm + 2.4, name_mm},
                                    {left_mm + 3.0, name_mm}};
        canvas.polyline(leader, {figure_colours::ink_2, 0.15});
        canvas.text({left_mm + 3.6, name_mm}, layer.name,
                    {.size_pt = small_pt,
                     .colour = figure_colours::ink_2,
                     .align_y = AlignY::middle,
                     .max_width_mm = right_mm - left_mm - 3.6});
    }
}

double draw_depth_legend(Canvas& canvas, PagePoint at, double width_mm, const ColourScale& scale,
                         const std::vector<NamedDepth>& layers, const Summary& summary) {
    const TextSize heading = canvas.text(at, "Mean depth (mm)", heading_style());
    const PageBox bar{at.x_mm + 7.0, at.y_mm + heading.height_mm + 2.5, bar_width_mm, bar_height_mm};
    draw_colour_bar(canvas, bar, scale, AlignX::left);
    draw_layer_names(canvas, bar, scale, at.x_mm + width_mm, layers);
    double y_mm = bar.bottom_mm() + 3.0;
    if (summary.depth.p50_mm) {
        y_mm +=
            canvas
                .text({at.x_mm, y_mm}, fmt::format("median {:.2f} mm", *summary.depth.p50_mm),
                      {.size_pt = text_pt, .weight = FontWeight::medium, .colour = figure_colours::accent})
                .height_mm +
            1.0;
    }
    y_mm += canvas
                .text({at.x_mm, y_mm}, "of the holes around, Gaussian weights, SD\u00a00.5\u00a0mm",
                      note_style(width_mm))
                .height_mm +
            1.5;
    canvas.fill_box({at.x_mm, y_mm, 5.0, 2.8}, figure_colours::undefined);
    return y_mm + canvas.text({at.x_mm + 7.0, y_mm}, "no hole near", note_style(width_mm - 7.0)).height_mm;
}

}  // namespace

MapLayer density_layer(const Moment& moment, const Summary& summary, double pixel_mm, const StopToken& stop) {
    MapLayer layer;
    layer.quantity = "Density of needle holes";
    const Raster density = density_map(moment, pixel_mm, measuring_sigma_mm, stop);
    layer.raster = frame_of(density);
    const ColourScale scale{ColourMap::viridis, 0.0,
                            std::max(density_scale_per_cm2, round_up(std::max(high_end(density), 1.0)))};
    layer.pixels =
        paint(density, stop, [&](int column, int row) { return scale.colour_of(density.at(column, row)); });
    layer.legend = [scale, mean_per_cm2 = summary.density_per_cm2](Canvas& canvas, PagePoint at,
                                                                   double width_mm) {
        return draw_density_legend(canvas, at, width_mm, scale, mean_per_cm2);
    };
    return layer;
}

MapLayer depth_layer(const Moment& moment, const Summary& summary, double pixel_mm, const StopToken& stop) {
    MapLayer layer;
    layer.quantity = "Depth of needle holes";
    const Raster depths = depth_map(moment, pixel_mm, stop);
    layer.raster = frame_of(depths);
    const ColourScale scale{ColourMap::cividis, 0.0, depth_scale_mm(moment.result->scenario), true};
    layer.pixels = paint(depths, stop, [&](int column, int row) {
        const double depth_mm = depths.at(column, row);
        return std::isfinite(depth_mm) ? scale.colour_of(depth_mm) : figure_colours::undefined;
    });
    layer.legend = [scale, summary, layers = layers_above(moment.result->scenario.patch.site, scale.high)](
                       Canvas& canvas, PagePoint at, double width_mm) {
        return draw_depth_legend(canvas, at, width_mm, scale, layers, summary);
    };
    return layer;
}

}  // namespace needleroll
