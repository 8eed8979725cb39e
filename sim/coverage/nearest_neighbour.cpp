#include "sim/coverage/nearest_neighbour.hpp"

#include "sim/core/elementary.hpp"
#include "sim/core/ties.hpp"
#include "sim/core/wide_column.hpp"
#include "sim/coverage/cell_grid.hpp"

#include <limits>

namespace needleroll {
namespace {

/// Points are measured in blocks of this size, which fill the widest vectors.
constexpr std::size_t lanes = 8;

/// Squared distances of some points of a list to the nearest other one of it: of those from `from` on, as
/// many as `count`. The list comes in whole blocks, filled up with points infinitely far away.
NEEDLEROLL_WIDE void find_nearest(const double* xs, const double* ys, std::size_t blocks, std::size_t from,
                                  std::size_t count, double* squared_mm2) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (std::size_t point = from; point < from + count; ++point) {
        alignas(vector_bytes) double best[lanes];
        for (std::size_t k = 0; k < lanes; ++k) best[k] = infinity;
        for (std::size_t first = 0; first < blocks * lanes; first += lanes) {
            for (std::size_t k = 0; k < lanes; ++k) {
                const double dx = xs[first + k] - xs[point], dy = ys[first + k] - ys[point];
                const double squared = first + k == point ? infinity : dx * dx + dy * dy;
                best[k] = squared < best[k] ? squared : best[k];
            }
        }
        for (std::size_t half = lanes / 2; half > 0; half /= 2) {
            for (std::size_t k = 0; k < half; ++k)
                best[k] = best[k + half] < best[k] ? best[k + half] : best[k];
        }
        squared_mm2[point - from] = best[0];
    }
}

/// The points of a cell and those around it.
class NearPoints {
  public:
    /// Squared distances of the points of one cell, by its 3 x 3 cells where that is enough.
    void measure(const CellGrid& grid, int column, int row, std::vector<double>& squared_mm2) {
        const std::size_t first = grid.first[grid.cell(column, row)],
                          count = grid.first[grid.cell(column, row) + 1] - first;
        if (count == 0) return;
        collect(grid, column, row);
        find_nearest(x_mm_.data(), y_mm_.data(), (size_ + lanes - 1) / lanes, first - shift_, count,
                     &squared_mm2[first]);
        for (std::size_t i = first; i < first + count; ++i) {
            const double x = grid.x_mm[i], y = grid.y_mm[i], reach = reach_mm(grid, column, row, 1, x, y);
            if (!(squared_mm2[i] <= reach * reach)) squared_mm2[i] = nearest_point(grid, x, y, i).squared_mm2;
        }
    }

  private:
    void collect(const CellGrid& grid, int column, int row) {
        const int left = std::max(column - 1, 0), right = std::min(column + 1, grid.columns - 1);
        size_ = 0;
        for (int r = std::max(row - 1, 0); r <= std::min(row + 1, grid.rows - 1); ++r) {
            const std::size_t from = grid.first[grid.cell(left, r)],
                              end = grid.first[grid.cell(right, r) + 1];
            if (r == row) shift_ = from - size_;
            for (std::size_t i = from; i < end; ++i, ++size_) {
                x_mm_[size_] = grid.x_mm[i];
                y_mm_[size_] = grid.y_mm[i];
            }
        }
        for (std::size_t k = size_; k < size_ + lanes; ++k) {
            x_mm_[k] = std::numeric_limits<double>::infinity();
            y_mm_[k] = 0.0;
        }
    }

    static constexpr std::size_t most = 9 * most_in_cell + lanes;
    WideArray<double, most> x_mm_, y_mm_;  ///< and some infinitely far away behind them
    std::size_t size_ = 0;
    std::size_t shift_ = 0;  ///< from the place of a point of the cell in the list to that in the grid
};

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
        NearPoints near;
        for (int row = 0; row < grid.rows; ++row) {
            for (int column = 0; column < grid.columns; ++column) {
                if (asked_to_stop(stop, grid.cell(column, row), 64)) return distances;
                near.measure(grid, column, row, squared);
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
