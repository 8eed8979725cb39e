/// Which factor matters most.
#pragma once

#include "sim/experiment/results.hpp"

namespace needleroll {

/// One effect for each response and factor from the finished cells; strongest first within a response.
std::vector<MainEffect> main_effects(const Experiment& experiment, const std::vector<CellResult>& cells,
                                     ReplicateTable& table, const StopToken& stop = {});

}  // namespace needleroll
