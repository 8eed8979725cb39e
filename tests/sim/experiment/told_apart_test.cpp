/// Folders of results: what differs is named, replicates are added, what is missing is made again, and debris
/// is cleared away.
#include "sim/experiment/experiment_difference.hpp"
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <map>
#include <tuple>

using namespace needleroll;
using needleroll::testing::small_text;
using needleroll::testing::with;

namespace {

const std::vector<std::string> output_names = {"replicates.csv", "summary.csv", "comparisons.csv",
                                               "summary.json", "report.pdf"};

/// All bytes of a finished folder, by name.
std::map<std::string, std::string> files_of(const std::string& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[std::filesystem::relative(entry.path(), folder).string()] = bytes_of(entry.path());
    }
    return files;
}

/// Runs an experiment from its text into a folder of the scratch.
Called run_text(const ScratchFolder& scratch, const std::string& text, const std::string& folder,
                const std::vector<std::string>& more = {}) {
    put(scratch / "e.toml", text);
    std::vector<std::string> arguments = {"experiment", scratch / "e.toml", "-o", scratch / folder};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

std::string fixed(int replicates) {
    return with(small_text, "number = 12", "number = " + std::to_string(replicates));
}

std::string until(const std::string& half_width) {
    return with(
        small_text, "number = 12",
        "minimum = 6\nmaximum = 60\nbatch = 4\nresponse = \"density_per_cm2\"\nhalf_width = " + half_width);
}

}  // namespace

TEST_CASE("another experiment is refused with the keys that differ") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(3), "out").code == 0);
    const auto before = files_of(scratch / "out");
    const Called levels = run_text(scratch, with(fixed(3), "[2, 4]", "[2, 6]"), "out", {"--resume"});
    CHECK(levels.code == 2);
    CHECK_THAT(levels.err,
               ContainsSubstring("another experiment: factor[1].levels was [2, 4] and is [2, 6] now"));
    const Called set =
        run_text(scratch, with(fixed(3), "guard_mm = 0.5", "guard_mm = 0.25\nseed = 4"), "out", {"--resume"});
    CHECK(set.code == 2);
    CHECK_THAT(set.err, ContainsSubstring("base.set.metrics.guard_mm was 0.5 and is 0.25 now"));
    CHECK_THAT(set.err, ContainsSubstring("base.set.seed was nothing and is 4 now"));
    const Called title = run_text(scratch, with(fixed(3), "\"Small\"", "\"Large\""), "out", {"--resume"});
    CHECK_THAT(title.err, ContainsSubstring("title was \"Small\" and is \"Large\" now"));
    const std::string long_question(300, 'a');
    const Called question =
        run_text(scratch, with(fixed(3), "Does it run?", long_question), "out", {"--resume"});
    CHECK_THAT(question.err, ContainsSubstring("question was \"Does it run?\" and is \"aaaa"));
    CHECK(question.err.size() < 400);
    CHECK(files_of(scratch / "out") == before);
}

TEST_CASE("values that differ far inside are shown there") {
    const std::string same(200, 'x');
    const auto differences =
        differences_of({"schema = 1\ntitle = \"" + same + "one\"\n", "schema = 1\n", {}},
                       {"schema = 1\ntitle = \"" + same + "two\"\n", "schema = 1\n", {}});
    REQUIRE(differences);
    REQUIRE(differences->size() == 1);
    CHECK(differences->at(0).before == "...xxxxxxxxxxxxxxxxxxxxone\"");
    CHECK(differences->at(0).now == "...xxxxxxxxxxxxxxxxxxxxtwo\"");
}

TEST_CASE("a difference in the base scenario is told as one of the base") {
    const ScratchFolder scratch;
    const std::string text = with(fixed(3), "[base.set]", "[base]\nscenario = \"base.toml\"\n[base.set]");
    put(scratch / "base.toml", "schema = 1\n[hand]\nforce_N = 3\n");
    REQUIRE(run_text(scratch, text, "out").code == 0);
    put(scratch / "base.toml", "schema = 1\n[hand]\nforce_N = 3.5\n");
    const Called called = run_text(scratch, text, "out", {"--resume"});
    CHECK(called.code == 2);
    CHECK_THAT(called.err, ContainsSubstring("base: hand.force_N was 3 and is 3.5 now"));
}

