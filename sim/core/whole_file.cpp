#include "sim/core/whole_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace needleroll {

namespace {

std::string reason(int number) {
    return std::generic_category().message(number);
}

Error file_error(const std::filesystem::path& file, std::string message, ErrorKind kind) {
    return {.message = std::move(message), .file = file.string(), .kind = kind};
}

/// Closes a file when its scope ends.
struct OpenFile {
    int descriptor = -1;

    explicit OpenFile(int opened) : descriptor(opened) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (descriptor >= 0) ::close(descriptor);
    }

    /// Closes now; false when the last bytes could not be written.
    bool close_now() {
        const int closing = descriptor;
        descriptor = -1;
        return ::close(closing) == 0;
    }
};

/// Writes in parts; false when that failed or was stopped. With a token each part is on the disk before the
/// next one, so that the disk never has to be waited for long.
bool write_all(int descriptor, std::string_view bytes, const StopToken& stop) {
    constexpr std::size_t part_bytes = 1u << 22u;
    while (!bytes.empty()) {
        if (stop.stop_requested()) return false;
        const ssize_t written = ::write(descriptor, bytes.data(), std::min(bytes.size(), part_bytes));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        const bool must_wait = stop.stop_possible() && !bytes.empty();
        if (must_wait && ::fdatasync(descriptor) != 0 && errno != EINVAL) return false;  // EINVAL: a pipe
    }
    return true;
}

/// A file that has just been made under a name that no other file has.
struct TemporaryFile {
    std::string name;
    int descriptor = -1;  ///< negative: errno says why there is none
};

constexpr std::string_view temporary_start = ".needleroll-";

TemporaryFile make_temporary(const std::filesystem::path& folder) {
    constexpr int attempts = 1000;
    TemporaryFile made;
    for (int i = 0; i < attempts && made.descriptor < 0; ++i) {
        made.name =
            (folder / (std::string(temporary_start) + std::to_string(::getpid()) + "-" + std::to_string(i)))
                .string();
        made.descriptor = ::open(made.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (made.descriptor < 0 && errno != EEXIST) break;
    }
    return made;
}

/// The process that made a temporary file of this name; null for any other name.
std::optional<pid_t> maker_of(std::string_view name) {
    if (!name.starts_with(temporary_start)) return std::nullopt;
    name.remove_prefix(temporary_start.size());
    pid_t process = 0;
    int number = 0;
    const char* end = name.data() + name.size();
    const auto [dash, no_process] = std::from_chars(name.data(), end, process);
    if (no_process != std::errc() || dash == end || *dash != '-' || process <= 0) return std::nullopt;
    const auto [rest, no_number] = std::from_chars(dash + 1, end, number);
    return no_number == std::errc() && rest == end ? std::optional(process) : std::nullopt;
}

/// Where a file's bytes go: behind links.
struct Target {
    std::filesystem::path path;
    bool is_folder = false;
    bool is_replaceable = false;  ///< a file, or nothing yet; else a device or a pipe
};

Target target_of(const std::filesystem::path& file) {
    std::error_code ignored;
    const std::filesystem::path behind_link = std::filesystem::canonical(file, ignored);
    const std::filesystem::path path = behind_link.empty() ? file : behind_link;
    const std::filesystem::file_type type = std::filesystem::status(path, ignored).type();
    return {path, type == std::filesystem::file_type::directory,
            type == std::filesystem::file_type::regular || type == std::filesystem::file_type::not_found};
}

Error not_writable(const std::filesystem::path& file, const std::string& why) {
    return file_error(file, "the file cannot be written: " + why, ErrorKind::run);
}

/// Devices and pipes cannot be replaced; they take the bytes as they come. A pipe whose reader has had enough
/// has got what was wanted of it.
bool write_into(const std::filesystem::path& device, std::string_view bytes, const StopToken& stop) {
    OpenFile output(::open(device.c_str(), O_WRONLY | O_CLOEXEC));
    if (output.descriptor < 0) return false;
    const bool written =
        write_all(output.descriptor, bytes, stop) || (!stop.stop_requested() && errno == EPIPE);
    return written && output.close_now();
}

bool replace(const std::filesystem::path& file, std::string_view bytes, const StopToken& stop) {
    const TemporaryFile temporary = make_temporary(file.parent_path());
    OpenFile output(temporary.descriptor);
    if (output.descriptor < 0) return false;
    if (write_all(output.descriptor, bytes, stop) && ::fsync(output.descriptor) == 0 && output.close_now() &&
        ::rename(temporary.name.c_str(), file.c_str()) == 0) {
        return true;
    }
    const int number = errno;
    ::unlink(temporary.name.c_str());
    errno = number;
    return false;
}

/// True of a process that is gone, and of one that was killed and that nobody has asked after yet: it still
/// takes signals, but writes no more.
bool has_ended(pid_t process) {
    if (::kill(process, 0) != 0 && errno == ESRCH) return true;
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string stat;
    std::getline(file, stat);
    const std::size_t name_end = stat.rfind(')');  // the state follows the name, which may hold anything
    return name_end != std::string::npos && stat.substr(name_end).starts_with(") Z");
}

}  // namespace

