#include "sim/scenario/pattern.hpp"

#include "sim/core/angle.hpp"
#include "sim/scenario/list_names.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// The holes among the first strikes, as sim/coverage takes them.
struct HoleColumns {
    std::vector<double> x_mm, y_mm;
    std::vector<std::uint32_t> pass;
};

HoleColumns holes_of(const Punctures& punctures, std::size_t strikes) {
    HoleColumns holes;
    for (std::size_t i = 0; i < std::min(strikes, punctures.size()); ++i) {
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

/// Ordered pairs within a distance, for holes spread evenly over the patch.
double expected_pairs(const Patch& patch, std::size_t holes, double distance_mm) {
    const auto count = static_cast<double>(holes);
    return count * count / (patch.width_mm * patch.height_mm) * pi * distance_mm * distance_mm;
}

/// Pairs that a measurement has to look at.
double pairs_of(const Result& result, const HoleColumns& holes) {
    constexpr double farthest_pair_mm = 2.0;
    return expected_pairs(result.scenario.patch, holes.x_mm.size(), farthest_pair_mm);
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

std::optional<PatternStatistics> measure_holes(const Result& result, const Region& region,
                                               std::size_t strikes, int threads) {
    const HoleColumns holes = holes_of(result.punctures, strikes);
    const double pairs = pairs_of(result, holes);
    if (pairs > most_pairs) return std::nullopt;
    const std::vector<NamedArea> areas = areas_of(result.scenario.patch);
    return measure_pattern({holes.x_mm, holes.y_mm, holes.pass, areas}, region,
                           settings_of(result, pairs, threads));
}

std::optional<PatternStatistics> measure_shown(const Result& result, const Region& region,
                                               std::size_t strikes, double radius_mm, double square_mm) {
    const HoleColumns holes = holes_of(result.punctures, strikes);
    const double pairs = pairs_of(result, holes);
    if (pairs > most_pairs) return std::nullopt;
    PatternSettings settings = settings_of(result, pairs, 1);
    settings.radii_mm = {radius_mm};
    settings.quadrats_mm = {square_mm};
    settings.whole = false;
    return measure_pattern({holes.x_mm, holes.y_mm, holes.pass, {}}, region, settings);
}

}  // namespace needleroll
