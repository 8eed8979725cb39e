#include "sim/core/folder_lock.hpp"

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace needleroll {
namespace {

tl::unexpected<Error> failed(const std::filesystem::path& folder, std::string message) {
    return fail({.message = std::move(message), .file = folder.string(), .kind = ErrorKind::run});
}

}  // namespace

Expected<FolderLock> FolderLock::take(const std::filesystem::path& folder,
                                      std::chrono::milliseconds longest_wait) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return failed(folder, "the output folder cannot be made: " + problem.message());
    FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.descriptor_ < 0) {
        return failed(folder,
                      "the output folder cannot be opened: " + std::generic_category().message(errno));
    }
    const auto end = std::chrono::steady_clock::now() + longest_wait;
    do {
        if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) == 0) return lock;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    } while (std::chrono::steady_clock::now() < end);
    return failed(folder, "another run is writing to this folder");
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace needleroll
