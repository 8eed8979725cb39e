#include "sim/report/summary_json.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

using Json = nlohmann::ordered_json;

constexpr int summary_schema = 1;
constexpr std::array<std::string_view, 4> region_kind_names = {"treat", "scar", "wrinkle", "avoid"};

Json json(const Figure& figure) {
    return figure && std::isfinite(*figure) ? Json(*figure) : Json(nullptr);
}

Json json(const MeanAnd95& figures) { return {{"mean", json(figures.mean)}, {"p95", json(figures.p95)}}; }

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

Json json(const PassSummary& pass) {
    return {{"pass", pass.pass}, {"density_per_cm2", json(pass.density_per_cm2)}};
}

Json json(const RegionSummary& region) {
    return {{"name", region.name},
            {"kind", region_kind_names[static_cast<std::size_t>(region.kind)]},
            {"area_cm2", region.area_cm2},
            {"holes", region.holes},
            {"density_per_cm2", json(region.density_per_cm2)}};
}

Json json(const Warning& warning) { return {{"code", warning.code}, {"text", warning.text}}; }

template <class Item>
Json json(const std::vector<Item>& items) {
    Json list = Json::array();
    for (const Item& item : items) list.push_back(json(item));
    return list;
}

}  // namespace

std::string program_version() { return NEEDLEROLL_VERSION; }

std::string summary_json(const Summary& summary) {
    Json file;
    file["schema"] = summary_schema;
    file["version"] = program_version();
    file["seed"] = summary.seed;
    file["region"] = {{"area_cm2", summary.area_cm2}, {"guard_mm", summary.guard_mm}};
    file["strikes"] = summary.strikes;
    file["holes"] = summary.holes;
    file["distinct_holes"] = summary.distinct_holes;
    file["density_per_cm2"] = json(summary.density_per_cm2);
    file["opened_area_fraction"] = json(summary.opened_area_fraction);
    file["depth_mm"] = json(summary.depth);
    file["layers"] = json(summary.layers);
    file["slit_mm"] = json(summary.slit_mm);
    file["slit_rigid_mm"] = json(summary.slit_rigid_mm);
    file["scratch_mm"] = json(summary.scratch_mm);
    file["scuff_mm"] = json(summary.scuff_mm);
    file["bleeding_fraction"] = json(summary.bleeding_fraction);
    file["drum_load_fraction"] = json(summary.drum_load_fraction);
    file["passes"] = json(summary.passes);
    file["regions"] = json(summary.regions);
    file["warnings"] = json(summary.warnings);
    return file.dump(2) + "\n";
}

}  // namespace needleroll
