/// A folder of its own for a test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include <unistd.h>

namespace needleroll {

/// A fresh folder that is removed at the end of the test.
struct ScratchFolder {
    std::filesystem::path path;

    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "needleroll-test-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }

    std::string operator/(const std::string& name) const { return (path / name).string(); }

    /// Writes a file inside, with the folders on the way to it.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const {
        const std::filesystem::path file = path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

    /// Number of entries in a folder inside, hidden ones too.
    std::size_t entries(const std::string& name) const {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(path / name)) ++count;
        return count;
    }
};

}  // namespace needleroll
