#include "sim/talk/notes.hpp"

#include "tests/catch.hpp"

#include <limits>

using namespace needleroll;

TEST_CASE("notes are plain text, or JSON with strokes on the pad") {
    const TalkNotes plain = parse_notes("¿Dolerá?\nY después", "notes.txt").value();
    CHECK(plain.text == "¿Dolerá?\nY después");
    CHECK(plain.strokes.empty());
    CHECK(note_characters(plain.text) == 18);
    const TalkNotes drawn =
        parse_notes(R"(  {"text": "a", "strokes": [[[0, 0], [10.5, 20]], [[89, 55]]]})", "notes.json")
            .value();
    CHECK(drawn.text == "a");
    REQUIRE(drawn.strokes.size() == 2);
    CHECK(drawn.strokes[0][1] == Place{10.5, 20.0});
    CHECK(parse_notes("", "empty").value().empty());
    CHECK(parse_notes("{}", "empty").value().empty());
}

TEST_CASE("notes that cannot be shown are refused") {
    const auto refused = [](const std::string& content, const std::string& key, const std::string& message) {
        const Expected<TalkNotes> notes = parse_notes(content, "notes");
        INFO(content.substr(0, 60));
        REQUIRE_FALSE(notes);
        CHECK(notes.error().file == "notes");
        CHECK(notes.error().key == key);
        CHECK_THAT(notes.error().message, ContainsSubstring(message));
        CHECK(describe(notes.error()).size() < 600);
    };
    refused("{", "", "JSON");
    refused("{\"txt\": 1}", "txt", "no such key");
    refused("{\"text\": 1}", "text", "no text");
    refused("{\"strokes\": 1}", "strokes", "no list");
    refused("{\"strokes\": [1]}", "strokes[0]", "a stroke");
    refused("{\"strokes\": [[[0, 0]], [[1, \"x\"]]]}", "strokes[1][0]", "a place");
    refused("{\"strokes\": [[[0, 0], [90, 0]]]}", "strokes[0]", "leaves the pad");
    refused("{\"strokes\": [[[0, -1]]]}", "strokes[0]", "leaves the pad");
    refused("{\"strokes\": [[[1e999, 0]]]}", "", "JSON");
    refused("{\"strokes\": [[]]}", "strokes[0]", "no place");
    refused(
        "a\x01"
        "b",
        "text", "plain text");
    refused("\xC3(", "text", "plain text");
    refused(std::string(2001, 'a'), "text", "too long");
}

TEST_CASE("two thousand characters are allowed, however many bytes they have") {
    std::string long_text;
    for (std::size_t i = 0; i < most_note_characters; ++i) long_text += "ñ";
    CHECK(parse_notes(long_text, "notes"));
    CHECK_FALSE(parse_notes(long_text + "a", "notes"));
}

TEST_CASE("strokes, places and questions have limits") {
    TalkNotes notes;
    notes.strokes.assign(most_note_strokes, {{1.0, 1.0}});
    CHECK(check_notes(notes, 12));
    notes.strokes.push_back({{1.0, 1.0}});
    CHECK(check_notes(notes, 12).error().key == "strokes");
    notes.strokes.assign(1, std::vector<Place>(most_note_points, Place{1.0, 1.0}));
    CHECK(check_notes(notes, 12));
    notes.strokes.push_back({{1.0, 1.0}});
    CHECK(check_notes(notes, 12).error().key == "strokes");
    notes.strokes = {{{std::numeric_limits<double>::quiet_NaN(), 1.0}}};
    CHECK_FALSE(check_notes(notes, 12));
    notes.strokes.clear();
    for (const std::vector<int>& good : {std::vector<int>{}, {1, 6, 10}, {12}}) {
        notes.questions = good;
        CHECK(check_notes(notes, 12));
    }
    for (const std::vector<int>& bad : {std::vector<int>{0}, {13}, {6, 1}, {1, 1}}) {
        notes.questions = bad;
        CHECK(check_notes(notes, 12).error().key == "questions");
    }
}
