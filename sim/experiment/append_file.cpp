#include "sim/experiment/append_file.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace needleroll {
namespace {

tl::unexpected<Error> failed(const std::filesystem::path& file, const std::string& what, int number) {
    return fail({.message = what + ": " + std::generic_category().message(number),
                 .file = file.string(),
                 .kind = ErrorKind::run});
}

}  // namespace

Expected<AppendFile> AppendFile::open(const std::filesystem::path& file) {
    return open_with(file, 0);
}

Expected<AppendFile> AppendFile::open_plain(const std::filesystem::path& file) {
    Expected<AppendFile> opened = open_with(file, O_NOFOLLOW | O_NONBLOCK);
    struct stat facts {};
    const bool plain =
        opened && ::fstat(opened->descriptor_, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_nlink == 1;
    if (!opened || plain) return opened;
    return fail({.message = "nothing is written here: this is a link or no file", .file = file.string()});
}

Expected<AppendFile> AppendFile::open_with(const std::filesystem::path& file, int flags) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | flags, 0666);
    if (descriptor < 0) return failed(file, "the file cannot be opened", errno);
    AppendFile opened(file, descriptor, 0);
    const off_t size = ::lseek(descriptor, 0, SEEK_END);
    if (size < 0) return failed(file, "the file cannot be opened", errno);
    opened.size_ = static_cast<std::uint64_t>(size);
    return opened;
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_) {}

AppendFile::~AppendFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Expected<void> AppendFile::append(std::string_view bytes) {
    const std::size_t all = bytes.size();
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            const int number = errno;
            [[maybe_unused]] const int ignored = ::ftruncate(descriptor_, static_cast<off_t>(size_));
            return failed(file_, "the file cannot be written", number);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    size_ += all;
    return {};
}

Expected<void> AppendFile::truncate(std::uint64_t bytes) {
    if (::ftruncate(descriptor_, static_cast<off_t>(bytes)) != 0)
        return failed(file_, "the file cannot be written", errno);
    size_ = bytes;
    return {};
}

Expected<void> AppendFile::flush() {
    if (::fdatasync(descriptor_) != 0) return failed(file_, "the file cannot be written", errno);
    return {};
}

}  // namespace needleroll
