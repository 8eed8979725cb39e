/// punctures.csv: a row for every strike on the patch.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/injury/punctures.hpp"

#include <string>

namespace needleroll {

/// The whole file: a line of names, then the rows in their order; lines end with "\n". Real numbers have 9
/// decimals. The decimal sign is a point in every locale.
std::string punctures_csv(const Punctures& punctures, const StopToken& stop = {});

}  // namespace needleroll
