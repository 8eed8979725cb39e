#include "sim/report/metrics_figure.hpp"

#include "sim/core/version.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/metrics_panels.hpp"

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr FigurePage a4{210.0, 297.0};
constexpr double margin_mm = 14.0;
constexpr double gutter_mm = 9.0;
constexpr double content_mm = a4.width_mm - 2.0 * margin_mm;
constexpr double column_mm = (content_mm - gutter_mm) / 2.0;
/// The map of the gaps has a legend beside it; both maps are as large.
constexpr double holes_width_mm = 69.0, gaps_width_mm = content_mm - gutter_mm - holes_width_mm;
constexpr double maps_top_mm = 27.0, maps_height_mm = 72.0;
constexpr double plots_top_mm = 101.0, plot_height_mm = 43.0, plot_gap_mm = 3.0;
constexpr double table_top_mm = plots_top_mm + 2.0 * (plot_height_mm + plot_gap_mm);
constexpr double footer_mm = a4.height_mm - 8.5;

/// Region and edge rule in words.
std::string region_line(const PanelData& data) {
    const Box& window = data.pattern.window;
    const double guard_mm = data.pattern.metrics.guard_mm;
    std::string words = fmt::format("Window {:g}, {:g} to {:g}, {:g} mm", window.min_x_mm, window.min_y_mm,
                                    window.max_x_mm, window.max_y_mm);
    if (!data.pattern.regions.empty()) words += ", treat regions less those to avoid";
    words +=
        guard_mm > 0.0
            ? fmt::format("; counted from {:g} mm inside the border, holes beyond are neighbours", guard_mm)
            : std::string("; counted up to its border, where nothing is known beyond");
    return words + fmt::format("; area {:.2f} cm².", data.summary.area_cm2);
}

void draw_header(Canvas& canvas, const PanelData& data, const std::string& title) {
    const double width_mm = content_mm;
    canvas.text({margin_mm, 10.0}, "Pattern of needle holes: " + title,
                {.size_pt = 13.0,
                 .weight = FontWeight::semibold,
                 .colour = figure_colours::ink,
                 .max_width_mm = width_mm});
    const PatternStatistics& measured = *data.summary.pattern;
    const std::string counted = measured.density_per_cm2
                                    ? fmt::format("N = {} holes in the region, {:.1f} per cm²",
                                                  measured.holes, *measured.density_per_cm2)
                                    : fmt::format("N = {} holes in the region", measured.holes);
    canvas.text({margin_mm, 17.0}, counted,
                {.size_pt = title_pt, .weight = FontWeight::medium, .colour = figure_colours::accent});
    canvas.text({margin_mm, 22.0}, region_line(data),
                {.size_pt = text_pt, .colour = figure_colours::ink_2, .max_width_mm = width_mm});
}

void draw_footer(Canvas& canvas) {
    canvas.text(
        {margin_mm, footer_mm + 1.0},
        fmt::format("Chance is the same number of holes at random places. Needleroll {}, for teaching and "
                    "experiments; no medical device.",
                    program_version()),
        {.size_pt = small_pt, .colour = figure_colours::ink_2, .max_width_mm = content_mm});
}

}  // namespace

Expected<std::string> metrics_figure(const MeasuredPattern& pattern, const Summary& summary,
                                     const std::string& title, FigureFormat format, const StopToken& stop) {
    const Expected<PanelData> data = panel_data(pattern, summary, stop);
    if (!data) return fail(data.error());
    const double right_mm = margin_mm + column_mm + gutter_mm;
    const double lower_mm = plots_top_mm + plot_height_mm + plot_gap_mm;
    const auto draw = [&](Canvas& canvas) {
        draw_header(canvas, *data, title);
        draw_holes_panel(canvas, {margin_mm, maps_top_mm, holes_width_mm, maps_height_mm}, *data);
        draw_gaps_panel(canvas,
                        {a4.width_mm - margin_mm - gaps_width_mm, maps_top_mm, gaps_width_mm, maps_height_mm},
                        *data);
        draw_coverage_panel(canvas, {margin_mm, plots_top_mm, column_mm, plot_height_mm}, *data);
        draw_ripley_panel(canvas, {right_mm, plots_top_mm, column_mm, plot_height_mm}, *data);
        draw_depth_panel(canvas, {margin_mm, lower_mm, column_mm, plot_height_mm}, *data);
        draw_neighbour_panel(canvas, {right_mm, lower_mm, column_mm, plot_height_mm}, *data);
        draw_statistics_table(canvas, {margin_mm, table_top_mm, content_mm, footer_mm - table_top_mm},
                              summary);
        draw_footer(canvas);
    };
    return make_figure(a4, format, draw, stop);
}

}  // namespace needleroll
