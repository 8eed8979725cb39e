#include "sim/coverage/cell_grid.hpp"

#include "sim/core/stoppable_sort.hpp"

#include <limits>
#include <numbers>
#include <numeric>
#include <tuple>

namespace needleroll {
namespace {

Box bounds_of(std::span<const double> x_mm, std::span<const double> y_mm) {
    if (x_mm.empty()) return {};
    Box box{x_mm[0], y_mm[0], x_mm[0], y_mm[0]};
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        box.min_x_mm = std::min(box.min_x_mm, x_mm[i]);
        box.max_x_mm = std::max(box.max_x_mm, x_mm[i]);
        box.min_y_mm = std::min(box.min_y_mm, y_mm[i]);
        box.max_y_mm = std::max(box.max_y_mm, y_mm[i]);
    }
    return box;
}

/// Cell side for about `points_per_cell`; a line of points has no area and is divided along its length.
double balanced_cell_mm(const Box& box, double count, double points_per_cell) {
    const double by_area = std::sqrt(box.area_mm2() * points_per_cell / count);
    const double by_length = std::max(box.width_mm(), box.height_mm()) * points_per_cell / count;
    return std::max(by_area, by_length);
}

CellGrid empty_grid(const Box& box, double cell_mm) {
    CellGrid grid;
    grid.origin_x_mm = box.min_x_mm;
    grid.origin_y_mm = box.min_y_mm;
    grid.cell_mm = cell_mm > 0.0 ? cell_mm : 1.0;
    grid.cells_per_mm = 1.0 / grid.cell_mm;
    grid.columns = static_cast<int>(box.width_mm() * grid.cells_per_mm) + 1;
    grid.rows = static_cast<int>(box.height_mm() * grid.cells_per_mm) + 1;
    return grid;
}

/// Sorts the points of crowded cells by x, then y, so that searches can stop early and repeated points are
/// neighbours.
void sort_crowded_cells(CellGrid& grid, const StopToken& stop) {
    for (std::size_t c = 0; c + 1 < grid.first.size(); ++c) {
        const std::size_t from = grid.first[c], count = grid.first[c + 1] - from;
        if (count <= most_in_cell) continue;
        grid.crowded = true;
        std::vector<std::tuple<double, double, std::uint32_t>> points(count);
        for (std::size_t i = 0; i < count; ++i) {
            points[i] = {grid.x_mm[from + i], grid.y_mm[from + i], grid.source[from + i]};
        }
        stoppable_sort(points.begin(), points.end(), stop);
        if (stop.stop_requested()) return;
        for (std::size_t i = 0; i < count; ++i) {
            std::tie(grid.x_mm[from + i], grid.y_mm[from + i], grid.source[from + i]) = points[i];
        }
    }
}

/// Looks at one point; false when it and all points beyond it in x are too far.
bool look_at(const CellGrid& grid, std::size_t i, double x_mm, double y_mm, std::size_t skip, Nearest& best) {
    const double dx = grid.x_mm[i] - x_mm, dy = grid.y_mm[i] - y_mm;
    if (dx * dx >= best.squared_mm2) return false;
    const double squared = dx * dx + dy * dy;
    if (squared < best.squared_mm2 && i != skip) best = {i, squared};
    return true;
}

/// Looks for a nearer point in one cell whose points are sorted by x: outwards from the place itself.
void search_sorted(const CellGrid& grid, std::size_t from, std::size_t end, double x_mm, double y_mm,
                   std::size_t skip, Nearest& best) {
    const double* xs = grid.x_mm.data();
    const auto middle = skip >= from && skip < end
                            ? skip
                            : static_cast<std::size_t>(std::lower_bound(xs + from, xs + end, x_mm) - xs);
    for (std::size_t i = middle; i < end && look_at(grid, i, x_mm, y_mm, skip, best); ++i) continue;
    for (std::size_t i = middle; i > from && look_at(grid, i - 1, x_mm, y_mm, skip, best); --i) continue;
}

/// Looks for a nearer point among one row of cells from column `left` to column `right`.
void search_run(const CellGrid& grid, int left, int right, int row, double x_mm, double y_mm,
                std::size_t skip, Nearest& best) {
    if (grid.crowded) {
        for (std::size_t c = grid.cell(left, row); c <= grid.cell(right, row); ++c) {
            if (grid.first[c + 1] - grid.first[c] > most_in_cell) {
                search_sorted(grid, grid.first[c], grid.first[c + 1], x_mm, y_mm, skip, best);
                continue;
            }
            for (std::size_t i = grid.first[c]; i < grid.first[c + 1]; ++i) {
                const double dx = grid.x_mm[i] - x_mm, dy = grid.y_mm[i] - y_mm;
                if (dx * dx + dy * dy < best.squared_mm2 && i != skip) best = {i, dx * dx + dy * dy};
            }
        }
        return;
    }
    const std::size_t end = grid.first[grid.cell(right, row) + 1];
    for (std::size_t i = grid.first[grid.cell(left, row)]; i < end; ++i) {
        const double dx = grid.x_mm[i] - x_mm, dy = grid.y_mm[i] - y_mm;
        const double squared = dx * dx + dy * dy;
        if (squared < best.squared_mm2 && i != skip) best = {i, squared};
    }
}

}  // namespace

