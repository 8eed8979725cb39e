#include "sim/run/summary.hpp"

#include "sim/coverage/patch_box.hpp"
#include "sim/coverage/region.hpp"
#include "sim/coverage/sample_summary.hpp"
#include "sim/injury/channel.hpp"
#include "sim/measured/measured_pattern.hpp"
#include "sim/run/channel_volumes.hpp"
#include "sim/run/cursor.hpp"
#include "sim/run/moment.hpp"
#include "sim/run/pattern.hpp"

#include <algorithm>
#include <array>

namespace needleroll {
namespace {

constexpr double mm2_per_cm2 = 100.0;

Figure ratio(double above, double below) {
    return below > 0.0 ? Figure(above / below) : std::nullopt;
}

/// What the figures are made from. Columns that are not known are empty, and so are all columns of a table
/// without rows.
struct Ground {
    const Punctures& punctures;
    KnownColumns known;
    std::size_t strikes = 0;  ///< the first rows only
    Box window;
    const std::vector<NamedRegion>& regions;
    double guard_mm = 0.0;
    const StopToken& stop;
};

Ground ground_of(const Result& result, std::size_t strikes, const StopToken& stop) {
    const Scenario& scenario = result.scenario;
    return {result.punctures,          all_columns, strikes, box_of(scenario.patch), scenario.patch.regions,
            scenario.metrics.guard_mm, stop};
}

Expected<Region> region_within(const Box& window, const std::vector<NamedRegion>& regions, double guard_mm,
                               const StopToken& stop) {
    std::vector<Polygon> treat, avoid;
    for (const NamedRegion& region : regions) {
        if (region.kind == RegionKind::treat) {
            treat.push_back(region.polygon_mm);
            avoid.insert(avoid.end(), region.holes_mm.begin(), region.holes_mm.end());
        }
        if (region.kind == RegionKind::avoid) avoid.push_back(region.polygon_mm);
    }
    return make_region(window, std::move(treat), std::move(avoid), guard_mm, stop);
}

/// Rows that are holes of the region.
std::vector<std::uint32_t> holes_inside(const Ground& ground, const Region& region) {
    std::vector<std::uint32_t> rows =
        points_inside(region, std::span(ground.punctures.x_mm).first(ground.strikes),
                      std::span(ground.punctures.y_mm).first(ground.strikes), ground.stop);
    std::erase_if(rows, [&](std::uint32_t row) { return !is_hole(ground.punctures, row); });
    return rows;
}

/// The column's values in these rows; none of a column that is not known.
std::vector<double> values_of(const std::vector<double>& column, const std::vector<std::uint32_t>& rows) {
    std::vector<double> values;
    if (column.empty()) return values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows) values.push_back(column[row]);
    return values;
}

MeanAnd95 mean_and_95(const std::vector<double>& column, const std::vector<std::uint32_t>& rows,
                      const StopToken& stop) {
    if (stop.stop_requested()) return {};
    std::vector<double> values = values_of(column, rows);
    if (values.empty()) return {};
    const double mean = mean_of(values);
    constexpr std::array shares = {0.95};
    return {mean, quantiles(values, shares, stop).front()};
}

void count_rows(const Ground& ground, Summary& summary) {
    const Punctures& punctures = ground.punctures;
    std::int64_t distinct = 0;
    for (std::size_t i = 0; i < ground.strikes; ++i) {
        if (asked_to_stop(ground.stop, i)) return;
        const bool hole = is_hole(punctures, i);
        summary.holes += hole;
        distinct += hole && ground.known.reentry && punctures.reentry[i] == 0;
    }
    if (ground.known.depth) summary.strikes = static_cast<std::int64_t>(ground.strikes);
    if (ground.known.reentry) summary.distinct_holes = distinct;
}

void measure_depth(const Ground& ground, const std::vector<std::uint32_t>& rows, Summary& summary) {
    if (!ground.known.depth) return;
    const Punctures& punctures = ground.punctures;
    const SampleSummary depths = summarize(values_of(punctures.depth_mm, rows), ground.stop);
    summary.depth = {depths.mean, depths.cv, depths.p05, depths.p50, depths.p95};
    const auto deep = std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return punctures.depth_mm[row] > bleeding_depth_mm;
    });
    summary.bleeding_fraction = ratio(static_cast<double>(deep), static_cast<double>(rows.size()));
}

