/// The version of the program.
#pragma once

#include <string>

namespace needleroll {

/// Version of the program, as the build names it.
std::string program_version();

}  // namespace needleroll
