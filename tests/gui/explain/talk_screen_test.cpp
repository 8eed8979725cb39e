/// The whole talk by keys alone and by touches alone; notes typed, drawn and gone; what goes wrong.
#include "tests/gui/explain/talk_screen.hpp"

#include "gui/screens/explain/panels.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/talk/talk_card.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include <imgui_internal.h>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

using Key = sf::Keyboard;

const std::string disclaimer =
    "A teaching picture, not your skin and not medical advice. Ask your professional what is suitable for "
    "you.";

sf::FloatRect sheet_of(const TalkProgram& talk) {
    return lay_out_notes(talk.screen.layout.room.picture, talk.canvas->ui().text_scale).sheet;
}

sf::Vector2f on_sheet(const TalkProgram& talk, float x_share, float y_share) {
    const sf::FloatRect sheet = sheet_of(talk);
    return {sheet.left + x_share * sheet.width, sheet.top + y_share * sheet.height};
}

/// On the last step, with the pad.
void go_to_notes(TalkProgram& talk) {
    talk.tap(Key::Num7);
    REQUIRE(talk.state.step == 6);
}

}  // namespace

TEST_CASE("the whole talk is gone through with keys alone", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    CHECK(talk.says("Before we start"));
    const std::array forwards{Key::Space, Key::Right,    Key::PageDown, Key::Space,
                              Key::Right, Key::PageDown, Key::Right};
    for (std::size_t i = 0; i < forwards.size(); ++i) {
        talk.tap(forwards[i]);
        INFO("step " << i + 1);
        CHECK_FALSE(talk.state.start_open);
        CHECK(talk.state.step == i);
        CHECK(talk.says(
            say({}, gui::words::explain::step_of_kicker{
                        .kicker = talk_text({}, talk.state.talk.steps[i].kicker, talk.state.run.numbers),
                        .step = i + 1,
                        .steps = 7})));
        CHECK(talk.says(disclaimer));
    }
    talk.tap(Key::Left);
    talk.tap(Key::PageUp);
    CHECK(talk.state.step == 4);
    talk.tap(Key::Home);
    CHECK(talk.state.step == 0);
    talk.tap(Key::Num4);
    CHECK(talk.state.step == 3);
    talk.tap(Key::P);
    CHECK(talk.state.step == 6);
    CHECK(talk.state.steps.notes.open == NotesPanel::print);
    talk.tap(Key::Escape);
    CHECK(talk.state.steps.notes.open == NotesPanel::none);
    talk.tap(Key::F11);
    CHECK(talk.desk.wishes.frame.presenter);
    CHECK(talk.says(disclaimer));
    talk.tap(Key::Escape);
    CHECK_FALSE(talk.desk.wishes.frame.presenter);
}

TEST_CASE("Tab walks through every control once, back again, and into the notes", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    for (const sf::Keyboard::Key step : {Key::Num1, Key::Num4, Key::Num5, Key::Num6, Key::Num7}) {
        if (talk.state.start_open) talk.tap(Key::Space);
        talk.tap(step);
        std::vector<ImGuiID> walked;
        for (int i = 0; i < 80; ++i) {
            talk.tap(Key::Tab);
            const ImGuiContext& context = *ImGui::GetCurrentContext();
            if (!walked.empty() && context.NavId == walked.front()) break;
            walked.push_back(context.NavId);
        }
        INFO("key " << static_cast<int>(step));
        CHECK(walked.size() > 10);
        CHECK(walked.size() < 80);
        CHECK(std::set(walked.begin(), walked.end()).size() == walked.size());
        CHECK(ImGui::GetIO().NavVisible);
        sf::Event back = key_event(sf::Event::KeyPressed, Key::Tab);
        back.key.shift = true;
        talk.feed(back);
        CHECK(ImGui::GetCurrentContext()->NavId == walked.back());
        // The keys that go through the talk work again once a hand has hidden the focus.
        talk.touch(sf::Vector2f(2.0f, 400.0f));
    }
    CHECK(talk.state.step == 6);
    for (int i = 0; i < 80 && !ImGui::GetIO().WantTextInput; ++i) talk.tap(Key::Tab);
    talk.type("why");
    CHECK(talk.state.steps.notes.pad.notes.text == "why");
    talk.tap(Key::Tab);
    talk.type("not here");
    CHECK(talk.state.steps.notes.pad.notes.text == "why");
}

