#include "sim/measured/table_head.hpp"

#include "sim/core/csv.hpp"
#include "sim/core/limits.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::array<char, 3> separators = {',', ';', '\t'};
constexpr std::array<std::string_view, 3> separator_words = {"comma", "semicolon", "tab"};
constexpr std::size_t most_head_rows = 1000;

using Cells = std::vector<std::string>;

/// The rows of the beginning by one separator, without empty ones, as far as they can be cut.
TableHead rows_by(std::string_view text, bool whole, char separator) {
    TableHead head{.separator = separator};
    std::vector<Cells>& rows = head.rows;
    CsvReader reader("",
                     [&](const CsvRow& row) -> Expected<void> {
                         if (is_empty_row(row.cells)) return {};
                         if (rows.empty()) head.line = row.line;
                         rows.emplace_back(row.cells.begin(), row.cells.end());
                         return rows.size() < most_head_rows ? Expected<void>() : fail({.message = "enough"});
                     },
                     {.separator = separator, .comments = true});
    // What is wrong with the text is told when its rows are read.
    if (reader.add(text) && whole) static_cast<void>(reader.finish());
    return head;
}

/// True for 0, 1, 2 ... behind an empty cell: the names that pandas gives to columns without one.
bool counts_from_zero(const Cells& row) {
    if (row.size() < 2 || !row[0].empty()) return false;
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (row[i] != std::to_string(i - 1)) return false;
    }
    return true;
}

std::optional<std::size_t> place_from_one(const std::string& column, std::size_t width) {
    const std::optional<double> number = parse_number(column);
    if (!number || !(*number >= 1.0 && *number <= static_cast<double>(width))) return std::nullopt;
    const auto place = static_cast<std::size_t>(*number);
    return static_cast<double>(place) == *number ? std::optional(place - 1) : std::nullopt;
}

/// Whether the first row names the columns.
bool names_columns(const Cells& row, const TableForm& form) {
    const auto is_name = [&](const std::string& cell) {
        return !looks_like_number(cell) && !is_missing(cell);
    };
    if (counts_from_zero(row) || std::all_of(row.begin(), row.end(), is_name)) return true;
    if (form.columns.empty()) return std::any_of(row.begin(), row.end(), is_name);
    return std::none_of(form.columns.begin(), form.columns.end(), [&](const std::string& column) {
        const std::optional<std::size_t> place = place_from_one(column, row.size());
        return place && looks_like_number(row[*place]);
    });
}

TableHead head_by(std::string_view text, bool whole, char separator, const TableForm& form) {
    TableHead head = rows_by(text, whole, separator);
    if (head.rows.empty()) return head;
    head.width = head.rows[0].size();
    for (const Cells& row : head.rows) {
        const auto behind = row.begin() + static_cast<std::ptrdiff_t>(std::min(head.width, row.size()));
        head.even = head.even && row.size() >= head.width &&
                    std::all_of(behind, row.end(), [](const std::string& cell) { return cell.empty(); });
    }
    if (!names_columns(head.rows[0], form)) return head;
    head.names = std::move(head.rows[0]);
    head.rows.erase(head.rows.begin());
    return head;
}

/// Evidence of some cells of all rows; of all cells when none are named.
DecimalEvidence evidence_of(const TableHead& head, std::span<const std::size_t> cells) {
    DecimalEvidence evidence;
    for (const Cells& row : head.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (cells.empty() || std::find(cells.begin(), cells.end(), i) != cells.end())
                evidence.add(decimal_evidence(row[i]));
        }
    }
    return evidence;
}

/// The first cell that may be read in two ways, for the error.
std::string doubtful_cell(const TableHead& head, std::span<const std::size_t> cells) {
    for (const Cells& row : head.rows) {
        for (const std::size_t i : cells) {
            if (i >= row.size()) continue;
            const DecimalEvidence evidence = decimal_evidence(row[i]);
            if (evidence.point_or_group || evidence.comma_or_group) return row[i];
        }
    }
    return {};
}

}  // namespace

