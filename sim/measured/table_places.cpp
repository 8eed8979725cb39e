#include "sim/measured/table_places.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/measured/column_name.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

std::string quoted(const std::string& name) {
    return found_text(GivenValue(name));
}

/// A column as `--columns` takes it: its name, or its place from 1 where it has none of its own.
std::string column_argument(const TableHead& head, std::size_t column) {
    const bool plain = column < head.names.size() && !head.names[column].empty() &&
                       std::count(head.names.begin(), head.names.end(), head.names[column]) == 1;
    if (!plain) return std::to_string(column + 1);
    const std::string& name = head.names[column];
    const bool word = name.find_first_of(" '\"$`\\()&;<>|*?#~!\t") == std::string::npos && name[0] != '-';
    if (word) return name;
    return std::to_string(column + 1);
}

std::string columns_option(const TableHead& head, const PlaceColumns& columns) {
    return fmt::format("--columns {} {}", column_argument(head, columns.x), column_argument(head, columns.y));
}

/// The first columns whose cells are numbers in the first row.
std::vector<std::size_t> number_columns(const TableHead& head) {
    std::vector<std::size_t> columns;
    if (head.rows.empty()) return columns;
    for (std::size_t i = 0; i < head.rows[0].size(); ++i) {
        if (looks_like_number(head.rows[0][i])) columns.push_back(i);
    }
    return columns;
}

/// What has to be said where no name tells the columns, and where the unit is not known either.
std::string columns_to_say(const TableHead& head, const TableOptions& options) {
    const std::vector<std::size_t> numbers = number_columns(head);
    std::string text = "--columns X Y";
    if (numbers.size() >= 2) text = columns_option(head, {numbers[0], numbers[1], ""});
    return text +
           (options.unit || options.mm_per_px ? "" : " --unit mm (or um, or px with --scale MM_PER_PX)");
}

/// A column without the other one of its pair: which is missing, and which name may be meant for it.
Error missing_column(const TableHead& head, const TableOptions& options) {
    const auto has = [&](std::string_view name) {
        return std::find(head.names.begin(), head.names.end(), name) != head.names.end();
    };
    const std::string missing = has("x_mm") ? "y_mm" : "x_mm";
    std::vector<std::string_view> near;
    for (const std::string& name : head.names) {
        const std::string unit = column_name(name).unit;
        const bool own = name == "x_mm" || name == "y_mm" || !(unit.empty() || unit == "mm");
        constexpr std::size_t most_typos = 3;
        if (!own && name.size() <= 40 && edit_distance(name, missing) <= most_typos) near.push_back(name);
    }
    std::string message = fmt::format("there is no column {}", missing);
    if (!near.empty())
        message += fmt::format("; is it the one named {}?", quoted(std::string(nearest_name(missing, near))));
    return {.message = std::move(message),
            .line = head.line,
            .key = missing,
            .found = first_row_text(head),
            .allowed = "x_mm,y_mm, names as image programs write them, or " + columns_to_say(head, options)};
}

Error unnamed_columns(const TableHead& head, const TableOptions& options) {
    return {.message = "the first line does not name the columns",
            .line = head.line,
            .key = "x_mm",
            .found = first_row_text(head),
            .allowed = "x_mm,y_mm, or " + columns_to_say(head, options)};
}

Error too_many_places(const TableHead& head, const std::vector<PlaceColumns>& found) {
    std::vector<std::string> options;
    for (const PlaceColumns& columns : found) options.push_back(columns_option(head, columns));
    return {.message = "more than one pair of columns can hold the places; say which one is meant",
            .line = head.line,
            .found = first_row_text(head),
            .allowed = fmt::format("{}", fmt::join(options, " or "))};
}

/// The columns that are asked for.
Expected<PlaceColumns> asked_columns(const TableHead& head, const TableOptions& options) {
    PlaceColumns columns;
    std::array<std::size_t*, 2> cells = {&columns.x, &columns.y};
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string& asked = options.form.columns[i];
        const std::optional<std::size_t> place = column_at(head, asked);
        if (!place) {
            const std::vector<std::string_view> names(head.names.begin(), head.names.end());
            const std::string nearest(nearest_name(asked, names));
            return fail(
                {.message = nearest.empty()
                                ? "there is no such column"
                                : fmt::format("there is no such column; did you mean {}?", quoted(nearest)),
                 .line = head.line,
                 .key = "--columns",
                 .found = quoted(asked),
                 .allowed = head.names.empty() ? fmt::format("1 to {}", head.width) : first_row_text(head)});
        }
        *cells[i] = *place;
        if (std::count(head.names.begin(), head.names.end(), asked) > 1) {
            return fail({.message = "two columns have the same name",
                         .line = head.line,
                         .key = asked,
                         .found = "the name twice",
                         .allowed = "every name once, or places from 1"});
        }
    }
    if (head.names.empty()) return columns;
    const std::string unit = column_name(head.names[columns.x]).unit;
    if (unit == column_name(head.names[columns.y]).unit) columns.unit = unit;
    return columns;
}

