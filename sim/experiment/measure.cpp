#include "sim/experiment/measure.hpp"

#include "sim/run/pattern.hpp"

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

PatternParts parts_of(const Needs& needs) {
    return {.coverage = needs.has(SummaryPart::coverage),
            .empty_circle = needs.has(SummaryPart::empty_circle),
            .neighbours = needs.has(SummaryPart::neighbours),
            .neighbour_spread = needs.neighbour_spread,
            .passes = needs.has(SummaryPart::pass_coverage),
            .gaps = needs.has(SummaryPart::gaps),
            .ripley = needs.has(SummaryPart::ripley),
            .envelope = needs.has(SummaryPart::envelope),
            .directions = needs.has(SummaryPart::anisotropy),
            .track = needs.has(SummaryPart::track),
            .over_treated = needs.has(SummaryPart::over_treated),
            .target = needs.has(SummaryPart::target),
            .edge = needs.has(SummaryPart::edge),
            .areas = needs.has(SummaryPart::region_coverage)};
}

Expected<PatternStatistics> measure_pattern_parts(const Result& result, const Needs& needs,
                                                  std::optional<double> pixel_mm, const StopToken& stop) {
    const Expected<Region> region = counted_region(result.scenario, stop);
    if (!region) return fail(region.error());
    const HoleColumns holes = holes_of(result.punctures, result.punctures.size(), stop);
    const Scenario& scenario = result.scenario;
    PatternSettings settings = pattern_settings(holes, *region, scenario.metrics,
                                                {static_cast<std::uint64_t>(scenario.seed), 0}, 1, stop);
    const bool directions = settings.parts.directions;
    settings.parts = parts_of(needs);
    settings.parts.directions &= directions;
    settings.radii_mm = needs.radii_mm;
    settings.quadrats_mm = needs.quadrats_mm;
    if (pixel_mm) settings.pixel_mm = *pixel_mm;
    const std::vector<NamedArea> areas = areas_of(region->window, scenario.patch.regions, stop);
    PatternStatistics statistics =
        measure_pattern({holes.x_mm, holes.y_mm, holes.pass, areas}, *region, settings);
    if (stop.stop_requested()) return fail(stopped());
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
                                std::optional<double> pixel_mm, const StopToken& stop) {
    const Needs needs = needs_of(responses, result.scenario.metrics);
    const SummaryParts parts{
        .opening = needs.has(SummaryPart::opening),
        .depth = needs.has(SummaryPart::depth),
        .layers = needs.has_any({SummaryPart::layers, SummaryPart::volumes}),
        .passes = needs.has_any({SummaryPart::passes, SummaryPart::pass_coverage}),
        .regions = needs.has(SummaryPart::regions),
        .volumes = needs.has(SummaryPart::volumes),
    };
    Expected<Summary> summary = summarise(result, result.punctures.size(), parts, stop);
    if (!summary || !needs_pattern(needs)) return summary;
    Expected<PatternStatistics> pattern = measure_pattern_parts(result, needs, pixel_mm, stop);
    if (!pattern) return fail(pattern.error());
    summary->pattern = std::move(*pattern);
    return summary;
}

Expected<std::vector<double>> measure(const Result& result, std::span<const Response> responses,
                                      std::optional<double> pixel_mm, const StopToken& stop) {
    const Expected<Summary> summary = summarise_for(result, responses, pixel_mm, stop);
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
