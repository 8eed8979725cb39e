#include "sim/run/pattern.hpp"

#include "sim/core/angle.hpp"
#include "sim/coverage/pass_progress.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Ordered pairs of different holes within farthest_pair_mm, about: pairs within squares of that side and
/// their neighbours, times the share of these that lies in the circle. Never below a third of the true
/// number.
double estimate_pairs(const HoleColumns& holes, const Box& window) {
    const Raster squares = frame_over(window, farthest_pair_mm);
    std::vector<double> count(squares.index(0, squares.rows), 0.0);
    const auto place = [](double from_mm, int last) {
        return std::clamp(static_cast<int>(from_mm / farthest_pair_mm), 0, last);
    };
    for (std::size_t i = 0; i < holes.x_mm.size(); ++i) {
        count[squares.index(place(holes.x_mm[i] - window.min_x_mm, squares.columns - 1),
                            place(holes.y_mm[i] - window.min_y_mm, squares.rows - 1))] += 1.0;
    }
    double pairs = 0.0;
    for (int row = 0; row < squares.rows; ++row) {
        for (int column = 0; column < squares.columns; ++column) {
            double near = 0.0;
            for (int r = std::max(row - 1, 0); r <= std::min(row + 1, squares.rows - 1); ++r) {
                for (int c = std::max(column - 1, 0); c <= std::min(column + 1, squares.columns - 1); ++c)
                    near += count[squares.index(c, r)];
            }
            pairs += count[squares.index(column, row)] * near;
        }
    }
    return pairs * pi / 9.0;
}

/// Random patterns that the chance test can afford.
int affordable_simulations(std::size_t holes, const Region& region, int wanted) {
    constexpr int fewest = 19;  // the smallest p is then 0.05
    const auto count = static_cast<double>(holes);
    const double area_mm2 = std::max(region.area_mm2, 1e-9);
    const double pairs = count * count * std::min(pi * farthest_pair_mm * farthest_pair_mm / area_mm2, 1.0);
    const double affordable = most_pairs / std::max(pairs, 1.0);
    const int simulations = affordable < wanted ? static_cast<int>(affordable) : wanted;
    return simulations < fewest ? 0 : simulations;
}

PatternSettings settings_of(const MetricsOptions& metrics, const Box& window) {
    PatternSettings settings;
    settings.radii_mm = metrics.radii_mm;
    settings.quadrats_mm = metrics.quadrats_mm;
    settings.double_strike_radius_mm = metrics.double_strike_radius_mm;
    settings.over_treated_holes = metrics.over_treated_holes;
    settings.over_treated_radius_mm = metrics.over_treated_radius_mm;
    settings.target_density_per_cm2 = metrics.target_density_per_cm2;
    settings.pixel_mm =
        std::max(settings.pixel_mm, std::max(window.width_mm(), window.height_mm()) / most_measured_pixels);
    settings.smoothing.pixel_mm = std::max(settings.smoothing.pixel_mm, settings.pixel_mm);
    return settings;
}

}  // namespace

HoleColumns holes_of(const Punctures& punctures, std::size_t strikes, const StopToken& stop) {
    HoleColumns holes;
    for (std::size_t i = 0; i < std::min(strikes, punctures.size()); ++i) {
        if (asked_to_stop(stop, i)) return {};
        if (!is_hole(punctures, i)) continue;
        holes.x_mm.push_back(punctures.x_mm[i]);
        holes.y_mm.push_back(punctures.y_mm[i]);
        if (!punctures.pass.empty()) holes.pass.push_back(punctures.pass[i]);
    }
    return holes;
}

std::vector<NamedArea> areas_of(const Box& window, const std::vector<NamedRegion>& regions,
                                const StopToken& stop) {
    std::vector<NamedArea> areas;
    for (const NamedRegion& named : regions) {
        auto region = make_region(window, {named.polygon_mm}, named.holes_mm, 0.0, stop);
        if (!region) continue;
        areas.push_back({named.name, std::string(region_kind_names[static_cast<std::size_t>(named.kind)]),
                         std::move(*region)});
    }
    return areas;
}

PatternSettings pattern_settings(const HoleColumns& holes, const Region& region,
                                 const MetricsOptions& metrics, const Seed& seed, int threads,
                                 const StopToken& stop) {
    PatternSettings settings = settings_of(metrics, region.window);
    settings.seed = seed;
    settings.threads = threads;
    settings.stop = stop;
    settings.envelope_simulations = affordable_simulations(
        points_inside(region, holes.x_mm, holes.y_mm, stop).size(), region, settings.envelope_simulations);
    if (const double pairs = estimate_pairs(holes, region.window); pairs > most_pairs) {
        settings.ripley.steps = static_cast<int>(settings.ripley.steps * std::sqrt(most_pairs / pairs));
        settings.envelope_simulations = 0;
        settings.parts.directions = false;
    }
    return settings;
}

MeasuredHoles measure_holes(const Punctures& punctures, std::size_t strikes, const Region& region,
                            const std::vector<NamedRegion>& regions, const MetricsOptions& metrics,
                            std::int64_t seed, int threads, const StopToken& stop) {
    const HoleColumns holes = holes_of(punctures, strikes, stop);
    const PatternSettings settings =
        pattern_settings(holes, region, metrics, {static_cast<std::uint64_t>(seed), 0}, threads, stop);
    const std::vector<NamedArea> areas = areas_of(region.window, regions, stop);
    return {measure_pattern({holes.x_mm, holes.y_mm, holes.pass, areas}, region, settings),
            settings.ripley.steps * settings.ripley.step_mm};
}

PatternStatistics measure_shown(const Punctures& punctures, std::size_t strikes, const Region& region,
                                const MetricsOptions& metrics, double radius_mm, double square_mm) {
    const HoleColumns holes = holes_of(punctures, strikes);
    PatternSettings settings = settings_of(metrics, region.window);
    settings.radii_mm = {radius_mm};
    settings.quadrats_mm = {square_mm};
    settings.parts = {.passes = false,
                      .gaps = false,
                      .ripley = false,
                      .envelope = false,
                      .directions = false,
                      .track = false,
                      .over_treated = false,
                      .target = false,
                      .edge = false,
                      .areas = false};
    return measure_pattern({holes.x_mm, holes.y_mm, holes.pass, {}}, region, settings);
}

std::vector<PassStep> passes_shown(const Punctures& punctures, const Region& region, double radius_mm) {
    const HoleColumns holes = holes_of(punctures, punctures.size());
    return pass_progress(holes.x_mm, holes.y_mm, holes.pass, region, {&radius_mm, 1});
}

}  // namespace needleroll
