#include "sim/report/experiment_plots.hpp"

#include "sim/report/figure_colours.hpp"
#include "sim/report/series_style.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::size_t most_boxes = 24;
constexpr std::size_t most_pass_lines = 6;
constexpr double chart_row_mm = 5.0;
constexpr double label_width_mm = 52.0;

TextStyle label_style(AlignX align) {
    return {
        .size_pt = small_pt, .colour = figure_colours::ink_2, .align_x = align, .align_y = AlignY::middle};
}

std::string axis_label(const Response& response) {
    const std::string unit = unit_of(response);
    return unit.empty() ? label_of(response) : label_of(response) + " (" + unit + ")";
}

/// Both ends of a row of numbers with a little room.
Axis axis_over(double low, double high, const std::string& label) {
    const double room = high > low ? 0.05 * (high - low) : std::max(std::abs(high) * 0.05, 1e-9);
    return {.low = low - room, .high = high + room, .label = label, .most_ticks = 6, .grid = true};
}

std::size_t boxes_of(const PlotData& data) {
    return std::min(most_boxes, data.results.cells.size());
}

void draw_box_row(Canvas& canvas, const PlotFrame& frame, double y, const CellStatistics& s) {
    constexpr double half = 0.32;
    const Pen pen{figure_colours::accent, 0.3};
    canvas.line(frame.at(*s.minimum, y), frame.at(*s.maximum, y), pen);
    const PagePoint low = frame.at(*s.p25, y + half), high = frame.at(*s.p75, y - half);
    const PageBox box{low.x_mm, low.y_mm, std::max(high.x_mm - low.x_mm, 0.1), high.y_mm - low.y_mm};
    canvas.fill_box(box, {0xd9, 0xec, 0xeb});
    canvas.outline_box(box, pen);
    canvas.line(frame.at(*s.median, y + half), frame.at(*s.median, y - half), {figure_colours::accent, 0.8});
}

/// A response of a pass: which pass and how it is called without it.
struct PassResponse {
    std::size_t response;
    double pass;
};

/// The responses of passes with the same name but for the pass.
std::vector<PassResponse> first_pass_family(const Experiment& experiment) {
    std::vector<PassResponse> family;
    std::string name;
    for (std::size_t i = 0; i < experiment.responses.size(); ++i) {
        const Response& response = experiment.responses[i];
        if (!response.field->path.starts_with("passes.")) continue;
        const std::string rest = response.name.substr(response.name.find(']'));
        if (name.empty()) name = rest;
        if (rest == name) family.push_back({i, response.entries[0].number});
    }
    return family;
}

void draw_pass_series(Canvas& canvas, const PlotFrame& frame, const PlotData& data,
                      const std::vector<PassResponse>& family, std::size_t cell) {
    std::vector<double> x, mean, low, high, run_low, run_high;
    for (const PassResponse& one : family) {
        const CellStatistics& s = data.results.cells[cell].responses[one.response];
        if (!s.mean || !s.mean_interval) continue;
        x.push_back(one.pass + 1.0);
        mean.push_back(*s.mean);
        low.push_back(s.mean_interval->low);
        high.push_back(s.mean_interval->high);
        run_low.push_back(*s.p025);
        run_high.push_back(*s.p975);
    }
    if (x.empty()) return;
    draw_band(canvas, frame, x, run_low, run_high, series_band(cell, 0x22));
    draw_band(canvas, frame, x, low, high, series_band(cell, 0x60));
    draw_curve(canvas, frame, x, mean, series_pen(cell));
}

/// Strength of every effect on one response.
std::vector<const MainEffect*> effects_on(const PlotData& data, std::size_t response) {
    std::vector<const MainEffect*> effects;
    for (const MainEffect& effect : data.results.main_effects) {
        if (effect.response == response) effects.push_back(&effect);
    }
    return effects;
}

/// Responses whose effects are drawn: the first three that are not of a pass.
std::vector<std::size_t> effect_responses(const PlotData& data) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < data.experiment.responses.size() && chosen.size() < 3; ++i) {
        if (!data.experiment.responses[i].field->path.starts_with("passes.")) chosen.push_back(i);
    }
    return chosen;
}

std::string effect_words(const PlotData& data, const MainEffect& effect) {
    const std::string unit = unit_of(data.experiment.responses[effect.response]);
    if (effect.difference && effect.interval)
        return fmt::format("{:.3g} from {} to {} (95 %: {:.3g} to {:.3g}){}{}", *effect.difference,
                           effect.lowest_level, effect.highest_level, effect.interval->low,
                           effect.interval->high, unit.empty() ? "" : " ", unit);
    return effect.rank_correlation ? fmt::format("rank correlation {:.2f}", *effect.rank_correlation)
                                   : std::string();
}

}  // namespace

void ValueEnds::add(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
}

double spread_plot_height_mm(const PlotData& data) {
    return 22.0 + chart_row_mm * static_cast<double>(boxes_of(data));
}

