#include "gui/screens/explore/figures.hpp"

#include "sim/core/angle.hpp"
#include "sim/coverage/coverage_map.hpp"
#include "sim/coverage/distance_map.hpp"
#include "sim/coverage/nearest_neighbour.hpp"
#include "sim/coverage/quadrats.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Pixels of coverage [mm]: a fifth of the smallest reach in use, so that the error is far below a percent.
constexpr double coverage_pixel_mm = 0.1;
/// Pixels in which the largest gap is looked for [mm].
constexpr double gap_pixel_mm = 0.25;
constexpr double mm2_per_cm2 = 100.0;

/// Holes in the order of time.
struct Holes {
    std::vector<double> x_mm, y_mm;
    std::vector<std::uint32_t> pass;
};

Holes holes_of(const Punctures& punctures, std::size_t strikes) {
    Holes holes;
    for (std::size_t i = 0; i < std::min(strikes, punctures.size()); ++i) {
        if (!(punctures.depth_mm[i] > 0.0)) continue;
        holes.x_mm.push_back(punctures.x_mm[i]);
        holes.y_mm.push_back(punctures.y_mm[i]);
        holes.pass.push_back(punctures.pass[i]);
    }
    return holes;
}

Holes holes_of_pass(const Holes& holes, std::uint32_t pass) {
    Holes found;
    for (std::size_t i = 0; i < holes.pass.size(); ++i) {
        if (holes.pass[i] != pass) continue;
        found.x_mm.push_back(holes.x_mm[i]);
        found.y_mm.push_back(holes.y_mm[i]);
    }
    return found;
}

/// Number of passes of a run's plan.
std::uint32_t passes_of(const Result& result) {
    int last = -1;
    for (const Stroke& stroke : result.strokes) last = std::max(last, stroke.pass);
    return static_cast<std::uint32_t>(last + 1);
}

/// The larger of the pixel asked for and what keeps a map of the region within four million pixels.
double pixel_within_limit(double pixel_mm, const Region& region) {
    return std::max(pixel_mm, std::sqrt(region.bounds.area_mm2() / 4e6));
}

void find_gap(const Holes& holes, const Region& region, PatternFigures& figures) {
    const double pixel_mm = pixel_within_limit(gap_pixel_mm, region);
    const Raster distance = distance_map(holes.x_mm, holes.y_mm, region.bounds, pixel_mm);
    const std::vector<unsigned char> inside = pixels_inside(region, distance);
    for (int row = 0; row < distance.rows; ++row) {
        for (int column = 0; column < distance.columns; ++column) {
            const double value = distance.at(column, row);
            if (inside[distance.index(column, row)] == 0 || value <= figures.gap_radius_mm.value_or(0.0))
                continue;
            figures.gap_radius_mm = value;
            figures.gap_x_mm = distance.center_x_mm(column);
            figures.gap_y_mm = distance.center_y_mm(row);
        }
    }
}

/// Share of the region's holes with another hole, inside the region or not, within the radius.
Figure double_strikes_of(const Holes& holes, const Region& region, double radius_mm) {
    const std::vector<double> distances = nearest_neighbours_mm(holes.x_mm, holes.y_mm);
    std::vector<double> of_region;
    for (const std::uint32_t hole : points_inside(region, holes.x_mm, holes.y_mm)) {
        of_region.push_back(distances[hole]);
    }
    return double_strike_fraction(of_region, radius_mm);
}

