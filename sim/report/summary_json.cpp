#include "sim/report/summary_json.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/version.hpp"
#include "sim/coverage/definitions.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

using Json = nlohmann::ordered_json;

constexpr int summary_schema = 1;

Json json(const Figure& figure) {
    return figure && std::isfinite(*figure) ? Json(*figure) : Json(nullptr);
}

Json json(const std::optional<std::int64_t>& count) {
    return count ? Json(*count) : Json(nullptr);
}

Json json(const MeanAnd95& figures) {
    return {{"mean", json(figures.mean)}, {"p95", json(figures.p95)}};
}

Json json(const DepthSummary& depth) {
    return {{"mean", json(depth.mean_mm)},
            {"cv", json(depth.cv)},
            {"p05", json(depth.p05_mm)},
            {"p50", json(depth.p50_mm)},
            {"p95", json(depth.p95_mm)}};
}

Json json(const LayerSummary& layer) {
    return {{"name", layer_names[static_cast<std::size_t>(layer.layer)]},
            {"holes_per_cm2", json(layer.holes_per_cm2)},
            {"fraction_reached", json(layer.fraction_reached)},
            {"injured_volume_fraction", json(layer.injured_volume_fraction)}};
}

Json json(const Warning& warning) {
    return {{"code", warning.code}, {"text", warning_text(warning)}};
}

Json json(const CoverageStatistics& coverage) {
    return {{"radius_mm", coverage.radius_mm},
            {"fraction", json(coverage.fraction)},
            {"strike_area_ratio", json(coverage.strike_area_ratio)}};
}

Json json(const GapStatistics& gaps) {
    return {
        {"p50", json(gaps.p50)}, {"p90", json(gaps.p90)}, {"p95", json(gaps.p95)}, {"p99", json(gaps.p99)}};
}

Json json(const NeighbourStatistics& neighbours) {
    return {{"mean_mm", json(neighbours.distance_mm.mean)},
            {"sd_mm", json(neighbours.distance_mm.sd)},
            {"min_mm", json(neighbours.distance_mm.minimum)},
            {"clark_evans", json(neighbours.clark_evans)},
            {"clark_evans_donnelly", json(neighbours.clark_evans_donnelly)}};
}

Json json(const QuadratStatistics& quadrats) {
    return {{"side_mm", quadrats.side_mm},
            {"mean", json(quadrats.mean)},
            {"cv", json(quadrats.cv)},
            {"vmr", json(quadrats.vmr)}};
}

Json json(const RipleyRow& row) {
    return {{"r_mm", row.r_mm},
            {"k_mm2", json(row.k_mm2)},
            {"k_border_mm2", json(row.k_border_mm2)},
            {"l_mm", json(row.l_mm)},
            {"pcf", json(row.pcf)}};
}

Json json(const std::optional<EmptyCircle>& circle) {
    if (!circle) return nullptr;
    return {{"x_mm", circle->x_mm}, {"y_mm", circle->y_mm}, {"radius_mm", circle->radius_mm}};
}

Json json(const std::optional<Anisotropy>& anisotropy) {
    if (!anisotropy) return nullptr;
    return {{"a2", anisotropy->a2}, {"a4", anisotropy->a4}};
}

Json json(const std::optional<TrackPeak>& track) {
    if (!track) return nullptr;
    return {{"period_mm", track->period_mm},
            {"direction_deg", degrees(track->direction_rad)},
            {"height", track->height}};
}

Json json(const std::optional<TargetShares>& target) {
    if (!target) return nullptr;
    return {{"under", target->under}, {"within", target->within}, {"over", target->over}};
}

Json json(const TrackSummary& motion) {
    return {{"samples", motion.samples},
            {"left_out", motion.left_out},
            {"smoothed_rms_mm", json(motion.smoothed_rms_mm)},
            {"jumps", motion.jumps}};
}

template <class Item>
Json json(const std::vector<Item>& items) {
    Json list = Json::array();
    for (const Item& item : items) list.push_back(json(item));
    return list;
}

