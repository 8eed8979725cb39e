#include "sim/scenario/summary.hpp"

#include "sim/coverage/sample_summary.hpp"
#include "sim/injury/channel.hpp"
#include "sim/scenario/channel_volumes.hpp"
#include "sim/scenario/pattern.hpp"

#include <algorithm>

namespace needleroll {
namespace {

constexpr double mm2_per_cm2 = 100.0;

Figure ratio(double above, double below) {
    return below > 0.0 ? Figure(above / below) : std::nullopt;
}

/// Rows among the first `strikes` that are holes of the region.
std::vector<std::uint32_t> holes_inside(const Punctures& punctures, const Region& region,
                                        std::size_t strikes) {
    std::vector<std::uint32_t> rows = points_inside(region, std::span(punctures.x_mm).first(strikes),
                                                    std::span(punctures.y_mm).first(strikes));
    std::erase_if(rows, [&](std::uint32_t row) { return !(punctures.depth_mm[row] > 0.0); });
    return rows;
}

SampleSummary summary_of(const std::vector<double>& column, const std::vector<std::uint32_t>& rows) {
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows) values.push_back(column[row]);
    return summarize(values);
}

MeanAnd95 mean_and_95(const std::vector<double>& column, const std::vector<std::uint32_t>& rows) {
    const SampleSummary sample = summary_of(column, rows);
    return {sample.mean, sample.p95};
}

void count_rows(const Punctures& punctures, std::size_t strikes, Summary& summary) {
    summary.strikes = static_cast<std::int64_t>(strikes);
    for (std::size_t i = 0; i < strikes; ++i) {
        const bool hole = punctures.depth_mm[i] > 0.0;
        summary.holes += hole;
        summary.distinct_holes += hole && punctures.reentry[i] == 0;
    }
}

void measure_depth(const Punctures& punctures, const std::vector<std::uint32_t>& rows, Summary& summary) {
    const SampleSummary depths = summary_of(punctures.depth_mm, rows);
    summary.depth = {depths.mean, depths.cv, depths.p05, depths.p50, depths.p95};
    const auto deep = std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return punctures.depth_mm[row] > bleeding_depth_mm;
    });
    summary.bleeding_fraction = ratio(static_cast<double>(deep), static_cast<double>(rows.size()));
}

void measure_opening(const Punctures& punctures, const std::vector<std::uint32_t>& rows, double area_mm2,
                     Summary& summary) {
    double opened = 0.0;
    for (const std::uint32_t row : rows) {
        opened += opened_area_mm2(punctures.slit_mm[row], punctures.hole_diameter_mm[row]);
    }
    summary.opened_area_fraction = ratio(opened, area_mm2);
    summary.slit_mm = mean_and_95(punctures.slit_mm, rows);
    summary.slit_rigid_mm = mean_and_95(punctures.slit_rigid_mm, rows);
    summary.scratch_mm = mean_and_95(punctures.scratch_mm, rows);
    summary.scuff_mm = mean_and_95(punctures.scuff_mm, rows);
}

void measure_layers(const Result& result, const std::vector<std::uint32_t>& rows, double area_mm2,
                    Summary& summary) {
    std::array<double, layer_count> reached{};
    for (const std::uint32_t row : rows) {
        for (std::size_t layer = 1; layer <= static_cast<std::size_t>(result.punctures.layer[row]); ++layer) {
            reached[layer] += 1.0;
        }
    }
    for (std::size_t layer = 1; layer < layer_count; ++layer) {
        summary.layers.push_back({static_cast<Layer>(layer), ratio(reached[layer], area_mm2 / mm2_per_cm2),
                                  ratio(reached[layer], static_cast<double>(rows.size())), std::nullopt});
    }
}

/// Fills in how much of each layer the channels of the named rows take.
void measure_volumes(const Result& result, const std::vector<std::uint32_t>& rows, double area_mm2,
                     Summary& summary) {
    const std::array<double, layer_count> volumes = channel_volumes_mm3(result, rows);
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(result.scenario.patch.site);
    double top_mm = 0.0;
    // The subcutis has no lower border here, so that no share of its volume can be given.
    for (std::size_t layer = 1; layer <= bottoms_mm.size(); ++layer) {
        summary.layers[layer - 1].injured_volume_fraction =
            ratio(volumes[layer], area_mm2 * (bottoms_mm[layer - 1] - top_mm));
        top_mm = bottoms_mm[layer - 1];
    }
}

