/// The figures of a run in words, for a terminal.
#pragma once

#include "sim/run/summary.hpp"

#include <string>

namespace needleroll {

/// Title, set-up and the main figures, a line each. An undefined figure is a dash.
std::string summary_text(const Scenario& scenario, const Summary& summary);

}  // namespace needleroll
