/// One run at a time in a folder.
#pragma once

#include "sim/core/error.hpp"

#include <filesystem>

namespace needleroll {

/// Holds a folder for one process, until it ends in whatever way.
class FolderLock {
  public:
    /// Makes the folder when it is missing. Waits up to two seconds for a process that is ending. Fails
    /// (ErrorKind::run) when another run goes on there.
    static Expected<FolderLock> take(const std::filesystem::path& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

  private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_ = -1;
};

}  // namespace needleroll
