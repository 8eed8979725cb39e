#include "sim/cli/holes_argument.hpp"

#include "sim/coverage/region.hpp"
#include "sim/measured/holes_csv.hpp"
#include "sim/measured/regions_file.hpp"
#include "sim/scenario/parameter_set.hpp"

#include <algorithm>
#include <limits>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// The shortest side of a window: narrower than a needle nothing can be measured.
constexpr double shortest_side_mm = 0.1;

Expected<Box> window_of(const std::vector<double>& corners_mm) {
    const Box window{corners_mm[0], corners_mm[1], corners_mm[2], corners_mm[3]};
    const std::string found = fmt::format("{}", fmt::join(corners_mm, " "));
    for (const double corner : corners_mm) {
        if (std::string wrong = range_fault(corner, coordinate_range); !wrong.empty()) {
            return fail(
                {.message = std::move(wrong),
                 .file = "--window",
                 .found = found,
                 .allowed = fmt::format("{} to {} mm", coordinate_range.minimum, coordinate_range.maximum)});
        }
    }
    if (window.width_mm() >= shortest_side_mm && window.height_mm() >= shortest_side_mm) return window;
    return fail({.message = "the window has no area",
                 .file = "--window",
                 .found = found,
                 .allowed = fmt::format("X0 Y0 X1 Y1 with X1 and Y1 at least {} mm larger than X0 and Y0",
                                        shortest_side_mm)});
}

/// Radii and guard under the limits that they have in a scenario.
Expected<MetricsOptions> metrics_of(const HolesArgument& argument) {
    Scenario limits;
    const auto set = [&](const char* option, std::string_view key,
                         const GivenValue& value) -> Expected<void> {
        Expected<void> done = set_value(limits, *find_parameter(key), value);
        if (done) return done;
        Error error = done.error();
        error.file = option;
        error.key.clear();
        return fail(std::move(error));
    };
    if (auto done = set("--guard", "metrics.guard_mm", argument.guard_mm); !done) return fail(done.error());
    if (argument.radii_mm.empty()) return limits.metrics;
    std::vector<double> radii_mm = argument.radii_mm;
    std::sort(radii_mm.begin(), radii_mm.end());
    radii_mm.erase(std::unique(radii_mm.begin(), radii_mm.end()), radii_mm.end());
    if (auto done = set("--radius", "metrics.radii_mm", radii_mm); !done) return fail(done.error());
    return limits.metrics;
}

/// Fails for a region without area; warns of a radius that reaches across it.
Expected<void> check_area(const HolesArgument& argument, MeasuredPattern& pattern) {
    const Expected<Region> region = counted_region(pattern);
    if (!region) return fail(region.error());
    const double shorter_mm = std::min(region->bounds.width_mm(), region->bounds.height_mm());
    if (!region->empty() && pattern.metrics.radii_mm.back() > shorter_mm) {
        pattern.warnings.push_back(
            {"wide_radius",
             {{"radius_mm", WarningNumber{pattern.metrics.radii_mm.back(), std::nullopt}},
              {"width_mm", WarningNumber{shorter_mm, std::nullopt}}}});
    }
    if (!region->empty()) return {};
    return fail({.message = "nothing is left of the region",
                 .file = argument.region_file,
                 .found = fmt::format("a guard of {} mm in a window of {} x {} mm{}", argument.guard_mm,
                                      pattern.window.width_mm(), pattern.window.height_mm(),
                                      pattern.regions.empty() ? "" : ", less what is outside its regions"),
                 .allowed = "a region with an area"});
}

void add_table_options(const Subcommand& command, TableArgument& table) {
    command.option(&table.separator,
                   {.name = "--separator",
                    .help = "What parts the cells: comma, semicolon or tab (default: found out)",
                    .value = "NAME",
                    .choices = {"comma", "semicolon", "tab"}});
    command.option(&table.decimal, {.name = "--decimal",
                                    .help = "Decimal sign: . or , (default: found out)",
                                    .value = "SIGN",
                                    .choices = {".", ","}});
    command.option(
        &table.columns,
        {.name = "--columns",
         .help = "Columns of x and y, by their names or counted from 1 (default: found by their names)",
         .value = "X Y",
         .count = ValueCount{2, 2}});
    command.option(&table.unit, {.name = "--unit",
                                 .help = "Unit of the places: mm, um or px (default: as the columns name it)",
                                 .value = "UNIT",
                                 .choices = {"mm", "um", "px"}});
    command.option(
        &table.scale_mm_per_px,
        {.name = "--scale", .help = "Size of a pixel, for places in pixels, in mm", .value = "MM_PER_PX"});
    command.option(&table.origin, {.name = "--origin",
                                   .help = "Place of the table, in its unit, that becomes 0 0 of the window",
                                   .value = "X Y",
                                   .count = ValueCount{2, 2}});
    command.option(&table.y_down,
                   {.name = "--y-down",
                    .help = "Count y of the table downwards from the window's upper border, as "
                            "images do; after scale and origin"});
}

