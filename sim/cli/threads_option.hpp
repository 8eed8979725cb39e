/// The option of all commands that run on several threads.
#pragma once

#include "sim/cli/subcommand.hpp"

namespace needleroll {

/// Declares `--threads N`; the number must live as long as the command. 0 stands for all that the machine
/// has.
inline void add_threads_option(const Subcommand& command, int& threads) {
    command.option(&threads, {.name = "--threads",
                              .help = "Threads to use; the result is the same for any number (default: all)",
                              .value = "N",
                              .range = WholeRange{1, 1024}});
}

}  // namespace needleroll
