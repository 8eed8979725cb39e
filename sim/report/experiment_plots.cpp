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

PageTextStyle label_style(AlignX align) {
    return {
        .size_pt = small_pt, .colour = figure_colours::ink_2, .align_x = align, .align_y = AlignY::middle};
}

/// Both ends of a row of numbers with a little room.
PlotAxis axis_over(const ValueEnds& ends, const Response& response) {
    const auto [low, high] = ends;
    const double room = high > low ? 0.05 * (high - low) : std::max(std::abs(high) * 0.05, 1e-9);
    return {.label = label_of(response),
            .unit = unit_of(response),
            .from = low - room,
            .to = high + room,
            .most_ticks = 6,
            .grid = true};
}

std::size_t boxes_of(const ExperimentData& data) {
    return std::min(most_boxes, data.results.cells.size());
}

void draw_box_row(Canvas& canvas, const PlotFrame& frame, double y, const CellStatistics& s) {
    constexpr double half = 0.32;
    const Pen pen{figure_colours::accent, 0.3};
    canvas.line(frame.at(*s.minimum, y), frame.at(*s.maximum, y), pen);
    const PagePoint low = frame.at(*s.p25, y + half), high = frame.at(*s.p75, y - half);
    const PageBox box{low.x_mm, low.y_mm, std::max(high.x_mm - low.x_mm, 0.1), high.y_mm - low.y_mm};
    canvas.fill_box(box, figure_colours::accent_soft);
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

/// Mean of a cell after every pass, with the intervals of the mean and of single runs.
void add_pass_series(PlotData& plot, const ExperimentData& data, const std::vector<PassResponse>& family,
                     std::size_t cell) {
    PlotSeries mean{.name = short_levels(data.results.cells[cell].levels),
                    .colour = series_colour(cell),
                    .style = series_line(cell)};
    PlotBand of_mean{.name = "95 % of the mean", .colour = series_colour(cell, 0x60)};
    PlotBand of_runs{.name = "95 % of runs", .colour = series_colour(cell, 0x22)};
    for (const PassResponse& one : family) {
        const CellStatistics& s = data.results.cells[cell].responses[one.response];
        if (!s.mean || !s.mean_interval) continue;
        for (std::vector<double>* x : {&mean.x, &of_mean.x, &of_runs.x}) x->push_back(one.pass + 1.0);
        mean.y.push_back(*s.mean);
        of_mean.low.push_back(s.mean_interval->low);
        of_mean.high.push_back(s.mean_interval->high);
        of_runs.low.push_back(*s.p025);
        of_runs.high.push_back(*s.p975);
    }
    plot.bands.push_back(std::move(of_runs));
    plot.bands.push_back(std::move(of_mean));
    plot.series.push_back(std::move(mean));
}

/// Strength of every effect on one response.
std::vector<const MainEffect*> effects_on(const ExperimentData& data, std::size_t response) {
    std::vector<const MainEffect*> effects;
    for (const MainEffect& effect : data.results.main_effects) {
        if (effect.response == response) effects.push_back(&effect);
    }
    return effects;
}

/// Responses whose effects are drawn: the first three that are not of a pass.
std::vector<std::size_t> effect_responses(const ExperimentData& data) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < data.experiment.responses.size() && chosen.size() < 3; ++i) {
        if (!data.experiment.responses[i].field->path.starts_with("passes.")) chosen.push_back(i);
    }
    return chosen;
}

std::string effect_words(const ExperimentData& data, const MainEffect& effect) {
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

double spread_plot_height_mm(const ExperimentData& data) {
    return 22.0 + chart_row_mm * static_cast<double>(boxes_of(data));
}

void draw_spread_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data, std::size_t response) {
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
                          axis_over(ends, data.experiment.responses[response]),
                          {.to = static_cast<double>(boxes)}};
    draw_grid(canvas, frame);
    for (std::size_t cell = 0; cell < boxes; ++cell) {
        const double y = static_cast<double>(boxes - cell) - 0.5;
        PageTextStyle style = label_style(AlignX::right);
        style.max_width_mm = label_width_mm - 3.0;
        canvas.text({frame.box.left_mm - 2.0, frame.at(ends.low, y).y_mm},
                    short_levels(data.results.cells[cell].levels), style);
        const CellStatistics& s = data.results.cells[cell].responses[response];
        if (s.minimum) draw_box_row(canvas, frame, y, s);
    }
    draw_bottom_axis(canvas, frame);
}

PlotData pass_plot(const ExperimentData& data) {
    PlotData plot;
    const std::vector<PassResponse> family = first_pass_family(data.experiment);
    if (family.empty()) return plot;
    const Response& response = data.experiment.responses[family.front().response];
    const bool share = response.field->path.ends_with("fraction");
    double highest = share ? 1.0 : 0.0, last = 1.0;
    for (const PassResponse& one : family) {
        last = std::max(last, one.pass + 1.0);
        for (const CellResult& cell : data.results.cells)
            highest = std::max(highest, cell.responses[one.response].p975.value_or(0.0));
    }
    plot.x = {.label = "passes", .to = last, .most_ticks = 9};
    plot.y = {.label = share ? "share of the skin within reach" : std::string(response.field->path),
              .to = highest,
              .most_ticks = 6,
              .grid = true};
    const std::size_t shown = std::min(most_pass_lines, data.results.cells.size());
    for (std::size_t cell = 0; cell < shown; ++cell) add_pass_series(plot, data, family, cell);
    return plot;
}

void draw_pass_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data) {
    const PlotData plot = pass_plot(data);
    if (plot.series.empty()) return;
    const PageBox frame{box.left_mm + 16.0, box.top_mm + 3.0, box.width_mm - 72.0, box.height_mm - 16.0};
    draw_plot(canvas, frame, plot);
    PageTextStyle style = label_style(AlignX::left);
    style.max_width_mm = 42.0;
    double y_mm = frame.top_mm + 3.0;
    for (const PlotSeries& series : plot.series) {
        canvas.line({frame.right_mm() + 4.0, y_mm}, {frame.right_mm() + 10.0, y_mm},
                    pen_of(series.colour, series.style));
        canvas.text({frame.right_mm() + 12.0, y_mm}, series.name, style);
        y_mm += 5.0;
    }
}

double effect_plot_height_mm(const ExperimentData& data) {
    const auto rows = effect_responses(data).size() * (data.experiment.factors.size() + 2);
    return 14.0 + chart_row_mm * static_cast<double>(rows);
}

void draw_effect_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data) {
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
            PageTextStyle style = label_style(AlignX::right);
            style.max_width_mm = 37.0;
            canvas.text({left_mm - 2.0, y_mm}, factor_label(data.experiment.factors[effect->factor]), style);
            canvas.fill_box({left_mm, y_mm - 1.5, std::max(0.2, width_mm * effect->strength()), 3.0},
                            figure_colours::accent);
            canvas.text({left_mm + width_mm * effect->strength() + 1.5, y_mm},
                        fmt::format("{:.0f} %", 100.0 * effect->strength()), label_style(AlignX::left));
            PageTextStyle words = label_style(AlignX::left);
            words.max_width_mm = box.right_mm() - left_mm - width_mm - 12.0;
            canvas.text({left_mm + width_mm + 12.0, y_mm}, effect_words(data, *effect), words);
            y_mm += chart_row_mm;
        }
        y_mm += chart_row_mm;
    }
}

}  // namespace needleroll
