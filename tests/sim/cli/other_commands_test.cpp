#include "sim/cli/text_table.hpp"
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

using namespace needleroll;

TEST_CASE("help and version are results, and help has examples") {
    for (const char* command :
         {"run", "metrics", "figure", "validate", "bench", "parameters", "presets", "response", "handout"}) {
        const Called called = call({command, "--help"});
        INFO(command);
        CHECK(called.code == 0);
        CHECK(called.err.empty());
        CHECK_THAT(called.out, ContainsSubstring("Example"));
    }
    CHECK(call({"--help"}).code == 0);
    CHECK_THAT(call({"--version"}).out, ContainsSubstring("0.1"));
}

TEST_CASE("a wrong command line is told on the side of messages") {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"nosuch"},
                                               {"run", "--nosuch"},
                                               {"run", "a", "b"},
                                               {"run", "--set"},
                                               {"bench", "nosuch"},
                                               {"run", "--threads", "x"}}) {
        const Called called = call(arguments);
        CHECK(called.code == 2);
        CHECK(called.out.empty());
        CHECK_FALSE(called.err.empty());
    }
}

TEST_CASE("parameters lists every key, as Markdown or JSON") {
    CHECK_THAT(call({"parameters"}).out, ContainsSubstring("| `hand.force_N` |"));
    const auto list = nlohmann::json::parse(call({"parameters", "--json"}).out);
    CHECK(list.size() > 40);
    CHECK(
        std::any_of(list.begin(), list.end(), [](const auto& one) { return one["key"] == "hand.force_N"; }));
}

TEST_CASE("presets lists scenarios, rollers and sites with a sentence each") {
    const std::string out = call({"presets"}).out;
    CHECK_THAT(out,
               ContainsSubstring("Scenarios") && ContainsSubstring("Rollers") && ContainsSubstring("Sites"));
    CHECK_THAT(out, ContainsSubstring("star-1.5mm") && ContainsSubstring("medical-192-1.5mm") &&
                        ContainsSubstring("cheek"));
}

TEST_CASE("bench prints a line of CSV for each benchmark, with a hash that repeats", "[long]") {
    const Called called = call({"bench", "default_run", "--repeats", "1"});
    REQUIRE(called.code == 0);
    std::istringstream lines(called.out);
    std::string header, one_thread, two_threads;
    std::getline(lines, header);
    std::getline(lines, one_thread);
    std::getline(lines, two_threads);
    CHECK(header == "name,n,threads,ms,rate,hash");
    CHECK(one_thread.starts_with("default_run,"));
    CHECK(one_thread.substr(one_thread.rfind(',')) == two_threads.substr(two_threads.rfind(',')));
}

TEST_CASE("a text table wraps between words and counts characters, not bytes") {
    CHECK(text_table({{"a", 6}, {"b", 4}}, {{"µm µm µm", "x"}, {"one", "two"}}) ==
          "a       b\n------  ----\nµm µm   x\nµm\n\none     two\n");
}