TEST_CASE("a control that Tab has reached is worked by its keys", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    talk.tap(Key::Space);
    talk.tap(Key::Num5);
    const FibresStep& fibres = talk.state.steps.fibres;
    const double day_d = fibres.day_d, divider = fibres.divider;
    for (int i = 0; i < 60 && (fibres.day_d == day_d || fibres.divider == divider); ++i) {
        talk.tap(Key::Tab);
        const ImGuiID reached = ImGui::GetCurrentContext()->NavId;
        talk.tap(Key::Left);
        // From a button the arrow has gone to its neighbour.
        ImGui::SetNavID(reached, ImGuiNavLayer_Main, 0, {});
        if (talk.state.step != 4) break;
    }
    CHECK(talk.state.step == 4);
    CHECK(fibres.day_d < day_d);
    CHECK(fibres.divider < divider);
}

TEST_CASE("the whole talk is gone through with touches alone", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    talk.touch(talk.place_of("Forehead, adult"));
    CHECK(talk.state.wishes.site == "forehead");
    talk.touch(talk.place_of("0.5 mm"));
    CHECK(talk.state.wishes.needle_length_mm == 0.5);
    CHECK(talk.state.run.is_own);
    CHECK(talk.state.run.numbers.needle_length_mm == 0.5);
    talk.touch(talk.screen.layout.bar.next);
    for (std::size_t step = 1; step < 7; ++step) {
        talk.touch(talk.screen.layout.bar.next);
        CHECK(talk.state.step == step);
    }
    talk.touch(talk.screen.layout.bar.next);  // there is none
    CHECK(talk.state.step == 6);
    talk.touch(talk.screen.layout.bar.steps[2]);
    CHECK(talk.state.step == 2);
    talk.touch(talk.screen.layout.bar.back);
    CHECK(talk.state.step == 1);
}

TEST_CASE("every sentence's sign opens a card with its sources and how sure they are", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    talk.tap(Key::Num1);
    const Language english;
    for (std::size_t step = 0; step < 6; ++step) {
        talk.tap(static_cast<Key::Key>(Key::Num1 + static_cast<int>(step)));
        const TalkStep& shown = talk.state.talk.steps[step];
        for (std::size_t i = 0; i < shown.sentences.size(); ++i) {
            INFO("step " << step + 1 << ", sentence " << i + 1);
            const TalkCard card =
                card_of(english, talk.state.talk, shown, shown.sentences[i], talk.state.run.numbers);
            const ColumnText column = column_text(talk.canvas->ui(), column_words(english, talk.state),
                                                  talk.screen.layout.faces, talk.screen.layout.text.width);
            REQUIRE(column.helps[i].has_value());
            const sf::Vector2f sign(talk.screen.layout.text.left + column.helps[i]->x,
                                    talk.screen.layout.text.top + column.helps[i]->y);
            talk.touch(sign);
            talk.run(3);
            const std::string words = talk.words();
            CHECK(words.find(card.last_line.substr(0, 20)) != std::string::npos);
            if (!card.sources.empty())
                CHECK(words.find(card.sources.front().line.substr(0, 20)) != std::string::npos);
            talk.tap(Key::Escape);
            talk.run();
        }
    }
}

