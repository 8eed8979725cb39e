/// The beginning of a table, and how it is written: what can be told before its rows are read.
#pragma once

#include "sim/core/error.hpp"
#include "sim/measured/table_number.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// What a person says about how a table is written; what is empty is found out.
struct TableForm {
    std::optional<char> separator;     ///< a comma, a semicolon or a tab
    std::optional<char> decimal;       ///< a point or a comma
    std::vector<std::string> columns;  ///< of x and y: names, or places from 1
    bool point_if_doubtful = false;    ///< numbers that can be read in two ways have a decimal point
};

/// The beginning of a table, cut by one separator.
struct TableHead {
    char separator = ',';
    int line = 1;                                ///< of the first row
    std::vector<std::string> names;              ///< of the columns; empty: no line names them
    std::size_t width = 0;                       ///< cells of a row
    std::vector<std::vector<std::string>> rows;  ///< the first ones, without the names
    bool even = true;                            ///< all of them have as many cells as the first
};

/// "comma", "semicolon" or "tab".
std::string_view separator_word(char separator);

/// The separator of such a word.
std::optional<char> separator_of(std::string_view word);

/// For errors: the names of the columns, or the cells of the first row where none names them.
std::string first_row_text(const TableHead& head);

/// True for a row of nothing but separators.
bool is_empty_row(std::span<const std::string_view> cells);

/// The place of a column that is named, or counted from 1, in a head; empty when there is no such column.
std::optional<std::size_t> column_at(const TableHead& head, const std::string& column);

/// How much of a table the head is made from [bytes].
inline constexpr std::size_t table_head_bytes = 1u << 16u;

/// Whether the columns that are needed are found in a head.
using FitsTable = std::function<bool(const TableHead&)>;

/// Cuts the beginning of a table by the separator that gives even rows with the columns that are needed.
/// Where more than one does, none is guessed. The first line "sep=;" of a spreadsheet names it too. `text`
/// ends anywhere; rows that are not whole are passed over unless it is all there is.
Expected<TableHead> table_head(std::string_view text, bool whole, const TableForm& form,
                               const FitsTable& fits);

/// The separator that a first line "sep=;" names; empty when it is no such line.
std::optional<char> named_separator(std::string_view text);

/// How the numbers of a head are written, as its needed cells tell, else all cells. Fails where they can be
/// read in two ways; the error names the option that decides, with its value.
Expected<NumberForm> number_form(const TableHead& head, std::span<const std::size_t> needed,
                                 const TableForm& form);

}  // namespace needleroll
