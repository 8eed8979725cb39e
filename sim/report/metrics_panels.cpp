#include "sim/report/metrics_panels.hpp"

#include "sim/core/stoppable_sort.hpp"
#include "sim/coverage/chance.hpp"
#include "sim/coverage/distance_map.hpp"
#include "sim/coverage/nearest_neighbour.hpp"
#include "sim/coverage/sample_summary.hpp"
#include "sim/coverage/statistic_meaning.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/map_marks.hpp"
#include "sim/run/pattern.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Pixels along the longer side of the window: finer than the printed dot.
constexpr double gap_map_pixels = 800.0;
constexpr double words_height_mm = 12.0;  ///< heading and two lines
constexpr double bottom_axis_mm = 8.5;
constexpr double left_axis_mm = 12.0;

/// Heading and plain words of a panel.
void draw_words(Canvas& canvas, const PageBox& box, const std::string& heading, const std::string& words) {
    canvas.text({box.left_mm, box.top_mm}, heading,
                {.size_pt = 9.0, .weight = FontWeight::semibold, .colour = figure_colours::ink});
    canvas.text(
        {box.left_mm, box.top_mm + 4.4}, words,
        {.size_pt = small_pt, .colour = figure_colours::ink_2, .max_width_mm = box.width_mm, .wrap = true});
}

std::string sentence(std::string_view key) {
    const StatisticMeaning* meaning = find_meaning(key);
    return meaning == nullptr ? std::string() : std::string(meaning->meaning);
}

/// Where the frame of a plot lies in a panel.
PageBox plot_box(const PageBox& box) {
    return {box.left_mm + left_axis_mm, box.top_mm + words_height_mm, box.width_mm - left_axis_mm - 1.0,
            box.height_mm - words_height_mm - bottom_axis_mm};
}

/// A plot with its axes, the left one with a grid.
PlotData plot_over(PlotAxis x, PlotAxis y) {
    x.most_ticks = 7;
    y.grid = true;
    PlotData plot;
    plot.x = std::move(x);
    plot.y = std::move(y);
    return plot;
}

/// The frame of a map in a panel, to scale and as large as fits.
PlotFrame map_frame(const PageBox& box, const Box& window, double legend_mm) {
    const double width_mm = box.width_mm - left_axis_mm - legend_mm,
                 height_mm = box.height_mm - words_height_mm - bottom_axis_mm;
    const double scale = std::min(width_mm / window.width_mm(), height_mm / window.height_mm());
    return {
        .box = {box.left_mm + left_axis_mm, box.top_mm + words_height_mm, window.width_mm() * scale,
                window.height_mm() * scale},
        .x = {.label = "x", .unit = "mm", .from = window.min_x_mm, .to = window.max_x_mm, .most_ticks = 6},
        .y = {.label = "y", .unit = "mm", .from = window.min_y_mm, .to = window.max_y_mm, .most_ticks = 6}};
}

/// What pure chance would give.
PlotSeries chance_curve(std::vector<double> x, std::vector<double> y) {
    return {.name = "chance",
            .x = std::move(x),
            .y = std::move(y),
            .colour = figure_colours::chance,
            .style = LineStyle::dashed,
            .width_mm = 0.35};
}

/// What was measured.
PlotSeries measured_curve(std::vector<double> x, std::vector<double> y) {
    return {.name = "measured",
            .x = std::move(x),
            .y = std::move(y),
            .colour = figure_colours::accent,
            .width_mm = 0.45};
}

/// Says in the middle of a panel why it has no plot.
void draw_nothing(Canvas& canvas, const PageBox& box, const std::string& words) {
    canvas.fill_box(box, figure_colours::nothing);
    canvas.text({box.left_mm + 0.5 * box.width_mm, box.top_mm + 0.5 * box.height_mm}, words,
                {.size_pt = text_pt,
                 .colour = figure_colours::ink_2,
                 .align_x = AlignX::centre,
                 .align_y = AlignY::middle});
}

