#include "sim/core/whole_folder.hpp"

#include "sim/core/whole_file.hpp"
#include "tests/catch.hpp"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace needleroll;

namespace {

/// A folder in memory where there is one, so that nearly all of a writer's time goes into moving files.
std::filesystem::path quick_folder() {
    std::error_code ignored;
    const std::filesystem::path memory = "/dev/shm";
    const bool there = std::filesystem::is_directory(memory, ignored) && ::access(memory.c_str(), W_OK) == 0;
    return (there ? memory : std::filesystem::temp_directory_path()) /
           ("needleroll-test-whole-folder-" + std::to_string(::getpid()));
}

std::vector<NamedFile> files_of(const std::string& bytes) {
    std::vector<NamedFile> files;
    for (const char* name : {"a.csv", "b.json", "c.png", "d.png"}) files.push_back({name, bytes});
    return files;
}

[[noreturn]] void write_on_and_on(const std::filesystem::path& folder) {
    for (bool old = false;; old = !old) {
        if (!write_whole_folder(folder, files_of(old ? "old" : "new"))) ::_exit(1);
    }
}

}  // namespace

TEST_CASE(
    "a writer that is killed at any moment leaves every file of a folder, as it was or as it is to be") {
    const std::filesystem::path folder = quick_folder();
    REQUIRE(write_whole_folder(folder, files_of("old")));
    bool both = false;
    // On a machine that is busy with other things the first lives end before they have begun.
    for (int life = 0; life < 60 || (!both && life < 1000); ++life) {
        const pid_t writer = ::fork();
        if (writer == 0) write_on_and_on(folder);
        std::this_thread::sleep_for(std::chrono::microseconds(1500 + 37 * life));
        REQUIRE(::kill(writer, SIGKILL) == 0);
        REQUIRE(::waitpid(writer, nullptr, 0) == writer);
        std::string first;
        for (const NamedFile& file : files_of("")) {
            INFO("life " << life << ", " << file.name);
            const Expected<std::string> bytes = read_whole_file(folder / file.name, 100);
            REQUIRE(bytes);
            CHECK((*bytes == "old" || *bytes == "new"));
            if (first.empty()) first = *bytes;
            both |= *bytes != first;
        }
    }
    CHECK(both);  // some were killed between two files
    remove_left_temporaries(folder);
    CHECK(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()) ==
          4);
    std::filesystem::remove_all(folder);
}
