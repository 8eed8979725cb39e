/// What an experiment comes to: the cells, the comparisons with the control, and which factor matters most.
#pragma once

#include "sim/experiment/replicate_rows.hpp"
#include "sim/experiment/statistics.hpp"

namespace needleroll {

/// One cell with the statistics of every response.
struct CellResult {
    std::vector<std::string> levels;
    std::vector<CellStatistics> responses;
};

/// One cell against the cell with the control level of one factor, in one response.
struct CellComparison {
    std::size_t response = 0;
    std::size_t factor = 0;
    std::size_t cell = 0;
    std::size_t control_cell = 0;
    PairedComparison statistics;
};

/// How much a response changes with one factor.
struct MainEffect {
    std::size_t response = 0;
    std::size_t factor = 0;
    /// Full factorial: largest less smallest mean over all cells of a level, in the unit of the response,
    /// with its 95 % Student interval over the replicates.
    std::optional<double> difference;
    std::optional<Interval> interval;
    std::string lowest_level, highest_level;
    /// Sampled designs: Spearman's rank correlation of the factor with the cell means, for numbers alone.
    std::optional<double> rank_correlation;
    /// Share of the variance of the cell means between the levels (eta squared); for numbers of a sampled
    /// design between eight groups of neighbours, corrected for chance.
    std::optional<double> variance_share;

    /// Ranks effects: the variance share, or the squared rank correlation.
    double strength() const;
};

/// Everything, in the order of the design.
struct ExperimentResults {
    std::vector<CellResult> cells;
    std::vector<CellComparison> comparisons;
    std::vector<MainEffect> main_effects;  ///< by response, strongest first
};

/// Reads the replicates cell by cell; memory grows with cells, not with replicates. Unfinished after a stop.
ExperimentResults summarise_experiment(const Experiment& experiment, ReplicateTable& table,
                                       const StopToken& stop = {});

/// Corrects the p values of each response for all of its comparisons (Holm).
void correct_for_many(std::size_t responses, std::vector<CellComparison>& comparisons);

/// Levels without their keys: "star, 16".
std::string short_levels(const std::vector<std::string>& levels);

/// "program.pattern" in plain words: the label of the parameter.
std::string factor_label(const Factor& factor);

}  // namespace needleroll