/// The regions and the counted area on a map.
void draw_marks(Canvas& canvas, const PlotFrame& frame, const PanelData& data) {
    canvas.clipped(frame.box, [&] {
        for (const NamedRegion& region : data.pattern.regions) draw_region(canvas, frame, region);
        const Box& inner = data.region.bounds;
        if (data.region.rectangle && data.region.guard_mm > 0.0) {
            const PagePoint corners[] = {
                frame.at(inner.min_x_mm, inner.min_y_mm), frame.at(inner.max_x_mm, inner.min_y_mm),
                frame.at(inner.max_x_mm, inner.max_y_mm), frame.at(inner.min_x_mm, inner.max_y_mm)};
            draw_border(canvas, corners, {1.2, 0.9});
        }
    });
    // The bar stands below the map, where it hides no hole.
    PlotFrame corner = frame;
    corner.box.left_mm -= 16.5;
    corner.box.top_mm += 12.0;
    draw_scale_bar(canvas, corner);
    draw_axes(canvas, frame, true);
}

/// Bars of equal width over values, with the share of the values in each [%], from 0 to an end.
struct Histogram {
    std::vector<double> edges, shares;
    double highest = 0.0;
};

Histogram histogram_of(const std::vector<double>& values, double end) {
    constexpr std::size_t bars = 30;
    Histogram histogram{{}, std::vector<double>(bars, 0.0), 0.0};
    for (std::size_t i = 0; i <= bars; ++i)
        histogram.edges.push_back(end * static_cast<double>(i) / static_cast<double>(bars));
    for (const double value : values) {
        const auto bar = static_cast<std::size_t>(std::max(0.0, value / end * static_cast<double>(bars)));
        if (bar < bars) histogram.shares[bar] += 100.0 / static_cast<double>(values.size());
    }
    histogram.highest = *std::max_element(histogram.shares.begin(), histogram.shares.end());
    return histogram;
}

/// The value that a share of rising values does not exceed.
double rising_quantile(std::vector<double> values, double share, const StopToken& stop) {
    if (values.empty()) return 0.0;
    stoppable_sort(values.begin(), values.end(), stop);
    return sorted_quantile(values, share).value_or(0.0);
}

}  // namespace

Expected<PanelData> panel_data(const MeasuredPattern& pattern, const Summary& summary,
                               const StopToken& stop) {
    Expected<Region> region = counted_region(pattern, stop);
    if (!region) return fail(region.error());
    PanelData data{pattern, summary, *std::move(region), {}, {}, {}, {}, {}, {}};
    for (std::size_t i = 0; i < pattern.rows.size(); ++i) {
        if (asked_to_stop(stop, i, points_between_asks)) return fail(stopped());
        if (!is_hole(pattern.rows, i)) continue;
        data.x_mm.push_back(pattern.rows.x_mm[i]);
        data.y_mm.push_back(pattern.rows.y_mm[i]);
        const bool inside = contains(data.region, pattern.rows.x_mm[i], pattern.rows.y_mm[i]);
        if (inside && !pattern.rows.depth_mm.empty()) data.depth_mm.push_back(pattern.rows.depth_mm[i]);
    }
    const std::vector<double> all = nearest_neighbours_mm(data.x_mm, data.y_mm, stop);
    for (const std::uint32_t i : points_inside(data.region, data.x_mm, data.y_mm, stop)) {
        if (!std::isnan(all[i])) data.neighbour_mm.push_back(all[i]);
    }
    const Box& window = pattern.window;
    data.distance_mm = distance_map(data.x_mm, data.y_mm, window,
                                    std::max(window.width_mm(), window.height_mm()) / gap_map_pixels, stop);
    for (int row = 0; row < data.distance_mm.rows && !data.x_mm.empty(); ++row) {
        for (const PixelSpan& span : pixel_spans(data.region, data.distance_mm, row)) {
            for (int column = span.first; column <= span.last; ++column)
                data.gap_mm.push_back(data.distance_mm.at(column, row));
        }
    }
    stoppable_sort(data.gap_mm.begin(), data.gap_mm.end(), stop);
    if (stop.stop_requested()) return fail(stopped());
    return data;
}

void draw_holes_panel(Canvas& canvas, const PageBox& box, const PanelData& data) {
    const PlotFrame frame = map_frame(box, data.pattern.window, 0.0);
    const bool guarded = data.region.rectangle && data.region.guard_mm > 0.0;
    draw_words(canvas, box, "Holes",
               fmt::format("{} holes in the window; dots are not to scale.{}", data.x_mm.size(),
                           guarded ? " Counted inside the dashed line." : ""));
    std::vector<PagePoint> dots;
    for (std::size_t i = 0; i < data.x_mm.size(); ++i) dots.push_back(frame.at(data.x_mm[i], data.y_mm[i]));
    // Dots shrink with their number, so that a dense pattern does not turn black.
    const double spacing_mm =
        std::sqrt(frame.box.width_mm * frame.box.height_mm / std::max(1.0, static_cast<double>(dots.size())));
    canvas.clipped(frame.box, [&] {
        canvas.dots(dots, std::clamp(0.22 * spacing_mm, 0.05, 0.3), figure_colours::hole);
    });
    draw_marks(canvas, frame, data);
}