void measure_opening(const Ground& ground, const std::vector<std::uint32_t>& rows, double area_mm2,
                     Summary& summary) {
    const Punctures& punctures = ground.punctures;
    const StopToken& stop = ground.stop;
    if (ground.known.opening) {
        double opened = 0.0;
        for (const std::uint32_t row : rows) {
            opened += opened_area_mm2(punctures.slit_mm[row], punctures.hole_diameter_mm[row]);
        }
        summary.opened_area_fraction = ratio(opened, area_mm2);
    }
    summary.slit_mm = mean_and_95(punctures.slit_mm, rows, stop);
    summary.slit_rigid_mm = mean_and_95(punctures.slit_rigid_mm, rows, stop);
    summary.scratch_mm = mean_and_95(punctures.scratch_mm, rows, stop);
    summary.scuff_mm = mean_and_95(punctures.scuff_mm, rows, stop);
}

void measure_layers(const Ground& ground, const std::vector<std::uint32_t>& rows, double area_mm2,
                    Summary& summary) {
    if (!ground.known.layer) return;
    std::array<double, layer_count> reached{};
    for (const std::uint32_t row : rows) {
        const auto deepest = static_cast<std::size_t>(ground.punctures.layer[row]);
        for (std::size_t layer = 1; layer <= deepest; ++layer) {
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
                     const StopToken& stop, Summary& summary) {
    const std::array<double, layer_count> volumes = channel_volumes_mm3(result, rows, stop);
    const std::array<double, 4> bottoms_mm = layer_bottoms_mm(result.scenario.patch.site);
    double top_mm = 0.0;
    // The subcutis has no lower border here, so that no share of its volume can be given.
    for (std::size_t layer = 1; layer <= bottoms_mm.size(); ++layer) {
        summary.layers[layer - 1].injured_volume_fraction =
            ratio(volumes[layer], area_mm2 * (bottoms_mm[layer - 1] - top_mm));
        top_mm = bottoms_mm[layer - 1];
    }
}

void measure_passes(const Punctures& punctures, std::size_t passes, const std::vector<std::uint32_t>& rows,
                    double area_mm2, Summary& summary) {
    std::vector<double> holes(passes, 0.0);
    if (passes == 0) return;
    for (const std::uint32_t row : rows) holes[punctures.pass[row]] += 1.0;
    double so_far = 0.0;
    for (std::size_t pass = 0; pass < holes.size(); ++pass) {
        so_far += holes[pass];
        summary.passes.push_back({static_cast<int>(pass), ratio(so_far, area_mm2 / mm2_per_cm2)});
    }
}

Expected<void> measure_regions(const Ground& ground, Summary& summary) {
    for (const NamedRegion& named : ground.regions) {
        const auto region = make_region(ground.window, {named.polygon_mm}, named.holes_mm, 0.0, ground.stop);
        if (!region) return fail(region.error());
        const auto holes = static_cast<std::int64_t>(holes_inside(ground, *region).size());
        const double area_cm2 = region->area_mm2 / mm2_per_cm2;
        summary.regions.push_back(
            {named.name, named.kind, area_cm2, holes, ratio(static_cast<double>(holes), area_cm2)});
    }
    return {};
}

/// What the rows alone tell, other than the passes.
Expected<void> measure_rows(const Ground& ground, const Region& region,
                            const std::vector<std::uint32_t>& rows, const SummaryParts& parts,
                            Summary& summary) {
    summary.area_cm2 = region.area_mm2 / mm2_per_cm2;
    summary.guard_mm = ground.guard_mm;
    summary.region_holes = static_cast<std::int64_t>(rows.size());
    count_rows(ground, summary);
    summary.density_per_cm2 = ratio(static_cast<double>(rows.size()), summary.area_cm2);
    const auto wanted = [&](bool part) { return part && !ground.stop.stop_requested(); };
    if (wanted(parts.opening)) measure_opening(ground, rows, region.area_mm2, summary);
    if (wanted(parts.depth)) measure_depth(ground, rows, summary);
    if (wanted(parts.layers)) measure_layers(ground, rows, region.area_mm2, summary);
    if (ground.stop.stop_requested()) return fail(stopped());
    return parts.regions ? measure_regions(ground, summary) : Expected<void>();
}

/// Adds the figures of the pattern, and a warning where some of them had to be left out.
void take_pattern(MeasuredHoles measured, Summary& summary) {
    summary.pattern = std::move(measured.statistics);
    if (measured.reach_mm >= farthest_pair_mm) return;
    summary.warnings.push_back(
        {"pattern_too_dense", {{"reach_mm", WarningNumber{measured.reach_mm, std::nullopt}}}});
}

}  // namespace

Expected<Region> counted_region(const Scenario& scenario, const StopToken& stop) {
    return region_within(box_of(scenario.patch), scenario.patch.regions, scenario.metrics.guard_mm, stop);
}

Expected<Region> counted_region(const MeasuredPattern& pattern, const StopToken& stop) {
    return region_within(pattern.window, pattern.regions, pattern.metrics.guard_mm, stop);
}

Figure coverage_after_pass(const PatternStatistics& pattern, std::size_t pass, std::size_t radius) {
    if (pattern.passes.empty()) return pattern.density_per_cm2 == 0.0 ? Figure(0.0) : std::nullopt;
    return pattern.passes[std::min(pass, pattern.passes.size() - 1)].coverage[radius];
}

Expected<Summary> summarise(const Moment& moment, const SummaryParts& parts, const StopToken& stop) {
    const Result& result = *moment.result;
    const Region& region = moment.region;
    Summary summary;
    summary.seed = result.scenario.seed;
    if (auto measured =
            measure_rows(ground_of(result, moment.strikes, stop), region, moment.counted, parts, summary);
        !measured)
        return fail(measured.error());
    if (parts.passes)
        measure_passes(result.punctures, pass_count(result), moment.counted, region.area_mm2, summary);
    if (parts.volumes) measure_volumes(result, moment.counted, region.area_mm2, stop, summary);
    if (stop.stop_requested()) return fail(stopped());
    summary.drum_load_fraction = result.rides.empty() ? Figure() : Figure(result.drum_load_fraction);
    summary.motion = result.motion;
    summary.warnings = result.warnings;
    return summary;
}

Expected<Summary> summarise(const Result& result, std::size_t strikes, const SummaryParts& parts,
                            const StopToken& stop) {
    const Expected<Moment> moment = moment_at(result, strikes, stop);
    if (!moment) return fail(moment.error());
    return summarise(*moment, parts, stop);
}

Expected<Summary> summarise(const Result& result) {
    return summarise(result, result.punctures.size());
}

Expected<Summary> summarise_whole(const Result& result, std::size_t strikes, int threads,
                                  const StopToken& stop) {
    const Expected<Moment> moment = moment_at(result, strikes, stop);
    if (!moment) return fail(moment.error());
    Expected<Summary> summary = summarise(*moment, {.volumes = true}, stop);
    if (!summary) return summary;
    const Scenario& scenario = result.scenario;
    take_pattern(measure_holes(result.punctures, moment->strikes, moment->region, scenario.patch.regions,
                               scenario.metrics, scenario.seed, threads, stop),
                 *summary);
    if (stop.stop_requested()) return fail(stopped());
    return summary;
}

Expected<Summary> summarise_whole(const MeasuredPattern& pattern, int threads, const StopToken& stop) {
    const Expected<Region> region = counted_region(pattern, stop);
    if (!region) return fail(region.error());
    const Ground ground{pattern.rows,
                        pattern.known,
                        pattern.rows.size(),
                        pattern.window,
                        pattern.regions,
                        pattern.metrics.guard_mm,
                        stop};
    const std::vector<std::uint32_t> rows = holes_inside(ground, *region);
    Summary summary;
    summary.seed = pattern.seed;
    summary.warnings = pattern.warnings;
    if (auto measured = measure_rows(ground, *region, rows, {}, summary); !measured)
        return fail(measured.error());
    const std::vector<std::uint32_t>& pass = pattern.rows.pass;
    const std::size_t passes =
        pass.empty() ? 0 : *std::max_element(pass.begin(), pass.end()) + std::size_t{1};
    measure_passes(pattern.rows, passes, rows, region->area_mm2, summary);
    take_pattern(measure_holes(pattern.rows, pattern.rows.size(), *region, pattern.regions, pattern.metrics,
                               pattern.seed, threads, stop),
                 summary);
    if (stop.stop_requested()) return fail(stopped());
    return summary;
}

Expected<Summary> summarise_whole(const Result& result, int threads, const StopToken& stop) {
    return summarise_whole(result, result.punctures.size(), threads, stop);
}

}  // namespace needleroll
