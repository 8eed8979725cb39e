#include "gui/scene/noise.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {

float smooth_noise(float x, float y, std::uint32_t seed) {
    const float floor_x = std::floor(x), floor_y = std::floor(y);
    const auto ix = static_cast<std::int32_t>(floor_x), iy = static_cast<std::int32_t>(floor_y);
    const float u = x - floor_x, v = y - floor_y;
    const float ease_u = u * u * (3.f - 2.f * u), ease_v = v * v * (3.f - 2.f * v);
    const float a = unit_of(hash(ix, iy, seed)), b = unit_of(hash(ix + 1, iy, seed));
    const float c = unit_of(hash(ix, iy + 1, seed)), d = unit_of(hash(ix + 1, iy + 1, seed));
    const float low = a + (b - a) * ease_u, high = c + (d - c) * ease_u;
    return 2.f * (low + (high - low) * ease_v) - 1.f;
}

NoiseTable noise_table(float x0, float y0, float x1, float y1, float nodes_per_mm, std::uint32_t seed) {
    NoiseTable table;
    table.per_mm = nodes_per_mm;
    table.first_x = static_cast<int>(std::floor(x0 * nodes_per_mm)) - 1;
    table.first_y = static_cast<int>(std::floor(y0 * nodes_per_mm)) - 1;
    table.columns = static_cast<int>(std::floor(x1 * nodes_per_mm)) + 3 - table.first_x;
    const int rows = static_cast<int>(std::floor(y1 * nodes_per_mm)) + 3 - table.first_y;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < table.columns; ++column)
            table.nodes.push_back(2.f * unit_of(hash(table.first_x + column, table.first_y + row, seed)) -
                                  1.f);
    return table;
}

float table_noise(const NoiseTable& table, float x_mm, float y_mm) {
    const float x = x_mm * table.per_mm - static_cast<float>(table.first_x),
                y = y_mm * table.per_mm - static_cast<float>(table.first_y);
    const int column = static_cast<int>(x), row = static_cast<int>(y);
    const float u = x - static_cast<float>(column), v = y - static_cast<float>(row);
    const float ease_u = u * u * (3.f - 2.f * u), ease_v = v * v * (3.f - 2.f * v);
    const float* node = &table.nodes[static_cast<std::size_t>(row) * static_cast<std::size_t>(table.columns) +
                                     static_cast<std::size_t>(column)];
    const float low = node[0] + (node[1] - node[0]) * ease_u;
    const float high = node[table.columns] + (node[table.columns + 1] - node[table.columns]) * ease_u;
    return low + (high - low) * ease_v;
}

CellPoints cell_points(float x0, float y0, float x1, float y1, std::uint32_t seed) {
    CellPoints points;
    points.first_x = static_cast<int>(std::floor(x0)) - 2;
    points.first_y = static_cast<int>(std::floor(y0)) - 2;
    points.columns = static_cast<int>(std::floor(x1)) + 3 - points.first_x;
    points.rows = static_cast<int>(std::floor(y1)) + 3 - points.first_y;
    const auto count = static_cast<std::size_t>(points.columns) * static_cast<std::size_t>(points.rows);
    points.x.reserve(count);
    points.y.reserve(count);
    for (int row = 0; row < points.rows; ++row)
        for (int column = 0; column < points.columns; ++column) {
            const int cell_x = points.first_x + column, cell_y = points.first_y + row;
            const std::uint32_t word = hash(cell_x, cell_y, seed);
            points.x.push_back(static_cast<float>(cell_x) + unit_of(word));
            points.y.push_back(static_cast<float>(cell_y) + unit_of(word * 0x9E3779B1u));
        }
    return points;
}

float border_distance(const CellPoints& points, float x, float y) {
    const int column = std::clamp(static_cast<int>(std::floor(x)) - points.first_x, 1, points.columns - 2);
    const int row = std::clamp(static_cast<int>(std::floor(y)) - points.first_y, 1, points.rows - 2);
    float nearest = 1e9f, second = 1e9f;
    for (int dy = -1; dy <= 1; ++dy) {
        const auto start = static_cast<std::size_t>(row + dy) * static_cast<std::size_t>(points.columns) +
                           static_cast<std::size_t>(column - 1);
        for (std::size_t i = start; i < start + 3; ++i) {
            const float ox = points.x[i] - x, oy = points.y[i] - y;
            const float square = ox * ox + oy * oy;
            second = std::min(second, std::max(nearest, square));
            nearest = std::min(nearest, square);
        }
    }
    return std::sqrt(second) - std::sqrt(nearest);
}

}  // namespace needleroll::scene
