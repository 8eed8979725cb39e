#include "sim/cli/command_line.hpp"

#include <csignal>
#include <iostream>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <poll.h>
#include <unistd.h>

namespace {

/// A pipe whose reading end is closed has an error to tell; a full disk has none.
bool reader_has_gone() {
    pollfd out{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
    return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
    // A file that may not grow is then an error of writing, told in words, and a reader that has gone is
    // none.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
#ifdef __GLIBC__
    // The tables of a replicate are as large as those of the one before it: memory is kept in between.
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
    return needleroll::run_command_line(
        {argv + 1, argv + argc}, {std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1, reader_has_gone});
}
