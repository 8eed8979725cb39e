#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <string>
#include <vector>

using namespace needleroll;

namespace {

Called handout(const ScratchFolder& scratch, std::vector<std::string> options) {
    options.insert(options.begin(), "handout");
    options.insert(options.end(), {"-o", scratch / "sheet.pdf"});
    return call(options);
}

/// What the program says of options that are wrong: on the side of messages, in one line, with code 2.
std::string refused(std::vector<std::string> options) {
    const ScratchFolder scratch;
    const Called called = handout(scratch, std::move(options));
    CHECK(called.code == 2);
    CHECK(called.out.empty());
    CHECK(called.err.find('\n') == called.err.size() - 1);
    CHECK(scratch.entries("") == 0);
    return called.err;
}

/// The same of a file of notes.
std::string refused_notes(const std::string& content) {
    const ScratchFolder scratch;
    return refused({"--notes", scratch.write("notes", content).string()});
}

}  // namespace

TEST_CASE("the page for the patient is written in the place of its name") {
    const ScratchFolder scratch;
    const Called called = handout(scratch, {});
    INFO(called.err);
    CHECK(called.code == 0);
    CHECK(called.out == "Written: " + (scratch / "sheet.pdf") + '\n');
    CHECK(bytes_of(scratch / "sheet.pdf").starts_with("%PDF"));
    const Called again = shell("cd '" + (scratch / "") + "' && \"$NEEDLEROLL\" handout");
    CHECK(again.code == 0);
    CHECK((bytes_of(scratch / "handout.pdf") == bytes_of(scratch / "sheet.pdf")));
}

TEST_CASE("the page takes language, questions, notes, date and scenario") {
    const ScratchFolder scratch;
    const auto bytes = [&](const std::vector<std::string>& options) {
        const Called called = handout(scratch, options);
        INFO(called.err);
        REQUIRE(called.code == 0);
        return bytes_of(scratch / "sheet.pdf");
    };
    const std::string plain = bytes({});
    const std::string notes = scratch.write("notes.txt", "my own words").string();
    const std::string drawn =
        scratch.write("notes.json", R"({"text": "words", "strokes": [[[1, 30], [20.5, 35]]]})").string();
    for (const std::vector<std::string>& options :
         std::vector<std::vector<std::string>>{{"--language", "es"},
                                               {"--questions", "1,6,10"},
                                               {"--date", "2026-11-03"},
                                               {"--notes", notes},
                                               {"--notes", drawn},
                                               {"firm-3mm"}}) {
        const std::string one = bytes(options);
        CHECK((one != plain));
        CHECK((one == bytes(options)));
    }
    // The order of the numbers does not matter.
    CHECK((bytes({"--questions", "10,1,6"}) == bytes({"--questions", "1,6,10"})));
}

TEST_CASE("pictures of more than one page are named after the first") {
    const ScratchFolder scratch;
    const Called called = call({"handout", "--questions", "1,2,3,4", "-o", scratch / "page.png"});
    CHECK(called.code == 0);
    CHECK(called.out == "Written: " + (scratch / "page.png") + ' ' + (scratch / "page-2.png") + '\n');
    CHECK(bytes_of(scratch / "page-2.png").substr(1, 3) == "PNG");
}

TEST_CASE("wrong options of the page are told with what is allowed") {
    CHECK_THAT(refused({"--language", "se"}), ContainsSubstring("did you mean") && ContainsSubstring("es"));
    CHECK_THAT(refused({"--language", "../es"}), ContainsSubstring("no such language"));
    CHECK_THAT(refused({"--questions", "1,13"}),
               ContainsSubstring("--questions") && ContainsSubstring("1 to 12"));
    for (const char* const list : {"0", "1,1", "a", "1;2", "1,", ",", "1.5", "-1", "1e300", "nan"})
        CHECK_THAT(refused({"--questions", list}), ContainsSubstring("--questions"));
    for (const char* const date : {"2026-02-30", "tomorrow", "3/11/2026"})
        CHECK_THAT(refused({"--date", date}), ContainsSubstring("--date") && ContainsSubstring("YYYY-MM-DD"));
    CHECK_THAT(refused({"no-such-scenario"}), ContainsSubstring("no-such-scenario"));
    CHECK_THAT(refused({"--notes", "/no/such/file"}), ContainsSubstring("/no/such/file"));
    const Called ending = call({"handout", "-o", "page.svg"});
    CHECK(ending.code == 2);
    CHECK_THAT(ending.err, ContainsSubstring(".pdf, .png"));
    CHECK(call({"handout", "-o", "/no/such/folder/page.pdf"}).code == 1);
    CHECK(call({"handout", "-o", "/no/such/folder/page.png"}).code == 1);
}

TEST_CASE("notes that are none are refused in a sentence") {
    CHECK_THAT(refused_notes("\xC3\x28"), ContainsSubstring("UTF-8"));
    CHECK_THAT(refused_notes("a\x01z"), ContainsSubstring("control"));
    CHECK_THAT(refused_notes(std::string(2001, 'a')), ContainsSubstring("2001") && ContainsSubstring("2000"));
    CHECK_THAT(refused_notes("{"), ContainsSubstring("JSON"));
    CHECK_THAT(refused_notes(R"({"name": "x"})"), ContainsSubstring("name"));
    CHECK_THAT(refused_notes(R"({"strokes": [[[NaN, 1]]]})"), ContainsSubstring("JSON"));
    CHECK_THAT(refused_notes(R"({"strokes": [[[1e999, 1]]]})"), ContainsSubstring("notes"));
    CHECK_THAT(refused_notes(R"({"strokes": [[[1, 56]]]})"), ContainsSubstring("strokes[0]"));
    CHECK_THAT(refused_notes(R"({"strokes": [[]]})"), ContainsSubstring("strokes[0]"));
    CHECK_THAT(refused_notes(R"({"strokes": [[[1]]]})"), ContainsSubstring("[x, y]"));
    CHECK_THAT(refused_notes("{\"strokes\": [" +
                             [] {
                                 std::string strokes = "[[1, 1]]";
                                 for (int i = 0; i < 2000; ++i) strokes += ", [[1, 1]]";
                                 return strokes;
                             }() +
                             "]}"),
               ContainsSubstring("2001 strokes"));
    CHECK_THAT(refused_notes(std::string(9u << 20u, ' ')), ContainsSubstring("bytes"));
}
