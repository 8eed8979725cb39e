#include "sim/injury/reentry.hpp"

#include "sim/core/ties.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Cells per side are bounded so that a large patch does not cost more memory than its holes.
constexpr double most_cells_per_side = 2048.0;

std::int64_t cell_along(double at_mm, double cell_mm, std::int64_t cells) {
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(at_mm / cell_mm), 0, cells - 1);
}

/// True when a distinct hole lies within the radius.
bool hole_within(const HoleGrid& grid, std::int64_t column, std::int64_t row, double x, double y,
                 double radius_mm) {
    for (std::int64_t r = std::max<std::int64_t>(row - 1, 0); r <= std::min(row + 1, grid.rows - 1); ++r) {
        for (std::int64_t c = std::max<std::int64_t>(column - 1, 0);
             c <= std::min(column + 1, grid.columns - 1); ++c) {
            for (std::int32_t hole = grid.newest[static_cast<std::size_t>(r * grid.columns + c)]; hole >= 0;
                 hole = grid.earlier[static_cast<std::size_t>(hole)]) {
                const auto h = static_cast<std::size_t>(hole);
                const double dx = grid.x_mm[h] - x, dy = grid.y_mm[h] - y;
                if (dx * dx + dy * dy <= squared_reach_mm2(radius_mm)) return true;
            }
        }
    }
    return false;
}

}  // namespace

HoleGrid empty_hole_grid(double width_mm, double height_mm, double largest_radius_mm) {
    HoleGrid grid;
    grid.cell_mm = std::max(
        {reach_of_mm(largest_radius_mm), width_mm / most_cells_per_side, height_mm / most_cells_per_side});
    grid.columns = static_cast<std::int64_t>(width_mm / grid.cell_mm) + 1;
    grid.rows = static_cast<std::int64_t>(height_mm / grid.cell_mm) + 1;
    grid.newest.assign(static_cast<std::size_t>(grid.columns * grid.rows), -1);
    return grid;
}

void mark_reentries(Punctures& punctures, std::size_t first_row, std::optional<double> radius_mm,
                    HoleGrid& grid, const StopToken& stop) {
    constexpr std::size_t rows_between_asks = 64;
    for (std::size_t i = first_row; i < punctures.size(); ++i) {
        if (asked_to_stop(stop, i, rows_between_asks)) return;
        punctures.reentry[i] = 0;
        if (!(punctures.depth_mm[i] > 0.0)) continue;
        const double radius = radius_mm.value_or(punctures.hole_diameter_mm[i]);
        const double x = punctures.x_mm[i], y = punctures.y_mm[i];
        const std::int64_t column = cell_along(x, grid.cell_mm, grid.columns);
        const std::int64_t row = cell_along(y, grid.cell_mm, grid.rows);
        if (radius > 0.0 && hole_within(grid, column, row, x, y, radius)) {
            punctures.reentry[i] = 1;
            continue;
        }
        std::int32_t& newest = grid.newest[static_cast<std::size_t>(row * grid.columns + column)];
        grid.earlier.push_back(newest);
        newest = static_cast<std::int32_t>(grid.x_mm.size());
        grid.x_mm.push_back(x);
        grid.y_mm.push_back(y);
    }
}

}  // namespace needleroll
