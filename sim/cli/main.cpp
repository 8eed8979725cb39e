#include "sim/cli/command_line.hpp"

#include <csignal>
#include <iostream>

#include <unistd.h>

int main(int argc, char** argv) {
    // A reader that has gone, or a file that may not grow, is then an error of writing, told in words.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    return needleroll::run_command_line({argv + 1, argv + argc},
                                        {std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1});
}
