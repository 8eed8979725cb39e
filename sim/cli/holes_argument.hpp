/// How a command line names a measured pattern and the region it is measured in.
#pragma once

#include "sim/cli/command_line.hpp"
#include "sim/cli/subcommand.hpp"
#include "sim/core/error.hpp"
#include "sim/measured/measured_pattern.hpp"
#include "sim/run/summary.hpp"

#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// How the table of holes is written, in the words of the command line; what is empty is found out.
struct TableArgument {
    std::optional<std::string> separator;  ///< comma, semicolon or tab
    std::optional<std::string> decimal;    ///< . or ,
    std::vector<std::string> columns;      ///< of x and y, by names or places from 1
    std::optional<std::string> unit;       ///< mm, um or px
    std::optional<double> scale_mm_per_px;
    std::vector<double> origin;  ///< in the table's unit
    bool y_down = false;
};

/// `HOLES.csv --window X0 Y0 X1 Y1 [--radius MM]... [--guard MM] [--region FILE] [--seed N]` and how the
/// table is written.
struct HolesArgument {
    std::string holes;  ///< a file; "-": standard input
    std::vector<double> window_mm;
    std::vector<double> radii_mm;
    double guard_mm = 0.0;
    TableArgument table;
    std::string region_file;  ///< empty: the whole window
    std::int64_t seed = 1;
};

/// Declares the options; the argument must live as long as the command.
void add_holes_options(const Subcommand& command, HolesArgument& argument);

/// Reads the pattern and checks everything that is measured with. Says on the error stream, in one line, how
/// the table was read.
Expected<MeasuredPattern> read_holes_argument(const HolesArgument& argument, const Console& console);

/// Measures the pattern on all threads and writes its warnings to the error stream.
Expected<Summary> summarise_aloud(const MeasuredPattern& pattern, const Console& console);

}  // namespace needleroll
