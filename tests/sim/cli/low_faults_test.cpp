/// Small faults at the command line: commas, whole numbers, names, pipes and places to write to.
#include "sim/core/number_slips.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/core/whole_folder.hpp"
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

using namespace needleroll;

namespace {

const std::string three_holes = "x_mm,y_mm\n1,1\n3,1\n9,9\n";

/// Measures holes under options.
Called measured(const ScratchFolder& scratch, const std::string& holes, std::vector<std::string> options) {
    put(scratch / "holes.csv", holes);
    options.insert(options.begin(), {"metrics", scratch / "holes.csv"});
    return call(options);
}

/// Runs a scenario on a small patch.
Called ran(const ScratchFolder& scratch, const std::string& text) {
    put(scratch / "scenario.toml", text);
    return call({"run", scratch / "scenario.toml", "--set", "patch.width_mm=10", "--set",
                 "patch.height_mm=10", "-o", scratch / "out"});
}

}  // namespace

TEST_CASE("an unknown command is answered with the nearest one") {
    const Called called = call({"metric", "holes.csv"});
    CHECK(called.code == 2);
    CHECK_THAT(called.err, ContainsSubstring("there is no such command; did you mean metrics?"));
    CHECK_THAT(called.err, ContainsSubstring("found \"metric\""));
    CHECK_THAT(called.err, ContainsSubstring("run, metrics, figure"));
}

TEST_CASE("numbers with commas on the command line are answered with what they may mean") {
    const ScratchFolder scratch;
    for (const auto& [options, words] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"--window", "0,0,60,60"}, "--window: numbers stand apart by blanks; did you mean 0 0 60 60?"},
             {{"--window", "0", "0", "1,5", "2"},
              "--window: numbers have a decimal point; did you mean 1.5?"},
             {{"--window", "0", "0", "10", "10", "--guard", "0,5"},
              "--guard: numbers have a decimal point; did you mean 0.5?"},
             {{"--window", "0", "0", "10", "10", "--radius", "-0,25"}, "did you mean -0.25?"}}) {
        const Called called = measured(scratch, three_holes, options);
        CHECK(called.code == 2);
        CHECK_THAT(called.err, ContainsSubstring(words));
    }
    const Called set = call({"run", "--set", "hand.force_N=1,5", "-o", scratch / "out"});
    CHECK(set.code == 2);
    CHECK_THAT(set.err, ContainsSubstring("a number is needed; did you mean 1.5? (found \"1,5\""));
}

TEST_CASE("a comma in a file name is no number") {
    const ScratchFolder scratch;
    put(scratch / "a,b.csv", three_holes);
    CHECK(call({"metrics", scratch / "a,b.csv", "--window", "0", "0", "10", "10"}).code == 0);
    CHECK_THAT(call({"metrics", scratch / "a,b.csv"}).err, ContainsSubstring("--window"));
}

TEST_CASE("only numbers with one comma between digits have a decimal comma") {
    CHECK(with_decimal_point("1,5") == "1.5");
    CHECK(with_decimal_point("-0,25") == "-0.25");
    CHECK(with_decimal_point("1,5e-3") == "1.5e-3");
    for (const char* text : {"1.5", "1,000.5", "1,2,3", ",5", "5,", "a,b", "1, 5", ""}) {
        INFO(text);
        CHECK_FALSE(with_decimal_point(text));
    }
}

TEST_CASE("a whole number may be written as a real one, everywhere") {
    const ScratchFolder scratch;
    REQUIRE(ran(scratch, "schema = 1\n[program]\npasses = 4\n").code == 0);
    const std::string rows = bytes_of(scratch / "out/punctures.csv");
    REQUIRE(ran(scratch, "schema = 1\n[program]\npasses = 4.0\n").code == 0);
    CHECK(bytes_of(scratch / "out/punctures.csv") == rows);
    CHECK(ran(scratch,
              "schema = 1\n[program]\npasses = 4\n[[roller.damaged]]\nring = 1.0\nneedle = 2\n"
              "state = \"bent\"\n")
              .code == 0);
    CHECK_THAT(ran(scratch, "schema = 1\n[program]\npasses = 4.5\n").err,
               ContainsSubstring("a whole number is needed (found 4.5"));
    CHECK(whole_number(-0.0) == 0);
    CHECK(whole_number(9007199254740992.0) == 9007199254740992);
    CHECK_FALSE(whole_number(1e300));
    CHECK_FALSE(whole_number(std::nan("")));
}

TEST_CASE("a decimal comma in a file is named with its line") {
    const ScratchFolder scratch;
    const Called called = ran(scratch, "schema = 1\n[hand]\n# firm\nforce_N = 1,5  # N\n");
    CHECK(called.code == 2);
    CHECK_THAT(called.err,
               ContainsSubstring("scenario.toml:4: numbers have a decimal point; did you mean 1.5? "
                                 "(found 1,5)"));
    // Another mistake in a line with a comma is told as it is.
    CHECK_THAT(ran(scratch, "schema = 1\ntitle = \"1,5\" x\n").err, !ContainsSubstring("decimal point"));
}

