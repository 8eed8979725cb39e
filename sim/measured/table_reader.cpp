#include "sim/measured/table_reader.hpp"

#include "sim/core/text_decoder.hpp"
#include "sim/core/whole_file.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Collects the head, then reads the rows.
class TableReader {
  public:
    TableReader(std::string file, const TableForm& form, const TableUse& use)
        : file_(std::move(file)), form_(form), use_(use) {}

    Expected<void> add(std::string_view part) { return add_text(decoder_.add(part)); }

    Expected<TableRead> finish() {
        if (Expected<void> added = add_text(decoder_.finish()); !added) return fail(added.error());
        if (!rows_) {
            if (Expected<void> begun = begin(true); !begun) return fail(begun.error());
        }
        if (Expected<void> ended = rows_->finish(); !ended) return fail(ended.error());
        read_.comments = rows_->comments();
        return read_;
    }

  private:
    Expected<void> add_text(const std::string& text) {
        if (rows_) return rows_->add(text);
        begin_ += text;
        if (begin_.size() < table_head_bytes && begin_.find('\0') == std::string::npos) return {};
        return begin(false);
    }

    /// Finds out how the table is written and hands on what has been collected.
    Expected<void> begin(bool whole) {
        read_.recorded = begin_.starts_with(recording_mark);
        std::string_view text = begin_;
        const std::optional<char> named = named_separator(text);
        if (named) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
        if (named && !form_.separator) form_.separator = named;
        const int lines_before = named ? 1 : 0;
        Expected<TableHead> head = table_head(text, whole, form_, use_.fits);
        if (!head) return fail(placed(head.error(), 1 + lines_before));
        head->line += lines_before;
        if (Expected<void> chosen = choose(*std::move(head)); !chosen)
            return fail(placed(chosen.error(), head_.line));
        rows_.emplace(
            file_, [this](const CsvRow& row) { return take(row); },
            CsvForm{.separator = head_.separator, .comments = true, .lines_before = lines_before});
        return rows_->add(text);
    }

    Expected<void> choose(TableHead head) {
        head_ = std::move(head);
        if (head_.width == 0) return {};
        Expected<std::vector<std::size_t>> needed = use_.choose(head_);
        if (!needed) return fail(needed.error());
        needed_ = *std::move(needed);
        const Expected<NumberForm> numbers = number_form(head_, needed_, form_);
        if (!numbers) return fail(numbers.error());
        numbers_ = *numbers;
        read_.separator = head_.separator;
        read_.decimal = numbers_.decimal;
        read_.named = !head_.names.empty();
        return {};
    }

    Expected<void> take(const CsvRow& row) {
        if (is_empty_row(row.cells)) return {};
        if (head_.width == 0) {
            return fail({.message = "no row ends near the beginning of the file",
                         .found = fmt::format("none within {} bytes", table_head_bytes),
                         .allowed = "a table"});
        }
        read_.last_line = row.line;
        if (read_.named && !std::exchange(names_passed_, true)) return {};
        const bool surplus = row.cells.size() > head_.width && !is_empty_row(row.cells.subspan(head_.width));
        if (surplus || row.cells.size() < head_.width) {
            return fail({.message = "the row has another number of cells than the first line",
                         .found = fmt::format("{} cells", row.cells.size()),
                         .allowed = fmt::format("{} cells", head_.width)});
        }
        const auto missing = [&](std::size_t cell) { return is_missing(row.cells[cell]); };
        if (std::any_of(needed_.begin(), needed_.end(), missing)) {
            ++read_.missing;
            return {};
        }
        ++read_.rows;
        return use_.take({row.line, row.cells.first(head_.width), numbers_});
    }

    Error placed(Error error, int line) const {
        if (error.file.empty()) error.file = file_;
        if (error.line == 0) error.line = line;
        return error;
    }

    std::string file_;
    TableForm form_;
    const TableUse& use_;
    TextDecoder decoder_;
    std::string begin_;  ///< of the text, until the head is made
    TableHead head_;
    std::vector<std::size_t> needed_;
    NumberForm numbers_;
    std::optional<CsvReader> rows_;  ///< once the head is made
    bool names_passed_ = false;
    TableRead read_;
};

}  // namespace

Expected<TableRead> read_table(const std::filesystem::path& file, std::size_t maximum_bytes,
                               const TableForm& form, const TableUse& use) {
    TableReader reader(file.string(), form, use);
    Expected<void> read =
        read_in_parts(file, maximum_bytes, [&](std::string_view part) { return reader.add(part); });
    return read ? reader.finish() : fail(read.error());
}

Expected<TableRead> read_table_text(std::string_view text, const std::string& file, const TableForm& form,
                                    const TableUse& use) {
    TableReader reader(file, form, use);
    Expected<void> read = reader.add(text);
    return read ? reader.finish() : fail(read.error());
}

}  // namespace needleroll
