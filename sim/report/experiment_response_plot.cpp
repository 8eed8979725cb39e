#include "sim/core/limits.hpp"
#include "sim/experiment/design.hpp"
#include "sim/report/experiment_plots.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/series_style.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double panel_height_mm = 58.0;
constexpr std::size_t panels_in_row = 2, most_panels = 6, most_level_lines = 8;

/// Which factor lies along x, which one makes the lines, and which make the panels.
struct Roles {
    std::size_t x = 0;
    std::optional<std::size_t> series;
    std::vector<std::size_t> panels;
    bool numeric = false;  ///< levels of x are numbers
};

bool is_numeric(const Factor& factor) {
    return std::all_of(factor.levels.begin(), factor.levels.end(),
                       [](const std::string& level) { return parse_number(level).has_value(); });
}

Roles roles_of(const Experiment& experiment) {
    Roles roles;
    std::size_t most = 0;
    const std::size_t count = experiment.factors.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Factor& factor = experiment.factors[i];
        if (is_numeric(factor) && factor.levels.size() > std::max<std::size_t>(most, 1)) {
            most = factor.levels.size();
            roles.x = i;
            roles.numeric = true;
        }
    }
    if (!roles.numeric) roles.x = count - 1;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == roles.x) continue;
        if (!roles.series) {
            roles.series = i;
        } else {
            roles.panels.push_back(i);
        }
    }
    return roles;
}

std::size_t panel_count(const ExperimentData& data) {
    if (data.experiment.design != DesignKind::full_factorial)
        return std::min(most_panels, data.experiment.factors.size());
    std::size_t count = 1;
    for (const std::size_t factor : roles_of(data.experiment).panels)
        count *= data.experiment.factors[factor].levels.size();
    return std::min(count, most_panels);
}

/// Smallest and largest end of the intervals of a response.
PlotAxis value_axis(const ExperimentData& data, std::size_t response) {
    ValueEnds ends;
    for (const CellResult& cell : data.results.cells) {
        const CellStatistics& s = cell.responses[response];
        if (!s.mean) continue;
        const Interval interval = s.mean_interval.value_or(Interval{*s.mean, *s.mean});
        ends.add(interval.low);
        ends.add(interval.high);
    }
    if (ends.empty()) ends = {0.0, 1.0};
    const double room =
        ends.high > ends.low ? 0.06 * (ends.high - ends.low) : std::max(0.05 * std::abs(ends.high), 1e-9);
    const Response& one = data.experiment.responses[response];
    return {.label = label_of(one),
            .unit = unit_of(one),
            .from = ends.low - room,
            .to = ends.high + room,
            .most_ticks = 6,
            .grid = true};
}

/// A panel's frame, the i-th of a grid in the box.
PageBox panel_box(const PageBox& box, std::size_t i, std::size_t count) {
    const double columns = static_cast<double>(std::min(count, panels_in_row));
    const double width_mm = box.width_mm / columns;
    const auto column = static_cast<double>(i % panels_in_row), row = static_cast<double>(i / panels_in_row);
    return {box.left_mm + column * width_mm + 17.0, box.top_mm + row * panel_height_mm + 6.0, width_mm - 22.0,
            panel_height_mm - 20.0};
}

/// Adds the mean of a cell with its interval to a line.
void add_mean(PlotSeries& line, double at, const CellStatistics& s) {
    if (!s.mean) return;
    const Interval ends = s.mean_interval.value_or(Interval{*s.mean, *s.mean});
    line.x.push_back(at);
    line.y.push_back(*s.mean);
    line.low.push_back(ends.low);
    line.high.push_back(ends.high);
}

double x_of(const ExperimentData& data, const Roles& roles, std::size_t level) {
    if (!roles.numeric) return static_cast<double>(level) + 1.0;
    return *parse_number(data.experiment.factors[roles.x].levels[level]);
}

PlotAxis factor_axis(const ExperimentData& data, const Roles& roles) {
    const Factor& factor = data.experiment.factors[roles.x];
    ValueEnds ends;
    for (std::size_t level = 0; level < factor.levels.size(); ++level) ends.add(x_of(data, roles, level));
    const double room = roles.numeric ? 0.06 * std::max(ends.high - ends.low, 1e-9) : 0.5;
    PlotAxis axis{
        .label = factor_label(factor), .from = ends.low - room, .to = ends.high + room, .most_ticks = 6};
    if (!roles.numeric) axis.names = factor.levels;
    return axis;
}

/// Cells of a panel: those whose panel factors have the levels of its number.
bool in_panel(const Experiment& experiment, const Roles& roles, std::size_t cell, std::size_t panel) {
    for (auto factor = roles.panels.rbegin(); factor != roles.panels.rend(); ++factor) {
        const std::size_t levels = experiment.factors[*factor].levels.size();
        if (level_index(experiment, cell, *factor) != panel % levels) return false;
        panel /= levels;
    }
    return true;
}

