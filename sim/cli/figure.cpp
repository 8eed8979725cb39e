#include "sim/report/figure.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/holes_argument.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/report/metrics_figure.hpp"

#include <filesystem>
#include <memory>
#include <ostream>

namespace needleroll {
namespace {

struct Options {
    HolesArgument holes;
    std::string title;
    std::string file = "metrics.png";
};

std::string title_of(const Options& options) {
    if (!options.title.empty()) return options.title;
    return options.holes.holes == "-" ? "standard input"
                                      : std::filesystem::path(options.holes.holes).filename().string();
}

Expected<void> draw(const Options& options, const Console& console) {
    const Expected<FigureFormat> format = format_of_file(options.file);
    if (!format) return fail(format.error());
    const Expected<MeasuredPattern> pattern = read_holes_argument(options.holes, console);
    if (!pattern) return fail(pattern.error());
    if (auto free = try_file(options.file); !free) return free;
    const Expected<Summary> summary = summarise_aloud(*pattern, console);
    if (!summary) return fail(summary.error());
    const Expected<std::string> figure = metrics_figure(*pattern, *summary, title_of(options), *format);
    if (!figure) return fail(figure.error());
    if (Expected<void> written = write_whole_file(options.file, *figure); !written) return written;
    console.out << "Written: " << options.file << '\n';
    return {};
}

constexpr const char* examples =
    "Examples:\n"
    "  needleroll figure metrics holes.csv --window 0 0 40 30 -o holes.pdf\n"
    "  needleroll figure metrics out/punctures.csv --window 0 0 60 60 --guard 1 -o star.svg";

}  // namespace

Command add_figure(const Subcommand& program, const Console& console) {
    const auto options = std::make_shared<Options>();
    const Subcommand command = program.add("figure", "Draw a figure to print");
    command.require_subcommand();
    command.footer(examples);
    const Subcommand metrics = command.add("metrics", "The statistics of a pattern of holes on one page");
    add_holes_options(metrics, options->holes);
    metrics.option(&options->title,
                   {.name = "--title", .help = "Name of the pattern (default: the file's)", .value = "TEXT"});
    metrics.option(&options->file, {.name = "-o,--output",
                                    .help = "File to write: .png, .svg or .pdf",
                                    .value = "FILE",
                                    .default_shown = true});
    metrics.footer(examples);
    return {command, [options, console] { return draw(*options, console); }};
}

}  // namespace needleroll