TEST_CASE("a key that is like no other is not answered with a stranger") {
    const ScratchFolder scratch;
    const Called called = ran(scratch, "schema = 1\ndate = 2020-01-01\n");
    CHECK(called.code == 2);
    CHECK_THAT(called.err, !ContainsSubstring("did you mean"));
    CHECK_THAT(called.err, ContainsSubstring("date: there is no such key"));
    CHECK_THAT(called.err, ContainsSubstring("title"));
    CHECK_THAT(called.err, ContainsSubstring("[hand]"));
}

TEST_CASE("a reader that has had enough is no error, a full disk is one") {
    const Called closed = shell("{ sleep 0.3; \"$NEEDLEROLL\" parameters; echo code $? >&2; } | true");
    CHECK(closed.err == "code 0\n");
    const Called full = shell("\"$NEEDLEROLL\" parameters > /dev/full");
    CHECK(full.code == 1);
    CHECK_THAT(full.err, ContainsSubstring("could not be written"));
    const ScratchFolder scratch;
    put(scratch / "holes.csv", three_holes);
    const Called named = shell("{ sleep 0.3; \"$NEEDLEROLL\" metrics '" + (scratch / "holes.csv") +
                               "' --window 0 0 10 10 -o /dev/stdout; echo code $? >&2; } | true");
    CHECK_THAT(named.err, ContainsSubstring("rows read: 3, left out for missing values: 0\ncode 0\n"));
}

TEST_CASE("a place that cannot be written to is told before the work") {
    const ScratchFolder scratch;
    put(scratch / "file", "mine");
    // The run itself would fail for its size: what is told first was looked at first.
    const std::vector<std::string> too_large = {
        "run", "--set", "patch.width_mm=400", "--set", "patch.height_mm=400", "--set", "program.passes=1000"};
    const auto told = [&](const std::string& folder) {
        std::vector<std::string> arguments = too_large;
        arguments.insert(arguments.end(), {"-o", folder});
        return call(arguments);
    };
    CHECK_THAT(told(scratch / "fine").err, ContainsSubstring("strikes"));
    CHECK_FALSE(std::filesystem::exists(scratch.path / "fine"));
    for (const std::string& folder : {scratch / "file", scratch / "file/below", std::string("/dev/null")}) {
        const Called called = told(folder);
        CHECK(called.code == 1);
        CHECK_THAT(called.err, ContainsSubstring(folder));
        CHECK_THAT(called.err, ContainsSubstring("the output folder cannot be made"));
    }
    std::filesystem::create_directories(scratch.path / "taken/density.png");
    CHECK_THAT(told(scratch / "taken").err, ContainsSubstring("a folder has this name"));
    CHECK(bytes_of(scratch / "file") == "mine");
}

TEST_CASE("trying a place leaves nothing behind") {
    const ScratchFolder scratch;
    CHECK(try_folder(scratch.path / "a/b", {"file"}));
    CHECK(try_file(scratch.path / "file"));
    CHECK(scratch.entries(".") == 0);
    put(scratch / "file", "mine");
    CHECK(try_file(scratch.path / "file"));
    CHECK(bytes_of(scratch / "file") == "mine");
    CHECK(scratch.entries(".") == 1);
    CHECK_FALSE(try_file(scratch.path / "none/file"));
    CHECK_FALSE(try_file(scratch.path));
    CHECK(try_file("/dev/null"));
}

TEST_CASE("holes, area and density of the region belong together") {
    const ScratchFolder scratch;
    put(scratch / "region.toml",
        "schema = 1\n[[region]]\nname = \"half\"\nkind = \"treat\"\n"
        "polygon_mm = [[0, 0], [5, 0], [5, 10], [0, 10]]\n");
    const Called called = measured(scratch, three_holes,
                                   {"--window", "0", "0", "10", "10", "--region", scratch / "region.toml"});
    const auto summary = nlohmann::json::parse(called.out);
    CHECK(summary["holes"] == 3);
    CHECK(summary["region"]["holes"] == 2);
    CHECK(summary["density_per_cm2"].get<double>() ==
          Approx(2.0 / summary["region"]["area_cm2"].get<double>()).epsilon(1e-12));
}

TEST_CASE("the number of random patterns behind the chance test is told") {
    const ScratchFolder scratch;
    std::string many = "x_mm,y_mm\n";
    for (int i = 0; i < 40; ++i) many += std::to_string(i % 9 + 0.37) + "," + std::to_string(i * 0.24) + "\n";
    const std::vector<std::string> window = {"--window", "0", "0", "10", "10"};
    const auto tested = nlohmann::json::parse(measured(scratch, many, window).out);
    CHECK(tested["envelope_patterns"] == 199);
    CHECK(tested["envelope_p"].is_number());
    const auto untested = nlohmann::json::parse(measured(scratch, "x_mm,y_mm\n1,1\n", window).out);
    CHECK(untested["envelope_patterns"] == 0);
    CHECK(untested["envelope_p"].is_null());
}
