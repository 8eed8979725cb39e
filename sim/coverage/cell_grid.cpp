#include "sim/coverage/cell_grid.hpp"

#include <limits>

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

/// Looks for a nearer point among one row of cells from column `left` to column `right`.
void search_run(const CellGrid& grid, int left, int right, int row, double x_mm, double y_mm, Nearest& best) {
    const std::size_t end = grid.first[grid.cell(right, row) + 1];
    for (std::size_t i = grid.first[grid.cell(left, row)]; i < end; ++i) {
        const double dx = grid.x_mm[i] - x_mm, dy = grid.y_mm[i] - y_mm;
        const double squared = dx * dx + dy * dy;
        if (squared < best.squared_mm2) best = {i, squared};
    }
}

/// Nothing in cells beyond column/row +- ring is nearer than this; sides without cells hold nothing at all.
double reach_mm(const CellGrid& grid, int column, int row, int ring, double x_mm, double y_mm) {
    double reach = std::numeric_limits<double>::infinity();
    if (column - ring > 0)
        reach = std::min(reach, x_mm - (grid.origin_x_mm + (column - ring) * grid.cell_mm));
    if (row - ring > 0) reach = std::min(reach, y_mm - (grid.origin_y_mm + (row - ring) * grid.cell_mm));
    if (column + ring < grid.columns - 1) {
        reach = std::min(reach, grid.origin_x_mm + (column + ring + 1) * grid.cell_mm - x_mm);
    }
    if (row + ring < grid.rows - 1) {
        reach = std::min(reach, grid.origin_y_mm + (row + ring + 1) * grid.cell_mm - y_mm);
    }
    // Points are put into cells by rounded arithmetic: leave that much room.
    return reach - 1e-9 * grid.cell_mm;
}

}  // namespace

CellGrid make_cell_grid(std::span<const double> x_mm, std::span<const double> y_mm, double cell_mm) {
    const Box box = bounds_of(x_mm, y_mm);
    const double count = std::max(1.0, static_cast<double>(x_mm.size()));
    const double wanted_mm = cell_mm > 0.0 ? std::max(cell_mm, balanced_cell_mm(box, count, 0.25))
                                           : balanced_cell_mm(box, count, 2.0);
    CellGrid grid = empty_grid(box, wanted_mm);
    grid.first.assign(grid.cell(0, grid.rows) + 1, 0);
    std::vector<std::uint32_t> cells(x_mm.size());
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
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
        const std::uint32_t place = next[cells[i]]++;
        grid.x_mm[place] = x_mm[i];
        grid.y_mm[place] = y_mm[i];
        grid.source[place] = static_cast<std::uint32_t>(i);
    }
    return grid;
}

Nearest nearest_point(const CellGrid& grid, double x_mm, double y_mm) {
    const int column = grid.column_of(x_mm), row = grid.row_of(y_mm);
    Nearest best{0, std::numeric_limits<double>::infinity()};
    const int rings = grid.size() > 0 ? std::max(grid.columns, grid.rows) : 0;
    for (int ring = 0; ring < rings; ++ring) {
        const int left = column - ring, right = column + ring, low = row - ring, high = row + ring;
        const int from = std::max(left, 0), to = std::min(right, grid.columns - 1);
        for (int r = std::max(low, 0); r <= std::min(high, grid.rows - 1); ++r) {
            if (r == low || r == high) {
                search_run(grid, from, to, r, x_mm, y_mm, best);
                continue;
            }
            if (left >= 0) search_run(grid, left, left, r, x_mm, y_mm, best);
            if (right < grid.columns) search_run(grid, right, right, r, x_mm, y_mm, best);
        }
        const double reach = reach_mm(grid, column, row, ring, x_mm, y_mm);
        if (reach > 0.0 && best.squared_mm2 <= reach * reach) break;
    }
    return best;
}

}  // namespace needleroll
