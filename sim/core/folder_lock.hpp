/// One run at a time in a folder.
#pragma once

#include "sim/core/error.hpp"

#include <chrono>
#include <filesystem>

namespace needleroll {

/// Holds a folder for one process, until it ends in whatever way.
class FolderLock {
  public:
    /// Makes the folder when it is missing. Waits that long for a process that is ending. Fails
    /// (ErrorKind::run) when another run goes on there.
    static Expected<FolderLock> take(const std::filesystem::path& folder,
                                     std::chrono::milliseconds longest_wait = std::chrono::seconds(2));

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

  private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_ = -1;
};

}  // namespace needleroll
