/// Points sorted into square cells, the one structure behind every search for neighbours.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/window.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace needleroll {

/// Points of a cell that is not crowded, at most.
inline constexpr std::uint32_t most_in_cell = 64;

/// Points sorted by cell, row of cells by row of cells, so that the points of neighbouring cells of one row
/// lie next to each other in memory. Coordinates are copied unchanged.
struct CellGrid {
    double origin_x_mm = 0.0;
    double origin_y_mm = 0.0;
    double cell_mm = 1.0;
    double cells_per_mm = 1.0;  ///< 1 / cell_mm
    int columns = 1;
    int rows = 1;
    std::vector<std::uint32_t>
        first;                 ///< columns * rows + 1 values: points of cell c are first[c] .. first[c+1]-1
    std::vector<double> x_mm;  ///< sorted by cell
    std::vector<double> y_mm;  ///< sorted by cell
    std::vector<std::uint32_t> source;  ///< place of each sorted point in the input
    /// Some cell holds more than most_in_cell points. The points of such cells are sorted by x, then y.
    bool crowded = false;

    std::size_t size() const { return x_mm.size(); }
    std::size_t cell(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
               static_cast<std::size_t>(column);
    }
    /// Column of the cell that holds x, the nearest one if x lies outside the grid.
    int column_of(double x) const { return clamped((x - origin_x_mm) * cells_per_mm, columns); }
    /// Row of the cell that holds y, the nearest one if y lies outside the grid.
    int row_of(double y) const { return clamped((y - origin_y_mm) * cells_per_mm, rows); }

  private:
    static int clamped(double place, int count) {
        return static_cast<int>(std::clamp(place, 0.0, static_cast<double>(count - 1)));
    }
};

/// Sorts finite points into cells of at least `cell_mm`; the cells are made larger where there would be more
/// than four cells per point. cell_mm = 0 chooses cells of two points on average.
CellGrid make_cell_grid(std::span<const double> x_mm, std::span<const double> y_mm, double cell_mm = 0.0,
                        const StopToken& stop = {});

/// The different places among some points, and how many points are at each.
struct DistinctPoints {
    std::vector<double> x_mm;
    std::vector<double> y_mm;
    std::vector<double> count;
};

/// Counts points in exactly the same place as one.
DistinctPoints distinct_points(std::span<const double> x_mm, std::span<const double> y_mm,
                               const StopToken& stop = {});

/// The same for searches in which a point counts once however often it occurs: a crowded pattern is searched
/// without its repeated points. `source` then refers to the distinct points.
CellGrid make_distinct_grid(std::span<const double> x_mm, std::span<const double> y_mm,
                            const StopToken& stop = {});

/// The nearest point of a grid to a place.
struct Nearest {
    std::size_t index = 0;     ///< place among the sorted points
    double squared_mm2 = 0.0;  ///< squared distance; infinite when there is no point
};

inline constexpr std::size_t no_point = static_cast<std::size_t>(-1);

/// The nearest point to any place, inside the grid or not, other than the sorted point `skip`. Looks at cells
/// in growing rings.
Nearest nearest_point(const CellGrid& grid, double x_mm, double y_mm, std::size_t skip = no_point);

/// Nothing in cells more than `ring` columns or rows away from the cell (column, row) of a place is nearer to
/// the place than this [mm]; infinite when there are no such cells.
double reach_mm(const CellGrid& grid, int column, int row, int ring, double x_mm, double y_mm);

/// The points that can be nearest to some place of one square tile.
struct TilePoints {
    std::vector<double> x_mm;
    std::vector<double> y_mm;
};

/// Collects them for the tile with centre (x, y) and half sides half_mm from a grid that is not empty.
void collect_tile_points(const CellGrid& grid, double x_mm, double y_mm, double half_mm, TilePoints& found);

}  // namespace needleroll