CellGrid make_cell_grid(std::span<const double> x_mm, std::span<const double> y_mm, double cell_mm,
                        const StopToken& stop) {
    const Box box = bounds_of(x_mm, y_mm);
    const double count = std::max(1.0, static_cast<double>(x_mm.size()));
    const double wanted_mm = cell_mm > 0.0 ? std::max(cell_mm, balanced_cell_mm(box, count, 0.25))
                                           : balanced_cell_mm(box, count, 2.0);
    CellGrid grid = empty_grid(box, wanted_mm);
    grid.first.assign(grid.cell(0, grid.rows) + 1, 0);
    std::vector<std::uint32_t> cells(x_mm.size());
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i)) return {};
        const std::size_t cell = grid.cell(grid.column_of(x_mm[i]), grid.row_of(y_mm[i]));
        cells[i] = static_cast<std::uint32_t>(cell);
        ++grid.first[cell + 1];
    }
    for (std::size_t c = 1; c < grid.first.size(); ++c) grid.first[c] += grid.first[c - 1];
    std::vector<std::uint32_t> next(grid.first.begin(), grid.first.end() - 1);
    grid.x_mm.resize(x_mm.size());
    grid.y_mm.resize(x_mm.size());
    grid.source.resize(x_mm.size());
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i)) return {};
        const std::uint32_t place = next[cells[i]]++;
        grid.x_mm[place] = x_mm[i];
        grid.y_mm[place] = y_mm[i];
        grid.source[place] = static_cast<std::uint32_t>(i);
    }
    sort_crowded_cells(grid, stop);
    return grid;
}

