#include "tests/sim/cli/called.hpp"

#include "sim/cli/command_line.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <sys/wait.h>

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

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

}  // namespace needleroll
