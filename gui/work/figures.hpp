/// The figures that the screen shows, as of the time cursor. Knows no window.
#pragma once

#include "sim/run/moment.hpp"
#include "sim/run/summary.hpp"

#include <vector>

namespace needleroll::gui {

/// Side of the squares that evenness is best measured in [mm].
inline constexpr double wanted_evenness_side_mm = 5.0;

/// The side nearest to it that the scenario measures.
double evenness_side_mm(const MetricsOptions& metrics);

/// The distance within which skin counts as covered [mm]: the middle one of the scenario's radii.
double reach_mm(const MetricsOptions& metrics);

/// What the pattern of the holes comes to, over the counted region (sim/MODEL.md section 6), as in
/// summary.json, and what pure chance would give for as many holes.
struct PatternFigures {
    Figure coverage;         ///< share of the skin within reach_mm of a hole
    Figure coverage_chance;  ///< 1 - exp(-density pi reach^2)
    Figure evenness_cv;      ///< SD over mean of the holes in squares of evenness_side_mm()
    Figure evenness_chance;  ///< 1 / sqrt(mean holes in a square)
    Figure double_strikes;   ///< share of holes with another one within the scenario's radius
    Figure double_chance;    ///< 1 - exp(-density pi radius^2)
    Figure gap_radius_mm;    ///< of the largest circle without a hole
    double gap_x_mm = 0.0, gap_y_mm = 0.0;
};

/// The run as far as time has come.
struct FiguresNow {
    std::size_t strikes = 0;       ///< rows of the punctures that have happened
    std::uint64_t run_number = 0;  ///< of the result they belong to
    Summary summary;               ///< the figures of summary.json after those rows
};

/// The pattern as far as time had come when it was last measured, which takes longer than all other figures.
struct PatternNow {
    std::size_t strikes = 0;
    std::uint64_t run_number = 0;
    PatternFigures figures;
};

/// What belongs to a whole run and not to a moment of it.
struct RunFigures {
    std::uint64_t run_number = 0;
    std::vector<double> pass;             ///< 0, 1, 2, ... passes done
    std::vector<double> coverage;         ///< share within reach_mm after them
    std::vector<double> coverage_chance;  ///< for as many holes thrown at random
};

/// Brings the figures up to a moment of a run; does nothing when they are there already.
void update_figures(FiguresNow& figures, const Moment& moment, std::uint64_t run_number);

/// The same for the figures of the pattern.
void update_pattern(PatternNow& pattern, const Moment& moment, std::uint64_t run_number);

/// The same for the figures of the whole run that the moment belongs to.
void update_run_figures(RunFigures& figures, const Moment& moment, std::uint64_t run_number);

/// Holes by depth: `edges` one more than `counts`, from 0 to the needle length, of the holes among the first
/// `strikes` rows.
struct DepthHistogram {
    std::vector<double> edges_mm;
    std::vector<double> counts;
};
DepthHistogram depth_histogram(const Result& result, std::size_t strikes, int bars);

}  // namespace needleroll::gui
