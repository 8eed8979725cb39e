/// The subcommands: each declares its options and says what it does.
#pragma once

#include "sim/cli/command_line.hpp"
#include "sim/core/error.hpp"

#include <functional>

#include <CLI/CLI.hpp>

namespace needleroll {

/// A subcommand and what happens when it is called.
struct Command {
    CLI::App* app = nullptr;
    std::function<Expected<void>()> action;
};

Command add_run(CLI::App& program, const Console& console);
Command add_metrics(CLI::App& program, const Console& console);
Command add_figure(CLI::App& program, const Console& console);
Command add_validate(CLI::App& program, const Console& console);
Command add_experiment(CLI::App& program, const Console& console);
Command add_compare(CLI::App& program, const Console& console);
Command add_suggest(CLI::App& program, const Console& console);
Command add_merge(CLI::App& program, const Console& console);
Command add_report(CLI::App& program, const Console& console);
Command add_bench(CLI::App& program, const Console& console);
Command add_parameters(CLI::App& program, const Console& console);
Command add_presets(CLI::App& program, const Console& console);

}  // namespace needleroll