std::string panel_title(const Experiment& experiment, const Roles& roles, std::size_t cell) {
    std::string title;
    for (const std::size_t factor : roles.panels) {
        title += (title.empty() ? "" : ", ") + std::string(experiment.factors[factor].parameter->label) +
                 " " + experiment.factors[factor].levels[level_index(experiment, cell, factor)];
    }
    return title;
}

/// The lines of a panel, still without points.
std::vector<PlotSeries> empty_lines(const ExperimentData& data, const Roles& roles) {
    const std::vector<std::string> names =
        roles.series ? data.experiment.factors[*roles.series].levels : std::vector<std::string>(1);
    std::vector<PlotSeries> lines;
    for (std::size_t i = 0; i < std::min(most_level_lines, names.size()); ++i) {
        lines.push_back({.name = names[i],
                         .colour = series_colour(i),
                         .style = series_line(i),
                         .width_mm = 0.35,
                         .line = roles.numeric,
                         .dots = true});
    }
    return lines;
}

ResponsePanel factorial_panel(const ExperimentData& data, const Roles& roles, std::size_t panel,
                              std::size_t response) {
    ResponsePanel made;
    made.plot.x = factor_axis(data, roles);
    made.plot.y = value_axis(data, response);
    made.plot.series = empty_lines(data, roles);
    const std::size_t lines = made.plot.series.size();
    for (std::size_t cell = 0; cell < data.results.cells.size(); ++cell) {
        if (!in_panel(data.experiment, roles, cell, panel)) continue;
        made.title = panel_title(data.experiment, roles, cell);
        const std::size_t line = roles.series ? level_index(data.experiment, cell, *roles.series) : 0;
        if (line >= lines) continue;
        // Neighbouring lines stand a little apart, so that their intervals can be told from each other.
        const double aside = 0.012 * (made.plot.x.to - made.plot.x.from) *
                             (static_cast<double>(line) - 0.5 * static_cast<double>(lines - 1));
        add_mean(made.plot.series[line],
                 x_of(data, roles, level_index(data.experiment, cell, roles.x)) + aside,
                 data.results.cells[cell].responses[response]);
    }
    return made;
}

/// A sampled design: cell means over one factor.
ResponsePanel scatter_panel(const ExperimentData& data, std::size_t factor, std::size_t response) {
    const Factor& one = data.experiment.factors[factor];
    PlotSeries cloud{.colour = series_colour(0, 0xa0), .line = false};
    ValueEnds ends;
    for (const CellResult& cell : data.results.cells) {
        const std::string& level = cell.levels[factor];
        const auto place = std::find(one.levels.begin(), one.levels.end(), level) - one.levels.begin();
        const double x = parse_number(level).value_or(static_cast<double>(place));
        ends.add(x);
        const std::optional<double>& mean = cell.responses[response].mean;
        if (!mean) continue;
        cloud.x.push_back(x);
        cloud.y.push_back(*mean);
    }
    const double room = std::max(0.04 * (ends.high - ends.low), 1e-9);
    ResponsePanel made;
    made.plot.x = {
        .label = factor_label(one), .from = ends.low - room, .to = ends.high + room, .most_ticks = 6};
    made.plot.y = value_axis(data, response);
    made.plot.series.push_back(std::move(cloud));
    return made;
}

}  // namespace

double response_plot_height_mm(const ExperimentData& data) {
    return 6.0 +
           panel_height_mm * static_cast<double>((panel_count(data) + panels_in_row - 1) / panels_in_row);
}

std::vector<ResponsePanel> response_panels(const ExperimentData& data, std::size_t response) {
    const bool factorial = data.experiment.design == DesignKind::full_factorial;
    std::vector<ResponsePanel> panels;
    for (std::size_t i = 0; i < panel_count(data); ++i) {
        panels.push_back(factorial ? factorial_panel(data, roles_of(data.experiment), i, response)
                                   : scatter_panel(data, i, response));
    }
    return panels;
}

void draw_response_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data,
                        std::size_t response) {
    const std::vector<ResponsePanel> panels = response_panels(data, response);
    const PageBox below{box.left_mm, box.top_mm + 5.0, box.width_mm, box.height_mm - 5.0};
    // The lines have the same names in all panels.
    draw_key(canvas, {box.left_mm + 17.0, box.top_mm + 1.5}, panels.front().plot, {});
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const PageBox frame = panel_box(below, i, panels.size());
        canvas.text({frame.left_mm, frame.top_mm - 2.0}, panels[i].title,
                    {.size_pt = text_pt,
                     .weight = FontWeight::medium,
                     .colour = figure_colours::ink,
                     .align_y = AlignY::middle});
        draw_plot(canvas, frame, panels[i].plot);
    }
}

}  // namespace needleroll
