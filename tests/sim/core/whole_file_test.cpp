#include "sim/core/whole_file.hpp"

#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <csignal>
#include <iterator>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

}  // namespace

TEST_CASE("bytes written are the bytes read, and only one file is left") {
    const ScratchFolder folder;
    const std::string bytes("a\0b\n\xFF", 5);
    REQUIRE(write_whole_file(folder.path / "file", "old"));
    REQUIRE(write_whole_file(folder.path / "file", bytes));
    CHECK(read_whole_file(folder.path / "file", 5).value() == bytes);
    CHECK_FALSE(read_whole_file(folder.path / "file", 4));
    CHECK(files_in(folder.path) == 1);
    const std::string large(3u << 20u, 'x');
    REQUIRE(write_whole_file(folder.path / "file", large));
    CHECK(read_whole_file(folder.path / "file", large.size()).value() == large);
}

TEST_CASE("a link keeps pointing at the file that is replaced") {
    const ScratchFolder folder;
    folder.write("real", "old");
    std::filesystem::create_symlink("real", folder.path / "link");
    REQUIRE(write_whole_file(folder.path / "link", "new"));
    CHECK(std::filesystem::is_symlink(folder.path / "link"));
    CHECK(read_whole_file(folder.path / "real", 10).value() == "new");
}

TEST_CASE("writing fails as a value of kind run") {
    const ScratchFolder folder;
    const Expected<void> missing = write_whole_file(folder.path / "none" / "file", "x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::run);
    CHECK(missing.error().message.find("No such file") != std::string::npos);
    const Expected<void> directory = write_whole_file(folder.path, "x");
    REQUIRE_FALSE(directory);
    CHECK(directory.error().message == "the file cannot be written: a folder has this name");
    const Expected<void> full = write_whole_file("/dev/full", "x");
    REQUIRE_FALSE(full);
    CHECK(full.error().message.find("No space") != std::string::npos);
    if (::geteuid() != 0) {
        std::filesystem::permissions(folder.path,
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        CHECK_FALSE(write_whole_file(folder.path / "file", "x"));
        std::filesystem::permissions(folder.path, std::filesystem::perms::owner_all);
    }
    CHECK(files_in(folder.path) == 0);
}

TEST_CASE("what a writer that was killed has left is removed, and nothing else") {
    const ScratchFolder folder;
    const pid_t gone = ::fork();
    if (gone == 0) ::_exit(0);
    REQUIRE(::waitpid(gone, nullptr, 0) == gone);
    const std::string left = ".needleroll-" + std::to_string(gone) + "-0";
    folder.write(left, "half");
    const std::vector<std::string> others = {".needleroll-" + std::to_string(::getpid()) + "-0", left + "x",
                                             ".needleroll-settings", "run-" + left, ".needleroll-0-0"};
    for (const std::string& name : others) folder.write(name, "kept");
    remove_left_temporaries(folder.path);
    CHECK_FALSE(std::filesystem::exists(folder.path / left));
    for (const std::string& name : others) {
        INFO(name);
        CHECK(std::filesystem::exists(folder.path / name));
    }
    remove_left_temporaries(folder.path / "none");
}

TEST_CASE("a writer that was killed and that nobody has asked after yet has ended too") {
    const ScratchFolder folder;
    const pid_t killed = ::fork();
    if (killed == 0) ::_exit(0);
    siginfo_t how{};
    REQUIRE(::waitid(P_PID, static_cast<id_t>(killed), &how, WEXITED | WNOWAIT) == 0);
    REQUIRE(::kill(killed, 0) == 0);
    folder.write(".needleroll-" + std::to_string(killed) + "-0", "half");
    remove_left_temporaries(folder.path);
    CHECK(folder.entries("") == 0);
    REQUIRE(::waitpid(killed, nullptr, 0) == killed);
}
