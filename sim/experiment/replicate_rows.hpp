/// replicates.csv: a row for every replicate, in the order of the design.
///
/// Columns: cell, replicate (both from 0), the levels of the factors, seed, the responses; an undefined
/// response is an empty field. Numbers are written so that reading gives them back to the last bit.
#pragma once

#include "sim/experiment/experiment.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <utility>

namespace needleroll {

/// One replicate that has been run.
struct ReplicateRow {
    std::size_t cell = 0;
    std::size_t replicate = 0;
    std::vector<double> values;  ///< one for each response; undefined_value where undefined
};

/// The first line of the file, with its line break.
std::string replicates_header(const Experiment& experiment);

/// One line of the file, with its line break.
std::string replicate_line(const Experiment& experiment, const std::vector<std::string>& levels,
                           const ReplicateRow& row);

/// A row from its line without line break; empty for a line that is broken.
std::optional<ReplicateRow> parse_replicate_line(std::string_view line, std::size_t factors,
                                                 std::size_t responses);

/// Reads a file of rows one after the other. A last line without line break, or with too few fields, is
/// dropped and told by broken_tail(); a broken line before it is an error.
class ReplicateReader {
  public:
    /// `has_header`: the first line is replicates_header(experiment), else an error follows. A file that is
    /// missing or cut within its header counts as empty.
    ReplicateReader(const Experiment& experiment, const std::filesystem::path& file, bool has_header = true);

    /// The next row without taking it; null at the end.
    const ReplicateRow* peek() const { return row_ ? &*row_ : nullptr; }
    /// Takes the next row.
    void advance();
    /// The line of peek() with its line break.
    const std::string& line() const { return line_; }
    /// Bytes of the file before the row of peek(); at the end, those of all good lines.
    std::uint64_t offset() const { return offset_; }
    /// Of the last line that was read, from 1.
    int line_number() const { return line_number_; }
    bool broken_tail() const { return broken_tail_; }
    /// What is wrong with the file, if something is.
    const std::optional<Error>& error() const { return error_; }

  private:
    void read_header(const Experiment& experiment);

    std::filesystem::path file_;
    std::ifstream in_;
    std::size_t factors_, responses_;
    std::optional<ReplicateRow> row_;
    std::string line_;
    std::uint64_t offset_ = 0;
    int line_number_ = 0;
    bool broken_tail_ = false;
    std::optional<Error> error_;
};

/// The rows of one cell at a time from a complete file, in any order of cells, at the price of one place in
/// the file for each cell.
class ReplicateTable {
  public:
    /// Fails for a file that is broken, out of order or not complete.
    static Expected<ReplicateTable> open(const Experiment& experiment, const std::filesystem::path& file);

    std::size_t cells() const { return starts_.size(); }
    /// Values of a cell: by response, then by replicate.
    std::vector<std::vector<double>> values(std::size_t cell);

  private:
    std::size_t factors_ = 0, responses_ = 0;
    std::ifstream in_;
    std::vector<std::uint64_t> starts_;
};

}  // namespace needleroll