void draw_gaps_panel(Canvas& canvas, const PageBox& box, const PanelData& data) {
    constexpr double legend_mm = 40.0;
    const PatternStatistics& measured = *data.summary.pattern;
    const auto& circle = measured.largest_empty_circle;
    PlotFrame frame = map_frame(box, data.pattern.window, legend_mm);
    draw_words(canvas, box, "Gaps",
               circle ? fmt::format("Largest gap {:.2f} mm across, the ring at ({:.1f}, {:.1f}) mm. {}",
                                    2.0 * circle->radius_mm, circle->x_mm, circle->y_mm,
                                    sentence("largest_empty_circle.radius_mm"))
                      : sentence("largest_empty_circle.radius_mm"));
    if (data.gap_mm.empty()) {
        draw_nothing(canvas, frame.box, "no hole in the window");
        return;
    }
    const MapLayer layer = reach_layer(data.distance_mm, data.pattern.metrics.radii_mm, measured.coverage);
    draw_picture(canvas, frame, layer);
    if (circle) draw_gap(canvas, frame, *circle);
    draw_marks(canvas, frame, data);
    const double left_mm = box.right_mm() - legend_mm + 5.0;
    double y_mm = layer.legend(canvas, {left_mm, frame.box.top_mm}, legend_mm - 5.0) + 1.0;
    const PageTextStyle note{.size_pt = small_pt, .colour = figure_colours::ink_2};
    for (const auto& [share, gap] :
         {std::pair{"50", measured.gap_mm.p50}, std::pair{"90", measured.gap_mm.p90},
          std::pair{"99", measured.gap_mm.p99}}) {
        if (!gap) continue;
        y_mm +=
            canvas.text({left_mm, y_mm}, fmt::format("{} % within {:.2f} mm", share, *gap), note).height_mm +
            0.6;
    }
}

PlotData coverage_plot(const PanelData& data) {
    const double end_mm = data.gap_mm.empty() ? 1.0 : 1.05 * std::max(data.gap_mm.back(), 1e-3);
    PlotData plot = plot_over({.label = "distance to the nearest hole",
                               .unit = "mm",
                               .to = end_mm,
                               .note = "dashes: chance, 1 − exp(−λπr²)"},
                              {.label = "skin", .unit = "%", .to = 100.0});
    constexpr int points = 200;
    const double density = data.summary.pattern->density_per_cm2.value_or(0.0);
    std::vector<double> r, covered, chance;
    for (int i = 0; i <= points && !data.gap_mm.empty(); ++i) {
        r.push_back(end_mm * i / points);
        const auto reached =
            std::upper_bound(data.gap_mm.begin(), data.gap_mm.end(), r.back()) - data.gap_mm.begin();
        covered.push_back(100.0 * static_cast<double>(reached) / static_cast<double>(data.gap_mm.size()));
        chance.push_back(100.0 * chance_coverage(density, r.back()));
    }
    plot.series = {chance_curve(r, std::move(chance)), measured_curve(r, std::move(covered))};
    return plot;
}

void draw_coverage_panel(Canvas& canvas, const PageBox& box, const PanelData& data) {
    draw_words(canvas, box, "Coverage", sentence("coverage.fraction"));
    if (data.gap_mm.empty()) return draw_nothing(canvas, plot_box(box), "no hole in the window");
    draw_plot(canvas, plot_box(box), coverage_plot(data));
}

