#include "sim/core/csv.hpp"

#include "sim/core/whole_file.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace needleroll {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// The bytes that end a cell without quotation marks, or must not stand in it.
constexpr std::array<bool, 256> cell_ends = [] {
    std::array<bool, 256> ends{};
    for (const char c : {',', '\r', '\n', '"'}) ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

std::string_view without_blanks(std::string_view cell) {
    while (!cell.empty() && is_blank(cell.front())) cell.remove_prefix(1);
    while (!cell.empty() && is_blank(cell.back())) cell.remove_suffix(1);
    return cell;
}

/// Cuts bytes that come in parts into rows.
class RowCutter {
  public:
    RowCutter(std::string file, const TakeRow& take) : file_(std::move(file)), take_(take) {}

    /// Takes the next bytes and hands on every row that they complete.
    Expected<void> add(std::string_view part) {
        if (const std::size_t zero = part.find('\0'); zero != std::string_view::npos) {
            const auto lines =
                std::count(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
            return fault(next_line_ + static_cast<int>(lines), "this is not a text file",
                         "a byte with the value 0", "CSV");
        }
        rest_.append(part);
        return cut_rows(false);
    }

    /// Hands on the last row, which needs no line end.
    Expected<void> finish() { return cut_rows(true); }

  private:
    /// Where a cell or a row ends.
    enum class End { cell, row, unknown };

    Expected<void> cut_rows(bool last) {
        std::size_t used = 0;
        if (!begun_) {
            if (rest_.size() < byte_order_mark.size() && !last) return {};
            begun_ = true;
            if (rest_.starts_with(byte_order_mark)) used = byte_order_mark.size();
        }
        while (used < rest_.size()) {
            const Expected<std::size_t> end = cut_row(used, last);
            if (!end) return fail(end.error());
            if (*end == used) break;
            used = *end;
        }
        rest_.erase(0, used);
        if (rest_.size() <= longest_csv_row_bytes) return {};
        return too_long();
    }

    /// Cuts the row that begins at `from` and gives back where the next one begins; `from` when more bytes
    /// are needed.
    Expected<std::size_t> cut_row(std::size_t from, bool last) {
        cells_.clear();
        unquoted_.clear();
        place_ = from;
        lines_in_row_ = 0;
        End end = End::cell;
        while (end == End::cell) {
            const Expected<End> found = cut_cell(last);
            if (!found) return fail(found.error());
            end = *found;
        }
        if (end == End::unknown) return from;
        if (place_ - from > longest_csv_row_bytes) return too_long();
        if (next_line_ > most_csv_lines) {
            return fault(next_line_, "the file has too many lines", "another line",
                         "at most " + std::to_string(most_csv_lines) + " lines");
        }
        const CsvRow row{next_line_, cells_};
        next_line_ += 1 + lines_in_row_;
        if (row.cells.size() == 1 && row.cells[0].empty() && !quoted_) return place_;
        if (Expected<void> taken = take_(row); !taken) {
            Error error = std::move(taken.error());
            if (error.file.empty()) error.file = file_;
            if (error.line == 0) error.line = row.line;
            return fail(std::move(error));
        }
        return place_;
    }

    Expected<End> cut_cell(bool last) {
        std::size_t start = place_;
        while (start < rest_.size() && is_blank(rest_[start])) ++start;
        if (start < rest_.size() && rest_[start] == '"') return cut_quoted_cell(start, last);
        quoted_ = false;
        std::size_t end = start;
        while (end < rest_.size() && !cell_ends[static_cast<unsigned char>(rest_[end])]) ++end;
        if (end < rest_.size() && rest_[end] == '"') {
            return fault(next_line_, "a quotation mark stands inside a cell that does not begin with one",
                         "\"", "quotation marks around the whole cell");
        }
        cells_.push_back(without_blanks(std::string_view(rest_).substr(place_, end - place_)));
        return end_at(end, last);
    }

    /// A cell whose opening quotation mark stands at `open`.
    Expected<End> cut_quoted_cell(std::size_t open, bool last) {
        quoted_ = true;
        std::size_t close = rest_.find('"', open + 1);
        bool doubled = false;
        while (close != std::string::npos && close + 1 < rest_.size() && rest_[close + 1] == '"') {
            doubled = true;
            close = rest_.find('"', close + 2);
        }
        const bool open_end = close == std::string::npos || (close + 1 == rest_.size() && !last);
        if (open_end && last) {
            return fault(next_line_, "a quotation mark is not closed", "the end of the file", "a closing \"");
        }
        if (open_end) return End::unknown;
        std::string_view cell = std::string_view(rest_).substr(open + 1, close - open - 1);
        if (doubled) cell = single_quotes(cell);
        cells_.push_back(without_blanks(cell));
        lines_in_row_ += static_cast<int>(std::count(cell.begin(), cell.end(), '\n'));
        std::size_t next = close + 1;
        while (next < rest_.size() && is_blank(rest_[next])) ++next;
        if (next < rest_.size() && rest_[next] != ',' && rest_[next] != '\r' && rest_[next] != '\n') {
            return fault(next_line_, "after the closing quotation mark of a cell comes more text",
                         std::string(1, '"') + rest_[next], "a comma or the end of the line");
        }
        return end_at(next, last);
    }

    /// Steps over the comma or the line end at `end`.
    End end_at(std::size_t end, bool last) {
        const bool at_end = end >= rest_.size();
        if (at_end && !last) return End::unknown;
        if (!at_end && rest_[end] == ',') {
            place_ = end + 1;
            return End::cell;
        }
        // Of a carriage return at the end of what is there, nobody knows whether a line feed follows.
        if (!at_end && rest_[end] == '\r' && end + 1 == rest_.size() && !last) return End::unknown;
        const bool two = !at_end && rest_[end] == '\r' && end + 1 < rest_.size() && rest_[end + 1] == '\n';
        place_ = std::min(end + (two ? 2 : 1), rest_.size());
        return End::row;
    }

    /// A cell with each pair of quotation marks made one.
    std::string_view single_quotes(std::string_view cell) {
        std::string text;
        for (std::size_t i = 0; i < cell.size(); ++i) {
            text += cell[i];
            if (cell[i] == '"') ++i;
        }
        unquoted_.push_back(std::move(text));
        return unquoted_.back();
    }

    tl::unexpected<Error> too_long() const {
        return fault(next_line_, "the row is too long",
                     "more than " + std::to_string(longest_csv_row_bytes) + " bytes without a row's end",
                     "at most " + std::to_string(longest_csv_row_bytes) + " bytes");
    }

    tl::unexpected<Error> fault(int line, std::string message, std::string found, std::string allowed) const {
        return fail({.message = std::move(message),
                     .file = file_,
                     .line = line,
                     .found = std::move(found),
                     .allowed = std::move(allowed)});
    }

    std::string file_;
    const TakeRow& take_;
    std::string rest_;                     ///< bytes of rows not yet handed on
    std::vector<std::string_view> cells_;  ///< of the row at hand
    std::deque<std::string> unquoted_;     ///< cells of the row at hand that held doubled marks
    std::size_t place_ = 0;                ///< in rest_, where the next cell begins
    int next_line_ = 1;
    int lines_in_row_ = 0;  ///< line ends inside the cells of the row at hand
    bool quoted_ = false;   ///< the last cell stood in quotation marks
    bool begun_ = false;
};

}  // namespace

Expected<void> read_csv(const std::filesystem::path& file, std::size_t maximum_bytes, const TakeRow& take) {
    RowCutter cutter(file.string(), take);
    Expected<void> read =
        read_in_parts(file, maximum_bytes, [&](std::string_view part) { return cutter.add(part); });
    return read ? cutter.finish() : read;
}

Expected<void> read_csv_text(std::string_view text, const std::string& file, const TakeRow& take) {
    RowCutter cutter(file, take);
    Expected<void> read = cutter.add(text);
    return read ? cutter.finish() : read;
}

}  // namespace needleroll
