#include "sim/measured/holes_csv.hpp"

#include "sim/core/csv.hpp"
#include "sim/core/limits.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/coverage/region.hpp"
#include "sim/injury/puncture_columns.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::string_view columns_allowed =
    "x_mm,y_mm and any of depth_mm, slit_mm, slit_rigid_mm, scratch_mm, "
    "scuff_mm, hole_diameter_mm, layer, pass, reentry";

/// A column of punctures.csv that is read, and the limits of its numbers.
struct ReadColumn {
    std::string_view name;
    Range range;
    bool needed = false;
};

constexpr Range length_range{.minimum = 0, .maximum = 1000};

constexpr std::array<ReadColumn, 11> read_columns = {{
    {"x_mm", coordinate_range, true},
    {"y_mm", coordinate_range, true},
    {"depth_mm", length_range},
    {"slit_mm", length_range},
    {"slit_rigid_mm", length_range},
    {"scratch_mm", length_range},
    {"scuff_mm", length_range},
    {"hole_diameter_mm", length_range},
    {"layer", {}},
    {"pass", {.minimum = 0, .maximum = 9999}},
    {"reentry", {.minimum = 0, .maximum = 1}},
}};

/// A column of the file that is read.
struct Source {
    const ReadColumn* column = nullptr;
    decltype(PunctureColumn::values) target;
    std::size_t cell = 0;  ///< place in the file's rows
};

Error cell_fault(const ReadColumn& column, std::string message, std::string_view cell, std::string allowed) {
    return {.message = std::move(message),
            .key = std::string(column.name),
            .found = found_text(GivenValue(std::string(cell))),
            .allowed = std::move(allowed)};
}

Expected<double> number_in(const ReadColumn& column, std::string_view cell, bool whole) {
    const std::optional<double> value = parse_number(cell);
    std::string wrong = value ? range_fault(*value, column.range) : "a number is needed";
    if (wrong.empty() && whole && *value != static_cast<double>(static_cast<std::int64_t>(*value)))
        wrong = "a whole number is needed";
    if (wrong.empty()) return *value;
    return fail(cell_fault(column, std::move(wrong), cell, range_words(column.range)));
}

/// Reads one cell into the end of a column.
struct AppendCell {
    Punctures& rows;
    const ReadColumn& column;
    std::string_view cell;

    Expected<void> operator()(std::vector<double> Punctures::*values) const {
        const Expected<double> number = number_in(column, cell, false);
        if (!number) return fail(number.error());
        (rows.*values).push_back(*number);
        return {};
    }
    Expected<void> operator()(std::vector<Layer> Punctures::*values) const {
        const auto* name = std::find(layer_names.begin(), layer_names.end(), cell);
        if (name == layer_names.end()) {
            const std::vector<std::string_view> names(layer_names.begin(), layer_names.end());
            return fail(cell_fault(
                column, fmt::format("there is no such layer; did you mean {}?", nearest_name(cell, names)),
                cell, fmt::format("{}", fmt::join(names, ", "))));
        }
        (rows.*values).push_back(static_cast<Layer>(name - layer_names.begin()));
        return {};
    }
    Expected<void> operator()(HeadingColumn) const { return {}; }
    template <class Whole>
    Expected<void> operator()(std::vector<Whole> Punctures::*values) const {
        const Expected<double> number = number_in(column, cell, true);
        if (!number) return fail(number.error());
        (rows.*values).push_back(static_cast<Whole>(*number));
        return {};
    }
};

/// Takes the last entry off a column.
struct DropLast {
    Punctures& rows;

    template <class Value>
    void operator()(std::vector<Value> Punctures::*values) const {
        (rows.*values).pop_back();
    }
    void operator()(HeadingColumn) const {}
};

/// Reads the file row by row.
class HolesReader {
  public:
    explicit HolesReader(const Box& window) : window_(window) {}

    Expected<void> take(const CsvRow& row) {
        if (columns_ == 0) return take_header(row);
        if (row.cells.size() != columns_) {
            return fail({.message = "the row has another number of cells than the first line",
                         .found = fmt::format("{} cells", row.cells.size()),
                         .allowed = fmt::format("{} cells", columns_)});
        }
        if (outside_ + found_.rows.size() == maximum_holes) {
            return fail({.message = "there are too many holes",
                         .found = fmt::format("more than {} rows", maximum_holes),
                         .allowed = fmt::format("at most {} rows", maximum_holes)});
        }
        for (const Source& source : sources_) {
            const AppendCell append{found_.rows, *source.column, row.cells[source.cell]};
            if (Expected<void> taken = std::visit(append, source.target); !taken) return taken;
        }
        if (!contains_nearly(window_, found_.rows.x_mm.back(), found_.rows.y_mm.back())) {
            ++outside_;
            for (const Source& source : sources_) std::visit(DropLast{found_.rows}, source.target);
        }
        return {};
    }

