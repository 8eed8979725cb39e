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

std::size_t panel_count(const PlotData& data) {
    if (data.experiment.design != DesignKind::full_factorial)
        return std::min(most_panels, data.experiment.factors.size());
    std::size_t count = 1;
    for (const std::size_t factor : roles_of(data.experiment).panels)
        count *= data.experiment.factors[factor].levels.size();
    return std::min(count, most_panels);
}

/// Smallest and largest end of the intervals of a response.
Axis value_axis(const PlotData& data, std::size_t response) {
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
    const std::string unit = unit_of(one);
    return {.low = ends.low - room,
            .high = ends.high + room,
            .label = unit.empty() ? label_of(one) : label_of(one) + " (" + unit + ")",
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

/// One line of points in a panel.
struct Points {
    std::vector<double> x, mean, low, high;

    void add(double at, const CellStatistics& s) {
        if (!s.mean) return;
        const Interval ends = s.mean_interval.value_or(Interval{*s.mean, *s.mean});
        x.push_back(at);
        mean.push_back(*s.mean);
        low.push_back(ends.low);
        high.push_back(ends.high);
    }
};

double x_of(const PlotData& data, const Roles& roles, std::size_t level) {
    if (!roles.numeric) return static_cast<double>(level) + 1.0;
    return *parse_number(data.experiment.factors[roles.x].levels[level]);
}

Axis factor_axis(const PlotData& data, const Roles& roles) {
    const Factor& factor = data.experiment.factors[roles.x];
    ValueEnds ends;
    for (std::size_t level = 0; level < factor.levels.size(); ++level) ends.add(x_of(data, roles, level));
    const double room = roles.numeric ? 0.06 * std::max(ends.high - ends.low, 1e-9) : 0.5;
    return {.low = ends.low - room, .high = ends.high + room, .label = factor_label(factor), .most_ticks = 6};
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

/// Names instead of numbers under the axis.
void draw_level_names(Canvas& canvas, const PlotFrame& frame, const Factor& factor) {
    canvas.line({frame.box.left_mm, frame.box.bottom_mm()}, {frame.box.right_mm(), frame.box.bottom_mm()},
                {figure_colours::ink, 0.25});
    const double width_mm = frame.box.width_mm / static_cast<double>(factor.levels.size());
    for (std::size_t level = 0; level < factor.levels.size(); ++level) {
        const double x_mm = frame.at(static_cast<double>(level) + 1.0, frame.y.low).x_mm;
        canvas.text({x_mm, frame.box.bottom_mm() + 1.5}, factor.levels[level],
                    {.size_pt = small_pt,
                     .colour = figure_colours::ink_2,
                     .align_x = AlignX::centre,
                     .max_width_mm = width_mm - 1.0});
    }
    canvas.text({frame.box.left_mm + 0.5 * frame.box.width_mm, frame.box.bottom_mm() + 6.0}, frame.x.label,
                {.size_pt = text_pt, .colour = figure_colours::ink, .align_x = AlignX::centre});
}

void draw_frame(Canvas& canvas, const PlotFrame& frame, const PlotData& data, const Roles& roles) {
    if (roles.numeric) return draw_axes(canvas, frame);
    draw_left_axis(canvas, frame);
    draw_level_names(canvas, frame, data.experiment.factors[roles.x]);
}

/// The names of the lines, on top of the first panel.
void draw_series_names(Canvas& canvas, const PageBox& box, const PlotData& data, const Roles& roles) {
    if (!roles.series) return;
    double x_mm = box.left_mm + 17.0;
    const Factor& factor = data.experiment.factors[*roles.series];
    for (std::size_t i = 0; i < std::min(most_level_lines, factor.levels.size()); ++i) {
        canvas.line({x_mm, box.top_mm + 1.5}, {x_mm + 6.0, box.top_mm + 1.5}, series_pen(i));
        const TextSize size =
            canvas.text({x_mm + 7.5, box.top_mm + 1.5}, factor.levels[i],
                        {.size_pt = small_pt, .colour = figure_colours::ink, .align_y = AlignY::middle});
        x_mm += size.width_mm + 13.0;
    }
}

void draw_panel(Canvas& canvas, const PlotFrame& frame, const PlotData& data, const Roles& roles,
                std::size_t panel, std::size_t response) {
    std::vector<Points> lines(
        roles.series ? std::min(most_level_lines, data.experiment.factors[*roles.series].levels.size()) : 1);
    std::string title;
    for (std::size_t cell = 0; cell < data.results.cells.size(); ++cell) {
        if (!in_panel(data.experiment, roles, cell, panel)) continue;
        title = panel_title(data.experiment, roles, cell);
        const std::size_t line = roles.series ? level_index(data.experiment, cell, *roles.series) : 0;
        if (line >= lines.size()) continue;
        // Neighbouring lines stand a little apart, so that their intervals can be told from each other.
        const double aside = 0.012 * (frame.x.high - frame.x.low) *
                             (static_cast<double>(line) - 0.5 * static_cast<double>(lines.size() - 1));
        lines[line].add(x_of(data, roles, level_index(data.experiment, cell, roles.x)) + aside,
                        data.results.cells[cell].responses[response]);
    }
    canvas.text({frame.box.left_mm, frame.box.top_mm - 2.0}, title,
                {.size_pt = text_pt,
                 .weight = FontWeight::medium,
                 .colour = figure_colours::ink,
                 .align_y = AlignY::middle});
    draw_grid(canvas, frame);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (roles.numeric) draw_curve(canvas, frame, lines[i].x, lines[i].mean, series_pen(i, 0.35));
        draw_intervals(canvas, frame, lines[i].x, lines[i].mean, lines[i].low, lines[i].high,
                       series_pen(i).colour);
    }
    draw_frame(canvas, frame, data, roles);
}

/// A sampled design: cell means over one factor.
void draw_scatter(Canvas& canvas, const PageBox& box, const PlotData& data, std::size_t factor,
                  std::size_t response) {
    std::vector<double> x;
    std::vector<const CellStatistics*> statistics;
    const Factor& one = data.experiment.factors[factor];
    for (const CellResult& cell : data.results.cells) {
        const std::string& level = cell.levels[factor];
        const auto place = std::find(one.levels.begin(), one.levels.end(), level) - one.levels.begin();
        x.push_back(parse_number(level).value_or(static_cast<double>(place)));
        statistics.push_back(&cell.responses[response]);
    }
    const auto [low, high] = std::minmax_element(x.begin(), x.end());
    const double room = std::max(0.04 * (*high - *low), 1e-9);
    PlotFrame frame;
    frame.box = box;
    frame.x = {.low = *low - room, .high = *high + room, .label = factor_label(one), .most_ticks = 6};
    frame.y = value_axis(data, response);
    draw_grid(canvas, frame);
    std::vector<PagePoint> points;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (statistics[i]->mean) points.push_back(frame.at(x[i], *statistics[i]->mean));
    }
    canvas.dots(points, 0.5, series_band(0, 0xa0));
    draw_axes(canvas, frame);
}

}  // namespace

double response_plot_height_mm(const PlotData& data) {
    return 6.0 +
           panel_height_mm * static_cast<double>((panel_count(data) + panels_in_row - 1) / panels_in_row);
}

void draw_response_plot(Canvas& canvas, const PageBox& box, const PlotData& data, std::size_t response) {
    const std::size_t panels = panel_count(data);
    const PageBox below{box.left_mm, box.top_mm + 5.0, box.width_mm, box.height_mm - 5.0};
    if (data.experiment.design != DesignKind::full_factorial) {
        for (std::size_t i = 0; i < panels; ++i)
            draw_scatter(canvas, panel_box(below, i, panels), data, i, response);
        return;
    }
    const Roles roles = roles_of(data.experiment);
    draw_series_names(canvas, box, data, roles);
    PlotFrame frame;
    frame.x = factor_axis(data, roles);
    frame.y = value_axis(data, response);
    for (std::size_t i = 0; i < panels; ++i) {
        frame.box = panel_box(below, i, panels);
        draw_panel(canvas, frame, data, roles, i, response);
    }
}

}  // namespace needleroll