PlotData clumping_plot(const PanelData& data) {
    const auto& envelope = data.summary.pattern->envelope;
    std::vector<double> r, observed, low, high;
    double most = 0.05;
    for (std::size_t i = 0; envelope && i < envelope->r_mm.size(); ++i) {
        const double radius = envelope->r_mm[i];
        r.push_back(radius);
        observed.push_back(envelope->observed_mm[i] - radius);
        low.push_back(envelope->low_mm[i] - radius);
        high.push_back(envelope->high_mm[i] - radius);
        most = std::max({most, std::abs(observed.back()), std::abs(low.back()), std::abs(high.back())});
    }
    most *= 1.1;
    const double end_mm = r.empty() ? 1.0 : r.back();
    PlotData plot = plot_over(
        {.label = "distance r", .unit = "mm", .to = end_mm, .note = "band: 95 % of chance, all r at once"},
        {.label = "L(r) − r", .unit = "mm", .from = -most, .to = most});
    plot.bands.push_back({"95 % of chance", r, std::move(low), std::move(high), figure_colours::chance_band});
    plot.series = {chance_curve({0.0, end_mm}, {0.0, 0.0}),
                   measured_curve(std::move(r), std::move(observed))};
    return plot;
}

void draw_ripley_panel(Canvas& canvas, const PageBox& box, const PanelData& data) {
    const auto& envelope = data.summary.pattern->envelope;
    draw_words(canvas, box, "Clumping",
               sentence("ripley.l_mm") +
                   (envelope ? fmt::format(" Chance test p = {:.3f}.", envelope->p) : std::string()));
    if (!envelope)
        return draw_nothing(canvas, plot_box(box), "too few or too many holes for the chance test");
    draw_plot(canvas, plot_box(box), clumping_plot(data));
}

void draw_depth_panel(Canvas& canvas, const PageBox& box, const PanelData& data) {
    const auto& depth = data.summary.depth;
    draw_words(canvas, box, "Depth",
               depth.p50_mm
                   ? fmt::format("Median {:.2f} mm, 90 % between {:.2f} and {:.2f} mm. {}", *depth.p50_mm,
                                 *depth.p05_mm, *depth.p95_mm, sentence("depth_mm.mean"))
                   : sentence("depth_mm.mean"));
    if (data.depth_mm.empty()) return draw_nothing(canvas, plot_box(box), "depth is not given in the file");
    const double deepest = *std::max_element(data.depth_mm.begin(), data.depth_mm.end());
    const Histogram bars = histogram_of(data.depth_mm, 1.05 * deepest);
    PlotData plot = plot_over({.label = "depth", .unit = "mm", .to = bars.edges.back()},
                              {.label = "holes", .unit = "%", .to = 1.12 * bars.highest});
    plot.bars.push_back({"holes", bars.edges, bars.shares, figure_colours::accent});
    draw_plot(canvas, plot_box(box), plot);
}

void draw_neighbour_panel(Canvas& canvas, const PageBox& box, const PanelData& data) {
    if (canvas.stop().stop_requested()) return;
    const NeighbourStatistics& next = data.summary.pattern->nearest_neighbour;
    draw_words(canvas, box, "Next hole",
               next.distance_mm.mean ? fmt::format("Mean {:.3f} mm. {}", *next.distance_mm.mean,
                                                   sentence("nearest_neighbour.mean_mm"))
                                     : sentence("nearest_neighbour.mean_mm"));
    const double widest = rising_quantile(data.neighbour_mm, 0.995, canvas.stop());
    if (!(widest > 0.0))
        return draw_nothing(
            canvas, plot_box(box),
            data.neighbour_mm.empty() ? "fewer than two holes" : "all holes have one in the same place");
    const Histogram bars = histogram_of(data.neighbour_mm, 1.1 * widest);
    const double density = data.summary.pattern->density_per_cm2.value_or(0.0);
    std::vector<double> chance;
    for (std::size_t i = 0; i + 1 < bars.edges.size(); ++i)
        chance.push_back(
            100.0 * (chance_coverage(density, bars.edges[i + 1]) - chance_coverage(density, bars.edges[i])));
    const double most = std::max(bars.highest, *std::max_element(chance.begin(), chance.end()));
    PlotData plot = plot_over({.label = "distance to the next hole",
                               .unit = "mm",
                               .to = bars.edges.back(),
                               .note = "dashes: chance"},
                              {.label = "holes", .unit = "%", .to = 1.12 * most});
    plot.bars.push_back({"holes", bars.edges, bars.shares, figure_colours::accent});
    plot.bars.push_back({"chance", bars.edges, chance, figure_colours::ink, true});
    draw_plot(canvas, plot_box(box), plot);
}

}  // namespace needleroll
