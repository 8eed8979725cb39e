/// The pad as data: what is typed, drawn and chosen.
#include "gui/screens/explain/note_pad.hpp"

#include "gui/screens/explain/note_lines.hpp"
#include "tests/catch.hpp"

#include <string>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// Lines of at most eight letters, broken after spaces.
std::size_t eight_letters(std::string_view line) {
    if (line.size() <= 8) return line.size();
    const std::size_t space = line.rfind(' ', 7);
    return space == std::string_view::npos ? 8 : space + 1;
}

/// The field after one edit of what it shows.
ShownNotes typed(const std::string& plain, std::size_t caret, const std::string& letters,
                 std::size_t most = 100) {
    const ShownNotes before = broken_notes(plain, caret, eight_letters);
    ShownNotes after = before;
    after.text.insert(after.caret, letters);
    after.caret += letters.size();
    return edited_notes(before, after, most);
}

ShownNotes backspaced(const std::string& plain, std::size_t caret) {
    const ShownNotes before = broken_notes(plain, caret, eight_letters);
    ShownNotes after = before;
    after.text.erase(--after.caret, 1);
    return edited_notes(before, after, 100);
}

ShownNotes deleted(const std::string& plain, std::size_t caret, std::size_t back = 0) {
    ShownNotes before = broken_notes(plain, caret, eight_letters);
    before.caret -= back;
    ShownNotes after = before;
    after.text.erase(after.caret, 1);
    return edited_notes(before, after, 100);
}

}  // namespace

TEST_CASE("notes are broken into lines as wide as the pad, and come back as they were typed") {
    CHECK(broken_notes("one two three", 0, eight_letters).text == "one two \nthree");
    CHECK(broken_notes("a\nb", 0, eight_letters).text == "a\r\nb");
    CHECK(broken_notes("abcdefghijkl", 0, eight_letters).text == "abcdefgh\nijkl");
    for (const std::string plain :
         {"", "a", "one two three four", "a\n\nb\n", "\n", "abcdefghijklmnopq", "ä ö ü ß é ñ ¿por qué?"}) {
        for (std::size_t caret = 0; caret <= plain.size(); ++caret) {
            INFO(plain << " at " << caret);
            const ShownNotes shown = broken_notes(plain, caret, eight_letters);
            const ShownNotes back = plain_notes(shown.text, shown.caret);
            CHECK(back.text == plain);
            CHECK(back.caret == caret);
        }
    }
}

TEST_CASE("what is typed goes where the caret is, over soft breaks too") {
    CHECK(typed("one two three", 8, "x").text == "one two xthree");
    CHECK(typed("one two three", 8, "x").caret == 9);
    CHECK(typed("one", 3, std::string(typed_break)).text == "one\n");
    CHECK(typed("one", 3, std::string(typed_break)).caret == 4);
    CHECK(typed("one two three", 3, std::string(typed_break) + "a" + std::string(typed_break)).text ==
          "one\na\n two three");
}

TEST_CASE("a key that takes only a soft break away takes the letter beside it") {
    CHECK(backspaced("one two three", 8).text == "one twothree");
    CHECK(backspaced("one two three", 8).caret == 7);
    CHECK(backspaced("one two three", 5).text == "one wo three");
    // At the end of a line, before its soft break.
    CHECK(deleted("one two three", 8, 1).text == "one two hree");
    // Both halves of a hard break.
    CHECK(backspaced("a\nb", 2).text == "ab");
    CHECK(deleted("a\nb", 1).text == "ab");
}

TEST_CASE("more than fits was never typed, letter by letter and not byte by byte") {
    CHECK(typed("12345", 5, "67", 6).text == "123456");
    CHECK(typed("12345", 0, "ñññ", 6).text == "ñ12345");
    CHECK(typed("123456", 3, "x", 6).text == "123456");
}