TEST_CASE("notes are typed, every key but Esc and those of the program being text", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    go_to_notes(talk);
    const TalkQuestions& questions = talk.state.talk.questions;
    for (const int number : {1, 6, 10}) CHECK(talk.says(talk_text({}, questions.question(number), {})));
    NotePad& pad = talk.state.steps.notes.pad;
    talk.touch(on_sheet(talk, 0.5f, 0.5f));
    talk.type("How p1 ");
    CHECK(pad.notes.text == "How p1 ");
    CHECK(talk.state.step == 6);
    CHECK_FALSE(talk.says(talk_text({}, questions.question(6), {})));  // the pad is not empty any more
    talk.tap(Key::Enter);
    talk.type("x");
    CHECK(pad.notes.text == "How p1 \nx");
    talk.tap(Key::Left);
    talk.tap(Key::Backspace);
    CHECK(pad.notes.text == "How p1 x");
    talk.tap(Key::F11);
    CHECK(talk.desk.wishes.frame.presenter);
    talk.tap(Key::F11);
    talk.tap(Key::Escape);  // leaves the field, and nothing typed goes
    CHECK(pad.notes.text == "How p1 x");
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    talk.tap(Key::Left);
    CHECK(talk.state.step == 5);
    talk.tap(Key::Right);
    CHECK(talk.says("How p1 x"));
}

TEST_CASE("notes are drawn with a finger, taken back, and rubbed out", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    go_to_notes(talk);
    NotePad& pad = talk.state.steps.notes.pad;
    talk.touch(talk.place_of("Pen"));
    CHECK(pad.tool == PadTool::pen);
    talk.draw_through({on_sheet(talk, 0.2f, 0.5f), on_sheet(talk, 0.5f, 0.5f), on_sheet(talk, 0.8f, 0.5f)});
    REQUIRE(pad.notes.strokes.size() == 1);
    CHECK(pad.notes.strokes[0].front().x_mm == Approx(0.2 * note_pad_width_mm).margin(0.5));
    CHECK(pad.notes.strokes[0].back().x_mm == Approx(0.8 * note_pad_width_mm).margin(0.5));
    const sf::Image drawn = talk.canvas->picture();
    const sf::Vector2u middle(on_sheet(talk, 0.35f, 0.5f));
    CHECK(close_colours(drawn.getPixel(middle.x, middle.y), sfml_colour(palette(ThemeName::light).accent)));
    talk.draw_through({on_sheet(talk, 0.2f, 0.8f), on_sheet(talk, 0.8f, 0.8f)});
    CHECK(pad.notes.strokes.size() == 2);
    talk.touch(talk.place_of("Undo stroke"));
    CHECK(pad.notes.strokes.size() == 1);
    talk.touch(talk.place_of("Eraser"));
    talk.draw_through({on_sheet(talk, 0.5f, 0.45f), on_sheet(talk, 0.5f, 0.55f)});
    CHECK(pad.notes.strokes.empty());
    talk.touch(talk.place_of("Undo stroke"));
    CHECK(pad.notes.strokes.size() == 1);
}

TEST_CASE("sample questions are chosen by a press", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    go_to_notes(talk);
    NotesStep& notes = talk.state.steps.notes;
    talk.touch(talk.place_of("Add a sample question"));
    CHECK(notes.open == NotesPanel::questions);
    talk.touch(talk.place_of("Safety"));  // a heading is none
    CHECK(notes.pad.notes.questions.empty());
    talk.touch(talk.place_of("Will it hurt, and what numbs it?"));
    CHECK(notes.pad.notes.questions == std::vector{6});
    talk.touch(talk.place_of("Close"));
    CHECK(notes.open == NotesPanel::none);
    CHECK(talk.says("1 question chosen"));
}

TEST_CASE("a new talk asks before notes go, and then nothing of them is left", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    go_to_notes(talk);
    talk.touch(on_sheet(talk, 0.5f, 0.5f));
    talk.type("secret");
    talk.tap(Key::Escape);
    talk.touch(talk.place_of("Pen"));
    talk.draw_through({on_sheet(talk, 0.2f, 0.8f), on_sheet(talk, 0.8f, 0.8f)});
    talk.touch(talk.place_of("New talk"));
    CHECK(talk.says("Start a new talk? The notes will be gone."));
    talk.touch(talk.place_of("Keep the notes"));
    CHECK(talk.state.steps.notes.pad.notes.text == "secret");
    talk.touch(talk.place_of("New talk"));
    talk.touch(talk.place_of("New talk"));  // that of the question lies over it
    CHECK(talk.state.start_open);
    CHECK(talk.state.steps.notes.pad.notes.empty());
    go_to_notes(talk);
    CHECK(talk.words().find("secret") == std::string::npos);
    talk.touch(on_sheet(talk, 0.5f, 0.5f));
    talk.tap(Key::Z, true);  // nor does undo bring it back
    CHECK(talk.state.steps.notes.pad.notes.empty());
}

