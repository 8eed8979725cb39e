/// When a cell has had enough replicates.
#pragma once

#include "sim/experiment/experiment.hpp"

#include <span>

namespace needleroll {

/// Follows the replicates of one cell in their order. The decision is taken at fixed numbers of replicates
/// only - minimum, minimum + batch, ..., maximum - and looks at nothing but their values, so that it depends
/// neither on threads nor on the order in which they were finished.
class StoppingRule {
  public:
    explicit StoppingRule(const Replication& replication);

    /// Takes the values of the next replicate, one for each response.
    void add(std::span<const double> values);

    /// Replicates that the cell needs as far as is known now; it has enough when it has had as many.
    std::size_t wanted() const { return wanted_; }

  private:
    bool narrow_enough() const;

    Replication replication_;
    std::size_t wanted_;
    std::size_t count_ = 0;
    // Welford 1962: running mean and sum of squared deviations of the response's defined values.
    double defined_ = 0.0, mean_ = 0.0, squares_ = 0.0;
};

}  // namespace needleroll
