/// A few cells of an experiment that are worked on together.
#pragma once

#include "sim/experiment/replicate_rows.hpp"
#include "sim/experiment/result_folder.hpp"
#include "sim/experiment/stopping.hpp"

namespace needleroll {

/// A replicate to be run.
struct Job {
    std::size_t cell = 0;
    std::size_t replicate = 0;
};

/// The rows of the cells first to last - 1, those that are there and those still to come.
class CellGroup {
  public:
    CellGroup(const Experiment& experiment, const Shard& shard, std::size_t first, std::size_t last);

    std::size_t first() const { return first_; }
    std::size_t last() const { return first_ + cells_.size(); }

    /// Takes a row of one of the cells; false when it is there already or belongs to another part.
    bool add(const ReplicateRow& row);
    bool holds(std::size_t cell, std::size_t replicate) const;

    /// Replicates that are needed as far as is known and are not there; empty: the group is finished. Asks
    /// the stopping rule wherever enough replicates of a cell are there.
    std::vector<Job> missing();

    /// The rows in the order of the design, without those that the stopping rule did not ask for.
    std::vector<ReplicateRow> rows() const;

  private:
    struct Cell {
        StoppingRule rule;
        std::size_t looked_at = 0;                          ///< replicates that the rule has seen
        std::map<std::size_t, std::vector<double>> values;  ///< by replicate
    };

    const Experiment& experiment_;
    Shard shard_;
    std::size_t first_;
    std::vector<Cell> cells_;
};

/// Cells in a group: enough work for many threads, little enough for the memory.
std::size_t cells_in_group(const Experiment& experiment);

}  // namespace needleroll
