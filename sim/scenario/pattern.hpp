/// The pattern of a run's holes, measured by sim/coverage under the scenario's settings.
#pragma once

#include "sim/coverage/pattern_statistics.hpp"
#include "sim/scenario/run.hpp"

#include <optional>
#include <vector>

namespace needleroll {

/// Pixels of the gap and coverage maps along the longer side of a patch, at most; on patches up to 125 mm a
/// pixel is 0.05 mm.
inline constexpr double most_measured_pixels = 2500.0;

/// Pairs of holes nearer than 2 mm that are looked at, at most. A pattern with more is not measured.
inline constexpr double most_pairs = 3e9;

/// The holes among the strikes of a run, as sim/coverage takes them.
struct HoleColumns {
    std::vector<double> x_mm, y_mm;
    std::vector<std::uint32_t> pass;
};
HoleColumns holes_of(const Punctures& punctures);

/// The named regions of a patch, without guard; those that are not simple are left out.
std::vector<NamedArea> areas_of(const Patch& patch);

/// How a run is to be measured by its scenario; empty for a pattern of more than most_pairs.
std::optional<PatternSettings> pattern_settings(const Result& result, std::size_t holes, int threads);

/// Measures the holes of a run over a region, with the scenario's radii, squares and limits. The chance test
/// uses the run's seed and 199 random patterns, fewer when these would hold more than most_pairs; none
/// below 19. Empty for a pattern of more than most_pairs.
std::optional<PatternStatistics> measure_holes(const Result& result, const Region& region, int threads);

}  // namespace needleroll
