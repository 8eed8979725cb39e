/// A file that only grows, for results that have to be on the disk as soon as they are there.
#pragma once

#include "sim/core/error.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace needleroll {

/// A file opened for appending, with one writer at a time. Errors are of kind `run`.
class AppendFile {
  public:
    /// Opens or makes the file.
    static Expected<AppendFile> open(const std::filesystem::path& file);
    /// The same, but fails for a link and for what is no file: nothing is written in another place.
    static Expected<AppendFile> open_plain(const std::filesystem::path& file);

    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&&) = delete;
    ~AppendFile();

    /// Appends all of the bytes; when that fails (disk full) what was written of them is taken off again.
    Expected<void> append(std::string_view bytes);
    /// Cuts the file off.
    Expected<void> truncate(std::uint64_t bytes);
    /// Waits until everything is on the disk, safe even from a loss of power.
    Expected<void> flush();

  private:
    static Expected<AppendFile> open_with(const std::filesystem::path& file, int flags);

    AppendFile(std::filesystem::path file, int descriptor, std::uint64_t size)
        : file_(std::move(file)), descriptor_(descriptor), size_(size) {}

    std::filesystem::path file_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace needleroll
