#include "sim/core/angle.hpp"
#include "sim/experiment/response.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll {
namespace {

using Entries = std::vector<ListEntry>;

/// Numbers of files and of settings are the same when they are read from the same digits.
bool same(double left, double right) {
    return std::abs(left - right) <= 1e-9 * std::max(1.0, std::abs(right));
}

/// Figure of the entry of a list whose key has the wanted value.
template <class Item, class Number>
Figure entry_figure(const std::vector<Item>& list, double Item::*key, double wanted, Number Item::*figure) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Item& item) { return same(item.*key, wanted); });
    return found == list.end() ? Figure() : Figure((*found).*figure);
}

template <Figure CoverageStatistics::*figure>
Figure coverage_figure(const Summary& summary, const Entries& entries) {
    return entry_figure(summary.pattern->coverage, &CoverageStatistics::radius_mm, entries[0].number, figure);
}

template <Figure QuadratStatistics::*figure>
Figure quadrat_figure(const Summary& summary, const Entries& entries) {
    return entry_figure(summary.pattern->quadrats, &QuadratStatistics::side_mm, entries[0].number, figure);
}

template <Figure RipleyRow::*figure>
Figure ripley_figure(const Summary& summary, const Entries& entries) {
    return entry_figure(summary.pattern->ripley, &RipleyRow::r_mm, entries[0].number, figure);
}

template <Figure LayerSummary::*figure>
Figure layer_figure(const Summary& summary, const Entries& entries) {
    for (const LayerSummary& layer : summary.layers) {
        if (layer_names[static_cast<std::size_t>(layer.layer)] == entries[0].name) return layer.*figure;
    }
    return std::nullopt;
}

template <MeanAnd95 Summary::*group, Figure MeanAnd95::*figure>
Figure group_figure(const Summary& summary, const Entries&) {
    return summary.*group.*figure;
}

template <Figure DepthSummary::*figure>
Figure depth_figure(const Summary& summary, const Entries&) {
    return summary.depth.*figure;
}

template <Figure GapStatistics::*figure>
Figure gap_figure(const Summary& summary, const Entries&) {
    return summary.pattern->gap_mm.*figure;
}

template <Figure SampleSummary::*figure>
Figure neighbour_figure(const Summary& summary, const Entries&) {
    return summary.pattern->nearest_neighbour.distance_mm.*figure;
}

template <double EmptyCircle::*figure>
Figure circle_figure(const Summary& summary, const Entries&) {
    const auto& circle = summary.pattern->largest_empty_circle;
    return circle ? Figure((*circle).*figure) : Figure();
}

template <double TargetShares::*figure>
Figure target_figure(const Summary& summary, const Entries&) {
    const auto& target = summary.pattern->target;
    return target ? Figure((*target).*figure) : Figure();
}

Figure pass_density(const Summary& summary, const Entries& entries) {
    for (const PassSummary& pass : summary.passes) {
        if (same(pass.pass, entries[0].number)) return pass.density_per_cm2;
    }
    return std::nullopt;
}

Figure pass_coverage(const Summary& summary, const Entries& entries) {
    const PatternStatistics& pattern = *summary.pattern;
    const auto pass = static_cast<std::size_t>(entries[0].number);
    if (pass >= summary.passes.size()) return std::nullopt;
    for (std::size_t i = 0; i < pattern.coverage.size(); ++i) {
        if (same(pattern.coverage[i].radius_mm, entries[1].number))
            return coverage_after_pass(pattern, pass, i);
    }
    return std::nullopt;
}

const RegionSummary* region_of(const Summary& summary, const Entries& entries) {
    const auto found = std::find_if(summary.regions.begin(), summary.regions.end(),
                                    [&](const RegionSummary& one) { return one.name == entries[0].name; });
    return found == summary.regions.end() ? nullptr : &*found;
}

Figure region_density(const Summary& summary, const Entries& entries) {
    const RegionSummary* region = region_of(summary, entries);
    return region == nullptr ? Figure() : region->density_per_cm2;
}

Figure region_holes(const Summary& summary, const Entries& entries) {
    const RegionSummary* region = region_of(summary, entries);
    return region == nullptr ? Figure() : Figure(static_cast<double>(region->holes));
}

