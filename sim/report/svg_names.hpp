/// Makes the SVG of equal drawings equal bytes.
#pragma once

#include "sim/core/stop.hpp"

#include <string>
#include <string_view>

namespace needleroll {

/// Cairo counts the names of pictures and clips through the whole life of a program. This gives every id a
/// number by the order of its first mention in the file, and changes the references with it.
std::string with_stable_names(std::string_view svg, const StopToken& stop = {});

}  // namespace needleroll