DistinctPoints distinct_points(std::span<const double> x_mm, std::span<const double> y_mm,
                               const StopToken& stop) {
    std::vector<std::size_t> order(x_mm.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    stoppable_sort(order.begin(), order.end(), stop, [&](std::size_t a, std::size_t b) {
        return std::tie(x_mm[a], y_mm[a]) < std::tie(x_mm[b], y_mm[b]);
    });
    DistinctPoints distinct;
    if (stop.stop_requested()) return distinct;
    for (std::size_t i : order) {
        if (!distinct.x_mm.empty() && distinct.x_mm.back() == x_mm[i] && distinct.y_mm.back() == y_mm[i]) {
            distinct.count.back() += 1.0;
            continue;
        }
        distinct.x_mm.push_back(x_mm[i]);
        distinct.y_mm.push_back(y_mm[i]);
        distinct.count.push_back(1.0);
    }
    return distinct;
}

CellGrid make_distinct_grid(std::span<const double> x_mm, std::span<const double> y_mm,
                            const StopToken& stop) {
    CellGrid grid = make_cell_grid(x_mm, y_mm, 0.0, stop);
    if (!grid.crowded) return grid;
    const DistinctPoints distinct = distinct_points(x_mm, y_mm, stop);
    return make_cell_grid(distinct.x_mm, distinct.y_mm, 0.0, stop);
}

double reach_mm(const CellGrid& grid, int column, int row, int ring, double x_mm, double y_mm) {
    const auto outside = [](double place, double low, double high) {
        return std::max({0.0, low - place, place - high});
    };
    // From a place beside the grid, cells further along its side are further by Pythagoras.
    const double aside = outside(x_mm, grid.origin_x_mm, grid.origin_x_mm + grid.columns * grid.cell_mm);
    const double above = outside(y_mm, grid.origin_y_mm, grid.origin_y_mm + grid.rows * grid.cell_mm);
    double along_x = std::numeric_limits<double>::infinity(), along_y = along_x;
    if (column - ring > 0) along_x = x_mm - (grid.origin_x_mm + (column - ring) * grid.cell_mm);
    if (column + ring < grid.columns - 1) {
        along_x = std::min(along_x, grid.origin_x_mm + (column + ring + 1) * grid.cell_mm - x_mm);
    }
    if (row - ring > 0) along_y = y_mm - (grid.origin_y_mm + (row - ring) * grid.cell_mm);
    if (row + ring < grid.rows - 1) {
        along_y = std::min(along_y, grid.origin_y_mm + (row + ring + 1) * grid.cell_mm - y_mm);
    }
    const auto reach = [](double along, double across) {
        return across > 0.0 && along > 0.0 ? std::sqrt(along * along + across * across) : along;
    };
    // Points are put into cells by rounded arithmetic: leave that much room.
    return std::min(reach(along_x, above), reach(along_y, aside)) - 1e-9 * grid.cell_mm;
}

Nearest nearest_point(const CellGrid& grid, double x_mm, double y_mm, std::size_t skip) {
    const int column = grid.column_of(x_mm), row = grid.row_of(y_mm);
    Nearest best{0, std::numeric_limits<double>::infinity()};
    const int rings = grid.size() > 0 ? std::max(grid.columns, grid.rows) : 0;
    for (int ring = 0; ring < rings; ++ring) {
        const int left = column - ring, right = column + ring, low = row - ring, high = row + ring;
        const int from = std::max(left, 0), to = std::min(right, grid.columns - 1);
        for (int r = std::max(low, 0); r <= std::min(high, grid.rows - 1); ++r) {
            if (r == low || r == high) {
                search_run(grid, from, to, r, x_mm, y_mm, skip, best);
                continue;
            }
            if (left >= 0) search_run(grid, left, left, r, x_mm, y_mm, skip, best);
            if (right < grid.columns) search_run(grid, right, right, r, x_mm, y_mm, skip, best);
        }
        const double reach = reach_mm(grid, column, row, ring, x_mm, y_mm);
        if (reach > 0.0 && best.squared_mm2 <= reach * reach) break;
    }
    return best;
}

/// From so many columns on it pays to cut each row of cells to the circle of reach.
constexpr int many_columns = 24;

// With p the point nearest to the centre c, |q - u|^2 - |p - u|^2 is linear in the place u, so that q is
// never nearer than p unless |q - c|^2 - |p - c|^2 < 2 (|q_x - p_x| + |q_y - p_y|) half.
void collect_tile_points(const CellGrid& grid, double x_mm, double y_mm, double half_mm, TilePoints& found) {
    const Nearest nearest = nearest_point(grid, x_mm, y_mm);
    const double near_x = grid.x_mm[nearest.index], near_y = grid.y_mm[nearest.index];
    found.x_mm.assign(1, near_x);
    found.y_mm.assign(1, near_y);
    const double reach = std::sqrt(nearest.squared_mm2) + 2.0 * std::numbers::sqrt2 * half_mm;
    const int left_most = grid.column_of(x_mm - reach), right_most = grid.column_of(x_mm + reach);
    const int low = grid.row_of(y_mm - reach), high = grid.row_of(y_mm + reach);
    for (int row = low; row <= high; ++row) {
        int left = left_most, right = right_most;
        if (right_most - left_most > many_columns) {
            const double row_y_mm = grid.origin_y_mm + row * grid.cell_mm;
            const double up = std::max({0.0, row_y_mm - y_mm, y_mm - (row_y_mm + grid.cell_mm)});
            // A little room for rounding, here and where points are put into cells.
            const double aside = std::sqrt(std::max(0.0, reach * reach - up * up)) + 1e-6 * reach;
            left = grid.column_of(x_mm - aside);
            right = grid.column_of(x_mm + aside);
        }
        const std::size_t end = grid.first[grid.cell(right, row) + 1];
        for (std::size_t i = grid.first[grid.cell(left, row)]; i < end; ++i) {
            const double dx = grid.x_mm[i] - x_mm, dy = grid.y_mm[i] - y_mm;
            const double gain = std::abs(grid.x_mm[i] - near_x) + std::abs(grid.y_mm[i] - near_y);
            if (dx * dx + dy * dy - nearest.squared_mm2 >= 2.0 * gain * half_mm) continue;
            found.x_mm.push_back(grid.x_mm[i]);
            found.y_mm.push_back(grid.y_mm[i]);
        }
    }
}

}  // namespace needleroll
