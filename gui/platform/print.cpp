#include "gui/platform/print.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX wants it declared by who uses it

namespace needleroll::gui {
namespace {

using Clock = std::chrono::steady_clock;

/// An open file of the system, closed when it goes.
class OpenEnd {
  public:
    OpenEnd() = default;
    explicit OpenEnd(int number) : number_(number) {}
    OpenEnd(OpenEnd&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    OpenEnd& operator=(OpenEnd&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~OpenEnd() { close(); }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

  private:
    int number_ = -1;
};

struct Pipe {
    OpenEnd read, write;
};

std::optional<Pipe> make_pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    return Pipe{OpenEnd(ends[0]), OpenEnd(ends[1])};
}

/// While it lives, writing to a pipe that nobody reads fails instead of ending this program.
class NoPipeSignal {
  public:
    NoPipeSignal() {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    ~NoPipeSignal() {
        // One that came is taken off before it could be delivered.
        const timespec at_once{};
        if (sigismember(&before_, SIGPIPE) == 0)
            while (sigtimedwait(&pipe_, nullptr, &at_once) > 0) {
            }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

  private:
    sigset_t pipe_{}, before_{};
};

Error print_error(std::string message) {
    return {.message = std::move(message), .kind = ErrorKind::run};
}

/// A running print command and our ends of its pipes.
struct PrintJob {
    pid_t process = -1;
    OpenEnd input;     ///< bytes go in here
    OpenEnd messages;  ///< what it says on the side of errors
    std::string said;  ///< the beginning of that
};

/// Starts the command with an empty signal mask, so that it ends as other programs do.
Expected<PrintJob> start(const std::filesystem::path& command) {
    std::optional<Pipe> input = make_pipe(), messages = make_pipe();
    if (!input || !messages)
        return fail(print_error(fmt::format("no pipe to the printer: {}", std::strerror(errno))));
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input->read.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, messages->write.number(), STDERR_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, pipe;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipe);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string name = command.filename().string();
    std::array<char*, 2> arguments = {name.data(), nullptr};
    PrintJob job;
    const int failed =
        posix_spawn(&job.process, command.c_str(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0)
        return fail(print_error(fmt::format("{} did not start: {}", name, std::strerror(failed))));
    job.input = std::move(input->write);
    job.messages = std::move(messages->read);
    for (const OpenEnd* end : {&job.input, &job.messages}) fcntl(end->number(), F_SETFL, O_NONBLOCK);
    return job;
}

/// Writes what the pipe takes; closes it behind the last byte, or when nobody reads any more.
void feed(PrintJob& job, std::string_view& bytes) {
    const ssize_t written = ::write(job.input.number(), bytes.data(), bytes.size());
    if (written >= 0)
        bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EAGAIN && errno != EINTR)
        job.input.close();
    if (bytes.empty()) job.input.close();
}

/// Takes in what the command has said so far. False when there is nothing more at present.
bool listen(PrintJob& job) {
    constexpr std::size_t most_said = 400;
    std::array<char, 512> heard;
    const ssize_t count = ::read(job.messages.number(), heard.data(), heard.size());
    if (count > 0)
        job.said.append(heard.data(), std::min(static_cast<std::size_t>(count), most_said - job.said.size()));
    else if (count == 0 || (errno != EINTR && errno != EAGAIN))
        job.messages.close();
    return count > 0;
}

/// Passes bytes and words until the command has ended. Gives its status as waitpid does; empty: no more
/// patience, or a stop.
std::optional<int> attend(PrintJob& job, std::string_view& bytes, Clock::time_point end,
                          const StopToken& stop) {
    constexpr int look_again_ms = 20;
    if (bytes.empty()) job.input.close();
    while (true) {
        std::array<pollfd, 2> ends = {{{job.input.number(), POLLOUT, 0}, {job.messages.number(), POLLIN, 0}}};
        ::poll(ends.data(), ends.size(), look_again_ms);
        if (job.input.is_open() && ends[0].revents != 0) feed(job, bytes);
        if (job.messages.is_open() && ends[1].revents != 0) listen(job);
        int status = 0;
        const pid_t ended = ::waitpid(job.process, &status, WNOHANG);
        if (ended == job.process) return status;
        if (Clock::now() > end || stop.stop_requested()) return std::nullopt;
    }
}

/// The first line of what the command said, for a sentence.
std::string first_line(const std::string& said) {
    const std::string line = said.substr(0, said.find('\n'));
    return line.empty() ? "" : ": " + line;
}

}  // namespace

std::optional<std::filesystem::path> print_command() {
    const char* const path = std::getenv("PATH");
    const std::string_view folders = path == nullptr ? "" : path;
    for (const char* name : {"lp", "lpr"}) {
        for (std::size_t from = 0; from <= folders.size();) {
            const std::size_t colon = std::min(folders.find(':', from), folders.size());
            const std::filesystem::path file =
                std::filesystem::path(folders.substr(from, colon - from)) / name;
            std::error_code none;
            // An empty folder would be the one we happen to be in.
            if (colon > from && std::filesystem::is_regular_file(file, none) &&
                ::access(file.c_str(), X_OK) == 0)
                return file;
            from = colon + 1;
        }
    }
    return std::nullopt;
}

Expected<void> print_pdf(std::string_view bytes, const StopToken& stop, std::chrono::milliseconds patience) {
    const std::optional<std::filesystem::path> command = print_command();
    if (!command) return fail(print_error("there is no print command (lp or lpr) on this computer"));
    const NoPipeSignal quiet;
    Expected<PrintJob> job = start(*command);
    if (!job) return fail(job.error());
    const std::string name = command->filename().string();
    const std::optional<int> status = attend(*job, bytes, Clock::now() + patience, stop);
    if (!status) {
        ::kill(job->process, SIGKILL);
        ::waitpid(job->process, nullptr, 0);
        if (stop.stop_requested()) return fail(stopped());
        return fail(print_error(fmt::format("{} did not end within {} s", name, patience.count() / 1000)));
    }
    // Children that it left behind may hold its side open, so nothing is waited for.
    while (job->messages.is_open() && listen(*job)) {
    }
    if (WIFSIGNALED(*status))
        return fail(print_error(fmt::format("{} was ended by signal {}", name, WTERMSIG(*status))));
    if (WEXITSTATUS(*status) != 0)
        return fail(print_error(
            fmt::format("{} ended with status {}{}", name, WEXITSTATUS(*status), first_line(job->said))));
    if (!bytes.empty()) return fail(print_error(fmt::format("{} did not read the whole page", name)));
    return {};
}

}  // namespace needleroll::gui