TEST_CASE("comments, layout and the writing of numbers make no other experiment") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(3), "out").code == 0);
    const auto before = files_of(scratch / "out");
    const std::string again = with("# the same\n" + fixed(3), "width_mm = 12", "width_mm   =   12.0");
    const Called called = run_text(scratch, again, "out", {"--resume"});
    INFO(called.err);
    CHECK(called.code == 0);
    CHECK_THAT(called.out, ContainsSubstring("left as it is"));
    auto after = files_of(scratch / "out");
    CHECK(after["experiment.toml"] == again);
    after["experiment.toml"] = before.at("experiment.toml");
    after["origin.json"] = before.at("origin.json");
    CHECK(after == before);
}

TEST_CASE("replicates that are added give the bytes of as many asked for at once") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(12), "whole").code == 0);
    const auto whole = files_of(scratch / "whole");
    REQUIRE(run_text(scratch, fixed(5), "grown").code == 0);
    const Called grown = run_text(scratch, fixed(12), "grown", {"--resume"});
    INFO(grown.err);
    REQUIRE(grown.code == 0);
    CHECK(files_of(scratch / "grown") == whole);
    // The same by the option: only the note in origin.json tells how they were asked for.
    REQUIRE(run_text(scratch, fixed(5), "option").code == 0);
    REQUIRE(run_text(scratch, fixed(5), "option", {"--resume", "--replicates", "12"}).code == 0);
    for (const std::string& name : output_names) {
        INFO(name);
        if (name != "report.pdf") CHECK(bytes_of(scratch / ("option/" + name)) == whole.at(name));
    }
    const Called fewer = run_text(scratch, fixed(4), "grown", {"--resume"});
    CHECK(fewer.code == 2);
    CHECK_THAT(fewer.err, ContainsSubstring("replicates.number was 12 and is 4 now"));
    CHECK(files_of(scratch / "grown") == whole);
}

TEST_CASE("a narrower interval adds replicates to those that are there") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, until("1.2"), "whole").code == 0);
    REQUIRE(run_text(scratch, until("2.5"), "grown").code == 0);
    REQUIRE(bytes_of(scratch / "grown/replicates.csv") != bytes_of(scratch / "whole/replicates.csv"));
    const Called grown = run_text(scratch, until("1.2"), "grown", {"--resume"});
    INFO(grown.err);
    REQUIRE(grown.code == 0);
    CHECK(files_of(scratch / "grown") == files_of(scratch / "whole"));
    CHECK(run_text(scratch, until("2.5"), "grown", {"--resume"}).code == 2);
}

TEST_CASE("adding replicates that was cut off anywhere goes on to the same bytes") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(12), "whole").code == 0);
    const auto whole = files_of(scratch / "whole");
    REQUIRE(run_text(scratch, fixed(5), "old").code == 0);
    const auto old = files_of(scratch / "old");
    const std::string rows = whole.at("replicates.csv");
    // As a kill leaves it: before the origin is written, before the first row, in the middle, at the end.
    for (const auto& [origin, in_place] : std::vector<std::pair<std::string, std::string>>{
             {"old", ""}, {"new", ""}, {"new", rows.substr(0, rows.size() / 2)}, {"new", rows}}) {
        const std::string folder = scratch / "cut";
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        for (const char* name : {"origin.json", "experiment.toml", "scenario.toml"})
            put(folder + "/" + name, origin == "old" ? old.at(name) : whole.at(name));
        put(folder + "/replicates.before", old.at("replicates.csv"));
        if (!in_place.empty()) put(folder + "/replicates.csv", in_place);
        const Called resumed = run_text(scratch, fixed(12), "cut", {"--resume"});
        INFO(origin << " " << in_place.size() << ": " << resumed.err);
        REQUIRE(resumed.code == 0);
        CHECK(files_of(folder) == whole);
    }
}