/// Number of passes of a run's plan.
std::size_t pass_count(const Result& result) {
    int last = -1;
    for (const Stroke& stroke : result.strokes) last = std::max(last, stroke.pass);
    return static_cast<std::size_t>(last + 1);
}

void measure_passes(const Result& result, const std::vector<std::uint32_t>& rows, double area_mm2,
                    Summary& summary) {
    std::vector<double> holes(pass_count(result), 0.0);
    for (const std::uint32_t row : rows) holes[result.punctures.pass[row]] += 1.0;
    double so_far = 0.0;
    for (std::size_t pass = 0; pass < holes.size(); ++pass) {
        so_far += holes[pass];
        summary.passes.push_back({static_cast<int>(pass), ratio(so_far, area_mm2 / mm2_per_cm2)});
    }
}

Expected<void> measure_regions(const Result& result, std::size_t strikes, Summary& summary) {
    const Patch& patch = result.scenario.patch;
    for (const NamedRegion& named : patch.regions) {
        const auto region = make_region({0.0, 0.0, patch.width_mm, patch.height_mm}, {named.polygon_mm}, {});
        if (!region) return fail(region.error());
        const auto holes = static_cast<std::int64_t>(holes_inside(result.punctures, *region, strikes).size());
        const double area_cm2 = region->area_mm2 / mm2_per_cm2;
        summary.regions.push_back(
            {named.name, named.kind, area_cm2, holes, ratio(static_cast<double>(holes), area_cm2)});
    }
    return {};
}

}  // namespace

Expected<Region> counted_region(const Scenario& scenario) {
    std::vector<Polygon> treat, avoid;
    for (const NamedRegion& region : scenario.patch.regions) {
        if (region.kind == RegionKind::treat) treat.push_back(region.polygon_mm);
        if (region.kind == RegionKind::avoid) avoid.push_back(region.polygon_mm);
    }
    return make_region({0.0, 0.0, scenario.patch.width_mm, scenario.patch.height_mm}, std::move(treat),
                       std::move(avoid), scenario.metrics.guard_mm);
}

Expected<Summary> summarise(const Result& result, std::size_t strikes) {
    const Expected<Region> region = counted_region(result.scenario);
    if (!region) return fail(region.error());
    Summary summary;
    summary.seed = result.scenario.seed;
    summary.area_cm2 = region->area_mm2 / mm2_per_cm2;
    summary.guard_mm = result.scenario.metrics.guard_mm;
    count_rows(result.punctures, strikes, summary);
    const std::vector<std::uint32_t> rows = holes_inside(result.punctures, *region, strikes);
    summary.density_per_cm2 = ratio(static_cast<double>(rows.size()), summary.area_cm2);
    measure_opening(result.punctures, rows, region->area_mm2, summary);
    measure_depth(result.punctures, rows, summary);
    measure_layers(result, rows, region->area_mm2, summary);
    measure_passes(result, rows, region->area_mm2, summary);
    summary.drum_load_fraction = result.rides.empty() ? Figure() : Figure(result.drum_load_fraction);
    summary.warnings = result.warnings;
    if (auto measured = measure_regions(result, strikes, summary); !measured) return fail(measured.error());
    return summary;
}

Expected<Summary> summarise(const Result& result) {
    return summarise(result, result.punctures.size());
}

Expected<Summary> summarise_whole(const Result& result, std::size_t strikes, int threads) {
    Expected<Summary> summary = summarise(result, strikes);
    if (!summary) return summary;
    const Expected<Region> region = counted_region(result.scenario);
    if (!region) return fail(region.error());
    measure_volumes(result, holes_inside(result.punctures, *region, strikes), region->area_mm2, *summary);
    summary->pattern = measure_holes(result, *region, strikes, threads);
    if (!summary->pattern) {
        summary->warnings.push_back(
            {"pattern_too_dense",
             "The holes lie too close together for gaps, neighbours and coverage to be measured."});
    }
    return summary;
}

Expected<Summary> summarise_whole(const Result& result, int threads) {
    return summarise_whole(result, result.punctures.size(), threads);
}

}  // namespace needleroll
