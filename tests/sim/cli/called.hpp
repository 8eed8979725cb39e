/// Calls of the command line from tests.
#pragma once

#include "tests/scratch_folder.hpp"

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

/// All bytes of a file; empty when there is none.
std::string bytes_of(const std::filesystem::path& file);

/// Writes a text into a file.
void put(const std::filesystem::path& file, const std::string& text);

}  // namespace needleroll
