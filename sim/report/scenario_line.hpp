/// A scenario in one line, for the titles of figures and the command line.
#pragma once

#include "sim/scenario/scenario.hpp"

#include <string>

namespace needleroll {

/// "192 needles of 1.5 mm · star, 16 passes · 3 N · cheek · seed 1"
std::string scenario_line(const Scenario& scenario);

}  // namespace needleroll