Figure region_coverage(const Summary& summary, const Entries& entries) {
    for (const AreaStatistics& area : summary.pattern->areas) {
        if (area.name != entries[0].name) continue;
        return entry_figure(area.coverage, &CoverageStatistics::radius_mm, entries[1].number,
                            &CoverageStatistics::fraction);
    }
    return std::nullopt;
}

Figure anisotropy_2(const Summary& summary, const Entries&) {
    return summary.pattern->anisotropy ? Figure(summary.pattern->anisotropy->a2) : Figure();
}
Figure anisotropy_4(const Summary& summary, const Entries&) {
    return summary.pattern->anisotropy ? Figure(summary.pattern->anisotropy->a4) : Figure();
}
Figure track_period(const Summary& summary, const Entries&) {
    return summary.pattern->track ? Figure(summary.pattern->track->period_mm) : Figure();
}
Figure track_direction(const Summary& summary, const Entries&) {
    return summary.pattern->track ? Figure(degrees(summary.pattern->track->direction_rad)) : Figure();
}
Figure track_height(const Summary& summary, const Entries&) {
    return summary.pattern->track ? Figure(summary.pattern->track->height) : Figure();
}

Figure whole(std::optional<std::int64_t> count) {
    return count ? Figure(static_cast<double>(*count)) : Figure();
}

Figure strikes(const Summary& summary, const Entries&) {
    return whole(summary.strikes);
}
Figure holes(const Summary& summary, const Entries&) {
    return whole(summary.holes);
}
Figure distinct_holes(const Summary& summary, const Entries&) {
    return whole(summary.distinct_holes);
}

template <Figure Summary::*figure>
Figure summary_figure(const Summary& summary, const Entries&) {
    return summary.*figure;
}

template <Figure PatternStatistics::*figure>
Figure pattern_figure(const Summary& summary, const Entries&) {
    return (*summary.pattern).*figure;
}

template <Figure NeighbourStatistics::*figure>
Figure evenness(const Summary& summary, const Entries&) {
    return summary.pattern->nearest_neighbour.*figure;
}

Figure envelope_p(const Summary& summary, const Entries&) {
    return summary.pattern->envelope ? Figure(summary.pattern->envelope->p) : Figure();
}

