/// The option of all commands that run on several threads.
#pragma once

#include <CLI/CLI.hpp>

namespace needleroll {

/// Declares `--threads N`; the number must live as long as the command. 0 stands for all that the machine
/// has.
inline void add_threads_option(CLI::App& command, int& threads) {
    command
        .add_option("--threads", threads,
                    "Threads to use; the result is the same for any number (default: all)")
        ->check(CLI::Range(1, 1024).description(""))
        ->type_name("N");
}

}  // namespace needleroll