/// The options as the reader takes them; CLI11 has checked the names.
Expected<TableOptions> table_options(const TableArgument& table) {
    TableOptions options;
    if (table.separator) options.form.separator = separator_of(*table.separator);
    if (table.decimal) options.form.decimal = table.decimal->front();
    options.form.columns = table.columns;
    if (table.unit) options.unit = length_unit(*table.unit);
    options.mm_per_px = table.scale_mm_per_px;
    options.y_down = table.y_down;
    const Range scale_range{.minimum = 1e-6, .maximum = 1000};
    const Range origin_range{.minimum = -1e9, .maximum = 1e9};
    const auto refused = [](const char* option, double value, const Range& range) -> Expected<void> {
        const std::string wrong = range_fault(value, range);
        if (wrong.empty()) return {};
        return fail({.message = wrong,
                     .file = option,
                     .found = fmt::format("{}", value),
                     .allowed = range_words(range)});
    };
    if (options.mm_per_px) {
        if (auto fits = refused("--scale", *options.mm_per_px, scale_range); !fits) return fail(fits.error());
    }
    for (const double value : table.origin) {
        if (auto fits = refused("--origin", value, origin_range); !fits) return fail(fits.error());
    }
    if (!table.origin.empty()) options.origin = {table.origin[0], table.origin[1]};
    return options;
}

}  // namespace

void add_holes_options(const Subcommand& command, HolesArgument& argument) {
    command.option(
        &argument.holes,
        {.name = "holes",
         .help =
             "Table of holes with columns x_mm,y_mm, or of another program; depth_mm, slit_mm, layer, pass, "
             "reentry and others of punctures.csv are used if there; - reads standard input",
         .value = "HOLES.csv",
         .required = true});
    command.option(&argument.window_mm, {.name = "--window",
                                         .help = "Corners of the rectangle that was looked at, in mm",
                                         .value = "X0 Y0 X1 Y1",
                                         .required = true,
                                         .count = ValueCount{4, 4}});
    command.option(
        &argument.radii_mm,
        {.name = "--radius",
         .help =
             "Distance from a hole within which skin counts as covered, in mm; may be given several times "
             "(default: 0.25, 0.5, 1)",
         .value = "MM",
         .one_each = true});
    command.option(&argument.guard_mm, {.name = "--guard",
                                        .help = "Width of the border that is left out of all figures, in mm",
                                        .value = "MM",
                                        .default_shown = true});
    add_table_options(command, argument.table);
    command.option(
        &argument.region_file,
        {.name = "--region",
         .help =
             "File with [[region]] (name, kind = treat, scar, wrinkle or avoid, polygon_mm), a scenario with "
             "[[patch.region]], GeoJSON or WKT; in mm of the window",
         .value = "FILE"});
    command.option(&argument.seed, {.name = "--seed",
                                    .help = "Seed of the chance test's random patterns",
                                    .value = "N",
                                    .default_shown = true,
                                    .range = WholeRange{0, std::numeric_limits<std::int64_t>::max()}});
}

Expected<MeasuredPattern> read_holes_argument(const HolesArgument& argument, const Console& console) {
    const Expected<Box> window = window_of(argument.window_mm);
    if (!window) return fail(window.error());
    const Expected<MetricsOptions> metrics = metrics_of(argument);
    if (!metrics) return fail(metrics.error());
    MeasuredPattern pattern;
    pattern.window = *window;
    pattern.metrics = *metrics;
    pattern.seed = argument.seed;
    if (!argument.region_file.empty()) {
        Expected<RegionsFile> read = read_regions_file(argument.region_file, *window);
        if (!read) return fail(read.error());
        pattern.regions = std::move(read->regions);
        pattern.warnings = std::move(read->warnings);
    }
    if (Expected<void> area = check_area(argument, pattern); !area) return fail(area.error());
    const Expected<TableOptions> table = table_options(argument.table);
    if (!table) return fail(table.error());
    Expected<HolesFile> holes =
        read_holes(argument.holes == "-" ? "/dev/stdin" : argument.holes, *window, *table);
    if (!holes) return fail(holes.error());
    console.err << "needleroll: " << argument.holes << ": " << holes->words << '\n';
    pattern.rows = std::move(holes->rows);
    pattern.known = holes->known;
    pattern.warnings.insert(pattern.warnings.end(), holes->warnings.begin(), holes->warnings.end());
    return pattern;
}

Expected<Summary> summarise_aloud(const MeasuredPattern& pattern, const Console& console) {
    Expected<Summary> summary = summarise_whole(pattern, 0);
    if (!summary) return summary;
    for (const Warning& warning : summary->warnings)
        console.err << "needleroll: warning: " << warning_text(warning) << '\n';
    return summary;
}

}  // namespace needleroll
