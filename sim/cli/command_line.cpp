#include "sim/cli/command_line.hpp"

#include "sim/cli/commands.hpp"
#include "sim/core/limits.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/core/number_slips.hpp"
#include "sim/core/version.hpp"

#include <algorithm>
#include <new>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace needleroll {
namespace {

constexpr int good = 0;
constexpr int failed = 1;
constexpr int wrong_input = 2;

constexpr const char* overview =
    "Needleroll simulates a derma roller on skin and measures the pattern of its needle holes.\n"
    "For teaching and experiments; no medical device, no treatment advice.";

constexpr const char* overview_examples =
    "Examples:\n"
    "  needleroll run                         the default scenario; files go to out/\n"
    "  needleroll run to-and-fro -o to-fro    a scenario that comes with the program\n"
    "  needleroll presets                     what comes with the program\n"
    "  needleroll run --help                  options of a command";

int report(const Error& error, const Console& console) {
    console.err << "needleroll: " << describe(error) << '\n';
    return error.kind == ErrorKind::input ? wrong_input : failed;
}

/// A command that nobody knows, with the nearest one.
std::optional<Error> unknown_command(const CLI::App& program, const std::vector<std::string>& arguments) {
    if (arguments.empty() || arguments[0].starts_with('-')) return std::nullopt;
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    if (std::find(names.begin(), names.end(), arguments[0]) != names.end()) return std::nullopt;
    const std::vector<std::string_view> known(names.begin(), names.end());
    return Error{.message = fmt::format("there is no such command; did you mean {}?",
                                        nearest_name(arguments[0], known)),
                 .found = found_text(GivenValue(arguments[0])),
                 .allowed = fmt::format("{}", fmt::join(names, ", "))};
}

/// A number with a comma, which may be why the command line could not be read.
std::optional<Error> comma_in_number(const std::vector<std::string>& arguments) {
    std::string option;
    for (const std::string& argument : arguments) {
        if (argument.starts_with("--")) option = argument;
        if (argument.find(',') == std::string::npos || option == "--set" || option == "--questions") continue;
        if (std::optional<Error> comma = decimal_comma(argument)) {
            comma->file = option;
            return comma;
        }
        if (const auto parted = with_blanks(argument))
            return Error{.message = fmt::format("numbers stand apart by blanks; did you mean {}?", *parted),
                         .file = option,
                         .found = argument};
    }
    return std::nullopt;
}

int parse_and_act(const std::vector<std::string>& arguments, const Console& console) {
    CLI::App program(overview, "needleroll");
    program.set_version_flag("--version", program_version());
    program.footer(overview_examples);
    program.require_subcommand(1);
    const Subcommand whole(program);
    const std::vector<Command> commands = {
        add_run(whole, console),        add_metrics(whole, console),  add_figure(whole, console),
        add_experiment(whole, console), add_compare(whole, console),  add_suggest(whole, console),
        add_merge(whole, console),      add_report(whole, console),   add_handout(whole, console),
        add_response(whole, console),   add_validate(whole, console), add_bench(whole, console),
        add_parameters(whole, console), add_presets(whole, console)};
    if (const auto unknown = unknown_command(program, arguments)) return report(*unknown, console);
    try {
        // The library takes arguments from the last to the first.
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& stop) {
        const auto comma = stop.get_exit_code() == 0 ? std::nullopt : comma_in_number(arguments);
        if (comma) return report(*comma, console);
        return program.exit(stop, console.out, console.err) == 0 ? good : wrong_input;
    }
    const auto called = std::find_if(commands.begin(), commands.end(),
                                     [](const Command& command) { return command.subcommand.called(); });
    const Expected<void> done = called->action();
    return done ? good : report(done.error(), console);
}

}  // namespace

int run_command_line(const std::vector<std::string>& arguments, const Console& console) {
    int code = failed;
    try {
        code = parse_and_act(arguments, console);
    } catch (const std::bad_alloc&) {
        console.err << "needleroll: there is not enough memory for this run\n";
    } catch (const std::exception& problem) {
        console.err << "needleroll: the run failed: " << problem.what() << '\n';
    }
    console.out.flush();
    if (console.out || code != good) return code;
    if (console.reader_has_gone != nullptr && console.reader_has_gone()) return good;
    console.err << "needleroll: the results could not be written to standard output\n";
    return failed;
}

}  // namespace needleroll