PatternFigures measure_pattern(const Result& result, std::size_t strikes, double reach_mm) {
    PatternFigures figures;
    const Expected<Region> region = counted_region(result.scenario);
    const Holes holes = holes_of(result.punctures, strikes);
    if (!region || region->empty() || holes.x_mm.empty()) return figures;
    figures.coverage =
        coverage(holes.x_mm, holes.y_mm, *region, reach_mm, pixel_within_limit(coverage_pixel_mm, *region));
    const QuadratStatistics squares =
        quadrat_statistics(count_quadrats(holes.x_mm, holes.y_mm, *region, evenness_side_mm));
    figures.evenness_cv = squares.cv;
    if (squares.mean && *squares.mean > 0.0) figures.evenness_chance = 1.0 / std::sqrt(*squares.mean);
    const double strike_radius_mm = result.scenario.metrics.double_strike_radius_mm;
    figures.double_strikes = double_strikes_of(holes, *region, strike_radius_mm);
    const auto inside = static_cast<double>(points_inside(*region, holes.x_mm, holes.y_mm).size());
    const double density_per_cm2 = inside / region->area_mm2 * mm2_per_cm2;
    figures.coverage_chance = chance_coverage(density_per_cm2, reach_mm);
    figures.double_chance = chance_coverage(density_per_cm2, strike_radius_mm);
    find_gap(holes, *region, figures);
    return figures;
}

}  // namespace

double chance_coverage(double density_per_cm2, double radius_mm) {
    return 1.0 - std::exp(-density_per_cm2 / mm2_per_cm2 * pi * radius_mm * radius_mm);
}

void update_figures(FiguresNow& figures, const Result& result, std::uint64_t run_number,
                    std::size_t strikes) {
    if (figures.run_number == run_number && figures.strikes == strikes) return;
    figures.run_number = run_number;
    figures.strikes = strikes;
    // A result that exists was checked, so its regions are good.
    if (auto summary = summarise(result, strikes)) figures.summary = std::move(*summary);
}

void update_pattern(PatternNow& pattern, const Result& result, std::uint64_t run_number, std::size_t strikes,
                    double reach_mm) {
    if (pattern.run_number == run_number && pattern.strikes == strikes) return;
    pattern = {strikes, run_number, measure_pattern(result, strikes, reach_mm)};
}

void update_run_figures(RunFigures& figures, const Result& result, std::uint64_t run_number,
                        double reach_mm) {
    if (figures.run_number == run_number) return;
    figures = RunFigures{};
    figures.run_number = run_number;
    const Expected<Region> region = counted_region(result.scenario);
    if (!region || region->empty()) return;
    const Holes holes = holes_of(result.punctures, result.punctures.size());
    CoverageMap map = empty_coverage(*region, reach_mm, pixel_within_limit(coverage_pixel_mm, *region));
    figures.pass = figures.coverage = figures.coverage_chance = {0.0};
    double inside = 0.0;
    for (std::uint32_t pass = 0; pass < passes_of(result); ++pass) {
        const Holes added = holes_of_pass(holes, pass);
        add_holes(map, added.x_mm, added.y_mm);
        inside += static_cast<double>(points_inside(*region, added.x_mm, added.y_mm).size());
        figures.pass.push_back(pass + 1.0);
        figures.coverage.push_back(covered_fraction(map).value_or(0.0));
        figures.coverage_chance.push_back(chance_coverage(inside / region->area_mm2 * mm2_per_cm2, reach_mm));
    }
}

DepthHistogram depth_histogram(const Result& result, std::size_t strikes, int bars) {
    DepthHistogram histogram;
    const double longest_mm = result.scenario.roller.needle_length_mm;
    const int count = std::max(1, bars);
    for (int i = 0; i <= count; ++i) histogram.edges_mm.push_back(longest_mm * i / count);
    histogram.counts.assign(static_cast<std::size_t>(count), 0.0);
    for (std::size_t i = 0; i < std::min(strikes, result.punctures.size()); ++i) {
        const double depth_mm = result.punctures.depth_mm[i];
        if (!(depth_mm > 0.0)) continue;
        const int bar = std::clamp(static_cast<int>(depth_mm / longest_mm * count), 0, count - 1);
        histogram.counts[static_cast<std::size_t>(bar)] += 1.0;
    }
    return histogram;
}

}  // namespace needleroll::gui
