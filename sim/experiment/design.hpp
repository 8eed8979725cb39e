/// The cells of an experiment: which level of every factor belongs to a cell.
#pragma once

#include "sim/experiment/experiment.hpp"

namespace needleroll {

/// Number of cells; may be far more than most_cells.
double cell_count(const Experiment& experiment);

/// Levels of all factors in a cell, as `--set` has them. In a full factorial design the last factor changes
/// fastest. Sampled designs depend on the seed of the base scenario alone.
std::vector<std::string> cell_levels(const Experiment& experiment, std::size_t cell);

/// The scenario of a cell. Fails when the levels do not go together.
Expected<Scenario> cell_scenario(const Experiment& experiment, std::size_t cell, const Assets& assets);

/// In a full factorial design, the cell that differs from this one in that factor alone, having its control
/// level; empty for the control itself, a factor without control, and sampled designs.
std::optional<std::size_t> control_cell(const Experiment& experiment, std::size_t cell, std::size_t factor);

/// Index of a cell's level of a factor (full factorial designs only).
std::size_t level_index(const Experiment& experiment, std::size_t cell, std::size_t factor);

}  // namespace needleroll
