#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <algorithm>

using namespace needleroll;

namespace {

const std::vector<std::string> file_names = {"punctures.csv", "summary.json", "density.png", "coverage.png",
                                             "depth.png"};

/// A run that is quick: a small patch.
std::vector<std::string> small_run(const std::string& folder, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {
        "run", "-o", folder, "--set", "patch.width_mm=20", "--set", "patch.height_mm=20"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace

TEST_CASE("run writes its five files and nothing else") {
    const ScratchFolder scratch;
    const Called called = call(small_run(scratch / "a/b"));
    CHECK(called.code == 0);
    CHECK_THAT(called.err,
               !ContainsSubstring("needleroll:"));  // on a busy machine there may be lines of progress
    CHECK_THAT(called.out, ContainsSubstring("holes per cm²"));
    for (const std::string& name : file_names) CHECK_FALSE(bytes_of(scratch / ("a/b/" + name)).empty());
    CHECK(scratch.entries("a/b") == file_names.size());
    const std::string csv = bytes_of(scratch / "a/b/punctures.csv");
    CHECK(std::count(csv.begin(), csv.end(), '\n') > 500);
}

TEST_CASE("equal runs write equal bytes, another seed others") {
    const ScratchFolder scratch;
    REQUIRE(call(small_run(scratch / "one", {"--threads", "1"})).code == 0);
    REQUIRE(call(small_run(scratch / "two", {"--threads", "4"})).code == 0);
    REQUIRE(call(small_run(scratch / "other", {"--seed", "2"})).code == 0);
    for (const std::string& name : file_names) {
        CHECK(bytes_of(scratch / ("one/" + name)) == bytes_of(scratch / ("two/" + name)));
        CHECK(bytes_of(scratch / ("one/" + name)) != bytes_of(scratch / ("other/" + name)));
    }
}

TEST_CASE("a scenario is a file or the name of one that comes along") {
    const ScratchFolder scratch;
    CHECK(call(small_run(scratch / "out", {"to-and-fro"})).code == 0);
    const Called unknown = call(small_run(scratch / "out2", {"to-and-for"}));
    CHECK(unknown.code == 2);
    CHECK_THAT(unknown.err, ContainsSubstring("to-and-fro"));
    CHECK(call(small_run(scratch / "out2", {scratch / "none.toml"})).code == 2);
    CHECK(call(small_run(scratch / "out2", {scratch.path.string()})).code == 2);
    CHECK_FALSE(std::filesystem::exists(scratch.path / "out2"));
}

TEST_CASE("wrong settings are told with key, found and allowed, and write nothing") {
    const ScratchFolder scratch;
    for (const auto& [setting, words] :
         std::vector<std::pair<std::string, std::string>>{{"hand.forse_N=3", "hand.force_N"},
                                                          {"hand.force_N=much", "hand.force_N"},
                                                          {"hand.force_N=-1", "allowed"},
                                                          {"hand.force_N=nan", "hand.force_N"},
                                                          {"patch.width_mm=1e9", "patch.width_mm"},
                                                          {"program.passes=1000000000", "program.passes"},
                                                          {"roller.preset=nosuch", "nosuch"},
                                                          {"nonsense", "nonsense"}}) {
        const Called called = call({"run", "-o", scratch / "out", "--set", setting});
        INFO(setting << ": " << called.err);
        CHECK(called.code == 2);
        CHECK_THAT(called.err, ContainsSubstring(words));
        CHECK(std::count(called.err.begin(), called.err.end(), '\n') == 1);
    }
    CHECK(call({"run", "-o", scratch / "out", "--seed", "-1"}).code == 2);
    CHECK(call({"run", "-o", scratch / "out", "--threads", "0"}).code == 2);
    CHECK_FALSE(std::filesystem::exists(scratch.path / "out"));
}

TEST_CASE("what stands in the way of the files stays as it is, and nothing else is left") {
    const ScratchFolder scratch;
    std::filesystem::create_directories(scratch.path / "out/depth.png");
    put(scratch / "out/summary.json", "before");
    Called called = call(small_run(scratch / "out"));
    CHECK(called.code == 1);
    CHECK_THAT(called.err, ContainsSubstring("depth.png") && ContainsSubstring("a folder has this name"));
    CHECK(bytes_of(scratch / "out/summary.json") == "before");
    CHECK(scratch.entries("out") == 2);
    put(scratch / "file", "text");
    called = call(small_run(scratch / "file"));
    CHECK(called.code == 1);
    CHECK_THAT(called.err, ContainsSubstring("a file has this name"));
    CHECK(bytes_of(scratch / "file") == "text");
    CHECK(call(small_run(scratch / "file/below")).code == 1);
}

TEST_CASE("a second run replaces the files of the first") {
    const ScratchFolder scratch;
    std::filesystem::create_directories(scratch.path / "out");
    put(scratch / "out/summary.json", "before");
    REQUIRE(call(small_run(scratch / "out")).code == 0);
    CHECK_THAT(bytes_of(scratch / "out/summary.json"), ContainsSubstring("\"schema\": 1"));
    CHECK(scratch.entries("out") == file_names.size());
}

TEST_CASE("a full disk fails the run and leaves no part of a file") {
    const ScratchFolder scratch;
    // Files may not grow beyond 64 blocks of 512 or 1024 bytes, which stands in for a full disk.
    const Called called = shell("ulimit -f 64; \"$NEEDLEROLL\" run -o '" + (scratch / "out") +
                                "' --set patch.width_mm=20 --set patch.height_mm=20");
    CHECK(called.code == 1);
    CHECK_THAT(called.err, ContainsSubstring("the file cannot be written"));
    CHECK_FALSE(std::filesystem::exists(scratch.path / "out"));
}

TEST_CASE("the program gives exit codes and tells of output that cannot be written") {
    CHECK(shell("\"$NEEDLEROLL\" --help").code == 0);
    CHECK(shell("\"$NEEDLEROLL\" nosuch").code == 2);
    const Called full = shell("\"$NEEDLEROLL\" parameters >/dev/full");
    CHECK(full.code == 1);
    CHECK_THAT(full.err, ContainsSubstring("could not be written"));
    const Called gone = shell("{ \"$NEEDLEROLL\" parameters; echo $? >&2; } | true");
    CHECK_THAT(gone.err, ContainsSubstring("1\n") || ContainsSubstring("0\n"));
}

TEST_CASE("a folder that may not be written to fails the run") {
    const ScratchFolder scratch;
    const Called called = call(small_run("/proc/needleroll"));
    CHECK(called.code == 1);
    CHECK_THAT(called.err, ContainsSubstring("the output folder cannot be made"));
}