/// What is known of evenness and gaps: after the densities in the file.
void add_pattern(const PatternStatistics& pattern, Json& file) {
    file["coverage"] = json(pattern.coverage);
    file["gap_mm"] = json(pattern.gap_mm);
    file["largest_empty_circle"] = json(pattern.largest_empty_circle);
    file["nearest_neighbour"] = json(pattern.nearest_neighbour);
    file["double_strike_fraction"] = json(pattern.double_strike_fraction);
    file["quadrats"] = json(pattern.quadrats);
    file["ripley"] = json(pattern.ripley);
    file["envelope_p"] = pattern.envelope ? Json(pattern.envelope->p) : Json(nullptr);
    file["envelope_patterns"] = pattern.envelope ? pattern.envelope->patterns : 0;
    file["anisotropy"] = json(pattern.anisotropy);
    file["track"] = json(pattern.track);
}

/// What is known of dose and border: after the bleeding in the file.
void add_dose(const PatternStatistics& pattern, Json& file) {
    file["over_treated_fraction"] = json(pattern.over_treated_fraction);
    file["target"] = json(pattern.target);
    file["edge_rolloff_mm"] = json(pattern.edge_rolloff_mm);
}

Json pass_coverage(const PatternStatistics& pattern, std::size_t pass) {
    Json list = Json::array();
    for (std::size_t i = 0; i < pattern.coverage.size(); ++i) {
        list.push_back({{"radius_mm", pattern.coverage[i].radius_mm},
                        {"fraction", json(coverage_after_pass(pattern, pass, i))}});
    }
    return list;
}

Json passes_json(const Summary& summary) {
    Json list = Json::array();
    for (const PassSummary& pass : summary.passes) {
        Json item = {{"pass", pass.pass}, {"density_per_cm2", json(pass.density_per_cm2)}};
        if (summary.pattern)
            item["coverage"] = pass_coverage(*summary.pattern, static_cast<std::size_t>(pass.pass));
        list.push_back(std::move(item));
    }
    return list;
}

Json regions_json(const Summary& summary) {
    Json list = Json::array();
    for (std::size_t i = 0; i < summary.regions.size(); ++i) {
        const RegionSummary& region = summary.regions[i];
        Json item = {{"name", region.name},
                     {"kind", region_kind_names[static_cast<std::size_t>(region.kind)]},
                     {"area_cm2", region.area_cm2},
                     {"holes", region.holes},
                     {"density_per_cm2", json(region.density_per_cm2)}};
        if (summary.pattern) item["coverage"] = json(summary.pattern->areas[i].coverage);
        list.push_back(std::move(item));
    }
    return list;
}

}  // namespace

std::string summary_json(const Summary& summary) {
    Json file;
    file["schema"] = summary_schema;
    file["version"] = program_version();
    file["definitions"] = figure_definitions;
    file["seed"] = summary.seed;
    file["region"] = {
        {"area_cm2", summary.area_cm2}, {"guard_mm", summary.guard_mm}, {"holes", summary.region_holes}};
    file["strikes"] = json(summary.strikes);
    file["holes"] = summary.holes;
    file["distinct_holes"] = json(summary.distinct_holes);
    file["density_per_cm2"] = json(summary.density_per_cm2);
    file["opened_area_fraction"] = json(summary.opened_area_fraction);
    if (summary.pattern) add_pattern(*summary.pattern, file);
    file["depth_mm"] = json(summary.depth);
    file["layers"] = json(summary.layers);
    file["slit_mm"] = json(summary.slit_mm);
    file["slit_rigid_mm"] = json(summary.slit_rigid_mm);
    file["scratch_mm"] = json(summary.scratch_mm);
    file["scuff_mm"] = json(summary.scuff_mm);
    file["bleeding_fraction"] = json(summary.bleeding_fraction);
    if (summary.pattern) add_dose(*summary.pattern, file);
    file["drum_load_fraction"] = json(summary.drum_load_fraction);
    file["passes"] = passes_json(summary);
    file["regions"] = regions_json(summary);
    if (summary.motion) file["motion"] = json(*summary.motion);
    file["warnings"] = json(summary.warnings);
    return file.dump(2) + "\n";
}

}  // namespace needleroll
