#include "sim/core/random.hpp"
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <algorithm>
#include <fstream>

using namespace needleroll;
using needleroll::testing::small_factors;
using needleroll::testing::small_head;
using needleroll::testing::small_text;
using needleroll::testing::with;

namespace {

const std::vector<std::string> table_names = {"replicates.csv", "summary.csv", "comparisons.csv",
                                              "summary.json"};

/// All tables of a folder.
std::string tables_of(const std::string& folder) {
    std::string all;
    for (const std::string& name : table_names) all += bytes_of(folder + "/" + name);
    return all;
}

/// Intervals decide how many replicates there are.
std::string sequential_text() {
    return with(small_text, "number = 12",
                "minimum = 6\nmaximum = 60\nbatch = 4\nresponse = \"density_per_cm2\"\nhalf_width = 1.2");
}

std::vector<std::string> experiment(const std::string& file, const std::string& folder,
                                    const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"experiment", file, "-o", folder};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace

TEST_CASE("equal experiments are equal bytes on any threads, in any order, in parts or whole", "[thread]") {
    for (const std::string& text : {small_text, sequential_text()}) {
        const ScratchFolder scratch;
        put(scratch / "e.toml", text);
        REQUIRE(call(experiment(scratch / "e.toml", scratch / "one", {"--threads", "1"})).code == 0);
        const std::string whole = tables_of(scratch / "one");
        CHECK(whole.size() > 1000);
        REQUIRE(call(experiment(scratch / "e.toml", scratch / "two", {"--threads", "2"})).code == 0);
        CHECK(tables_of(scratch / "two") == whole);
        REQUIRE(call(experiment(scratch / "e.toml", scratch / "other", {"--shuffle", "9"})).code == 0);
        CHECK(tables_of(scratch / "other") == whole);
        for (const char* part : {"1/3", "2/3", "3/3"}) {
            const std::string folder = scratch / (std::string("part") + part[0]);
            REQUIRE(call(experiment(scratch / "e.toml", folder, {"--shard", part})).code == 0);
        }
        const Called merged = call(
            {"merge", scratch / "part3", scratch / "part1", scratch / "part2", "-o", scratch / "merged"});
        INFO(merged.err);
        REQUIRE(merged.code == 0);
        CHECK(tables_of(scratch / "merged") == whole);
        const Called again = call({"report", scratch / "one"});
        CHECK(again.code == 0);
        CHECK(tables_of(scratch / "one") == whole);
    }
}

TEST_CASE("an experiment that was cut off anywhere goes on to the same bytes") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", sequential_text());
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "one")).code == 0);
    const std::string whole = tables_of(scratch / "one");
    const std::string replicates = bytes_of(scratch / "one/replicates.csv");
    for (std::size_t bytes = 0; bytes < replicates.size(); bytes += 1 + replicates.size() / 11) {
        put(scratch / "one/replicates.csv", replicates.substr(0, bytes));
        std::filesystem::remove(scratch / "one/summary.json");
        const Called resumed = call(experiment(scratch / "e.toml", scratch / "one", {"--resume"}));
        INFO(bytes << " bytes: " << resumed.err);
        REQUIRE(resumed.code == 0);
        CHECK(tables_of(scratch / "one") == whole);
        if (bytes > 0 && replicates[bytes - 1] != '\n')
            CHECK(resumed.err.find("the last line of replicates.csv is broken") != std::string::npos);
    }
}

TEST_CASE("rows that had not reached their place yet are not lost") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", small_text);
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "one")).code == 0);
    const std::string whole = tables_of(scratch / "one");
    const std::string replicates = bytes_of(scratch / "one/replicates.csv");
    const std::size_t header = replicates.find('\n') + 1;
    const std::size_t half = replicates.find("\n1,") + 1;
    // As a kill leaves them: all in the part file; some in both files; the last line of the part broken.
    for (const auto& [in_place, in_part] : std::vector<std::pair<std::string, std::string>>{
             {replicates.substr(0, header), replicates.substr(header)},
             {"", replicates.substr(header)},
             {replicates.substr(0, half), replicates.substr(header)},
             {replicates, replicates.substr(header)},
             {replicates.substr(0, half - 5), replicates.substr(header, 700)}}) {
        put(scratch / "one/replicates.csv", in_place);
        put(scratch / "one/replicates.part", in_part);
        const Called resumed = call(experiment(scratch / "e.toml", scratch / "one", {"--resume"}));
        INFO(resumed.err);
        REQUIRE(resumed.code == 0);
        CHECK(tables_of(scratch / "one") == whole);
        CHECK_FALSE(std::filesystem::exists(scratch / "one/replicates.part"));
    }
}

TEST_CASE("killed at twenty moments and resumed, an experiment ends with the same bytes", "[long]") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", with(small_text, "number = 12", "number = 6000"));
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "one")).code == 0);
    const std::string whole = tables_of(scratch / "one");
    const auto written = [&] {
        return bytes_of(scratch / "two/replicates.csv").size() +
               bytes_of(scratch / "two/replicates.part").size();
    };
    constexpr int lives = 20;
    int lived = 0, killed = 0;
    // On a machine that is busy with other things the first lives end before they have begun.
    for (std::uint64_t life = 0; life < lives || (written() <= 1000 && life < 10 * lives); ++life, ++lived) {
        // From before the first replicate to some hundred replicates; all lives together are too short for
        // the whole.
        const double seconds = 0.01 + 0.08 * uniform(draw({4, 0}, Purpose::experiment, 0, life)[0]);
        const Called stopped =
            shell("timeout -s KILL " + std::to_string(seconds) + " \"$NEEDLEROLL\" experiment '" +
                  (scratch / "e.toml") + "' -o '" + (scratch / "two") + "' --threads 2 --resume");
        killed += stopped.code == 137;
    }
    CHECK(killed == lived);
    CHECK(written() > 1000);
    CHECK(bytes_of(scratch / "two/replicates.csv").size() < bytes_of(scratch / "one/replicates.csv").size());
    const Called last = call(experiment(scratch / "e.toml", scratch / "two", {"--resume"}));
    INFO(last.err);
    REQUIRE(last.code == 0);
    CHECK(tables_of(scratch / "two") == whole);
    CHECK(scratch.entries("two") == scratch.entries("one"));
}

