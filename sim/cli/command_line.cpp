#include "sim/cli/command_line.hpp"

#include "sim/cli/commands.hpp"
#include "sim/core/version.hpp"

#include <algorithm>
#include <new>
#include <ostream>

#include <CLI/CLI.hpp>

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

int parse_and_act(const std::vector<std::string>& arguments, const Console& console) {
    CLI::App program(overview, "needleroll");
    program.set_version_flag("--version", program_version());
    program.footer(overview_examples);
    program.require_subcommand(1);
    const Subcommand whole(program);
    const std::vector<Command> commands = {
        add_run(whole, console),        add_metrics(whole, console),    add_figure(whole, console),
        add_experiment(whole, console), add_compare(whole, console),    add_suggest(whole, console),
        add_merge(whole, console),      add_report(whole, console),     add_validate(whole, console),
        add_bench(whole, console),      add_parameters(whole, console), add_presets(whole, console)};
    try {
        // The library takes arguments from the last to the first.
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& stop) {
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
    console.err << "needleroll: the results could not be written to standard output\n";
    return failed;
}

}  // namespace needleroll
