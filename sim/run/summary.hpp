/// The figures of a run: the one place where they are computed, for summary.json, the window and the reports
/// alike.
#pragma once

#include "sim/coverage/statistics.hpp"
#include "sim/run/run.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

struct MeasuredPattern;
struct Moment;
struct Region;

/// A figure that may be undefined, for example a mean over no holes.
using Figure = std::optional<double>;

/// Mean and 95th percentile over the holes of the region.
struct MeanAnd95 {
    Figure mean;
    Figure p95;
};

/// Depth of the holes of the region [mm].
struct DepthSummary {
    Figure mean_mm;
    Figure cv;  ///< standard deviation (n - 1) over mean
    Figure p05_mm, p50_mm, p95_mm;
};

/// How far the injury goes in one layer.
struct LayerSummary {
    Layer layer = Layer::stratum_corneum;
    Figure holes_per_cm2;            ///< holes that reach the layer or deeper ones, per area of the region
    Figure fraction_reached;         ///< their share of all holes
    Figure injured_volume_fraction;  ///< volume of the channels in the layer over the volume of the layer;
                                     ///< once measured, which takes long
};

/// The pattern once a pass is finished.
struct PassSummary {
    int pass = 0;            ///< from 0
    Figure density_per_cm2;  ///< of the holes of this pass and those before it
};

/// One named region of the patch, without guard.
struct RegionSummary {
    std::string name;
    RegionKind kind = RegionKind::treat;
    double area_cm2 = 0.0;
    std::int64_t holes = 0;
    Figure density_per_cm2;
};

/// What a pattern comes to, rolled or measured. Counts are over the whole patch, as rows of punctures.csv;
/// densities, shares and means are over the region: union of `treat` polygons, else the patch; less `avoid`;
/// less the guard (sim/MODEL.md section 6). What is not known of a measured pattern is empty.
struct Summary {
    std::int64_t seed = 0;
    double area_cm2 = 0.0;  ///< of the region
    double guard_mm = 0.0;
    std::int64_t region_holes = 0;  ///< in the region: its density times its area
    std::optional<std::int64_t> strikes;
    std::int64_t holes = 0;
    std::optional<std::int64_t> distinct_holes;
    Figure density_per_cm2;
    Figure opened_area_fraction;  ///< sum over holes of slit * h + pi h^2/4, over the region's area; h hole
                                  ///< diameter
    DepthSummary depth;
    std::vector<LayerSummary> layers;  ///< from the stratum corneum inwards
    MeanAnd95 slit_mm, slit_rigid_mm, scratch_mm, scuff_mm;
    Figure bleeding_fraction;  ///< share of the holes deeper than 0.4 mm
    Figure
        drum_load_fraction;  ///< share of the hand's force that the drum carries, mean over the path rolled
    std::vector<PassSummary> passes;
    std::vector<RegionSummary> regions;
    std::optional<TrackSummary> motion;  ///< what became of measured poses; empty: none were rolled
    std::vector<Warning> warnings;
    std::optional<PatternStatistics> pattern;  ///< once measured, which takes longer than all the rest
};

/// The region of the figures: union of `treat` polygons, else the patch; less `avoid`; less the guard. Fails
/// for a polygon that is not simple.
Expected<Region> counted_region(const Scenario& scenario, const StopToken& stop = {});

/// The same of a measured pattern.
Expected<Region> counted_region(const MeasuredPattern& pattern, const StopToken& stop = {});

/// The figures of a finished run without those of the pattern and the injured volumes: quick enough for every
/// move of a control.
Expected<Summary> summarise(const Result& result);

/// All figures of a finished run. Where there are too many pairs of holes to look at, a warning tells it
/// ("pattern_too_dense"). Fails when it is stopped.
Expected<Summary> summarise_whole(const Result& result, int threads, const StopToken& stop = {});

/// The figures of a measured pattern, with those of the pattern: the same as those of the run it was rolled
/// in, as far as its columns tell. Re-entries count as holes, as in a run.
Expected<Summary> summarise_whole(const MeasuredPattern& pattern, int threads, const StopToken& stop = {});

/// All figures after the first `strikes` rows.
Expected<Summary> summarise_whole(const Result& result, std::size_t strikes, int threads,
                                  const StopToken& stop = {});

/// Parts of a summary that take time; those that are not wanted stay empty.
struct SummaryParts {
    bool opening = true;  ///< opened area, slits, scratches, scuffs
    bool depth = true;
    bool layers = true;
    bool passes = true;
    bool regions = true;
    bool volumes =
        false;  ///< injured shares of the layers, which take longer than all the rest; with `layers`
};

/// Coverage once a pass is finished, at the radius of that number of the pattern: passes behind the last hole
/// leave it as it was, and where no hole is at all, nothing is covered.
Figure coverage_after_pass(const PatternStatistics& pattern, std::size_t pass, std::size_t radius);

/// The figures at a moment of a run. Passes still to come add nothing; the warnings and the drum's load are
/// those of the whole run. Fails when it is stopped.
Expected<Summary> summarise(const Moment& moment, const SummaryParts& parts = {}, const StopToken& stop = {});

/// The figures after the first `strikes` rows.
Expected<Summary> summarise(const Result& result, std::size_t strikes, const SummaryParts& parts = {},
                            const StopToken& stop = {});

}  // namespace needleroll
