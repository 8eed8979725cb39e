/// Tables of an experiment's results: summary.csv, comparisons.csv, summary.json, and lines for a terminal.
#pragma once

#include "sim/experiment/results.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// A row for each cell and response: levels, n, mean, SD, 95 % interval and the name of its method,
/// quantiles. Numbers have 9 significant digits; what is undefined is an empty field.
std::string summary_csv(const Experiment& experiment, const ExperimentResults& results);

/// A row for each paired comparison with a control.
std::string comparisons_csv(const Experiment& experiment, const ExperimentResults& results);

/// Both tables, main effects, methods and what is needed to repeat the experiment.
std::string experiment_json(const Experiment& experiment, const ExperimentResults& results);

/// Cells with means and intervals of each response, then the comparisons in words, for a terminal. At most
/// `most_lines` cells are listed for a response.
std::string experiment_text(const Experiment& experiment, const ExperimentResults& results,
                            std::size_t most_lines);

/// One sentence for a comparison that says no more than its intervals carry.
std::string comparison_sentence(const Experiment& experiment, const ExperimentResults& results,
                                const CellComparison& comparison);

/// The sentences of the first comparisons, response by response, without those of single passes.
std::vector<std::string> comparison_sentences(const Experiment& experiment, const ExperimentResults& results,
                                              std::size_t most);

/// A number with 4 significant digits, or a dash.
std::string short_number(const std::optional<double>& value);

/// How many replicates have no value of a response and so are not in its means; empty when all have one.
std::string left_out_sentence(const ExperimentResults& results, std::size_t response);

}  // namespace needleroll
