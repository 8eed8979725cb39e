/// CSV as spreadsheets write it (RFC 4180), also with other separators: the one reader behind every table of
/// text, and how a cell is written.
#pragma once

#include "sim/core/error.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// How the text is written.
struct CsvForm {
    char separator = ',';   ///< between cells: a comma, a semicolon or a tab
    bool comments = false;  ///< lines that begin with # are passed over
    int lines_before = 0;   ///< of the file, taken off before the text begins
};

/// Cuts bytes that come in parts into rows, so that memory holds a row at a time and no more. Cells are
/// parted by the separator; a cell in quotation marks may hold separators, line ends and doubled quotation
/// marks; lines end with LF, CRLF or CR; blank lines are skipped.
class CsvReader {
  public:
    /// `file` names the text in errors.
    CsvReader(std::string file, TakeRow take, const CsvForm& form = {});

    /// Takes the next bytes and hands on every row that they complete. Fails for binary data, a row that is
    /// too long, too many lines and quotation marks that do not match.
    Expected<void> add(std::string_view part);
    /// Hands on the last row, which needs no line end.
    Expected<void> finish();
    /// Lines that were passed over as comments so far.
    std::int64_t comments() const { return comments_; }

  private:
    /// Where a cell or a row ends.
    enum class End { cell, row, unknown };

    Expected<void> cut_rows(bool last);
    bool is_comment(std::size_t from) const;
    Expected<std::size_t> after_comment(std::size_t from, bool last);
    Expected<std::size_t> cut_row(std::size_t from, bool last);
    Expected<End> cut_cell(bool last);
    Expected<End> cut_quoted_cell(std::size_t open, bool last);
    End end_at(std::size_t end, bool last);
    bool is_blank(char c) const;
    std::string_view without_blanks(std::string_view cell) const;
    std::string_view single_quotes(std::string_view cell);
    Error too_long() const;
    Error fault(int line, std::string message, std::string found, std::string allowed) const;

    std::string file_;
    TakeRow take_;
    CsvForm form_;
    std::array<bool, 256> cell_ends_{};    ///< bytes that end a cell without quotation marks, or must not be
                                           ///< in it
    std::string rest_;                     ///< bytes of rows not yet handed on
    std::vector<std::string_view> cells_;  ///< of the row at hand
    std::deque<std::string> unquoted_;     ///< cells of the row at hand that held doubled marks
    std::size_t place_ = 0;                ///< in rest_, where the next cell begins
    int next_line_ = 1;
    int lines_in_row_ = 0;  ///< line ends inside the cells of the row at hand
    std::int64_t comments_ = 0;
    bool quoted_ = false;  ///< the last cell stood in quotation marks
};

/// A text as a cell of a file with commas, in quotes where it needs them.
std::string csv_cell(std::string_view text);

}  // namespace needleroll
