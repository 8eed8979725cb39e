/// summary.json: the figures of a run for programs.
#pragma once

#include "sim/run/summary.hpp"

#include <string>

namespace needleroll {

/// The whole file, ending with a line break. Names and order of fields are fixed; an undefined figure is
/// null. Fields of the pattern are left out until it has been measured.
std::string summary_json(const Summary& summary);

}  // namespace needleroll
