#include "sim/measured/holes_csv.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/coverage/region.hpp"
#include "sim/injury/puncture_columns.hpp"
#include "sim/measured/column_name.hpp"
#include "sim/measured/table_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// A column of punctures.csv that is read, and the limits of its numbers.
struct ReadColumn {
    std::string_view name;
    Range range;
};

constexpr Range length_range{.minimum = 0, .maximum = 1000};

constexpr std::array<ReadColumn, 9> read_columns = {{
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

Error cell_fault(std::string_view column, std::string message, std::string_view cell, std::string allowed) {
    return {.message = std::move(message),
            .key = std::string(column),
            .found = found_text(GivenValue(std::string(cell))),
            .allowed = std::move(allowed)};
}

/// What is wrong with a cell that is no number, with the option that makes it one.
Error no_number(std::string_view column, std::string_view cell, const Range& range) {
    if (!looks_like_number(cell)) return cell_fault(column, "a number is needed", cell, range_words(range));
    const bool point = table_number(cell, {'.', true}).has_value(),
               comma = table_number(cell, {',', true}).has_value();
    return cell_fault(column, "the number has another decimal sign than the table so far", cell,
                      point && comma ? "--decimal . or --decimal ,"
                      : point        ? "--decimal ."
                                     : "--decimal ,");
}

Expected<double> number_in(const ReadColumn& column, std::string_view cell, const NumberForm& form,
                           bool whole) {
    const std::optional<double> value = table_number(cell, form);
    if (!value) return fail(no_number(column.name, cell, column.range));
    std::string wrong = range_fault(*value, column.range);
    if (wrong.empty() && whole && *value != static_cast<double>(static_cast<std::int64_t>(*value)))
        wrong = "a whole number is needed";
    if (wrong.empty()) return *value;
    return fail(cell_fault(column.name, std::move(wrong), cell, range_words(column.range)));
}

/// Reads one cell into the end of a column.
struct AppendCell {
    Punctures& rows;
    const ReadColumn& column;
    std::string_view cell;
    const NumberForm& form;

    Expected<void> operator()(std::vector<double> Punctures::*values) const {
        const Expected<double> number = number_in(column, cell, form, false);
        if (!number) return fail(number.error());
        (rows.*values).push_back(*number);
        return {};
    }
    Expected<void> operator()(std::vector<Layer> Punctures::*values) const {
        const auto* name = std::find(layer_names.begin(), layer_names.end(), cell);
        if (name == layer_names.end()) {
            const std::vector<std::string_view> names(layer_names.begin(), layer_names.end());
            return fail(
                cell_fault(column.name,
                           fmt::format("there is no such layer; did you mean {}?", nearest_name(cell, names)),
                           cell, fmt::format("{}", fmt::join(names, ", "))));
        }
        (rows.*values).push_back(static_cast<Layer>(name - layer_names.begin()));
        return {};
    }
    Expected<void> operator()(HeadingColumn) const { return {}; }
    template <class Whole>
    Expected<void> operator()(std::vector<Whole> Punctures::*values) const {
        const Expected<double> number = number_in(column, cell, form, true);
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
    HolesReader(const Box& window, const TableOptions& options) : window_(window), options_(options) {}

    Expected<std::vector<std::size_t>> choose(const TableHead& head) {
        const Expected<TablePlaces> places = table_places(head, options_);
        if (!places) return fail(places.error());
        places_ = *places;
        std::vector<std::size_t> needed = {places_.x, places_.y};
        for (const ReadColumn& column : read_columns) {
            const auto found = std::find(head.names.begin(), head.names.end(), column.name);
            if (found == head.names.end()) continue;
            if (std::count(found, head.names.end(), column.name) > 1) {
                return fail({.message = "two columns have the same name",
                             .line = head.line,
                             .key = std::string(column.name),
                             .found = "the name twice",
                             .allowed = "every name once"});
            }
            const auto& known = *std::find_if(puncture_columns().begin(), puncture_columns().end(),
                                              [&](const auto& one) { return one.name == column.name; });
            sources_.push_back({&column, known.values, static_cast<std::size_t>(found - head.names.begin())});
            needed.push_back(sources_.back().cell);
        }
        found_.known = {.depth = reads("depth_mm"),
                        .opening = reads("slit_mm") && reads("hole_diameter_mm"),
                        .layer = reads("layer"),
                        .reentry = reads("reentry")};
        warn_of_unused(head);
        return needed;
    }

    Expected<void> take(const TableRow& row) {
        if (outside_ + found_.rows.size() == maximum_holes) {
            return fail({.message = "there are too many holes",
                         .found = fmt::format("more than {} rows", maximum_holes),
                         .allowed = fmt::format("at most {} rows", maximum_holes)});
        }
        const Expected<Place> place = place_of(row);
        if (!place) return fail(place.error());
        found_.rows.x_mm.push_back(place->x_mm);
        found_.rows.y_mm.push_back(place->y_mm);
        for (const Source& source : sources_) {
            const AppendCell append{found_.rows, *source.column, row.cells[source.cell], row.numbers};
            if (Expected<void> taken = std::visit(append, source.target); !taken) return taken;
        }
        if (!contains_nearly(window_, place->x_mm, place->y_mm)) {
            ++outside_;
            drop_last();
        }
        return {};
    }

    /// What was read, once all rows are in.
    Expected<HolesFile> finish(const std::string& file, const TableRead& read) {
        if (places_.x_name.empty()) {
            return fail({.message = "the file is empty",
                         .file = file,
                         .line = 1,
                         .found = "no line with names of columns",
                         .allowed = "x_mm,y_mm and any other column of punctures.csv"});
        }
        found_.words = table_words(read, places_);
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
    /// A coordinate in mm; `origin` in the table's unit.
    Expected<double> coordinate(std::string_view cell, const NumberForm& form, double origin,
                                std::string_view name) const {
        const std::optional<double> value = table_number(cell, form);
        if (!value) return fail(no_number(name, cell, coordinate_range));
        const double value_mm = in_mm(places_, *value, origin);
        std::string wrong = range_fault(value_mm, coordinate_range);
        if (wrong.empty()) return value_mm;
        return fail(cell_fault(name, std::move(wrong), cell, range_words(coordinate_range) + " mm"));
    }

    Expected<Place> place_of(const TableRow& row) const {
        const Expected<double> x =
            coordinate(row.cells[places_.x], row.numbers, options_.origin.x_mm, "x_mm");
        if (!x) return fail(x.error());
        const Expected<double> y =
            coordinate(row.cells[places_.y], row.numbers, options_.origin.y_mm, "y_mm");
        if (!y) return fail(y.error());
        return Place{*x, options_.y_down ? window_.min_y_mm + window_.max_y_mm - *y : *y};
    }

    bool reads(std::string_view name) const {
        return std::any_of(sources_.begin(), sources_.end(),
                           [&](const Source& source) { return source.column->name == name; });
    }

    void drop_last() {
        found_.rows.x_mm.pop_back();
        found_.rows.y_mm.pop_back();
        for (const Source& source : sources_) std::visit(DropLast{found_.rows}, source.target);
    }

    /// A column that nobody knows, but that is nearly one that is read and not there: mistyped, or in another
    /// unit.
    void warn_of_unused(const TableHead& head) {
        std::vector<std::string_view> known, absent;
        for (const PunctureColumn& column : puncture_columns()) known.push_back(column.name);
        for (const ReadColumn& column : read_columns) {
            if (std::find(head.names.begin(), head.names.end(), column.name) == head.names.end())
                absent.push_back(column.name);
        }
        for (std::size_t i = 0; i < head.names.size(); ++i) {
            const std::string& name = head.names[i];
            const bool used = i == places_.x || i == places_.y ||
                              std::find(known.begin(), known.end(), name) != known.end();
            if (!used) warn_of(name, absent);
        }
    }

    void warn_of(const std::string& name, const std::vector<std::string_view>& absent) {
        constexpr std::size_t longest_name = 40;
        if (name.size() > longest_name) return;
        const ColumnName taken = column_name(name);
        for (const std::string_view column : absent) {
            const ColumnName other = column_name(column);
            if (taken.unit.empty() || taken.unit == other.unit || taken.words != other.words) continue;
            found_.warnings.push_back(
                {"column_unit",
                 {{"column", found_text(GivenValue(name))}, {"nearest", std::string(column)}}});
            return;
        }
        const std::string_view nearest = nearest_name(name, absent);
        const bool same_unit = taken.unit.empty() || taken.unit == column_name(nearest).unit;
        // In a short name two letters make another word: label is not layer.
        const std::size_t most_typos = nearest.size() < 6 ? 1 : 2;
        if (nearest.empty() || !same_unit || edit_distance(name, nearest) > most_typos) return;
        found_.warnings.push_back(
            {"unknown_column",
             {{"column", found_text(GivenValue(name))}, {"nearest", std::string(nearest)}}});
    }

    Box window_;
    TableOptions options_;
    TablePlaces places_;
    std::vector<Source> sources_;
    std::size_t outside_ = 0;
    HolesFile found_;
};

/// Reads all rows by `read(use)`.
template <class Read>
Expected<HolesFile> holes_by(const std::string& file, const Box& window, const TableOptions& options,
                             const Read& read) {
    HolesReader reader(window, options);
    const Expected<TableRead> done =
        read({.fits = [&](const TableHead& head) { return has_places(head, options); },
              .choose = [&](const TableHead& head) { return reader.choose(head); },
              .take = [&](const TableRow& row) { return reader.take(row); }});
    return done ? reader.finish(file, *done) : fail(done.error());
}

}  // namespace

Expected<HolesFile> read_holes(const std::filesystem::path& file, const Box& window,
                               const TableOptions& options) {
    return holes_by(file.string(), window, options, [&](const TableUse& use) {
        return read_table(file, maximum_holes_bytes, options.form, use);
    });
}

Expected<HolesFile> read_holes_text(std::string_view text, const std::string& file, const Box& window,
                                    const TableOptions& options) {
    return holes_by(file, window, options,
                    [&](const TableUse& use) { return read_table_text(text, file, options.form, use); });
}

}  // namespace needleroll
