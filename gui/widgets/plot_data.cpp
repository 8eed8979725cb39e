#include "gui/widgets/plot_data.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr double steps_of_ten[] = {1.0, 2.0, 2.5, 5.0, 10.0};

/// A text as one CSV field.
std::string field(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string column_name(const PlotAxis& axis) {
    return field(axis.unit.empty() ? axis.label : fmt::format("{} ({})", axis.label, axis.unit));
}

std::string number(double value) {
    return std::isnan(value) ? std::string() : fmt::format("{}", value);
}

void add_row(std::string& csv, std::string_view name, double x, const std::string& y, const std::string& low,
             const std::string& high) {
    csv += fmt::format("{},{},{},{},{}\n", field(name), number(x), y, low, high);
}

/// The smallest round step of at least `rough` that is a whole multiple of `least`; 0 allows any.
double round_step(double rough, double least) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(rough, least))));
    for (const double factor : steps_of_ten) {
        const double step = factor * power, multiple = least > 0.0 ? step / least : 1.0;
        const bool whole = std::abs(multiple - std::round(multiple)) < 1e-6;
        if (step >= rough * (1.0 - 1e-9) && whole && multiple > 0.5) return step;
    }
    return 10.0 * power;
}

}  // namespace

std::vector<double> round_ticks(double from, double to, int wanted, double least_step) {
    const double range = to - from;
    if (!(range > 0.0) || !std::isfinite(range) || wanted < 1) return {};
    const double step = round_step(range / wanted, least_step);
    std::vector<double> ticks;
    const double slack = 1e-9 * range;
    for (double count = std::ceil((from - slack) / step); count * step <= to + slack; count += 1.0) {
        ticks.push_back(count == 0.0 ? 0.0 : count * step);
    }
    return ticks;
}

std::vector<double> ticks_of(const PlotAxis& axis) {
    return round_ticks(axis.from, axis.to, axis.wanted_ticks, std::pow(10.0, -axis.decimals));
}

double round_axis_end(std::span<const double> values) {
    double largest = 0.0;
    for (const double value : values) {
        if (std::isfinite(value)) largest = std::max(largest, value);
    }
    if (largest <= 0.0) return 1.0;
    const double step = round_ticks(0.0, largest, 4).at(1);
    return std::ceil(largest / step * (1.0 - 1e-9)) * step;
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

int nearest_point(std::span<const double> x, double at) {
    if (x.empty()) return -1;
    const auto nearest = std::min_element(
        x.begin(), x.end(), [at](double a, double b) { return std::abs(a - at) < std::abs(b - at); });
    return static_cast<int>(nearest - x.begin());
}

std::string plot_csv(const PlotData& plot) {
    std::string csv = fmt::format("series,{},{},low,high\n", column_name(plot.x), column_name(plot.y));
    for (const PlotSeries& series : plot.series) {
        for (std::size_t i = 0; i < std::min(series.x.size(), series.y.size()); ++i) {
            add_row(csv, series.name, series.x[i], number(series.y[i]), "", "");
        }
    }
    for (const PlotBand& band : plot.bands) {
        for (std::size_t i = 0; i < std::min({band.x.size(), band.low.size(), band.high.size()}); ++i) {
            add_row(csv, band.name, band.x[i], "", number(band.low[i]), number(band.high[i]));
        }
    }
    for (const PlotBars& bars : plot.bars) {
        for (std::size_t i = 0; i < bars.heights.size() && i + 1 < bars.edges.size(); ++i) {
            const double middle = (bars.edges[i] + bars.edges[i + 1]) / 2.0;
            add_row(csv, bars.name, middle, number(bars.heights[i]), number(bars.edges[i]),
                    number(bars.edges[i + 1]));
        }
    }
    for (const PlotReference& reference : plot.references) {
        const double x = reference.vertical ? reference.value : std::nan("");
        add_row(csv, reference.name, x, reference.vertical ? "" : number(reference.value), "", "");
    }
    return csv;
}

}  // namespace needleroll::gui
