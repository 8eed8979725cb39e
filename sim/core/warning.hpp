/// Something that the user should know about a run or a file that is otherwise good.
#pragma once

#include <string>

namespace needleroll {

/// One warning.
struct Warning {
    std::string code;  ///< for programs: "beyond_dermis", "avoid_region", "drum_load", "unpierced"
    std::string text;  ///< one sentence
};

}  // namespace needleroll
