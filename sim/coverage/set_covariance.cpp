#include "sim/coverage/set_covariance.hpp"

#include "sim/core/ties.hpp"
#include "sim/coverage/slab_area.hpp"

namespace needleroll {
namespace {

constexpr int reach_steps = 32;  // from no shift to the furthest one
/// Of the table: dx from -reach_steps to reach_steps + 1; its rows are dy from 0 to reach_steps + 1.
constexpr int table_columns = 2 * reach_steps + 2;

std::size_t place(int column, int row) {
    return static_cast<std::size_t>(row * table_columns + column + reach_steps);
}

/// What a set has of lines a step apart, as many on either side of the middle, and of empty ones behind them.
struct Lines {
    std::vector<std::vector<Span>> spans;
    std::size_t count = 0;
};

Lines lines_of(const PlanarSet& set, double low_mm, double high_mm, double step_mm, const StopToken& stop) {
    const auto half = static_cast<std::size_t>(std::ceil((high_mm - low_mm) / (2.0 * step_mm)));
    Lines lines{std::vector<std::vector<Span>>(2 * half + reach_steps + 2), 2 * half};
    const double first_mm = 0.5 * (low_mm + high_mm) - (static_cast<double>(half) - 0.5) * step_mm;
    for (std::size_t i = 0; i < lines.count && !stop.stop_requested(); ++i)
        lines.spans[i] = row_spans(set, first_mm + static_cast<double>(i) * step_mm);
    return lines;
}

/// Length [mm] that the spans of one line share with those of another shifted by dx to the left.
double shared_mm(const std::vector<Span>& line, const std::vector<Span>& other, double dx_mm) {
    double shared = 0.0;
    for (const Span& a : line) {
        for (const Span& b : other) {
            const double from = std::max(a.from_mm, b.from_mm - dx_mm),
                         to = std::min(a.to_mm, b.to_mm - dx_mm);
            if (to > from) shared += to - from;
        }
    }
    return shared;
}

/// The same, summed over all lines with the one so many lines further.
double shared_mm(const Lines& lines, double along_mm, int further) {
    double sum = 0.0;
    for (std::size_t i = 0; i < lines.count; ++i)
        sum += shared_mm(lines.spans[i], lines.spans[i + static_cast<std::size_t>(further)], along_mm);
    return sum;
}

}  // namespace

double SetCovariance::reach_mm2() const {
    return squared_reach_mm2(reach_steps * step_mm);
}

double SetCovariance::at(double dx_mm, double dy_mm) const {
    if (step_mm == 0.0) {
        return std::max(0.0, width_mm - std::abs(dx_mm)) * std::max(0.0, height_mm - std::abs(dy_mm));
    }
    const double u = (dy_mm < 0.0 ? -dx_mm : dx_mm) / step_mm, v = std::abs(dy_mm) / step_mm;
    const double left = std::clamp(std::floor(u), -1.0 * reach_steps, 1.0 * reach_steps);
    const double low = std::min(std::floor(v), 1.0 * reach_steps);
    const double s = u - left, t = v - low;
    const double* cell = &table_mm2[place(static_cast<int>(left), static_cast<int>(low))];
    return (1.0 - t) * ((1.0 - s) * cell[0] + s * cell[1]) +
           t * ((1.0 - s) * cell[table_columns] + s * cell[table_columns + 1]);
}

SetCovariance set_covariance(const Region& region, double reach_mm, const StopToken& stop) {
    if (region.rectangle) return {region.bounds.width_mm(), region.bounds.height_mm(), 0.0, {}};
    SetCovariance covariance;
    covariance.step_mm = reach_mm / reach_steps;
    // Rows and columns both, so that a region turned by a right angle has the same covariance.
    const Box& box = region.bounds;
    const Lines rows = lines_of(region.set, box.min_y_mm, box.max_y_mm, covariance.step_mm, stop);
    const Lines columns =
        lines_of(transposed_set(region), box.min_x_mm, box.max_x_mm, covariance.step_mm, stop);
    covariance.table_mm2.assign(place(reach_steps + 1, reach_steps + 1) + 1, 0.0);
    for (int row = 0; row <= reach_steps + 1; ++row) {
        for (int column = -reach_steps; column <= reach_steps + 1; ++column) {
            if (stop.stop_requested()) return covariance;
            // A shift and the opposite one are the same.
            const int across = std::abs(column), up = column < 0 ? -row : row;
            covariance.table_mm2[place(column, row)] = 0.5 * covariance.step_mm *
                                                       (shared_mm(rows, column * covariance.step_mm, row) +
                                                        shared_mm(columns, up * covariance.step_mm, across));
        }
    }
    const double at_rest = covariance.table_mm2[place(0, 0)];
    for (double& value : covariance.table_mm2) value *= at_rest > 0.0 ? region.area_mm2 / at_rest : 0.0;
    return covariance;
}

}  // namespace needleroll
