/// The subcommands: each declares its options and says what it does.
#pragma once

#include "sim/cli/command_line.hpp"
#include "sim/cli/subcommand.hpp"
#include "sim/core/error.hpp"

#include <functional>

namespace needleroll {

/// A subcommand and what happens when it is called.
struct Command {
    Subcommand subcommand;
    std::function<Expected<void>()> action;
};

Command add_run(const Subcommand& program, const Console& console);
Command add_metrics(const Subcommand& program, const Console& console);
Command add_figure(const Subcommand& program, const Console& console);
Command add_validate(const Subcommand& program, const Console& console);
Command add_experiment(const Subcommand& program, const Console& console);
Command add_compare(const Subcommand& program, const Console& console);
Command add_suggest(const Subcommand& program, const Console& console);
Command add_merge(const Subcommand& program, const Console& console);
Command add_response(const Subcommand& program, const Console& console);
Command add_report(const Subcommand& program, const Console& console);
Command add_handout(const Subcommand& program, const Console& console);
Command add_bench(const Subcommand& program, const Console& console);
Command add_parameters(const Subcommand& program, const Console& console);
Command add_presets(const Subcommand& program, const Console& console);

}  // namespace needleroll