    /// What was read, once all rows are in.
    Expected<HolesFile> finish(const std::string& file) {
        if (columns_ == 0) {
            return fail({.message = "the file is empty",
                         .file = file,
                         .line = 1,
                         .found = "no line with names of columns",
                         .allowed = std::string(columns_allowed)});
        }
        if (outside_ > 0) {
            const std::size_t rows = outside_ + found_.rows.size();
            found_.warnings.push_back({"outside_window",
                                       {{"outside", WarningNumber{static_cast<double>(outside_), 0}},
                                        {"rows", WarningNumber{static_cast<double>(rows), 0}}}});
        }
        if (found_.rows.empty()) found_.warnings.push_back({"no_holes", {}});
        return std::move(found_);
    }

  private:
    Expected<void> take_header(const CsvRow& row) {
        columns_ = row.cells.size();
        for (const ReadColumn& column : read_columns) {
            const auto found = std::find(row.cells.begin(), row.cells.end(), column.name);
            if (found == row.cells.end()) {
                if (column.needed) return fail(missing(column, row.cells));
                continue;
            }
            if (std::count(found, row.cells.end(), column.name) > 1) {
                return fail({.message = "two columns have the same name",
                             .key = std::string(column.name),
                             .found = "the name twice",
                             .allowed = "every name once"});
            }
            const auto& known = *std::find_if(puncture_columns().begin(), puncture_columns().end(),
                                              [&](const auto& one) { return one.name == column.name; });
            sources_.push_back({&column, known.values, static_cast<std::size_t>(found - row.cells.begin())});
        }
        warn_of_mistyped(row.cells);
        return {};
    }

    static Error missing(const ReadColumn& column, std::span<const std::string_view> cells) {
        const std::string all = fmt::format("{}", fmt::join(cells, ","));
        // A column with a name of its own is not a mistyped one.
        std::vector<std::string_view> others(cells.begin(), cells.end());
        std::erase_if(others, [](std::string_view name) {
            return std::any_of(read_columns.begin(), read_columns.end(),
                               [&](const ReadColumn& one) { return one.name == name; });
        });
        std::string message = fmt::format("there is no column {}", column.name);
        if (!others.empty()) {
            message += fmt::format("; is it the one named {}?",
                                   found_text(GivenValue(std::string(nearest_name(column.name, others)))));
        }
        if (cells.size() == 1 && cells[0].find_first_of(";\t|") != std::string_view::npos)
            message = "the columns are not parted by commas";
        if (parse_number(cells[0])) message = "the first line does not name the columns";
        return {.message = std::move(message),
                .key = std::string(column.name),
                .found = found_text(GivenValue(all)),
                .allowed = std::string(columns_allowed)};
    }

    bool reads(std::string_view name) const {
        return std::any_of(sources_.begin(), sources_.end(),
                           [&](const Source& source) { return source.column->name == name; });
    }

    /// A column that nobody knows, but that is nearly one that is read and not there.
    void warn_of_mistyped(std::span<const std::string_view> cells) {
        std::vector<std::string_view> known, absent;
        for (const PunctureColumn& column : puncture_columns()) known.push_back(column.name);
        for (const ReadColumn& column : read_columns) {
            if (!reads(column.name)) absent.push_back(column.name);
        }
        for (const std::string_view cell : cells) {
            if (std::find(known.begin(), known.end(), cell) != known.end()) continue;
            const std::string_view nearest = nearest_name(cell, absent);
            constexpr std::size_t longest_name = 40;
            if (nearest.empty() || cell.size() > longest_name || edit_distance(cell, nearest) > 2) continue;
            found_.warnings.push_back(
                {"unknown_column",
                 {{"column", found_text(GivenValue(std::string(cell)))}, {"nearest", std::string(nearest)}}});
        }
    }

    Box window_;
    std::size_t columns_ = 0;  ///< in the file; 0: the header has not been read
    std::vector<Source> sources_;
    std::size_t outside_ = 0;
    HolesFile found_;
};

/// Reads all rows by `read(take)`.
template <class Read>
Expected<HolesFile> holes_by(const std::string& file, const Box& window, const Read& read) {
    HolesReader reader(window);
    const Expected<void> done = read([&](const CsvRow& row) { return reader.take(row); });
    return done ? reader.finish(file) : fail(done.error());
}

}  // namespace

Expected<HolesFile> read_holes(const std::filesystem::path& file, const Box& window) {
    return holes_by(file.string(), window,
                    [&](const TakeRow& take) { return read_csv(file, maximum_holes_bytes, take); });
}

Expected<HolesFile> read_holes_text(std::string_view text, const std::string& file, const Box& window) {
    return holes_by(file, window, [&](const TakeRow& take) { return read_csv_text(text, file, take); });
}

}  // namespace needleroll
