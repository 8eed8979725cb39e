#include "sim/coverage/distance_map.hpp"

#include "sim/coverage/cell_grid.hpp"

#include <array>
#include <limits>

namespace needleroll {
namespace {

/// Squared distances [mm2] from the pixels of one tile to the nearest candidate.
template <std::size_t Side>
void measure_tile(const Raster& map, int column, int row, const TilePoints& near,
                  std::array<double, Side * Side>& squared) {
    std::array<double, Side> x{}, y{}, dx2{};
    for (std::size_t i = 0; i < Side; ++i) {
        x[i] = map.center_x_mm(column + static_cast<int>(i));
        y[i] = map.center_y_mm(row + static_cast<int>(i));
    }
    squared.fill(std::numeric_limits<double>::infinity());
    for (std::size_t k = 0; k < near.x_mm.size(); ++k) {
        for (std::size_t i = 0; i < Side; ++i) dx2[i] = (x[i] - near.x_mm[k]) * (x[i] - near.x_mm[k]);
        for (std::size_t j = 0; j < Side; ++j) {
            const double dy2 = (y[j] - near.y_mm[k]) * (y[j] - near.y_mm[k]);
            double* line = &squared[j * Side];
            for (std::size_t i = 0; i < Side; ++i) {
                const double d2 = dx2[i] + dy2;
                line[i] = d2 < line[i] ? d2 : line[i];
            }
        }
    }
}

template <std::size_t Side>
void measure_all(const CellGrid& grid, Raster& map, const StopToken& stop) {
    constexpr int side = static_cast<int>(Side);
    const double half_mm = 0.5 * (side - 1) * map.pixel_mm;
    TilePoints near;
    std::array<double, Side * Side> squared{};
    for (int row = 0; row < map.rows; row += side) {
        const int high = std::min(side, map.rows - row);
        for (int column = 0; column < map.columns; column += side) {
            if (stop.stop_requested()) return;
            const int wide = std::min(side, map.columns - column);
            collect_tile_points(grid, map.center_x_mm(column) + half_mm, map.center_y_mm(row) + half_mm,
                                half_mm, near);
            measure_tile<Side>(map, column, row, near, squared);
            for (int j = 0; j < high; ++j) {
                double* line = &map.at(column, row + j);
                for (int i = 0; i < wide; ++i)
                    line[i] = std::sqrt(squared[static_cast<std::size_t>(j * side + i)]);
            }
        }
    }
}

}  // namespace

Raster distance_map(std::span<const double> x_mm, std::span<const double> y_mm, const Box& window,
                    double pixel_mm, const StopToken& stop) {
    Raster map = raster_over(window, pixel_mm, std::numeric_limits<double>::quiet_NaN());
    if (x_mm.empty()) return map;
    const CellGrid grid = make_distinct_grid(x_mm, y_mm, stop);
    if (stop.stop_requested()) return map;
    // A tile as wide as the points are apart is cheapest: fewer tiles against fewer points for each.
    const double apart_pixels = std::sqrt(window.area_mm2() / static_cast<double>(x_mm.size())) / pixel_mm;
    if (apart_pixels < 6.0) {
        measure_all<4>(grid, map, stop);
    } else if (apart_pixels < 24.0) {
        measure_all<8>(grid, map, stop);
    } else {
        measure_all<16>(grid, map, stop);
    }
    return map;
}

void add_to_distance_map(Raster& map, std::span<const double> x_mm, std::span<const double> y_mm) {
    const Box covered{map.origin_x_mm, map.origin_y_mm, map.origin_x_mm + map.columns * map.pixel_mm,
                      map.origin_y_mm + map.rows * map.pixel_mm};
    const Raster added = distance_map(x_mm, y_mm, covered, map.pixel_mm);
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        if (!(map.values[i] <= added.values[i])) {
            if (!std::isnan(added.values[i])) map.values[i] = added.values[i];
        }
    }
}

}  // namespace needleroll
