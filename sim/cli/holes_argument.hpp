/// How a command line names a measured pattern and the region it is measured in.
#pragma once

#include "sim/cli/command_line.hpp"
#include "sim/cli/subcommand.hpp"
#include "sim/core/error.hpp"
#include "sim/measured/measured_pattern.hpp"
#include "sim/run/summary.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// `HOLES.csv --window X0 Y0 X1 Y1 [--radius MM]... [--guard MM] [--region FILE.toml] [--seed N]`
struct HolesArgument {
    std::string holes;  ///< a file; "-": standard input
    std::vector<double> window_mm;
    std::vector<double> radii_mm;
    double guard_mm = 0.0;
    std::string region_file;  ///< empty: the whole window
    std::int64_t seed = 1;
};

/// Declares the options; the argument must live as long as the command.
void add_holes_options(const Subcommand& command, HolesArgument& argument);

/// Reads the pattern and checks everything that is measured with.
Expected<MeasuredPattern> read_holes_argument(const HolesArgument& argument);

/// Measures the pattern on all threads and writes its warnings to the error stream.
Expected<Summary> summarise_aloud(const MeasuredPattern& pattern, const Console& console);

}  // namespace needleroll
