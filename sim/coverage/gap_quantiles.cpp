#include "sim/coverage/gap_quantiles.hpp"

#include "sim/coverage/covered_area.hpp"
#include "sim/coverage/distance_map.hpp"
#include "sim/coverage/sample_summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace needleroll {
namespace {

constexpr std::array shares = {0.5, 0.9, 0.95, 0.99};

/// The same quantiles over the pixel centres of a raster of about 150 x 150 pixels.
std::array<double, shares.size()> guess_gaps(const PassedHoles& holes, const Region& region,
                                             const StopToken& stop) {
    constexpr double pixels = 150.0 * 150.0;
    const Raster map = distance_map(holes.x_mm, holes.y_mm, region.bounds,
                                    std::sqrt(region.bounds.area_mm2() / pixels), stop);
    std::vector<double> gaps_mm;
    for (int row = 0; row < map.rows && !stop.stop_requested(); ++row) {
        for (const PixelSpan& span : pixel_spans(region, map, row)) {
            const auto first = map.values.begin() + static_cast<std::ptrdiff_t>(map.index(span.first, row));
            gaps_mm.insert(gaps_mm.end(), first, first + (span.last - span.first + 1));
        }
    }
    std::array<double, shares.size()> guesses{};
    const auto found = quantiles(gaps_mm, shares, stop);
    for (std::size_t k = 0; k < shares.size(); ++k) guesses[k] = found[k].value_or(map.pixel_mm);
    return guesses;
}

/// The least radius within which a share of the region is covered.
double radius_that_covers(double share, double guess_mm, const PassedHoles& holes, const Region& region,
                          const StopToken& stop) {
    // A share that is reached but for rounding is reached.
    const double rounding_mm2 = 1e-14 * region.area_mm2;
    // Where the slope is 0 or bends too much, halving goes on.
    constexpr int most_steps = 12;
    double low_mm = 0.0, high_mm = std::numeric_limits<double>::infinity();
    double radius_mm = std::max(guess_mm, gap_tolerance_mm);
    int steps = 0;
    while (!stop.stop_requested()) {
        const CoveredArea covered = covered_area(holes, region, radius_mm, stop);
        const double missing_mm2 = share * region.area_mm2 - covered.area_mm2;
        (missing_mm2 > rounding_mm2 ? low_mm : high_mm) = radius_mm;
        const double next_mm = radius_mm + missing_mm2 / covered.free_border_mm;
        if (steps++ < most_steps && next_mm > low_mm && next_mm < high_mm) {
            if (std::abs(next_mm - radius_mm) <= gap_tolerance_mm) return next_mm;
            radius_mm = next_mm;
        } else {
            if (high_mm - low_mm <= gap_tolerance_mm) return high_mm;
            radius_mm = std::isinf(high_mm) ? 2.0 * low_mm : 0.5 * (low_mm + high_mm);
        }
    }
    return radius_mm;
}

}  // namespace

GapStatistics gap_statistics(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                             const StopToken& stop) {
    if (x_mm.empty() || region.empty()) return {};
    const PassedHoles holes{x_mm, y_mm, {}};
    const auto guesses_mm = guess_gaps(holes, region, stop);
    std::array<std::optional<double>, shares.size()> found;
    for (std::size_t k = 0; k < shares.size() && !stop.stop_requested(); ++k)
        found[k] = radius_that_covers(shares[k], guesses_mm[k], holes, region, stop);
    return {found[0], found[1], found[2], found[3]};
}

}  // namespace needleroll
