#include "sim/cli/command_line.hpp"

#include <csignal>
#include <iostream>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

int main(int argc, char** argv) {
    // A reader that has gone, or a file that may not grow, is then an error of writing, told in words.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
#ifdef __GLIBC__
    // The tables of a replicate are as large as those of the one before it: memory is kept in between.
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
    return needleroll::run_command_line({argv + 1, argv + argc},
                                        {std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1});
}