TEST_CASE("a full disk stops an experiment, and it goes on from there") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", small_text);
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "one")).code == 0);
    const Called full = shell("ulimit -f 1; \"$NEEDLEROLL\" experiment '" + (scratch / "e.toml") + "' -o '" +
                              (scratch / "two") + "' --threads 1");
    CHECK(full.code == 1);
    CHECK(full.err.find("cannot be written") != std::string::npos);
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "two", {"--resume"})).code == 0);
    CHECK(tables_of(scratch / "two") == tables_of(scratch / "one"));
}

TEST_CASE("results that are there are neither mixed nor lost") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", small_text);
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "out", {"--resume"})).code == 0);
    const std::string whole = tables_of(scratch / "out");
    const Called finished = call(experiment(scratch / "e.toml", scratch / "out", {"--resume"}));
    CHECK(finished.code == 0);
    CHECK(finished.out.find("left as it is") != std::string::npos);
    CHECK(call(experiment(scratch / "e.toml", scratch / "out")).code == 2);
    const Called other =
        call(experiment(scratch / "e.toml", scratch / "out", {"--resume", "--replicates", "3"}));
    CHECK(other.code == 2);
    CHECK(other.err.find("replicates can only be added") != std::string::npos);
    const std::string origin = bytes_of(scratch / "out/origin.json");
    put(scratch / "out/origin.json", with(origin, "0.1.0", "0.0.9"));
    const Called version = call(experiment(scratch / "e.toml", scratch / "out", {"--resume"}));
    CHECK(version.code == 2);
    CHECK(version.err.find("another version") != std::string::npos);
    CHECK(tables_of(scratch / "out") == whole);
    CHECK(call(experiment(scratch / "e.toml", scratch / "out", {"--force"})).code == 0);
    CHECK(tables_of(scratch / "out") == whole);
}

TEST_CASE("figures of other definitions are neither continued nor joined, and reported with a word") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", small_text);
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "out")).code == 0);
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "part", {"--shard", "1/1"})).code == 0);
    CHECK(call({"report", scratch / "out"}).err.find("definitions") == std::string::npos);
    const std::string whole = tables_of(scratch / "out"), origin = bytes_of(scratch / "out/origin.json");
    const std::string named = "\"definitions\": 2,";
    REQUIRE(origin.find(named) != std::string::npos);
    // Folders made before there was a number name none.
    for (const char* older : {"\"definitions\": 1,", ""}) {
        put(scratch / "out/origin.json", with(origin, named, older));
        const Called resumed = call(experiment(scratch / "e.toml", scratch / "out", {"--resume"}));
        CHECK(resumed.code == 2);
        CHECK(resumed.err.find("other definitions") != std::string::npos);
        CHECK(resumed.err.find("definitions 1") != std::string::npos);
        put(scratch / "part/origin.json", with(origin, named, older));
        const Called merged = call({"merge", scratch / "part", "-o", scratch / "all"});
        CHECK(merged.code == 2);
        CHECK(merged.err.find("other definitions") != std::string::npos);
        const Called report = call({"report", scratch / "out"});
        CHECK(report.code == 0);
        CHECK(report.err.find("under definitions 1") != std::string::npos);
        CHECK(tables_of(scratch / "out") == whole);
    }
}

TEST_CASE("a broken line in the middle is told and not skipped") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", small_text);
    REQUIRE(call(experiment(scratch / "e.toml", scratch / "out")).code == 0);
    std::string rows = bytes_of(scratch / "out/replicates.csv");
    put(scratch / "out/replicates.csv", with(rows, "\n0,5,", "\n0,x,"));
    const Called broken = call(experiment(scratch / "e.toml", scratch / "out", {"--resume"}));
    CHECK(broken.code == 2);
    CHECK(broken.err.find("replicates.csv:7") != std::string::npos);
}

TEST_CASE("parts that do not make a whole are refused") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", small_text);
    for (const char* part : {"1/2", "2/2"})
        REQUIRE(
            call(experiment(scratch / "e.toml", scratch / (std::string("p") + part[0]), {"--shard", part}))
                .code == 0);
    const Called missing = call({"merge", scratch / "p1", "-o", scratch / "all"});
    CHECK(missing.code == 2);
    CHECK(missing.err.find("part 2 is missing") != std::string::npos);
    CHECK(call({"merge", scratch / "p1", scratch / "p1", "-o", scratch / "all"}).code == 2);
    CHECK(call({"merge", scratch / "nosuch", "-o", scratch / "all"}).code == 2);
    CHECK_FALSE(std::filesystem::exists(scratch / "all"));
    CHECK(call(experiment(scratch / "e.toml", scratch / "p3", {"--shard", "3/2"})).code == 2);
}
