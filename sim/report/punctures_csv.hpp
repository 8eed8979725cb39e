/// punctures.csv: a row for every strike on the patch.
#pragma once

#include "sim/injury/punctures.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace needleroll {

/// A column of angles, held in radians and shown as headings in degrees.
struct HeadingColumn {
    std::vector<double> Punctures::*radians;
};

/// One column of the file: its name and the column of the table behind it. Real numbers have 9 decimals.
struct PunctureColumn {
    std::string_view name;
    std::variant<std::vector<double> Punctures::*, HeadingColumn, std::vector<Layer> Punctures::*,
                 std::vector<std::uint8_t> Punctures::*, std::vector<std::uint16_t> Punctures::*,
                 std::vector<std::uint32_t> Punctures::*>
        values;
};

/// The columns in the order of the file.
std::span<const PunctureColumn> puncture_columns();

/// The whole file: a line of names, then the rows in their order; lines end with "\n". The decimal sign is a
/// point in every locale.
std::string punctures_csv(const Punctures& punctures);

}  // namespace needleroll
