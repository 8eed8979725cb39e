#include "sim/coverage/nearest_neighbour.hpp"

#include "sim/core/ties.hpp"
#include "sim/coverage/cell_grid.hpp"

#include <limits>

namespace needleroll {
namespace {

/// Smallest squared distance from a place to the sorted points [from, end).
double nearest_in(const CellGrid& grid, std::size_t from, std::size_t end, double x_mm, double y_mm,
                  double best) {
    for (std::size_t i = from; i < end; ++i) {
        const double dx = grid.x_mm[i] - x_mm, dy = grid.y_mm[i] - y_mm;
        const double squared = dx * dx + dy * dy;
        best = squared < best ? squared : best;
    }
    return best;
}

/// Squared distances of the points of one cell, by its 3 x 3 cells where that is enough.
void measure_cell(const CellGrid& grid, int column, int row, std::vector<double>& squared_mm2) {
    const int left = std::max(column - 1, 0), right = std::min(column + 1, grid.columns - 1);
    const int low = std::max(row - 1, 0), high = std::min(row + 1, grid.rows - 1);
    for (std::size_t i = grid.first[grid.cell(column, row)]; i < grid.first[grid.cell(column, row) + 1];
         ++i) {
        const double x = grid.x_mm[i], y = grid.y_mm[i];
        double best = std::numeric_limits<double>::infinity();
        for (int r = low; r <= high; ++r) {
            const std::size_t from = grid.first[grid.cell(left, r)],
                              end = grid.first[grid.cell(right, r) + 1];
            const std::size_t until = r == row ? i : end;
            best = nearest_in(grid, from, until, x, y, best);
            if (r == row) best = nearest_in(grid, i + 1, end, x, y, best);
        }
        const double reach = reach_mm(grid, column, row, 1, x, y);
        squared_mm2[i] = best <= reach * reach ? best : nearest_point(grid, x, y, i).squared_mm2;
    }
}

}  // namespace

std::vector<double> nearest_neighbours_mm(std::span<const double> x_mm, std::span<const double> y_mm,
                                          const StopToken& stop) {
    std::vector<double> distances(x_mm.size(), std::numeric_limits<double>::quiet_NaN());
    if (x_mm.size() < 2) return distances;
    const CellGrid grid = make_cell_grid(x_mm, y_mm, 0.0, stop);
    if (stop.stop_requested()) return distances;
    std::vector<double> squared(x_mm.size());
    if (grid.crowded) {
        for (std::size_t i = 0; i < grid.size() && !stop.stop_requested(); ++i) {
            squared[i] = nearest_point(grid, grid.x_mm[i], grid.y_mm[i], i).squared_mm2;
        }
    } else {
        for (int row = 0; row < grid.rows; ++row) {
            for (int column = 0; column < grid.columns; ++column) {
                if (asked_to_stop(stop, grid.cell(column, row), 64)) return distances;
                measure_cell(grid, column, row, squared);
            }
        }
    }
    for (std::size_t i = 0; i < grid.size(); ++i) distances[grid.source[i]] = std::sqrt(squared[i]);
    return distances;
}

std::optional<double> clark_evans(double mean_mm, std::size_t points, const Region& region) {
    if (points == 0 || region.empty() || !std::isfinite(mean_mm)) return std::nullopt;
    return mean_mm / (0.5 * std::sqrt(region.area_mm2 / static_cast<double>(points)));
}

std::optional<double> clark_evans_donnelly(double mean_mm, std::size_t points, const Region& region) {
    if (points == 0 || region.empty() || !std::isfinite(mean_mm)) return std::nullopt;
    const double n = static_cast<double>(points);
    const double edge_mm = (0.0514 + 0.0412 / std::sqrt(n)) * region.perimeter_mm / n;
    return mean_mm / (0.5 * std::sqrt(region.area_mm2 / n) + edge_mm);
}

std::optional<double> double_strike_fraction(std::span<const double> distances_mm, double radius_mm) {
    if (distances_mm.empty()) return std::nullopt;
    std::size_t close = 0;
    for (double distance : distances_mm) close += is_within(distance, radius_mm) ? 1u : 0u;
    return static_cast<double>(close) / static_cast<double>(distances_mm.size());
}

}  // namespace needleroll
