#include "sim/experiment/replicate_rows.hpp"

#include "sim/core/csv.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/measure.hpp"
#include "sim/experiment/stopping.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// The fields of a line, without their quotes.
std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == '"') {
                fields.back() += line[i++];
            } else {
                quoted = !quoted;
            }
        } else if (line[i] == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += line[i];
        }
    }
    return fields;
}

template <class Number>
bool read_number(const std::string& text, Number& number) {
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, number);
    return problem == std::errc() && stopped == end;
}

Error row_error(const std::filesystem::path& file, int line, std::string message, std::string found = {},
                std::string allowed = {}) {
    return {.message = std::move(message),
            .file = file.string(),
            .line = line,
            .found = std::move(found),
            .allowed = std::move(allowed)};
}

}  // namespace

std::string replicates_header(const Experiment& experiment) {
    std::string line = "cell,replicate";
    for (const Factor& factor : experiment.factors) line += "," + csv_cell(factor.key());
    line += ",seed";
    for (const Response& response : experiment.responses) line += "," + csv_cell(response.name);
    return line + "\n";
}

std::string replicate_line(const Experiment& experiment, const std::vector<std::string>& levels,
                           const ReplicateRow& row) {
    std::string line = fmt::format("{},{}", row.cell, row.replicate);
    for (const std::string& level : levels) line += "," + csv_cell(level);
    line += fmt::format(",{}", experiment.base.scenario.seed);
    for (const double value : row.values) line += std::isnan(value) ? "," : fmt::format(",{}", value);
    return line + "\n";
}

std::optional<ReplicateRow> parse_replicate_line(std::string_view line, std::size_t factors,
                                                 std::size_t responses) {
    const std::vector<std::string> fields = fields_of(line);
    if (fields.size() != 3 + factors + responses) return std::nullopt;
    ReplicateRow row;
    if (!read_number(fields[0], row.cell) || !read_number(fields[1], row.replicate)) return std::nullopt;
    for (std::size_t i = 0; i < responses; ++i) {
        const std::string& field = fields[3 + factors + i];
        double value = undefined_value;
        if (!field.empty() && (!read_number(field, value) || !std::isfinite(value))) return std::nullopt;
        row.values.push_back(value);
    }
    return row;
}

ReplicateReader::ReplicateReader(const Experiment& experiment, const std::filesystem::path& file,
                                 bool has_header)
    : file_(file),
      in_(file, std::ios::binary),
      factors_(experiment.factors.size()),
      responses_(experiment.responses.size()) {
    if (!in_) return;
    if (has_header) read_header(experiment);
    if (!error_) advance();
}

void ReplicateReader::read_header(const Experiment& experiment) {
    const std::string wanted = replicates_header(experiment);
    std::string found;
    std::getline(in_, found);
    ++line_number_;
    if (in_.eof()) {  // cut within the header, or nothing there at all
        broken_tail_ = !found.empty();
        return;
    }
    if (found + "\n" == wanted) {
        offset_ = wanted.size();
        return;
    }
    error_ = row_error(file_, 1, "the columns are not those of this experiment", found.substr(0, 80),
                       wanted.substr(0, wanted.size() - 1));
}

void ReplicateReader::advance() {
    if (row_) offset_ += line_.size();
    row_.reset();
    line_.clear();
    std::string text;
    if (!in_ || !std::getline(in_, text)) return;
    ++line_number_;
    const bool whole_line = !in_.eof();
    std::optional<ReplicateRow> row = parse_replicate_line(text, factors_, responses_);
    if (row && whole_line) {
        row_ = std::move(row);
        line_ = text + "\n";
        return;
    }
    broken_tail_ = !whole_line || in_.peek() == std::ifstream::traits_type::eof();
    if (!broken_tail_)
        error_ = row_error(file_, line_number_, "the line is broken", text.substr(0, 60),
                           "as many fields as the first line has; --force begins anew");
}

Expected<ReplicateTable> ReplicateTable::open(const Experiment& experiment,
                                              const std::filesystem::path& file) {
    ReplicateTable table;
    table.factors_ = experiment.factors.size();
    table.responses_ = experiment.responses.size();
    ReplicateReader reader(experiment, file);
    const auto cells = static_cast<std::size_t>(cell_count(experiment));
    for (std::size_t cell = 0; cell < cells && !reader.error(); ++cell) {
        table.starts_.push_back(reader.offset());
        StoppingRule rule(experiment.replication);
        std::size_t replicate = 0;
        for (; reader.peek() != nullptr && reader.peek()->cell == cell; ++replicate, reader.advance()) {
            if (reader.peek()->replicate != replicate) break;
            rule.add(reader.peek()->values);
        }
        if (replicate == rule.wanted()) continue;
        return fail(row_error(
            file, 0,
            fmt::format("replicate {} of cell {} is missing or stands in the wrong place", replicate, cell),
            fmt::format("{} replicates of this cell", replicate),
            fmt::format("{}; `needleroll experiment --resume` runs what is missing", rule.wanted())));
    }
    if (reader.error()) return fail(*reader.error());
    if (reader.peek() != nullptr || reader.broken_tail())
        return fail(row_error(file, 0, "there are lines behind the last replicate of the experiment", {},
                              "none; `needleroll experiment --resume` clears them away"));
    table.in_.open(file, std::ios::binary);
    return table;
}

std::vector<std::vector<double>> ReplicateTable::values(std::size_t cell) {
    std::vector<std::vector<double>> columns(responses_);
    in_.clear();
    in_.seekg(static_cast<std::streamoff>(starts_[cell]));
    std::string line;
    while (std::getline(in_, line)) {
        const std::optional<ReplicateRow> row = parse_replicate_line(line, factors_, responses_);
        if (!row || row->cell != cell) break;
        for (std::size_t i = 0; i < responses_; ++i) columns[i].push_back(row->values[i]);
    }
    return columns;
}

}  // namespace needleroll
