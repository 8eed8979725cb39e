/// A measured pattern as a table: punctures.csv, or what image programs and spreadsheets write.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/warning.hpp"
#include "sim/coverage/window.hpp"
#include "sim/injury/punctures.hpp"
#include "sim/measured/table_places.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// The most rows and the largest file [bytes] that are read. The rows then take less than
/// half a gigabyte of memory.
inline constexpr std::size_t maximum_holes = 5'000'000;
inline constexpr std::size_t maximum_holes_bytes = 2'000'000'000;

/// What a file holds.
struct HolesFile {
    Punctures rows;      ///< within the window; columns that the file does not have are empty
    KnownColumns known;  ///< by the names of the columns
    /// Rows outside the window ("outside_window"), columns that look mistyped ("unknown_column") or are in
    /// another unit ("column_unit"), no row at all ("no_holes").
    std::vector<Warning> warnings;
    std::string words;  ///< how the table was read, in one sentence
};

/// Reads the places of holes, by x_mm and y_mm or as the options say, and where they are there depth_mm,
/// slit_mm, slit_rigid_mm, scratch_mm, scuff_mm, hole_diameter_mm, layer, pass and reentry; passes over other
/// columns and over rows in which a value of these is missing. The file is read as a stream. Errors name line
/// and column, and where the table can be read in more than one way the option that decides.
Expected<HolesFile> read_holes(const std::filesystem::path& file, const Box& window,
                               const TableOptions& options = {});

/// The same from text; `file` names it in errors.
Expected<HolesFile> read_holes_text(std::string_view text, const std::string& file, const Box& window,
                                    const TableOptions& options = {});

}  // namespace needleroll