TEST_CASE("figures, tables and the report are made again where one of them is missing") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(3), "out").code == 0);
    const auto whole = files_of(scratch / "out");
    for (const auto& [name, bytes] : whole) {
        if (name.ends_with(".toml") || name == "origin.json" || name == "replicates.csv") continue;
        INFO(name);
        std::filesystem::remove(scratch / ("out/" + name));
        const Called called = run_text(scratch, fixed(3), "out", {"--resume"});
        CHECK(called.code == 0);
        CHECK_THAT(called.out, ContainsSubstring("Written to"));
        CHECK(files_of(scratch / "out") == whole);
    }
    std::filesystem::remove_all(scratch / "out/figures");
    REQUIRE(run_text(scratch, fixed(3), "out", {"--resume"}).code == 0);
    CHECK(files_of(scratch / "out") == whole);
}

TEST_CASE("debris behind the rows is cut off or put aside, and told") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(3), "out").code == 0);
    const auto whole = files_of(scratch / "out");
    const std::string rows = whole.at("replicates.csv");
    const std::string lines = "12,what is this?\n\nand that\n";
    const std::string half = rows.substr(0, rows.find("\n2,") + 1);
    for (const auto& [good, debris, words, kept] :
         std::vector<std::tuple<std::string, std::string, std::string, std::string>>{
             {rows, std::string(64, '\0'), "NUL bytes at the end of replicates.csv are cut off", ""},
             {rows, "3,1,pa", "the last line of replicates.csv is broken", ""},
             {half, std::string(5, '\0'), "NUL bytes", ""},
             {half, "2,0,pa" + std::string(9, '\0'), "the last line of replicates.csv is broken", ""},
             {rows, lines, "3 lines behind the last good row of replicates.csv moved to", lines},
             {half, lines, "3 lines behind", lines},
             {rows, lines + "4,", "3 lines behind", lines + "4,"},
             {rows, rows, "lines behind", rows}}) {
        put(scratch / "out/replicates.csv", good + debris);
        const Called called = run_text(scratch, fixed(3), "out", {"--resume"});
        INFO(words << ": " << called.err);
        CHECK(called.code == 0);
        CHECK_THAT(called.err, ContainsSubstring(words));
        auto files = files_of(scratch / "out");
        CHECK(files["replicates.csv.debris"] == kept);
        files.erase("replicates.csv.debris");
        std::filesystem::remove(scratch / "out/replicates.csv.debris");
        CHECK(files == whole);
        CHECK(run_text(scratch, fixed(3), "out", {"--resume"}).err.find("replicates.csv") ==
              std::string::npos);
    }
}

TEST_CASE("debris is never written through a link") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(3), "out").code == 0);
    const std::string rows = bytes_of(scratch / "out/replicates.csv");
    put(scratch / "precious", "mine");
    const std::filesystem::path debris = scratch / "out/replicates.csv.debris";
    for (const bool symbolic : {true, false}) {
        put(scratch / "out/replicates.csv", rows + "what is this?\n");
        if (symbolic) {
            std::filesystem::create_symlink(scratch / "precious", debris);
        } else {
            std::filesystem::create_hard_link(scratch / "precious", debris);
        }
        const Called called = run_text(scratch, fixed(3), "out", {"--resume"});
        CHECK(called.code != 0);
        CHECK_THAT(called.err, ContainsSubstring("replicates.csv.debris"));
        CHECK(bytes_of(scratch / "precious") == "mine");
        CHECK(bytes_of(scratch / "out/replicates.csv") == rows + "what is this?\n");
        std::filesystem::remove(debris);
    }
}

TEST_CASE("parts of different experiments are refused with the keys that differ") {
    const ScratchFolder scratch;
    REQUIRE(run_text(scratch, fixed(3), "p1", {"--shard", "1/2"}).code == 0);
    REQUIRE(run_text(scratch, with(fixed(3), "[2, 4]", "[2, 6]"), "p2", {"--shard", "2/2"}).code == 0);
    const Called merged = call({"merge", scratch / "p1", scratch / "p2", "-o", scratch / "all"});
    CHECK(merged.code == 2);
    CHECK_THAT(merged.err, ContainsSubstring("factor[1].levels is [2, 4] there and [2, 6] here"));
}
