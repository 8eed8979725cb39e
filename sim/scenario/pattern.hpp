/// The pattern of a run's holes, measured by sim/coverage under the scenario's settings.
#pragma once

#include "sim/coverage/pattern_statistics.hpp"
#include "sim/scenario/run.hpp"

#include <optional>

namespace needleroll {

/// Pixels of the gap and coverage maps along the longer side of a patch, at most; on patches up to 125 mm a
/// pixel is 0.05 mm.
inline constexpr double most_measured_pixels = 2500.0;

/// Pairs of holes nearer than 2 mm that are looked at, at most. A pattern with more is not measured.
inline constexpr double most_pairs = 3e9;

/// Measures the holes among the first `strikes` rows of a run over a region, with the scenario's radii,
/// squares and limits. The chance test uses the run's seed and 199 random patterns, fewer when these would
/// hold more than most_pairs; none below 19. Empty for a pattern of more than most_pairs.
std::optional<PatternStatistics> measure_holes(const Result& result, const Region& region,
                                               std::size_t strikes, int threads);

/// What of measure_holes a screen shows while time runs: the same figures at one radius and in squares of one
/// size, without those that take long.
std::optional<PatternStatistics> measure_shown(const Result& result, const Region& region,
                                               std::size_t strikes, double radius_mm, double square_mm);

}  // namespace needleroll