TEST_CASE("strokes are drawn in millimetres, held on the pad, and taken back one by one") {
    NotePad pad;
    CHECK(begin_stroke(pad, {10.0, 10.0}));
    CHECK(lead_stroke(pad, {10.05, 10.0}));  // finer than a pen
    CHECK(lead_stroke(pad, {30.0, 10.0}));
    CHECK(lead_stroke(pad, {400.0, -5.0}));
    end_stroke(pad);
    CHECK(lead_stroke(pad, {20.0, 20.0}));  // the pen is in the air
    REQUIRE(pad.notes.strokes.size() == 1);
    CHECK(pad.notes.strokes[0].size() == 3);
    CHECK(pad.notes.strokes[0].back().x_mm == note_pad_width_mm);
    CHECK(pad.notes.strokes[0].back().y_mm == 0.0);
    CHECK(check_notes(pad.notes, 12).has_value());
    begin_stroke(pad, {50.0, 50.0});
    end_stroke(pad);
    undo_stroke(pad);
    CHECK(pad.notes.strokes.size() == 1);
    undo_stroke(pad);
    CHECK(pad.notes.strokes.empty());
    CHECK_FALSE(can_undo_stroke(pad));
    undo_stroke(pad);
    CHECK(pad.notes.empty());
}

TEST_CASE("the eraser takes whole strokes that it passes, and they come back in their order") {
    NotePad pad;
    for (int i = 0; i < 3; ++i) {
        begin_stroke(pad, {10.0, 10.0 + 10.0 * i});
        lead_stroke(pad, {60.0, 10.0 + 10.0 * i});
        end_stroke(pad);
    }
    const TalkNotes drawn = pad.notes;
    const Place beside{35.0, 20.0 + 0.9 * eraser_reach_mm};
    erase_along(pad, beside, beside);
    REQUIRE(pad.notes.strokes.size() == 2);
    CHECK(pad.notes.strokes[1] == drawn.strokes[2]);
    erase_along(pad, {80.0, 5.0}, {80.0, 35.0});  // past the ends
    CHECK(pad.notes.strokes.size() == 2);
    undo_stroke(pad);
    CHECK(pad.notes == drawn);
    erase_along(pad, {35.0, 5.0}, {35.0, 35.0});  // one fast movement over all three
    CHECK(pad.notes.strokes.empty());
    for (int i = 0; i < 3; ++i) undo_stroke(pad);
    CHECK(pad.notes == drawn);
    clear_drawing(pad);
    CHECK(pad.notes.strokes.empty());
    for (int i = 0; i < 3; ++i) undo_stroke(pad);
    CHECK(pad.notes == drawn);
}

TEST_CASE("a pad that is full takes no more strokes and says so") {
    NotePad pad;
    for (std::size_t i = 0; i < most_note_strokes; ++i) CHECK(begin_stroke(pad, {1.0, 1.0}));
    CHECK_FALSE(begin_stroke(pad, {1.0, 1.0}));
    CHECK(pad.notes.strokes.size() == most_note_strokes);
    NotePad other;
    begin_stroke(other, {0.0, 0.0});
    bool fits = true;
    std::size_t led = 1;
    for (; fits && led <= most_note_points; ++led) fits = lead_stroke(other, {led % 2 == 0 ? 0.0 : 1.0, 0.0});
    CHECK_FALSE(fits);
    CHECK(other.notes.strokes[0].size() == most_note_points);
}

TEST_CASE("questions are chosen and taken out, and stay in their order") {
    NotePad pad;
    for (const int number : {10, 1, 6, 12}) toggle_question(pad, number);
    CHECK(pad.notes.questions == std::vector{1, 6, 10, 12});
    CHECK(has_question(pad, 6));
    toggle_question(pad, 6);
    CHECK_FALSE(has_question(pad, 6));
    CHECK(pad.notes.questions == std::vector{1, 10, 12});
}

TEST_CASE("what was not printed or saved is known, and a cleared pad remembers nothing") {
    NotePad pad;
    CHECK_FALSE(is_unsaved(pad));
    pad.notes.text = "a";
    CHECK(is_unsaved(pad));
    note_kept(pad);
    CHECK_FALSE(is_unsaved(pad));
    begin_stroke(pad, {1.0, 1.0});
    CHECK(is_unsaved(pad));
    clear_pad(pad);
    CHECK(pad.notes.empty());
    CHECK(pad.kept.empty());
    CHECK_FALSE(can_undo_stroke(pad));
    CHECK(pad.sheet == 1);
}
