#include "sim/coverage/quadrats.hpp"

#include "sim/core/ties.hpp"
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

/// Column (row) of a square that holds a place, -1 for none. The line between two squares belongs to the one
/// after it, the far border to the last one, ties included.
int square_of(double place_mm, double length_mm, double side_mm, int count) {
    const double square = std::floor((place_mm + tie_mm) / side_mm);
    if (square == count && is_within(place_mm, length_mm) && is_within(length_mm, count * side_mm))
        return count - 1;
    return square >= 0.0 && square < count ? static_cast<int>(square) : -1;
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
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i)) return quadrats;
        const int column = square_of(x_mm[i] - box.min_x_mm, box.width_mm(), side_mm, lattice.columns);
        const int row = square_of(y_mm[i] - box.min_y_mm, box.height_mm(), side_mm, lattice.rows);
        if (column < 0 || row < 0) continue;
        const int number =
            lattice.number[static_cast<std::size_t>(row) * static_cast<std::size_t>(lattice.columns) +
                           static_cast<std::size_t>(column)];
        if (number >= 0) quadrats.counts[static_cast<std::size_t>(number)] += 1.0;
    }
    return quadrats;
}

QuadratStatistics quadrat_statistics(const QuadratCounts& quadrats) {
    const SampleSummary summary = summarize(quadrats.counts);
    QuadratStatistics statistics{quadrats.side_mm, quadrats.counts.size(), summary.mean, summary.cv,
                                 std::nullopt};
    if (summary.cv) statistics.vmr = *summary.sd * *summary.sd / *summary.mean;
    return statistics;
}

}  // namespace needleroll
