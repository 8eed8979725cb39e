#include "sim/coverage/anisotropy.hpp"

#include "sim/core/ties.hpp"
#include "sim/coverage/cell_grid.hpp"

namespace needleroll {
namespace {

/// Pairs further apart than the first and at most the second are looked at.
constexpr double least_pair_mm = 0.3, most_pair_mm = 2.0;

/// Sums over pairs of the cosines and sines of 2 alpha and 4 alpha.
struct DirectionSums {
    double pairs = 0.0;
    double cos2 = 0.0, sin2 = 0.0, cos4 = 0.0, sin4 = 0.0;

    void add(double dx_mm, double dy_mm, double squared_mm2, double weight) {
        const double c = (dx_mm * dx_mm - dy_mm * dy_mm) / squared_mm2, s = 2.0 * dx_mm * dy_mm / squared_mm2;
        pairs += weight;
        cos2 += weight * c;
        sin2 += weight * s;
        cos4 += weight * (c * c - s * s);
        sin4 += weight * (2.0 * c * s);
    }
};

/// Adds the pairs of the sorted point i; `counts` holds how many points are at each place of the input of the
/// grid.
void add_pairs(const CellGrid& grid, std::span<const double> counts, std::size_t i, DirectionSums& sums) {
    const double x = grid.x_mm[i], y = grid.y_mm[i];
    constexpr double from2 = squared_reach_mm2(least_pair_mm), to2 = squared_reach_mm2(most_pair_mm);
    constexpr double reach_mm = reach_of_mm(most_pair_mm);
    const int left = grid.column_of(x - reach_mm), right = grid.column_of(x + reach_mm);
    for (int row = grid.row_of(y - reach_mm); row <= grid.row_of(y + reach_mm); ++row) {
        const std::size_t end = grid.first[grid.cell(right, row) + 1];
        for (std::size_t j = grid.first[grid.cell(left, row)]; j < end; ++j) {
            const double dx = grid.x_mm[j] - x, dy = grid.y_mm[j] - y, squared = dx * dx + dy * dy;
            if (squared <= from2 || squared > to2) continue;
            sums.add(dx, dy, squared, counts[grid.source[i]] * counts[grid.source[j]]);
        }
    }
}

}  // namespace

std::optional<Anisotropy> anisotropy(std::span<const double> x_mm, std::span<const double> y_mm,
                                     const Region& region, const StopToken& stop) {
    const DistinctPoints points = distinct_points(x_mm, y_mm, stop);
    const CellGrid grid = make_cell_grid(points.x_mm, points.y_mm, most_pair_mm / 4.0, stop);
    DirectionSums sums;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (stop.stop_requested()) return std::nullopt;
        if (contains(region, grid.x_mm[i], grid.y_mm[i])) add_pairs(grid, points.count, i, sums);
    }
    if (sums.pairs == 0.0) return std::nullopt;
    return Anisotropy{std::hypot(sums.cos2, sums.sin2) / sums.pairs,
                      std::hypot(sums.cos4, sums.sin4) / sums.pairs};
}

}  // namespace needleroll
