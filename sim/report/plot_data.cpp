#include "sim/report/plot_data.hpp"

#include "sim/core/csv.hpp"
#include "sim/report/ticks.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace needleroll {
namespace {

std::string column_name(const PlotAxis& axis) {
    return csv_cell(axis.unit.empty() ? axis.label : fmt::format("{} ({})", axis.label, axis.unit));
}

std::string csv_number(double value) {
    return std::isnan(value) ? std::string() : fmt::format("{}", value);
}

void add_row(std::string& csv, std::string_view name, double x, double y, double low, double high) {
    csv += fmt::format("{},{},{},{},{}\n", csv_cell(name), csv_number(x), csv_number(y), csv_number(low),
                       csv_number(high));
}

}  // namespace

std::vector<PlotTick> ticks_of(const PlotAxis& axis) {
    std::vector<PlotTick> ticks;
    for (std::size_t i = 0; i < axis.names.size(); ++i)
        ticks.push_back({static_cast<double>(i + 1), 0, axis.names[i]});
    if (!axis.names.empty()) return ticks;
    if (axis.scale == AxisScale::logarithmic) {
        for (const double value : logarithmic_ticks(axis.from, axis.to, axis.most_ticks))
            ticks.push_back({value, axis.decimals.value_or(decimals_of_step(value))});
        return ticks;
    }
    const double least_step = axis.decimals ? std::pow(10.0, -*axis.decimals) : 0.0;
    const Ticks round = round_ticks(axis.from, axis.to, axis.most_ticks, least_step);
    for (const double value : round.values)
        ticks.push_back({value, axis.decimals.value_or(decimals_of_step(round.step))});
    return ticks;
}

int decimals_of(const PlotAxis& axis) {
    int most = axis.decimals.value_or(0);
    for (const PlotTick& tick : ticks_of(axis)) most = std::max(most, tick.decimals);
    return most;
}

double share_along(const PlotAxis& axis, double value) {
    if (axis.scale == AxisScale::linear) return (value - axis.from) / (axis.to - axis.from);
    if (!(value > 0.0)) return std::nan("");
    return std::log(value / axis.from) / std::log(axis.to / axis.from);
}

double value_along(const PlotAxis& axis, double share) {
    if (axis.scale == AxisScale::linear) return axis.from + (axis.to - axis.from) * share;
    return axis.from * std::pow(axis.to / axis.from, share);
}

double base_of(const PlotAxis& axis) {
    return axis.scale == AxisScale::linear ? std::max(0.0, axis.from) : axis.from;
}

std::optional<double> value_at(const PlotSeries& series, double x) {
    const auto after = std::lower_bound(series.x.begin(), series.x.end(), x);
    if (after == series.x.end()) return std::nullopt;
    const auto i = static_cast<std::size_t>(after - series.x.begin());
    if (i >= series.y.size()) return std::nullopt;
    if (*after == x) return std::isnan(series.y[i]) ? std::nullopt : std::optional<double>(series.y[i]);
    if (i == 0) return std::nullopt;
    const double share = (x - series.x[i - 1]) / (series.x[i] - series.x[i - 1]);
    const double value = series.y[i - 1] + share * (series.y[i] - series.y[i - 1]);
    return std::isnan(value) ? std::nullopt : std::optional<double>(value);
}

int nearest_point(const std::vector<double>& x, double at) {
    if (x.empty()) return -1;
    const auto nearest = std::min_element(
        x.begin(), x.end(), [at](double a, double b) { return std::abs(a - at) < std::abs(b - at); });
    return static_cast<int>(nearest - x.begin());
}

std::string plot_csv(const PlotData& plot) {
    const double none = std::nan("");
    std::string csv = fmt::format("series,{},{},low,high\n", column_name(plot.x), column_name(plot.y));
    for (const PlotSeries& series : plot.series) {
        for (std::size_t i = 0; i < series.size(); ++i) {
            const bool with_interval = i < series.intervals();
            add_row(csv, series.name, series.x[i], series.y[i], with_interval ? series.low[i] : none,
                    with_interval ? series.high[i] : none);
        }
    }
    for (const PlotBand& band : plot.bands) {
        for (std::size_t i = 0; i < band.size(); ++i)
            add_row(csv, band.name, band.x[i], none, band.low[i], band.high[i]);
    }
    for (const PlotBars& bars : plot.bars) {
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const double middle = (bars.edges[i] + bars.edges[i + 1]) / 2.0;
            add_row(csv, bars.name, middle, bars.heights[i], bars.edges[i], bars.edges[i + 1]);
        }
    }
    for (const PlotReference& reference : plot.references) {
        add_row(csv, reference.name, reference.vertical ? reference.value : none,
                reference.vertical ? none : reference.value, none, none);
    }
    return csv;
}

}  // namespace needleroll
