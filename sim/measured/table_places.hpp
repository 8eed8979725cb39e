/// Which columns of a table hold the places of holes, and how their numbers become millimetres.
#pragma once

#include "sim/core/place.hpp"
#include "sim/coverage/window.hpp"
#include "sim/measured/table_head.hpp"
#include "sim/measured/table_reader.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace needleroll {

/// Units in which places may be given.
enum class LengthUnit { mm, um, px };

/// Names on the command line, by LengthUnit.
inline constexpr std::array<std::string_view, 3> length_unit_names = {"mm", "um", "px"};

/// The unit of such a name.
std::optional<LengthUnit> length_unit(std::string_view name);

/// What a person says about a table of holes; what is empty is found out, or refused where it cannot be.
struct TableOptions {
    TableForm form;
    std::optional<LengthUnit> unit;
    std::optional<double> mm_per_px;
    Place origin;         ///< in the table's unit: this place becomes 0, 0
    bool y_down = false;  ///< y is counted downwards from the window's upper border
};

/// Where the places of a table stand and how they are meant.
struct TablePlaces {
    std::size_t x = 0, y = 0;    ///< cells of a row
    std::string x_name, y_name;  ///< of the columns, for people; their numbers where they have none
    LengthUnit unit = LengthUnit::mm;
    double mm_per_px = 1.0;
    std::string header_unit;  ///< named by the header; empty: none
};

/// Whether a head has the columns that are asked for, or columns that hold places by their names.
bool has_places(const TableHead& head, const TableOptions& options);

/// The columns and their unit. Fails where there is none, more than one, or no unit; the error names the
/// options that decide, with their values.
Expected<TablePlaces> table_places(const TableHead& head, const TableOptions& options);

/// A number of the table, less the origin's, in mm.
double in_mm(const TablePlaces& places, double value, double origin);

/// What was read of a file, in one sentence: separator, decimal sign, columns, unit, rows left out.
std::string table_words(const TableRead& read, const TablePlaces& places);

}  // namespace needleroll
