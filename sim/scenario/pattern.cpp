#include "sim/scenario/pattern.hpp"

#include "sim/core/angle.hpp"
#include "sim/scenario/list_names.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// The holes among the strikes, as sim/coverage takes them.
struct HoleColumns {
    std::vector<double> x_mm, y_mm;
    std::vector<std::uint32_t> pass;
};

HoleColumns holes_of(const Punctures& punctures) {
    HoleColumns holes;
    for (std::size_t i = 0; i < punctures.size(); ++i) {
        if (!(punctures.depth_mm[i] > 0.0)) continue;
        holes.x_mm.push_back(punctures.x_mm[i]);
        holes.y_mm.push_back(punctures.y_mm[i]);
        holes.pass.push_back(punctures.pass[i]);
    }
    return holes;
}

std::vector<NamedArea> areas_of(const Patch& patch) {
    std::vector<NamedArea> areas;
    for (const NamedRegion& named : patch.regions) {
        auto region = make_region({0.0, 0.0, patch.width_mm, patch.height_mm}, {named.polygon_mm}, {});
        if (!region) continue;
        areas.push_back({named.name, std::string(region_kind_names[static_cast<std::size_t>(named.kind)]),
                         std::move(*region)});
    }
    return areas;
}

/// Ordered pairs within a distance, from the numbers of holes in squares at least that wide: right on average
/// for holes that are spread evenly within three squares, and of the right size for heaps.
double expected_pairs(const Patch& patch, const HoleColumns& holes, double distance_mm) {
    constexpr double most_squares = 1e6;
    const double side_mm = std::max(distance_mm, std::sqrt(patch.width_mm * patch.height_mm / most_squares));
    const auto place = [&](double at_mm) { return static_cast<std::size_t>(std::max(0.0, at_mm / side_mm)); };
    const std::size_t columns = place(patch.width_mm) + 1, rows = place(patch.height_mm) + 1;
    // One square of margin on every side spares the borders a case of their own.
    std::vector<double> counts((columns + 2) * (rows + 2), 0.0);
    const auto at = [&](std::size_t column, std::size_t row) -> double& {
        return counts[(row + 1) * (columns + 2) + column + 1];
    };
    for (std::size_t i = 0; i < holes.x_mm.size(); ++i) {
        at(std::min(place(holes.x_mm[i]), columns - 1), std::min(place(holes.y_mm[i]), rows - 1)) += 1.0;
    }
    double pairs = 0.0;
    for (std::size_t middle = columns + 3; middle + columns + 3 < counts.size(); ++middle) {
        if (counts[middle] == 0.0) continue;
        for (const std::size_t row : {middle - columns - 2, middle, middle + columns + 2}) {
            pairs += counts[middle] * (counts[row - 1] + counts[row] + counts[row + 1]);
        }
    }
    return pairs * pi * distance_mm * distance_mm / (9.0 * side_mm * side_mm);
}

PatternSettings settings_of(const Result& result, double pairs, int threads) {
    const MetricsOptions& metrics = result.scenario.metrics;
    const Patch& patch = result.scenario.patch;
    PatternSettings settings;
    settings.radii_mm = metrics.radii_mm;
    settings.quadrats_mm = metrics.quadrats_mm;
    settings.double_strike_radius_mm = metrics.double_strike_radius_mm;
    settings.over_treated_holes = metrics.over_treated_holes;
    settings.over_treated_radius_mm = metrics.over_treated_radius_mm;
    settings.target_density_per_cm2 = metrics.target_density_per_cm2;
    settings.pixel_mm =
        std::max(settings.pixel_mm, std::max(patch.width_mm, patch.height_mm) / most_measured_pixels);
    settings.smoothing.pixel_mm = std::max(settings.smoothing.pixel_mm, settings.pixel_mm);
    settings.seed = {static_cast<std::uint64_t>(result.scenario.seed), 0};
    settings.threads = threads;
    constexpr int fewest_simulations = 19;  // the smallest p is then 0.05
    const double affordable = most_pairs / std::max(pairs, 1.0);
    if (affordable < settings.envelope_simulations)
        settings.envelope_simulations = static_cast<int>(affordable);
    if (settings.envelope_simulations < fewest_simulations) settings.envelope_simulations = 0;
    return settings;
}

}  // namespace

std::optional<PatternStatistics> measure_holes(const Result& result, const Region& region, int threads) {
    const HoleColumns holes = holes_of(result.punctures);
    constexpr double farthest_pair_mm = 2.0;
    const double pairs = expected_pairs(result.scenario.patch, holes, farthest_pair_mm);
    if (pairs > most_pairs) return std::nullopt;
    const std::vector<NamedArea> areas = areas_of(result.scenario.patch);
    return measure_pattern({holes.x_mm, holes.y_mm, holes.pass, areas}, region,
                           settings_of(result, pairs, threads));
}

}  // namespace needleroll