void draw_spread_plot(Canvas& canvas, const PageBox& box, const PlotData& data, std::size_t response) {
    const std::size_t boxes = boxes_of(data);
    ValueEnds ends;
    for (std::size_t cell = 0; cell < boxes; ++cell) {
        const CellStatistics& s = data.results.cells[cell].responses[response];
        if (!s.minimum) continue;
        ends.add(*s.minimum);
        ends.add(*s.maximum);
    }
    if (ends.empty()) return;
    const PlotFrame frame{{box.left_mm + label_width_mm, box.top_mm + 3.0,
                           box.width_mm - label_width_mm - 6.0, box.height_mm - 16.0},
                          axis_over(ends.low, ends.high, axis_label(data.experiment.responses[response])),
                          {.low = 0.0, .high = static_cast<double>(boxes), .label = "", .most_ticks = 2}};
    PlotFrame grid = frame;
    grid.y.grid = false;
    draw_grid(canvas, grid);
    for (std::size_t cell = 0; cell < boxes; ++cell) {
        const double y = static_cast<double>(boxes - cell) - 0.5;
        TextStyle style = label_style(AlignX::right);
        style.max_width_mm = label_width_mm - 3.0;
        canvas.text({frame.box.left_mm - 2.0, frame.at(ends.low, y).y_mm},
                    short_levels(data.results.cells[cell].levels), style);
        const CellStatistics& s = data.results.cells[cell].responses[response];
        if (s.minimum) draw_box_row(canvas, frame, y, s);
    }
    draw_bottom_axis(canvas, frame);
}

void draw_pass_plot(Canvas& canvas, const PageBox& box, const PlotData& data) {
    const std::vector<PassResponse> family = first_pass_family(data.experiment);
    if (family.empty()) return;
    const Response& response = data.experiment.responses[family.front().response];
    const bool share = response.field->path.ends_with("fraction");
    double highest = share ? 1.0 : 0.0, last = 1.0;
    for (const PassResponse& one : family) {
        last = std::max(last, one.pass + 1.0);
        for (const CellResult& cell : data.results.cells)
            highest = std::max(highest, cell.responses[one.response].p975.value_or(0.0));
    }
    std::string label = share ? "share of the skin within reach" : std::string(response.field->path);
    const PlotFrame frame{{box.left_mm + 16.0, box.top_mm + 3.0, box.width_mm - 72.0, box.height_mm - 16.0},
                          {.low = 0.0, .high = last, .label = "passes", .most_ticks = 9, .grid = false},
                          {.low = 0.0, .high = highest, .label = label, .most_ticks = 6, .grid = true}};
    draw_grid(canvas, frame);
    const std::size_t series = std::min(most_pass_lines, data.results.cells.size());
    for (std::size_t cell = 0; cell < series; ++cell) {
        draw_pass_series(canvas, frame, data, family, cell);
        const double y_mm = frame.box.top_mm + 3.0 + 5.0 * static_cast<double>(cell);
        canvas.line({frame.box.right_mm() + 4.0, y_mm}, {frame.box.right_mm() + 10.0, y_mm},
                    series_pen(cell));
        TextStyle style = label_style(AlignX::left);
        style.max_width_mm = 42.0;
        canvas.text({frame.box.right_mm() + 12.0, y_mm}, short_levels(data.results.cells[cell].levels),
                    style);
    }
    draw_axes(canvas, frame);
}

double effect_plot_height_mm(const PlotData& data) {
    const auto rows = effect_responses(data).size() * (data.experiment.factors.size() + 2);
    return 14.0 + chart_row_mm * static_cast<double>(rows);
}

void draw_effect_plot(Canvas& canvas, const PageBox& box, const PlotData& data) {
    const double left_mm = box.left_mm + 40.0, width_mm = 36.0;
    double y_mm = box.top_mm + 4.0;
    for (const std::size_t response : effect_responses(data)) {
        canvas.text({box.left_mm, y_mm}, label_of(data.experiment.responses[response]),
                    {.size_pt = text_pt,
                     .weight = FontWeight::semibold,
                     .colour = figure_colours::ink,
                     .align_y = AlignY::middle});
        y_mm += chart_row_mm;
        for (const MainEffect* effect : effects_on(data, response)) {
            TextStyle style = label_style(AlignX::right);
            style.max_width_mm = 37.0;
            canvas.text({left_mm - 2.0, y_mm}, factor_label(data.experiment.factors[effect->factor]), style);
            canvas.fill_box({left_mm, y_mm - 1.5, std::max(0.2, width_mm * effect->strength()), 3.0},
                            figure_colours::accent);
            canvas.text({left_mm + width_mm * effect->strength() + 1.5, y_mm},
                        fmt::format("{:.0f} %", 100.0 * effect->strength()), label_style(AlignX::left));
            TextStyle words = label_style(AlignX::left);
            words.max_width_mm = box.right_mm() - left_mm - width_mm - 12.0;
            canvas.text({left_mm + width_mm + 12.0, y_mm}, effect_words(data, *effect), words);
            y_mm += chart_row_mm;
        }
        y_mm += chart_row_mm;
    }
}

}  // namespace needleroll
