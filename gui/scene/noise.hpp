/// Repeatable noise for drawn surfaces: pure functions of place and seed, so that a picture never flickers.
#pragma once

#include <cstdint>
#include <vector>

namespace needleroll::scene {

/// A well mixed word of a lattice place and a seed.
constexpr std::uint32_t hash(std::int32_t x, std::int32_t y, std::uint32_t seed) {
    std::uint32_t h = static_cast<std::uint32_t>(x) * 0x8DA6B343u ^
                      static_cast<std::uint32_t>(y) * 0xD8163841u ^ seed * 0xCB1AB31Fu;
    h ^= h >> 16;
    h *= 0x7FEB352Du;
    h ^= h >> 15;
    h *= 0x846CA68Bu;
    return h ^ (h >> 16);
}

/// 0 to 1 from a word.
constexpr float unit_of(std::uint32_t word) {
    return static_cast<float>(word >> 8) * (1.0f / 16777216.0f);
}

/// Smooth value noise, -1 to 1, with one lattice node per unit.
float smooth_noise(float x, float y, std::uint32_t seed);

/// Smooth noise over a rectangle from a table of its lattice nodes: several times faster than hashing each
/// time.
struct NoiseTable {
    int first_x = 0, first_y = 0, columns = 0;
    float per_mm = 1.f;  ///< lattice nodes per mm
    std::vector<float> nodes;
};

/// The table for places in [x0, x1] x [y0, y1].
NoiseTable noise_table(float x0, float y0, float x1, float y1, float nodes_per_mm, std::uint32_t seed);

/// Smooth noise, -1 to 1, at a place inside the table's rectangle.
float table_noise(const NoiseTable& table, float x_mm, float y_mm);

/// One random point in every unit cell of a rectangle of cells: the seeds of cell noise.
struct CellPoints {
    int first_x = 0, first_y = 0;
    int columns = 0, rows = 0;
    std::vector<float> x, y;
};

/// The points of all cells that cover [x0, x1] x [y0, y1], with two cells to spare on each side.
CellPoints cell_points(float x0, float y0, float x1, float y1, std::uint32_t seed);

/// Cell noise (Worley 1996): distance to the second nearest point less that to the nearest; 0 on the border
/// of two cells. The place must lie in the rectangle the points were made for.
float border_distance(const CellPoints& points, float x, float y);

}  // namespace needleroll::scene
