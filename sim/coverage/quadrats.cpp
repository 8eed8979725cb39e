#include "sim/coverage/quadrats.hpp"

#include "sim/core/elementary.hpp"
#include "sim/core/ties.hpp"
#include "sim/core/wide_column.hpp"
#include "sim/coverage/sample_summary.hpp"

namespace needleroll {
namespace {

/// The squares of one size over the bounds of a region.
struct Lattice {
    int columns = 0;
    int rows = 0;
    std::vector<int> number;  ///< of each square among those wholly inside the region, -1 for the others
};

int whole_squares(double length_mm, double side_mm) {
    const double fit = std::floor((length_mm + tie_mm) / side_mm);
    return fit < 1.0 ? 0 : static_cast<int>(std::min(fit, 1e6));
}

Lattice squares_inside(const Region& region, double side_mm, std::size_t& inside, const StopToken& stop) {
    Lattice lattice{whole_squares(region.bounds.width_mm(), side_mm),
                    whole_squares(region.bounds.height_mm(), side_mm),
                    {}};
    constexpr double most = 1e7;
    const double squares = static_cast<double>(lattice.columns) * lattice.rows;
    if (squares == 0.0 || squares > most) return {};
    for (int row = 0; row < lattice.rows; ++row) {
        for (int column = 0; column < lattice.columns; ++column) {
            if (asked_to_stop(stop, lattice.number.size(), points_between_asks)) return lattice;
            const double x = region.bounds.min_x_mm + column * side_mm,
                         y = region.bounds.min_y_mm + row * side_mm;
            const bool whole = box_inside(region, {x, y, x + side_mm, y + side_mm});
            lattice.number.push_back(whole ? static_cast<int>(inside++) : -1);
        }
    }
    return lattice;
}

/// Places are looked up in blocks of this size.
constexpr std::size_t looked_up_at_once = 64;

/// The squares along one side of a region's bounds.
struct Side {
    double origin_mm = 0.0;
    double length_mm = 0.0;
    double square_mm = 0.0;
    int count = 0;
    bool full = false;  ///< the last square ends at the far border
};

Side side_of(double from_mm, double length_mm, double square_mm, int count) {
    return {from_mm, length_mm, square_mm, count, is_within(length_mm, count * square_mm)};
}

/// Columns (rows) of the squares that hold some places, -1 for none. The line between two squares belongs to
/// the one after it, the far border to the last one, ties included.
NEEDLEROLL_WIDE void find_squares(const Side& side, const double* place_mm, std::size_t size, int* found) {
    const Side fixed = side;
    for (std::size_t i = 0; i < size; ++i) {
        const double place = place_mm[i] - fixed.origin_mm, square = (place + tie_mm) / fixed.square_mm;
        const bool before = square >= 0.0, within = square < fixed.count;
        const bool at_end = !within && fixed.full && place <= fixed.length_mm + tie_mm;
        const int number = static_cast<int>(before && within ? square : 0.0);
        found[i] = before && within ? number : (at_end ? fixed.count - 1 : -1);
    }
}

}  // namespace

QuadratCounts count_quadrats(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                             double side_mm, const StopToken& stop) {
    QuadratCounts quadrats{side_mm, {}};
    if (region.empty() || !(side_mm > 0.0)) return quadrats;
    std::size_t inside = 0;
    const Lattice lattice = squares_inside(region, side_mm, inside, stop);
    if (stop.stop_requested()) return quadrats;
    quadrats.counts.assign(inside, 0.0);
    if (inside == 0) return quadrats;
    const Box& box = region.bounds;
    const Side across = side_of(box.min_x_mm, box.width_mm(), side_mm, lattice.columns),
               up = side_of(box.min_y_mm, box.height_mm(), side_mm, lattice.rows);
    WideArray<int, looked_up_at_once> columns{}, rows{};
    for (std::size_t first = 0; first < x_mm.size(); first += looked_up_at_once) {
        if (asked_to_stop(stop, first)) return quadrats;
        const std::size_t size = std::min(looked_up_at_once, x_mm.size() - first);
        find_squares(across, &x_mm[first], size, columns.data());
        find_squares(up, &y_mm[first], size, rows.data());
        for (std::size_t k = 0; k < size; ++k) {
            if (columns[k] < 0 || rows[k] < 0) continue;
            const int number =
                lattice.number[static_cast<std::size_t>(rows[k]) * static_cast<std::size_t>(lattice.columns) +
                               static_cast<std::size_t>(columns[k])];
            if (number >= 0) quadrats.counts[static_cast<std::size_t>(number)] += 1.0;
        }
    }
    return quadrats;
}

QuadratStatistics quadrat_statistics(const QuadratCounts& quadrats) {
    const MeanAndSd counts = mean_and_sd(quadrats.counts);
    QuadratStatistics statistics{quadrats.side_mm, quadrats.counts.size(), counts.mean, counts.cv(),
                                 std::nullopt};
    if (statistics.cv) statistics.vmr = *counts.sd * *counts.sd / *counts.mean;
    return statistics;
}

}  // namespace needleroll