constexpr std::array fields = {
    ResponseField{"strikes", "strikes", SummaryPart::counts, strikes},
    ResponseField{"holes", "holes", SummaryPart::counts, holes},
    ResponseField{"distinct_holes", "distinct_holes", SummaryPart::counts, distinct_holes},
    ResponseField{"density_per_cm2", "density_per_cm2", SummaryPart::counts,
                  summary_figure<&Summary::density_per_cm2>},
    ResponseField{"opened_area_fraction", "opened_area_fraction", SummaryPart::opening,
                  summary_figure<&Summary::opened_area_fraction>},
    ResponseField{"coverage.fraction", "coverage[0.5].fraction", SummaryPart::coverage,
                  coverage_figure<&CoverageStatistics::fraction>},
    ResponseField{"coverage.strike_area_ratio", "coverage[0.5].strike_area_ratio", SummaryPart::coverage,
                  coverage_figure<&CoverageStatistics::strike_area_ratio>},
    ResponseField{"gap_mm.p50", "gap_mm.p50", SummaryPart::gaps, gap_figure<&GapStatistics::p50>},
    ResponseField{"gap_mm.p90", "gap_mm.p90", SummaryPart::gaps, gap_figure<&GapStatistics::p90>},
    ResponseField{"gap_mm.p95", "gap_mm.p95", SummaryPart::gaps, gap_figure<&GapStatistics::p95>},
    ResponseField{"gap_mm.p99", "gap_mm.p99", SummaryPart::gaps, gap_figure<&GapStatistics::p99>},
    ResponseField{"largest_empty_circle.x_mm", "largest_empty_circle.x_mm", SummaryPart::empty_circle,
                  circle_figure<&EmptyCircle::x_mm>},
    ResponseField{"largest_empty_circle.y_mm", "largest_empty_circle.y_mm", SummaryPart::empty_circle,
                  circle_figure<&EmptyCircle::y_mm>},
    ResponseField{"largest_empty_circle.radius_mm", "largest_empty_circle.radius_mm",
                  SummaryPart::empty_circle, circle_figure<&EmptyCircle::radius_mm>},
    ResponseField{"nearest_neighbour.mean_mm", "nearest_neighbour.mean_mm", SummaryPart::neighbours,
                  neighbour_figure<&SampleSummary::mean>},
    ResponseField{"nearest_neighbour.sd_mm", "nearest_neighbour.sd_mm", SummaryPart::neighbours,
                  neighbour_figure<&SampleSummary::sd>},
    ResponseField{"nearest_neighbour.min_mm", "nearest_neighbour.min_mm", SummaryPart::neighbours,
                  neighbour_figure<&SampleSummary::minimum>},
    ResponseField{"nearest_neighbour.clark_evans", "nearest_neighbour.clark_evans", SummaryPart::neighbours,
                  evenness<&NeighbourStatistics::clark_evans>},
    ResponseField{"nearest_neighbour.clark_evans_donnelly", "nearest_neighbour.clark_evans_donnelly",
                  SummaryPart::neighbours, evenness<&NeighbourStatistics::clark_evans_donnelly>},
    ResponseField{"double_strike_fraction", "double_strike_fraction", SummaryPart::neighbours,
                  pattern_figure<&PatternStatistics::double_strike_fraction>},
    ResponseField{"quadrats.mean", "quadrats[5].mean", SummaryPart::quadrats,
                  quadrat_figure<&QuadratStatistics::mean>},
    ResponseField{"quadrats.cv", "quadrats[5].cv", SummaryPart::quadrats,
                  quadrat_figure<&QuadratStatistics::cv>},
    ResponseField{"quadrats.vmr", "quadrats[5].vmr", SummaryPart::quadrats,
                  quadrat_figure<&QuadratStatistics::vmr>},
    ResponseField{"ripley.k_mm2", "ripley[0.5].k_mm2", SummaryPart::ripley, ripley_figure<&RipleyRow::k_mm2>},
    ResponseField{"ripley.k_border_mm2", "ripley[0.5].k_border_mm2", SummaryPart::ripley,
                  ripley_figure<&RipleyRow::k_border_mm2>},
    ResponseField{"ripley.l_mm", "ripley[0.5].l_mm", SummaryPart::ripley, ripley_figure<&RipleyRow::l_mm>},
    ResponseField{"ripley.pcf", "ripley[0.5].pcf", SummaryPart::ripley, ripley_figure<&RipleyRow::pcf>},
    ResponseField{"envelope_p", "envelope_p", SummaryPart::envelope, envelope_p},
    ResponseField{"anisotropy.a2", "anisotropy.a2", SummaryPart::anisotropy, anisotropy_2},
    ResponseField{"anisotropy.a4", "anisotropy.a4", SummaryPart::anisotropy, anisotropy_4},
    ResponseField{"track.period_mm", "track.period_mm", SummaryPart::track, track_period},
    ResponseField{"track.direction_deg", "track.direction_deg", SummaryPart::track, track_direction},
    ResponseField{"track.height", "track.height", SummaryPart::track, track_height},
    ResponseField{"depth_mm.mean", "depth_mm.mean", SummaryPart::depth, depth_figure<&DepthSummary::mean_mm>},
    ResponseField{"depth_mm.cv", "depth_mm.cv", SummaryPart::depth, depth_figure<&DepthSummary::cv>},
    ResponseField{"depth_mm.p05", "depth_mm.p05", SummaryPart::depth, depth_figure<&DepthSummary::p05_mm>},
    ResponseField{"depth_mm.p50", "depth_mm.p50", SummaryPart::depth, depth_figure<&DepthSummary::p50_mm>},
    ResponseField{"depth_mm.p95", "depth_mm.p95", SummaryPart::depth, depth_figure<&DepthSummary::p95_mm>},
    ResponseField{"layers.holes_per_cm2", "layers[papillary_dermis].holes_per_cm2", SummaryPart::layers,
                  layer_figure<&LayerSummary::holes_per_cm2>},
    ResponseField{"layers.fraction_reached", "layers[papillary_dermis].fraction_reached", SummaryPart::layers,
                  layer_figure<&LayerSummary::fraction_reached>},
    ResponseField{"layers.injured_volume_fraction", "layers[papillary_dermis].injured_volume_fraction",
                  SummaryPart::volumes, layer_figure<&LayerSummary::injured_volume_fraction>},
    ResponseField{"slit_mm.mean", "slit_mm.mean", SummaryPart::opening,
                  group_figure<&Summary::slit_mm, &MeanAnd95::mean>},
    ResponseField{"slit_mm.p95", "slit_mm.p95", SummaryPart::opening,
                  group_figure<&Summary::slit_mm, &MeanAnd95::p95>},
    ResponseField{"slit_rigid_mm.mean", "slit_rigid_mm.mean", SummaryPart::opening,
                  group_figure<&Summary::slit_rigid_mm, &MeanAnd95::mean>},
    ResponseField{"slit_rigid_mm.p95", "slit_rigid_mm.p95", SummaryPart::opening,
                  group_figure<&Summary::slit_rigid_mm, &MeanAnd95::p95>},
    ResponseField{"scratch_mm.mean", "scratch_mm.mean", SummaryPart::opening,
                  group_figure<&Summary::scratch_mm, &MeanAnd95::mean>},
    ResponseField{"scratch_mm.p95", "scratch_mm.p95", SummaryPart::opening,
                  group_figure<&Summary::scratch_mm, &MeanAnd95::p95>},
    ResponseField{"scuff_mm.mean", "scuff_mm.mean", SummaryPart::opening,
                  group_figure<&Summary::scuff_mm, &MeanAnd95::mean>},
    ResponseField{"scuff_mm.p95", "scuff_mm.p95", SummaryPart::opening,
                  group_figure<&Summary::scuff_mm, &MeanAnd95::p95>},
    ResponseField{"bleeding_fraction", "bleeding_fraction", SummaryPart::depth,
                  summary_figure<&Summary::bleeding_fraction>},
    ResponseField{"over_treated_fraction", "over_treated_fraction", SummaryPart::over_treated,
                  pattern_figure<&PatternStatistics::over_treated_fraction>},
    ResponseField{"target.under", "target.under", SummaryPart::target, target_figure<&TargetShares::under>},
    ResponseField{"target.within", "target.within", SummaryPart::target,
                  target_figure<&TargetShares::within>},
    ResponseField{"target.over", "target.over", SummaryPart::target, target_figure<&TargetShares::over>},
    ResponseField{"edge_rolloff_mm", "edge_rolloff_mm", SummaryPart::edge,
                  pattern_figure<&PatternStatistics::edge_rolloff_mm>},
    ResponseField{"drum_load_fraction", "drum_load_fraction", SummaryPart::drum,
                  summary_figure<&Summary::drum_load_fraction>},
    ResponseField{"passes.density_per_cm2", "passes[0].density_per_cm2", SummaryPart::passes, pass_density},
    ResponseField{"passes.coverage.fraction", "passes[0].coverage[0.5].fraction", SummaryPart::pass_coverage,
                  pass_coverage},
    ResponseField{"regions.holes", "regions[NAME].holes", SummaryPart::regions, region_holes},
    ResponseField{"regions.density_per_cm2", "regions[NAME].density_per_cm2", SummaryPart::regions,
                  region_density},
    ResponseField{"regions.coverage.fraction", "regions[NAME].coverage[0.5].fraction",
                  SummaryPart::region_coverage, region_coverage},
};

}  // namespace

std::span<const ResponseField> response_fields() {
    return fields;
}

Figure value_of(const Response& response, const Summary& summary) {
    const Figure value = response.field->get(summary, response.entries);
    if (!value || !std::isfinite(*value)) return std::nullopt;
    if (response.limit == Limit::at_least) return *value >= response.limit_value ? 1.0 : 0.0;
    if (response.limit == Limit::at_most) return *value <= response.limit_value ? 1.0 : 0.0;
    return value;
}

}  // namespace needleroll
