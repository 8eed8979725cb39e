#include "tests/sim/cli/called.hpp"

#include "sim/cli/command_line.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

namespace needleroll {

Called call(const std::vector<std::string>& arguments) {
    std::ostringstream out, err;
    const int code = run_command_line(arguments, {out, err});
    return {code, out.str(), err.str()};
}

Called shell(const std::string& line) {
    const ScratchFolder scratch;
    const std::string command = "NEEDLEROLL='" NEEDLEROLL_PROGRAM "'; { " + line + " ; } >'" +
                                (scratch / "out") + "' 2>'" + (scratch / "err") + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(scratch / "out"),
            bytes_of(scratch / "err")};
}

ScratchFolder::ScratchFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "needleroll-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::size_t ScratchFolder::entries(const std::string& name) const {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(path_ / name)) ++count;
    return count;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

}  // namespace needleroll
