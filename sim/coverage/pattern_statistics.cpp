#include "sim/coverage/pattern_statistics.hpp"

#include "sim/core/angle.hpp"
#include "sim/coverage/anisotropy.hpp"
#include "sim/coverage/covered_area.hpp"
#include "sim/coverage/dose.hpp"
#include "sim/coverage/edge_rolloff.hpp"
#include "sim/coverage/envelope.hpp"
#include "sim/coverage/gap_quantiles.hpp"
#include "sim/coverage/largest_empty_circle.hpp"
#include "sim/coverage/nearest_neighbour.hpp"
#include "sim/coverage/pass_progress.hpp"
#include "sim/coverage/quadrats.hpp"
#include "sim/coverage/track_spectrum.hpp"

namespace needleroll {
namespace {

std::optional<double> density_per_cm2(std::size_t holes, const Region& region) {
    if (region.empty()) return std::nullopt;
    return 100.0 * static_cast<double>(holes) / region.area_mm2;
}

/// The radii alone, with nothing measured.
std::vector<CoverageStatistics> at_radii(const PatternSettings& settings) {
    std::vector<CoverageStatistics> all;
    for (double radius_mm : settings.radii_mm) all.push_back({radius_mm, std::nullopt, std::nullopt});
    return all;
}

/// Coverage at every radius. The last of some passes, where they are known, has it already.
std::vector<CoverageStatistics> coverage_statistics(const PatternInput& holes, const Region& region,
                                                    std::optional<double> density,
                                                    const PatternSettings& settings,
                                                    std::span<const PassStep> passes = {}) {
    std::vector<CoverageStatistics> all = at_radii(settings);
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (settings.stop.stop_requested()) return all;
        const double radius_mm = all[k].radius_mm;
        all[k].fraction = !passes.empty() && k < passes.back().coverage.size()
                              ? passes.back().coverage[k]
                              : coverage(holes.x_mm, holes.y_mm, region, radius_mm, settings.stop);
        if (density) all[k].strike_area_ratio = *density / 100.0 * pi * radius_mm * radius_mm;
    }
    return all;
}

/// Distances to the nearest other hole of those holes that lie in the region.
std::vector<double> neighbours_of(const PatternInput& holes, const std::vector<std::uint32_t>& inside,
                                  const StopToken& stop) {
    const std::vector<double> all = nearest_neighbours_mm(holes.x_mm, holes.y_mm, stop);
    std::vector<double> chosen;
    for (std::uint32_t i : inside) {
        if (!std::isnan(all[i])) chosen.push_back(all[i]);
    }
    return chosen;
}

NeighbourStatistics neighbour_statistics(const std::vector<double>& distances_mm, const Region& region,
                                         const PatternSettings& settings) {
    NeighbourStatistics statistics;
    statistics.distance_mm.mean = summarize_replicates(distances_mm).mean;
    if (settings.parts.neighbour_spread) statistics.distance_mm = summarize(distances_mm, settings.stop);
    if (!statistics.distance_mm.mean) return statistics;
    statistics.clark_evans = clark_evans(*statistics.distance_mm.mean, distances_mm.size(), region);
    statistics.clark_evans_donnelly =
        clark_evans_donnelly(*statistics.distance_mm.mean, distances_mm.size(), region);
    return statistics;
}

void measure_neighbours(const PatternInput& holes, const std::vector<std::uint32_t>& inside,
                        const Region& region, const PatternSettings& settings,
                        PatternStatistics& statistics) {
    const std::vector<double> distances_mm = neighbours_of(holes, inside, settings.stop);
    statistics.nearest_neighbour = neighbour_statistics(distances_mm, region, settings);
    statistics.double_strike_fraction =
        double_strike_fraction(distances_mm, settings.double_strike_radius_mm);
}

void measure_quadrats(const PatternInput& holes, const Region& region, const PatternSettings& settings,
                      PatternStatistics& statistics) {
    for (double side_mm : settings.quadrats_mm) {
        if (settings.stop.stop_requested()) return;
        statistics.quadrats.push_back(
            quadrat_statistics(count_quadrats(holes.x_mm, holes.y_mm, region, side_mm, settings.stop)));
    }
}

std::optional<TargetShares> target_of(const PatternInput& holes, const Region& region,
                                      const PatternSettings& settings) {
    if (region.empty()) return std::nullopt;
    const Raster density =
        smoothed_density(holes.x_mm, holes.y_mm, {}, region.window, settings.smoothing, settings.stop);
    return target_shares(density, region, settings.target_density_per_cm2, settings.stop);
}

std::optional<Envelope> envelope_of(const PatternInput& holes, const Region& region,
                                    const PatternSettings& settings) {
    EnvelopeSettings test;
    test.simulations = settings.envelope_simulations;
    test.seed = settings.seed;
    test.threads = settings.threads;
    test.radii = settings.ripley;
    test.stop = settings.stop;
    return rank_envelope(holes.x_mm, holes.y_mm, region, test);
}

AreaStatistics measure_area(const PatternInput& holes, const NamedArea& area,
                            const PatternSettings& settings) {
    AreaStatistics statistics{area.name, area.kind, area.region.area_mm2 / 100.0, 0, std::nullopt, {}};
    statistics.holes = points_inside(area.region, holes.x_mm, holes.y_mm, settings.stop).size();
    statistics.density_per_cm2 = density_per_cm2(statistics.holes, area.region);
    statistics.coverage = coverage_statistics(holes, area.region, statistics.density_per_cm2, settings);
    return statistics;
}

void measure_passes(const PatternInput& holes, const Region& region, const PatternSettings& settings,
                    PatternStatistics& statistics) {
    if (holes.pass.empty()) return;
    statistics.passes =
        pass_progress(holes.x_mm, holes.y_mm, holes.pass, region, settings.radii_mm, settings.stop);
    statistics.passes_to_target = passes_to_target(statistics.passes, settings.target_density_per_cm2[0]);
    for (std::size_t k = 0; k < settings.radii_mm.size(); ++k) {
        statistics.next_pass_gain.push_back(expected_coverage_gain(statistics.passes, k));
    }
}

/// What looks at pairs and maps, beyond neighbours and coverage.
void measure_far(const PatternInput& holes, const Region& region, const PatternSettings& settings,
                 PatternStatistics& statistics) {
    const auto &x = holes.x_mm, &y = holes.y_mm;
    const PatternParts& parts = settings.parts;
    const StopToken& stop = settings.stop;
    // Each part notices a stop, but only once it has begun: together they would come late.
    const auto wanted = [&](bool part) { return part && !stop.stop_requested(); };
    if (wanted(parts.gaps)) statistics.gap_mm = gap_statistics(x, y, region, stop);
    if (wanted(parts.ripley && settings.ripley.steps > 0))
        statistics.ripley = ripley_k(x, y, region, settings.ripley, stop);
    if (wanted(parts.envelope)) statistics.envelope = envelope_of(holes, region, settings);
    if (wanted(parts.directions)) statistics.anisotropy = anisotropy(x, y, region, stop);
    if (wanted(parts.track)) statistics.track = track_peak(x, y, region, stop);
    if (wanted(parts.over_treated)) {
        statistics.over_treated_fraction =
            over_treated_fraction(x, y, region, settings.over_treated_holes, settings.over_treated_radius_mm,
                                  settings.pixel_mm, stop);
    }
    if (wanted(parts.target)) statistics.target = target_of(holes, region, settings);
    if (wanted(parts.edge)) statistics.edge_rolloff_mm = edge_rolloff_mm(edge_profile(x, y, region, stop));
    for (const NamedArea& area : holes.areas) {
        if (!wanted(parts.areas)) return;
        statistics.areas.push_back(measure_area(holes, area, settings));
    }
}

}  // namespace

