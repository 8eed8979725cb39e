/// The columns of the table of punctures by name, in the order in which files have them.
#pragma once

#include "sim/injury/punctures.hpp"

#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace needleroll {

/// A column of angles, held in radians and shown as headings in degrees.
struct HeadingColumn {
    std::vector<double> Punctures::*radians;
};

/// One column: its name, with unit, and the column of the table behind it.
struct PunctureColumn {
    std::string_view name;
    std::variant<std::vector<double> Punctures::*, HeadingColumn, std::vector<Layer> Punctures::*,
                 std::vector<std::uint8_t> Punctures::*, std::vector<std::uint16_t> Punctures::*,
                 std::vector<std::uint32_t> Punctures::*>
        values;
};

/// The columns in the order of punctures.csv.
std::span<const PunctureColumn> puncture_columns();

}  // namespace needleroll