Expected<PlaceColumns> found_columns(const TableHead& head, const TableOptions& options) {
    if (!options.form.columns.empty()) return asked_columns(head, options);
    if (head.names.empty()) return fail(unnamed_columns(head, options));
    const std::vector<PlaceColumns> found = place_columns(head.names);
    if (found.empty()) return fail(missing_column(head, options));
    if (found.size() > 1) return fail(too_many_places(head, found));
    for (const std::size_t cell : {found[0].x, found[0].y}) {
        if (std::count(head.names.begin(), head.names.end(), head.names[cell]) == 1) continue;
        return fail({.message = "two columns have the same name",
                     .line = head.line,
                     .key = head.names[cell],
                     .found = "the name twice",
                     .allowed = "every name once"});
    }
    return found[0];
}

/// The unit: as it is said, else as a scale implies, else as the header names it.
Expected<LengthUnit> unit_said(const TablePlaces& places, const TableOptions& options, int line) {
    if (options.unit) return *options.unit;
    if (places.header_unit.empty() && options.mm_per_px) return LengthUnit::px;
    if (const std::optional<LengthUnit> unit = length_unit(places.header_unit)) return *unit;
    const std::string columns = fmt::format("{} and {}", places.x_name, places.y_name);
    if (places.header_unit.empty()) {
        return fail({.message = "no unit is named for the columns " + columns + "; say which one is meant",
                     .line = line,
                     .found = "no unit",
                     .allowed = "--unit mm or --unit um or --scale MM_PER_PX"});
    }
    return fail({.message = "places in this unit are not read",
                 .line = line,
                 .key = columns,
                 .found = places.header_unit,
                 .allowed = "mm, um or px"});
}

std::string name_of(const TableHead& head, std::size_t column) {
    return column < head.names.size() ? quoted(head.names[column]) : std::to_string(column + 1);
}

}  // namespace

std::optional<LengthUnit> length_unit(std::string_view name) {
    const auto* unit = std::find(length_unit_names.begin(), length_unit_names.end(), name);
    if (unit == length_unit_names.end()) return std::nullopt;
    return static_cast<LengthUnit>(unit - length_unit_names.begin());
}

bool has_places(const TableHead& head, const TableOptions& options) {
    if (options.form.columns.empty()) {
        if (!head.names.empty()) return !place_columns(head.names).empty();
        return std::all_of(head.rows[0].begin(), head.rows[0].end(), looks_like_number);
    }
    return static_cast<bool>(asked_columns(head, options));
}

Expected<TablePlaces> table_places(const TableHead& head, const TableOptions& options) {
    const Expected<PlaceColumns> columns = found_columns(head, options);
    if (!columns) return fail(columns.error());
    TablePlaces places{.x = columns->x,
                       .y = columns->y,
                       .x_name = name_of(head, columns->x),
                       .y_name = name_of(head, columns->y),
                       .header_unit = columns->unit};
    const Expected<LengthUnit> unit = unit_said(places, options, head.line);
    if (!unit) return fail(unit.error());
    places.unit = *unit;
    if (places.unit == LengthUnit::px && !options.mm_per_px) {
        return fail({.message = "places in pixels need the size of a pixel",
                     .line = head.line,
                     .found = "no scale",
                     .allowed = "--scale MM_PER_PX"});
    }
    if (places.unit != LengthUnit::px && options.mm_per_px) {
        return fail({.message = "a scale is for places in pixels",
                     .line = head.line,
                     .found = fmt::format("--scale and places in {}",
                                          length_unit_names[static_cast<std::size_t>(places.unit)]),
                     .allowed = "--unit px, or no --scale"});
    }
    places.mm_per_px = options.mm_per_px.value_or(1.0);
    return places;
}

double in_mm(const TablePlaces& places, double value, double origin) {
    // Without an origin nothing is taken off, and -0 stays.
    const double moved = origin == 0.0 ? value : value - origin;
    switch (places.unit) {
        case LengthUnit::mm:
            return moved;
        case LengthUnit::um:
            return moved / 1000.0;
        case LengthUnit::px:
            return moved * places.mm_per_px;
    }
    return moved;
}

std::string table_words(const TableRead& read, const TablePlaces& places) {
    const std::string_view unit = length_unit_names[static_cast<std::size_t>(places.unit)];
    std::string text =
        fmt::format("separator {}, decimal {}, columns {} and {}{}, unit {}", separator_word(read.separator),
                    read.decimal == '.' ? "point" : "comma", places.x_name, places.y_name,
                    read.named ? "" : " (no line names them)", unit);
    if (places.unit == LengthUnit::px) text += fmt::format(" of {} mm", places.mm_per_px);
    if (!places.header_unit.empty() && places.header_unit != unit)
        text += fmt::format(" (the header says {})", places.header_unit);
    text += fmt::format(", rows read: {}, left out for missing values: {}", read.rows, read.missing);
    if (read.comments > 0) text += fmt::format(", comment lines: {}", read.comments);
    return text;
}

}  // namespace needleroll
