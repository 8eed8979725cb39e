/// The program `needleroll` as a function.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace needleroll {

/// Where the program reads and writes.
struct Console {
    std::ostream& out;             ///< results
    std::ostream& err;             ///< messages and progress
    bool err_is_terminal = false;  ///< then progress is a bar that is drawn over itself
    /// True when nobody reads the results any more, as behind `| head`; null: not known.
    bool (*reader_has_gone)() = nullptr;
};

/// Runs the program with its arguments (without the program's own name). Gives the exit code: 0 good, 1 the
/// run failed, 2 the input or the command line is wrong.
int run_command_line(const std::vector<std::string>& arguments, const Console& console);

}  // namespace needleroll