PatternStatistics measure_pattern(const PatternInput& holes, const Region& region,
                                  const PatternSettings& settings) {
    const auto &x = holes.x_mm, &y = holes.y_mm;
    PatternStatistics statistics;
    const std::vector<std::uint32_t> inside = points_inside(region, x, y, settings.stop);
    statistics.area_cm2 = region.area_mm2 / 100.0;
    statistics.guard_mm = region.guard_mm;
    statistics.holes = inside.size();
    statistics.density_per_cm2 = density_per_cm2(inside.size(), region);
    const PatternParts& parts = settings.parts;
    const auto wanted = [&](bool part) { return part && !settings.stop.stop_requested(); };
    if (wanted(parts.passes)) measure_passes(holes, region, settings, statistics);
    statistics.coverage =
        wanted(parts.coverage)
            ? coverage_statistics(holes, region, statistics.density_per_cm2, settings, statistics.passes)
            : at_radii(settings);
    if (wanted(parts.empty_circle))
        statistics.largest_empty_circle = largest_empty_circle(x, y, region, settings.stop);
    if (wanted(parts.neighbours)) measure_neighbours(holes, inside, region, settings, statistics);
    measure_quadrats(holes, region, settings, statistics);
    measure_far(holes, region, settings, statistics);
    return statistics;
}

}  // namespace needleroll
