#include "sim/cli/commands.hpp"
#include "sim/cli/holes_argument.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/report/summary_json.hpp"

#include <memory>
#include <ostream>

namespace needleroll {
namespace {

struct Options {
    HolesArgument holes;
    std::string file;  ///< empty: standard output
};

Expected<void> measure(const Options& options, const Console& console) {
    const Expected<MeasuredPattern> pattern = read_holes_argument(options.holes, console);
    if (!pattern) return fail(pattern.error());
    if (auto free = options.file.empty() ? Expected<void>() : try_file(options.file); !free) return free;
    const Expected<Summary> summary = summarise_aloud(*pattern, console);
    if (!summary) return fail(summary.error());
    const std::string json = summary_json(*summary);
    if (!options.file.empty()) return write_whole_file(options.file, json);
    console.out << json;
    return {};
}

constexpr const char* examples =
    "Prints the fields of summary.json; what the file does not tell is null. Without depth_mm every row is a "
    "hole; "
    "with it, rows of depth 0 are strikes that did not pierce. Re-entries count as holes, as in `run`. Holes "
    "in the "
    "window but outside the region still serve as neighbours. Coverage and gaps are exact; a distance counts "
    "as within a radius, and a place as on a border, up to 1e-9 mm beyond.\n\n"
    "Tables of ImageJ, QuPath, CellProfiler, napari, MATLAB, R and spreadsheets are read as they are; where "
    "one "
    "can be read in two ways, or names no unit, the error says which option decides.\n\n"
    "Examples:\n"
    "  needleroll metrics holes.csv --window 0 0 40 30\n"
    "  needleroll metrics out/punctures.csv --window 0 0 60 60 --guard 1 -o again.json\n"
    "  needleroll metrics holes.csv --window 0 0 40 30 --radius 0.3 --region face.toml\n"
    "  needleroll metrics Results.csv --window 0 0 40 30 --scale 0.02 --y-down --region face.geojson\n"
    "  needleroll metrics loch.csv --window 0 0 40 30 --separator semicolon --decimal , --unit mm";

}  // namespace

Command add_metrics(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("metrics", "Measure any pattern of holes, given as a table");
    add_holes_options(command, options->holes);
    command.option(
        &options->file,
        {.name = "-o,--output", .help = "File for the figures (default: standard output)", .value = "FILE"});
    command.footer(examples);
    return {command, [options, console] { return measure(*options, console); }};
}

}  // namespace needleroll
