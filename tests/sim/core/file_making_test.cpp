#include "sim/core/file_making.hpp"

#include "tests/catch.hpp"

#include <chrono>
#include <mutex>
#include <set>
#include <thread>

using namespace needleroll;

namespace {

/// Files whose bytes are their names; the first ones are ready last.
std::vector<FileToMake> slow_first(std::size_t count) {
    std::vector<FileToMake> files;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name = "file-" + std::to_string(i);
        files.push_back({name, [name, wait = count - i]() -> Expected<std::string> {
                             std::this_thread::sleep_for(std::chrono::milliseconds(2 * wait));
                             return name + " bytes";
                         }});
    }
    return files;
}

FileToMake failing(const std::string& name, const Error& error) {
    return {name, [error]() -> Expected<std::string> { return fail(error); }};
}

}  // namespace

TEST_CASE("files made side by side come back in their order, each made once and announced",
          "[core][thread]") {
    for (const int threads : {0, 1, 2, 4, 16}) {
        std::mutex mutex;
        std::multiset<std::string> begun;
        const auto files = make_files(slow_first(9), threads, [&](const std::string& name) {
            const std::lock_guard lock(mutex);
            begun.insert(name);
        });
        REQUIRE(files);
        REQUIRE(files->size() == 9);
        CHECK(begun.size() == 9);
        for (std::size_t i = 0; i < files->size(); ++i) {
            const std::string name = "file-" + std::to_string(i);
            CHECK((*files)[i].name == name);
            CHECK((*files)[i].bytes == name + " bytes");
            CHECK(begun.count(name) == 1);
        }
    }
    CHECK(make_files({}, 2)->empty());
}

TEST_CASE("of several files that cannot be made the first of the list is told, by name", "[core][thread]") {
    for (const int threads : {1, 2, 4}) {
        std::vector<FileToMake> wanted = slow_first(3);
        wanted.push_back(failing("no-ink.png", {.message = "no ink", .kind = ErrorKind::run}));
        wanted.push_back(failing("no-paper.png", {.message = "no paper"}));
        const auto files = make_files(wanted, threads);
        REQUIRE_FALSE(files);
        CHECK(describe(files.error()) == "no-ink.png: no ink");
        CHECK(files.error().kind == ErrorKind::run);
    }
    const auto files = make_files({failing("map.png", {.message = "not there", .file = "holes.csv"})}, 1);
    REQUIRE_FALSE(files);
    CHECK(describe(files.error()) == "holes.csv: not there");
}