std::string_view separator_word(char separator) {
    const auto* found = std::find(separators.begin(), separators.end(), separator);
    return separator_words[static_cast<std::size_t>(found - separators.begin())];
}

std::optional<char> separator_of(std::string_view word) {
    const auto* found = std::find(separator_words.begin(), separator_words.end(), word);
    if (found == separator_words.end()) return std::nullopt;
    return separators[static_cast<std::size_t>(found - separator_words.begin())];
}

std::string first_row_text(const TableHead& head) {
    const std::vector<std::string>& cells = head.names.empty() ? head.rows[0] : head.names;
    return found_text(GivenValue(fmt::format("{}", fmt::join(cells, ","))));
}

bool is_empty_row(std::span<const std::string_view> cells) {
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return cell.empty(); });
}

std::optional<std::size_t> column_at(const TableHead& head, const std::string& column) {
    const auto named = std::find(head.names.begin(), head.names.end(), column);
    if (named != head.names.end()) return static_cast<std::size_t>(named - head.names.begin());
    return place_from_one(column, head.width);
}

std::optional<char> named_separator(std::string_view text) {
    if (text.starts_with("\"")) text.remove_prefix(1);
    if (!text.starts_with("sep=") || text.size() < 5) return std::nullopt;
    const auto* named = std::find(separators.begin(), separators.end(), text[4]);
    return named == separators.end() ? std::nullopt : std::optional(*named);
}

Expected<TableHead> table_head(std::string_view text, bool whole, const TableForm& form,
                               const FitsTable& fits) {
    if (form.separator) return head_by(text, whole, *form.separator, form);
    TableHead widest;
    std::vector<TableHead> fitting;
    for (const char separator : separators) {
        TableHead head = head_by(text, whole, separator, form);
        if (head.width > widest.width) widest = head;
        if (head.width > 1 && head.even && fits(head)) fitting.push_back(std::move(head));
    }
    if (fitting.empty()) return widest;
    if (fitting.size() == 1) return std::move(fitting[0]);
    std::vector<std::string> found, allowed;
    for (const TableHead& head : fitting) {
        found.emplace_back(separator_word(head.separator));
        allowed.push_back(fmt::format("--separator {}", separator_word(head.separator)));
    }
    return fail({.message = "the rows can be cut in more than one way; say which one is meant",
                 .found = fmt::format("{}", fmt::join(found, " or ")),
                 .allowed = fmt::format("{}", fmt::join(allowed, " or "))});
}

Expected<NumberForm> number_form(const TableHead& head, std::span<const std::size_t> needed,
                                 const TableForm& form) {
    if (form.decimal) return NumberForm{*form.decimal, true};
    DecimalEvidence evidence = evidence_of(head, needed);
    const bool doubtful = evidence.comma_or_group || (evidence.point_or_group && head.separator != ',');
    if (doubtful && !evidence.point && !evidence.comma) {
        const DecimalEvidence all = evidence_of(head, {});
        evidence.point = all.point, evidence.comma = all.comma;
    }
    if (evidence.point != evidence.comma) return NumberForm{evidence.point ? '.' : ',', true};
    if ((evidence.point || doubtful) && !form.point_if_doubtful) {
        // First as decimals, which are on the skin where thousands of millimetres are not.
        const bool comma_first = evidence.comma_or_group && !evidence.point_or_group;
        return fail(
            {.message =
                 "the numbers can be read with a decimal point or a decimal comma; say which one is meant",
             .found = evidence.point ? "both" : found_text(GivenValue(doubtful_cell(head, needed))),
             .allowed = comma_first ? "--decimal , or --decimal ." : "--decimal . or --decimal ,"});
    }
    return NumberForm{'.', head.separator == ',' || form.point_if_doubtful};
}

}  // namespace needleroll
