#include "sim/core/csv.hpp"

#include <algorithm>

namespace needleroll {
CsvReader::CsvReader(std::string file, TakeRow take, const CsvForm& form)
    : file_(std::move(file)), take_(std::move(take)), form_(form), next_line_(1 + form.lines_before) {
    for (const char c : {form.separator, '\r', '\n', '"'}) cell_ends_[static_cast<unsigned char>(c)] = true;
}

Expected<void> CsvReader::add(std::string_view part) {
    if (const std::size_t zero = part.find('\0'); zero != std::string_view::npos) {
        const auto lines = std::count(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
        return fail(fault(next_line_ + static_cast<int>(lines), "this is not a text file",
                          "a byte with the value 0", "CSV"));
    }
    rest_.append(part);
    return cut_rows(false);
}

Expected<void> CsvReader::finish() {
    return cut_rows(true);
}

bool CsvReader::is_blank(char c) const {
    return c == ' ' || (c == '\t' && form_.separator != '\t');
}

std::string_view CsvReader::without_blanks(std::string_view cell) const {
    while (!cell.empty() && is_blank(cell.front())) cell.remove_prefix(1);
    while (!cell.empty() && is_blank(cell.back())) cell.remove_suffix(1);
    return cell;
}

Expected<void> CsvReader::cut_rows(bool last) {
    std::size_t used = 0;
    while (used < rest_.size()) {
        const Expected<std::size_t> end = is_comment(used) ? after_comment(used, last) : cut_row(used, last);
        if (!end) return fail(end.error());
        if (*end == used) break;
        used = *end;
        if (next_line_ <= 1 + most_csv_lines) continue;
        return fail(fault(next_line_, "the file has too many lines", "another line",
                          "at most " + std::to_string(most_csv_lines) + " lines"));
    }
    rest_.erase(0, used);
    if (rest_.size() <= longest_csv_row_bytes) return {};
    return fail(too_long());
}

/// Whether the line that begins at `from` is a comment.
bool CsvReader::is_comment(std::size_t from) const {
    return form_.comments && rest_[from] == '#';
}

/// Where the line after a comment begins; `from` when more bytes are needed.
Expected<std::size_t> CsvReader::after_comment(std::size_t from, bool last) {
    place_ = std::min(rest_.find_first_of("\r\n", from), rest_.size());
    if (end_at(place_, last) == End::unknown) return from;
    if (place_ - from > longest_csv_row_bytes) return fail(too_long());
    ++next_line_, ++comments_;
    return place_;
}

/// Cuts the row that begins at `from` and gives back where the next one begins; `from` when more bytes
/// are needed.
Expected<std::size_t> CsvReader::cut_row(std::size_t from, bool last) {
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
    if (place_ - from > longest_csv_row_bytes) return fail(too_long());
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

Expected<CsvReader::End> CsvReader::cut_cell(bool last) {
    std::size_t start = place_;
    while (start < rest_.size() && is_blank(rest_[start])) ++start;
    if (start < rest_.size() && rest_[start] == '"') return cut_quoted_cell(start, last);
    quoted_ = false;
    std::size_t end = start;
    while (end < rest_.size() && !cell_ends_[static_cast<unsigned char>(rest_[end])]) ++end;
    if (end < rest_.size() && rest_[end] == '"') {
        return fail(fault(next_line_, "a quotation mark stands inside a cell that does not begin with one",
                          "\"", "quotation marks around the whole cell"));
    }
    cells_.push_back(without_blanks(std::string_view(rest_).substr(place_, end - place_)));
    return end_at(end, last);
}

/// A cell whose opening quotation mark stands at `open`.
Expected<CsvReader::End> CsvReader::cut_quoted_cell(std::size_t open, bool last) {
    quoted_ = true;
    std::size_t close = rest_.find('"', open + 1);
    bool doubled = false;
    while (close != std::string::npos && close + 1 < rest_.size() && rest_[close + 1] == '"') {
        doubled = true;
        close = rest_.find('"', close + 2);
    }
    const bool open_end = close == std::string::npos || (close + 1 == rest_.size() && !last);
    if (open_end && last) {
        return fail(
            fault(next_line_, "a quotation mark is not closed", "the end of the file", "a closing \""));
    }
    if (open_end) return End::unknown;
    std::string_view cell = std::string_view(rest_).substr(open + 1, close - open - 1);
    if (doubled) cell = single_quotes(cell);
    cells_.push_back(without_blanks(cell));
    lines_in_row_ += static_cast<int>(std::count(cell.begin(), cell.end(), '\n'));
    std::size_t next = close + 1;
    while (next < rest_.size() && is_blank(rest_[next])) ++next;
    if (next < rest_.size() && rest_[next] != form_.separator && rest_[next] != '\r' && rest_[next] != '\n') {
        return fail(fault(next_line_, "after the closing quotation mark of a cell comes more text",
                          std::string(1, '"') + rest_[next], "a separator or the end of the line"));
    }
    return end_at(next, last);
}

/// Steps over the separator or the line end at `end`.
CsvReader::End CsvReader::end_at(std::size_t end, bool last) {
    const bool at_end = end >= rest_.size();
    if (at_end && !last) return End::unknown;
    if (!at_end && rest_[end] == form_.separator) {
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
std::string_view CsvReader::single_quotes(std::string_view cell) {
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        text += cell[i];
        if (cell[i] == '"') ++i;
    }
    unquoted_.push_back(std::move(text));
    return unquoted_.back();
}

Error CsvReader::too_long() const {
    return fault(next_line_, "the row is too long",
                 "more than " + std::to_string(longest_csv_row_bytes) + " bytes without a row's end",
                 "at most " + std::to_string(longest_csv_row_bytes) + " bytes");
}

Error CsvReader::fault(int line, std::string message, std::string found, std::string allowed) const {
    return {.message = std::move(message),
            .file = file_,
            .line = line,
            .found = std::move(found),
            .allowed = std::move(allowed)};
}

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

}  // namespace needleroll
