#include "sim/core/version.hpp"

namespace needleroll {

std::string program_version() {
    return NEEDLEROLL_VERSION;
}

}  // namespace needleroll
