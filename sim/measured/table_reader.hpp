/// Tables of text, whoever wrote them, read as a stream.
#pragma once

#include "sim/core/csv.hpp"
#include "sim/core/error.hpp"
#include "sim/measured/table_head.hpp"
#include "sim/measured/table_number.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// A row of a table.
struct TableRow {
    int line = 0;
    std::span<const std::string_view> cells;  ///< as many as the head is wide
    const NumberForm& numbers;
};

/// What is wanted of a table.
struct TableUse {
    /// Whether the columns that are needed are there.
    FitsTable fits;
    /// Takes the head and gives the places of the cells that a row needs; where one of them is missing, the
    /// row is left out and counted.
    std::function<Expected<std::vector<std::size_t>>(const TableHead&)> choose;
    std::function<Expected<void>(const TableRow&)> take;
};

/// What was read of a table.
struct TableRead {
    char separator = ',';
    char decimal = '.';
    bool named = true;          ///< a line names the columns
    bool recorded = false;      ///< the first line says that this program recorded it
    std::int64_t rows = 0;      ///< taken
    std::int64_t missing = 0;   ///< left out, since a needed value is missing
    std::int64_t comments = 0;  ///< lines
    int last_line = 1;          ///< of the last row
};

/// How a recording of this program begins.
inline constexpr std::string_view recording_mark = "# needleroll recording 1";

/// Reads a table: UTF-8 or UTF-16; separator and decimal sign as `form` says, else as they are found; lines
/// that begin with # and rows of nothing but separators are passed over. Errors name the line; a table that
/// can be read in two ways is refused with the option that decides. Fails for an empty file too.
Expected<TableRead> read_table(const std::filesystem::path& file, std::size_t maximum_bytes,
                               const TableForm& form, const TableUse& use);

/// The same from text; `file` names it in errors.
Expected<TableRead> read_table_text(std::string_view text, const std::string& file, const TableForm& form,
                                    const TableUse& use);

}  // namespace needleroll
