/// Reading of CSV as spreadsheets write it (RFC 4180): the one reader behind every CSV file.
#pragma once

#include "sim/core/error.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace needleroll {

/// One row. Cells are without their quotes and without blanks around them; they are only valid during the
/// call.
struct CsvRow {
    int line = 0;  ///< where the row begins, from 1
    std::span<const std::string_view> cells;
};

/// Takes a row; an error ends the reading and gets the file and the row's line where it names none.
using TakeRow = std::function<Expected<void>(const CsvRow&)>;

/// The longest row [bytes] and the most lines, blank ones too, that are read.
inline constexpr std::size_t longest_csv_row_bytes = 1u << 20u;
inline constexpr int most_csv_lines = 20'000'000;

/// Reads the rows of a file as a stream, so that memory holds a row at a time and no more. Cells are parted
/// by commas; a cell in quotation marks may hold commas, line ends and doubled quotation marks; lines end
/// with LF, CRLF or CR; blank lines and a byte order mark are skipped. Fails for what cannot be opened or
/// read, more than `maximum_bytes` (found out while reading, so that endless pipes end), binary data, a row
/// that is too long, and quotation marks that do not match.
Expected<void> read_csv(const std::filesystem::path& file, std::size_t maximum_bytes, const TakeRow& take);

/// The same from text; `file` names it in errors.
Expected<void> read_csv_text(std::string_view text, const std::string& file, const TakeRow& take);

}  // namespace needleroll
