#include "sim/experiment/measure.hpp"

#include "sim/core/angle.hpp"
#include "sim/coverage/distance_map.hpp"
#include "sim/coverage/edge_rolloff.hpp"
#include "sim/scenario/pattern.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// What the responses need of a pattern.
struct Needs {
    std::set<SummaryPart> parts;
    std::vector<double> radii_mm;  ///< of coverage, rising
    std::vector<double> quadrats_mm;
    bool neighbour_spread = false;

    bool has(SummaryPart part) const { return parts.count(part) > 0; }
    bool has_any(std::initializer_list<SummaryPart> some) const {
        return std::any_of(some.begin(), some.end(), [this](SummaryPart part) { return has(part); });
    }
};

/// Those of the scenario's numbers that a response names.
std::vector<double> named_among(const std::vector<double>& all, const std::set<double>& named) {
    std::vector<double> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some), [&](double one) {
        return std::any_of(named.begin(), named.end(),
                           [&](double name) { return std::abs(name - one) <= 1e-9 * std::max(1.0, one); });
    });
    return some;
}

Needs needs_of(std::span<const Response> responses, const MetricsOptions& metrics) {
    Needs needs;
    std::set<double> radii, sides;
    for (const Response& response : responses) {
        const SummaryPart part = response.field->part;
        needs.parts.insert(part);
        if (response.field->path == "nearest_neighbour.sd_mm" ||
            response.field->path == "nearest_neighbour.min_mm")
            needs.neighbour_spread = true;
        if (part == SummaryPart::quadrats) sides.insert(response.entries[0].number);
        if (part == SummaryPart::coverage) radii.insert(response.entries[0].number);
        if (part == SummaryPart::pass_coverage || part == SummaryPart::region_coverage)
            radii.insert(response.entries[1].number);
    }
    needs.radii_mm = named_among(metrics.radii_mm, radii);
    needs.quadrats_mm = named_among(metrics.quadrats_mm, sides);
    return needs;
}

bool needs_pattern(const Needs& needs) {
    return std::any_of(needs.parts.begin(), needs.parts.end(),
                       [](SummaryPart part) { return part >= SummaryPart::coverage; });
}

/// A pattern in its region under the scenario's settings.
struct Measured {
    const HoleColumns& holes;
    const Region& region;
    PatternSettings settings;
    bool neighbour_spread = false;  ///< more than the mean of the distances is wanted
};

void measure_coverage(const Measured& in, PatternStatistics& out) {
    for (const double radius_mm : in.settings.radii_mm) {
        CoverageStatistics one{radius_mm, std::nullopt, std::nullopt};
        one.fraction = coverage(in.holes.x_mm, in.holes.y_mm, in.region, radius_mm, in.settings.pixel_mm);
        if (out.density_per_cm2)
            one.strike_area_ratio = *out.density_per_cm2 / 100.0 * pi * radius_mm * radius_mm;
        out.coverage.push_back(one);
    }
}

void measure_neighbours(const Measured& in, PatternStatistics& out) {
    const std::vector<double> all = nearest_neighbours_mm(in.holes.x_mm, in.holes.y_mm);
    std::vector<double> distances_mm;
    for (const std::uint32_t i : points_inside(in.region, in.holes.x_mm, in.holes.y_mm)) {
        if (!std::isnan(all[i])) distances_mm.push_back(all[i]);
    }
    NeighbourStatistics& neighbours = out.nearest_neighbour;
    neighbours.distance_mm.mean = summarize_replicates(distances_mm).mean;
    if (in.neighbour_spread) neighbours.distance_mm = summarize(distances_mm);
    out.double_strike_fraction = double_strike_fraction(distances_mm, in.settings.double_strike_radius_mm);
    if (!neighbours.distance_mm.mean) return;
    const double mean_mm = *neighbours.distance_mm.mean;
    neighbours.clark_evans = clark_evans(mean_mm, distances_mm.size(), in.region);
    neighbours.clark_evans_donnelly = clark_evans_donnelly(mean_mm, distances_mm.size(), in.region);
}

void measure_envelope(const Measured& in, PatternStatistics& out) {
    EnvelopeSettings test;
    test.simulations = in.settings.envelope_simulations;
    test.seed = in.settings.seed;
    test.radii = in.settings.ripley;
    out.envelope = rank_envelope(in.holes.x_mm, in.holes.y_mm, in.region, test);
}

void measure_target(const Measured& in, PatternStatistics& out) {
    if (in.region.empty()) return;
    out.target = target_shares(
        smoothed_density(in.holes.x_mm, in.holes.y_mm, {}, in.region.window, in.settings.smoothing),
        in.region, in.settings.target_density_per_cm2);
}

void measure_areas(const Measured& in, const Patch& patch, PatternStatistics& out) {
    for (const NamedArea& area : areas_of(in.region.window, patch.regions)) {
        AreaStatistics one{area.name, area.kind, area.region.area_mm2 / 100.0, 0, std::nullopt, {}};
        for (const double radius_mm : in.settings.radii_mm) {
            one.coverage.push_back(
                {radius_mm,
                 coverage(in.holes.x_mm, in.holes.y_mm, area.region, radius_mm, in.settings.pixel_mm),
                 std::nullopt});
        }
        out.areas.push_back(std::move(one));
    }
}