TEST_CASE("a picture of the window leaves the notes out", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    go_to_notes(talk);
    talk.touch(on_sheet(talk, 0.5f, 0.5f));
    talk.type("secret");
    talk.tap(Key::Escape);
    talk.touch(talk.place_of("Pen"));
    talk.draw_through({on_sheet(talk, 0.2f, 0.8f), on_sheet(talk, 0.8f, 0.8f)});
    CHECK(talk.says("secret"));
    talk.desk.wishes.picture = true;
    talk.run(1);
    CHECK_FALSE(talk.says("secret"));
    const sf::Vector2u stroke(on_sheet(talk, 0.5f, 0.8f));
    CHECK(close_colours(talk.canvas->picture().getPixel(stroke.x, stroke.y),
                        sfml_colour(palette(ThemeName::light).raised)));
    talk.desk.wishes.picture = false;
    talk.run(1);
    CHECK(talk.says("secret"));
}

TEST_CASE("neither a name nor a photo is asked for, on any step", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    for (int step = 0; step < 7; ++step) {
        talk.tap(static_cast<Key::Key>(Key::Num1 + step));
        std::string words = talk.words();
        std::transform(words.begin(), words.end(), words.begin(),
                       [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        INFO("step " << step + 1);
        for (const char* asked : {"name:", "your name", "date of birth", "e-mail", "photo", "upload"})
            CHECK(words.find(asked) == std::string::npos);
    }
}

TEST_CASE("without its files the talk says so and stays calm, and where a picture fails the text goes on",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    talk.state.talk.steps.clear();
    talk.state.faults = {{.message = "there is no such file", .file = "talk.toml"}};
    talk.run();
    REQUIRE(shown_notice(talk.desk.notices) != nullptr);
    CHECK(shown_notice(talk.desk.notices)->kind == NoticeKind::talk_broken);
    CHECK(talk.says(disclaimer));
    for (const Key::Key key : {Key::Right, Key::Num3, Key::P, Key::Left}) talk.tap(key);
    TalkProgram broken;
    broken.tap(Key::Num3);
    broken.state.wishes.site = "no-such-place";
    broken.run();
    REQUIRE(shown_notice(broken.desk.notices) != nullptr);
    CHECK(shown_notice(broken.desk.notices)->kind == NoticeKind::talk_run_failed);
    CHECK(broken.words().find("tiny injury") != std::string::npos);
    broken.state.wishes.site.reset();
    broken.run();
    CHECK(shown_notice(broken.desk.notices) == nullptr);
}

TEST_CASE("from one step to the next the old picture fades, and at once where motion is reduced",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk;
    talk.tap(Key::Num1);
    CHECK_FALSE(talk.screen.fade.is_on);
    talk.desk.settings.appearance.reduced_motion = false;
    talk.screen.time_stands = false;
    talk.run();
    const sf::FloatRect picture = talk.screen.layout.room.picture;
    const auto x = static_cast<unsigned>(picture.left + picture.width / 2.0f);
    const auto y = static_cast<unsigned>(picture.top + picture.height / 2.0f);
    const sf::Color before = talk.canvas->picture().getPixel(x, y);
    go_to_step(talk.state, 6);
    talk.run(1);
    CHECK(talk.screen.fade.is_on);
    CHECK(talk.screen.is_moving(talk.desk));
    talk.draw_once(0.0);
    CHECK(close_colours(talk.canvas->picture().getPixel(x, y), before));
    for (int frame = 0; frame < 14; ++frame) talk.draw_once(0.02);
    CHECK_FALSE(talk.screen.fade.is_on);
    CHECK(
        close_colours(talk.canvas->picture().getPixel(x, y), sfml_colour(palette(ThemeName::light).raised)));
}
