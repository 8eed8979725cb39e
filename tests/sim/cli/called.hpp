/// Calls of the command line from tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace needleroll {

/// What a call left behind.
struct Called {
    int code = 0;
    std::string out;
    std::string err;
};

/// Calls the command line as a function.
Called call(const std::vector<std::string>& arguments);

/// Runs a line of shell in which $NEEDLEROLL is the program, and gives its exit code and what it wrote.
Called shell(const std::string& line);

/// A fresh folder that is removed at the end of the test.
class ScratchFolder {
  public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    const std::filesystem::path& path() const { return path_; }
    /// Number of entries in a folder inside, hidden ones too.
    std::size_t entries(const std::string& name) const;

  private:
    std::filesystem::path path_;
};

/// All bytes of a file; empty when there is none.
std::string bytes_of(const std::filesystem::path& file);

/// Writes a text into a file.
void put(const std::filesystem::path& file, const std::string& text);

}  // namespace needleroll