void measure_parts(const Measured& in, const Needs& needs, const Patch& patch, PatternStatistics& out) {
    const auto &x = in.holes.x_mm, &y = in.holes.y_mm;
    if (needs.has(SummaryPart::coverage)) {
        measure_coverage(in, out);
    } else {
        for (const double radius_mm : in.settings.radii_mm) out.coverage.push_back({radius_mm, {}, {}});
    }
    if (needs.has(SummaryPart::gaps)) out.gap_mm = gap_statistics(x, y, in.region, in.settings.pixel_mm);
    if (needs.has(SummaryPart::empty_circle))
        out.largest_empty_circle = largest_empty_circle(x, y, in.region);
    if (needs.has(SummaryPart::neighbours)) measure_neighbours(in, out);
    for (const double side_mm : in.settings.quadrats_mm) {
        out.quadrats.push_back(quadrat_statistics(count_quadrats(x, y, in.region, side_mm)));
    }
    if (needs.has(SummaryPart::ripley) && in.settings.ripley.steps > 0)
        out.ripley = ripley_k(x, y, in.region, in.settings.ripley);
    if (needs.has(SummaryPart::envelope) && in.settings.envelope_simulations > 0) measure_envelope(in, out);
    if (needs.has(SummaryPart::anisotropy) && in.settings.directions)
        out.anisotropy = anisotropy(x, y, in.region);
    if (needs.has(SummaryPart::track)) out.track = track_peak(x, y, in.region);
    if (needs.has(SummaryPart::over_treated)) {
        out.over_treated_fraction =
            over_treated_fraction(x, y, in.region, in.settings.over_treated_holes,
                                  in.settings.over_treated_radius_mm, in.settings.pixel_mm);
    }
    if (needs.has(SummaryPart::target)) measure_target(in, out);
    if (needs.has(SummaryPart::edge)) out.edge_rolloff_mm = edge_rolloff_mm(edge_profile(x, y, in.region));
    if (needs.has(SummaryPart::pass_coverage)) {
        out.passes =
            pass_progress(x, y, in.holes.pass, in.region, in.settings.radii_mm, in.settings.pixel_mm);
    }
    if (needs.has(SummaryPart::region_coverage)) measure_areas(in, patch, out);
}

Expected<PatternStatistics> measure_pattern_parts(const Result& result, const Needs& needs,
                                                  const Summary& summary, std::optional<double> pixel_mm) {
    const Expected<Region> region = counted_region(result.scenario);
    if (!region) return fail(region.error());
    const HoleColumns holes = holes_of(result.punctures, result.punctures.size());
    const Scenario& scenario = result.scenario;
    PatternSettings settings =
        pattern_settings(holes, *region, scenario.metrics, {static_cast<std::uint64_t>(scenario.seed), 0}, 1);
    settings.radii_mm = needs.radii_mm;
    settings.quadrats_mm = needs.quadrats_mm;
    if (pixel_mm) settings.pixel_mm = *pixel_mm;
    PatternStatistics statistics;
    statistics.density_per_cm2 = summary.density_per_cm2;
    measure_parts({holes, *region, settings, needs.neighbour_spread}, needs, scenario.patch, statistics);
    return statistics;
}

double rounded(double value) {
    const std::string digits = fmt::format("{:.12g}", value);
    double number = value;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

Expected<Summary> summarise_for(const Result& result, std::span<const Response> responses,
                                std::optional<double> pixel_mm) {
    const Needs needs = needs_of(responses, result.scenario.metrics);
    const SummaryParts parts{
        .opening = needs.has(SummaryPart::opening),
        .depth = needs.has(SummaryPart::depth),
        .layers = needs.has_any({SummaryPart::layers, SummaryPart::volumes}),
        .passes = needs.has_any({SummaryPart::passes, SummaryPart::pass_coverage}),
        .regions = needs.has(SummaryPart::regions),
        .volumes = needs.has(SummaryPart::volumes),
    };
    Expected<Summary> summary = summarise(result, result.punctures.size(), parts);
    if (!summary || !needs_pattern(needs)) return summary;
    Expected<PatternStatistics> pattern = measure_pattern_parts(result, needs, *summary, pixel_mm);
    if (!pattern) return fail(pattern.error());
    summary->pattern = std::move(*pattern);
    return summary;
}

Expected<std::vector<double>> measure(const Result& result, std::span<const Response> responses,
                                      std::optional<double> pixel_mm) {
    const Expected<Summary> summary = summarise_for(result, responses, pixel_mm);
    if (!summary) return fail(summary.error());
    std::vector<double> values;
    for (const Response& response : responses) {
        const bool measured = response.field->part < SummaryPart::coverage || summary->pattern;
        const Figure value = measured ? value_of(response, *summary) : Figure();
        values.push_back(value ? rounded(*value) : undefined_value);
    }
    return values;
}

}  // namespace needleroll