Expected<void> read_in_parts(const std::filesystem::path& file, std::size_t maximum_bytes,
                             const std::function<Expected<void>(std::string_view)>& take) {
    OpenFile input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (input.descriptor < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return fail(file_error(
            file, missing ? "there is no such file" : "the file cannot be opened: " + reason(errno),
            ErrorKind::input));
    }
    std::size_t bytes = 0;
    std::array<char, 65536> part{};
    while (true) {
        const ssize_t count = ::read(input.descriptor, part.data(), part.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EISDIR)
            return fail(file_error(file, "this is a folder, not a file", ErrorKind::input));
        if (count < 0)
            return fail(file_error(file, "the file cannot be read: " + reason(errno), ErrorKind::input));
        if (count == 0) return {};
        bytes += static_cast<std::size_t>(count);
        if (bytes > maximum_bytes) {
            Error error = file_error(file, "the file is too large", ErrorKind::input);
            error.found = "more than " + std::to_string(maximum_bytes) + " bytes";
            error.allowed = "at most " + std::to_string(maximum_bytes) + " bytes";
            return fail(std::move(error));
        }
        Expected<void> taken = take({part.data(), static_cast<std::size_t>(count)});
        if (!taken) return taken;
    }
}

Expected<std::string> read_whole_file(const std::filesystem::path& file, std::size_t maximum_bytes) {
    std::string bytes;
    const Expected<void> read =
        read_in_parts(file, maximum_bytes, [&](std::string_view part) -> Expected<void> {
            bytes.append(part);
            return {};
        });
    return read ? Expected<std::string>(std::move(bytes)) : fail(read.error());
}

Expected<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes,
                                const StopToken& stop) {
    const Target target = target_of(file);
    if (target.is_folder) return fail(not_writable(file, "a folder has this name"));
    if (target.is_replaceable ? replace(target.path, bytes, stop) : write_into(target.path, bytes, stop))
        return {};
    if (stop.stop_requested()) return fail(stopped());
    return fail(not_writable(file, reason(errno)));
}

Expected<void> try_file(const std::filesystem::path& file) {
    const Target target = target_of(file);
    if (target.is_folder) return fail(not_writable(file, "a folder has this name"));
    if (!target.is_replaceable) return {};
    const TemporaryFile temporary = make_temporary(target.path.parent_path());
    const OpenFile output(temporary.descriptor);
    if (temporary.descriptor < 0) return fail(not_writable(file, reason(errno)));
    ::unlink(temporary.name.c_str());
    return {};
}

void remove_left_temporaries(const std::filesystem::path& folder) {
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::optional<pid_t> maker = maker_of(entry->path().filename().string());
        if (maker && has_ended(*maker)) ::unlink(entry->path().c_str());
    }
}

}  // namespace needleroll
