#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <algorithm>

using namespace needleroll;

TEST_CASE("response writes the same table to a file and to standard output", "[response]") {
    const ScratchFolder scratch;
    const Called printed = call({"response"});
    REQUIRE(printed.code == 0);
    CHECK(printed.err.empty());
    CHECK(printed.out.starts_with("curve,id,name,x,x_unit,value,low,high,unit,evidence,mark,source,note\n"));
    CHECK_THAT(printed.out, ContainsSubstring(",measured in people,") &&
                                ContainsSubstring(",,,,1,not measured,") &&
                                ContainsSubstring("like_study,met,needle length,,,1.5,1,2,mm"));
    const Called written = call({"response", "star-1.5mm", "--threads", "1", "-o", scratch / "a.csv"});
    CHECK(written.code == 0);
    CHECK(written.out.empty());
    CHECK(bytes_of(scratch / "a.csv") == printed.out);
    CHECK(scratch.entries("") == 1);
}

TEST_CASE("response of a run unlike the study says so, of another plan too", "[response]") {
    const Called line = call({"response", "to-and-fro"});
    REQUIRE(line.code == 0);
    CHECK_THAT(line.out, ContainsSubstring("like_study,not met,distinct holes into the upper dermis") &&
                             ContainsSubstring("not measured: this run differs from the study"));
    const Called plan = call({"response", "--visits", "0", "42", "84"});
    REQUIRE(plan.code == 0);
    CHECK_THAT(plan.out, ContainsSubstring("not measured for this plan") &&
                             ContainsSubstring("healing_phase,calming,after visit 3,84,d,,84,87,d"));
}

TEST_CASE("response refuses plans and places that are none, and writes nothing", "[response]") {
    const ScratchFolder scratch;
    for (const auto& [arguments, words] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"--visits", "0", "28", "14"}, "--visits: the days of the visits have to ascend"},
             {{"--visits", "7", "35"}, "the first day is 0"},
             {{"--visits", "0", "1e9"}, "no day of a plan"},
             {{"--visits", "0", "soon"}, "--visits"},
             {{"--visits"}, "--visits"},
             {{"no-such-scenario"}, "no-such-scenario"}}) {
        std::vector<std::string> all = {"response", "-o", scratch / "a.csv"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const Called called = call(all);
        INFO(called.err);
        CHECK(called.code == 2);
        CHECK(called.out.empty());
        CHECK_THAT(called.err, ContainsSubstring(words));
    }
    CHECK(call({"response", "-o", scratch / "none/a.csv"}).code == 1);
    CHECK(scratch.entries("") == 0);
}
