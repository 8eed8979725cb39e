/// The pattern of holes, rolled or measured elsewhere, by sim/coverage under a scenario's settings.
#pragma once

#include "sim/coverage/pattern_statistics.hpp"
#include "sim/injury/punctures.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstdint>
#include <vector>

namespace needleroll {

/// Pixels of the raster of over-treated skin along the longer side of a window, at most; on windows up to
/// 125 mm a pixel is 0.05 mm.
inline constexpr double most_measured_pixels = 2500.0;

/// Pairs of holes that are looked at, at most.
inline constexpr double most_pairs = 3e9;

/// How far apart the two holes of a pair may be [mm].
inline constexpr double farthest_pair_mm = 2.0;

/// The statistics of some holes.
struct MeasuredHoles {
    PatternStatistics statistics;
    double reach_mm = farthest_pair_mm;  ///< Ripley's K goes so far; less where there are too many pairs
};

/// True for a row that is a hole: its depth is above 0, or depths are not known.
inline bool is_hole(const Punctures& punctures, std::size_t row) {
    return punctures.depth_mm.empty() || punctures.depth_mm[row] > 0.0;
}

/// The holes among the strikes, as sim/coverage takes them; `pass` is empty when it is not known.
struct HoleColumns {
    std::vector<double> x_mm, y_mm;
    std::vector<std::uint32_t> pass;
};

/// The holes among the first `strikes` rows.
HoleColumns holes_of(const Punctures& punctures, std::size_t strikes, const StopToken& stop = {});

/// The named regions within a window, without guard; those that are not simple are left out.
std::vector<NamedArea> areas_of(const Box& window, const std::vector<NamedRegion>& regions,
                                const StopToken& stop = {});

/// How holes are to be measured under a scenario's radii, squares and limits: with 199 random patterns for
/// the chance test, fewer when these would hold more than most_pairs, none below 19. A pattern with more
/// pairs itself has K as far as most_pairs last, and neither chance test nor directions.
PatternSettings pattern_settings(const HoleColumns& holes, const Region& region,
                                 const MetricsOptions& metrics, const Seed& seed, int threads,
                                 const StopToken& stop = {});

/// Measures the holes among the first `strikes` rows over a region, under pattern_settings; the columns
/// depth_mm and pass may be empty.
MeasuredHoles measure_holes(const Punctures& punctures, std::size_t strikes, const Region& region,
                            const std::vector<NamedRegion>& regions, const MetricsOptions& metrics,
                            std::int64_t seed, int threads, const StopToken& stop = {});

/// What of measure_holes a screen shows while time runs: the same figures at one radius and in squares of one
/// size, without those that take long and those of passes.
PatternStatistics measure_shown(const Punctures& punctures, std::size_t strikes, const Region& region,
                                const MetricsOptions& metrics, double radius_mm, double square_mm);

/// What a screen shows of the passes of a whole run, at one radius.
std::vector<PassStep> passes_shown(const Punctures& punctures, const Region& region, double radius_mm);

}  // namespace needleroll
