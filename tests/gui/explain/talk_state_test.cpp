/// The talk as data: how it is gone through, what a new one clears, which run its numbers are from, how large
/// its text is.
#include "gui/screens/explain/state.hpp"
#include "gui/work/settings.hpp"
#include "sim/scenario/read.hpp"
#include "tests/catch.hpp"

using namespace needleroll;
using namespace needleroll::gui;

namespace {

ExplainState shipped_talk() {
    return open_talk(load_talk(find_assets().value()));
}

void press_on(ExplainState& state) {
    go_on(state);
    arrive(state);
}

Session session_on(const std::vector<std::string>& settings) {
    const auto scenario = default_scenario(settings, find_assets().value());
    REQUIRE(scenario.has_value());
    return open_session(*scenario, "test");
}

bool follow_run(TalkRun& run, const Session& session, const TalkWishes& wishes = {}) {
    static const Talk talk = shipped_talk().talk;
    return follow(run, session, wishes, talk, find_assets().value());
}

}  // namespace

TEST_CASE("the shipped talk has seven steps and is gone through from its card to its last step and back") {
    ExplainState state = shipped_talk();
    CHECK(state.faults.empty());
    REQUIRE(state.talk.steps.size() == 7);
    CHECK(state.start_open);
    CHECK_FALSE(can_go_back(state));
    press_on(state);
    CHECK_FALSE(state.start_open);
    CHECK(state.step == 0);
    for (std::size_t step = 1; step < 7; ++step) {
        press_on(state);
        CHECK(state.step == step);
    }
    CHECK_FALSE(can_go_on(state));
    press_on(state);
    CHECK(state.step == 6);
    for (int i = 0; i < 6; ++i) {
        go_back(state);
        arrive(state);
    }
    CHECK(state.step == 0);
    go_back(state);
    CHECK(state.start_open);
}

TEST_CASE("a step that is asked for is shown after the frame, and two presses in one frame are two steps") {
    ExplainState state = shipped_talk();
    begin_talk(state);
    go_on(state);
    CHECK(state.step == 0);
    go_on(state);
    CHECK(coming_step(state) == 2);
    state.region = {TalkRegion::chart, 40.0f};
    CHECK(arrive(state));
    CHECK(state.step == 2);
    CHECK(state.region.region == TalkRegion::text);
    CHECK(state.region.scroll_px == 0.0f);
    CHECK_FALSE(arrive(state));
    for (const std::ptrdiff_t far : {-5, 99}) {
        go_to_step(state, far);
        arrive(state);
        CHECK(state.step == (far < 0 ? 0u : 6u));
    }
}

TEST_CASE("a talk without steps goes nowhere and breaks nothing") {
    ExplainState state = open_talk({});
    go_on(state);
    go_on(state);
    go_back(state);
    go_to_step(state, 3);
    CHECK_FALSE(arrive(state));
    CHECK(state.step == 0);
}

TEST_CASE("a new talk clears notes, wishes and steps, and asks first when something was not taken home") {
    ExplainState state = shipped_talk();
    go_to_step(state, 6);
    arrive(state);
    state.wishes.needle_length_mm = 0.5;
    NotePad& pad = state.steps.notes.pad;
    pad.notes.text = "Does it hurt?";
    begin_stroke(pad, {1.0, 1.0});
    toggle_question(pad, 6);
    ask_new_talk(state);
    CHECK(state.asks_new_talk);
    CHECK(leave_one_level(state));  // Esc keeps the notes
    CHECK_FALSE(state.asks_new_talk);
    CHECK(pad.notes.text == "Does it hurt?");
    note_kept(pad);
    ask_new_talk(state);
    CHECK_FALSE(state.asks_new_talk);
    CHECK(state.start_open);
    CHECK(state.step == 0);
    CHECK(state.steps.notes.pad.notes.empty());
    CHECK(state.steps.notes.pad.kept.empty());
    CHECK_FALSE(can_undo_stroke(state.steps.notes.pad));
    CHECK_FALSE(state.wishes.needle_length_mm);
}

TEST_CASE("Esc goes one level out at a time") {
    ExplainState state = shipped_talk();
    CHECK(leave_one_level(state));  // the card before the talk
    CHECK_FALSE(leave_one_level(state));
    state.steps.notes.open = NotesPanel::questions;
    state.asks_new_talk = true;
    CHECK(leave_one_level(state));
    CHECK(state.steps.notes.open == NotesPanel::questions);
    CHECK(leave_one_level(state));
    CHECK(state.steps.notes.open == NotesPanel::none);
    CHECK_FALSE(leave_one_level(state));
}

TEST_CASE("the numbers are those of the open run where it is such a treatment, else of the talk's own") {
    TalkRun run;
    const Session star = session_on({"patch.width_mm=30", "patch.height_mm=30"});
    CHECK(follow_run(run, star));
    CHECK_FALSE(run.is_own);
    CHECK(run.number == 1);
    CHECK_FALSE(run.fault);
    CHECK(&result_of(run, star) == &star.result);
    CHECK_FALSE(follow_run(run, star));
    const Session few = session_on({"program.passes=2", "hand.force_N=4"});
    TalkRun own;
    CHECK(follow_run(own, few));
    CHECK(own.is_own);
    CHECK(own.numbers.own_run);
    CHECK(result_of(own, few).scenario.hand.force_N == 4.0);
    CHECK(result_of(own, few).scenario.program.passes >= fewest_talk_passes);
    // A wish makes it the talk's own run too, and a wish that cannot be had leaves the one before.
    CHECK(follow_run(run, star, {.needle_length_mm = 0.5}));
    CHECK(run.is_own);
    CHECK(run.numbers.needle_length_mm == 0.5);
    const std::uint64_t number = run.number;
    CHECK(follow_run(run, star, {.site = "no-such-place"}));
    CHECK(run.fault.has_value());
    CHECK(run.number == number);
    CHECK(run.numbers.needle_length_mm == 0.5);
    CHECK_FALSE(follow_run(run, star, {.site = "no-such-place"}));
    CHECK(follow_run(run, star));
    CHECK_FALSE(run.fault);
    CHECK_FALSE(run.is_own);
}

TEST_CASE("a room's text is a quarter larger on large screens, until its size is chosen") {
    Settings settings;
    const auto in_window = [&](unsigned width, unsigned height) {
        settings.window_width_px = width;
        settings.window_height_px = height;
        return text_scale(settings, ReadFrom::room);
    };
    CHECK(in_window(1600, 1000) == 1.0);
    CHECK(in_window(1919, 1080) == 1.0);
    CHECK(in_window(1920, 1079) == 1.0);
    CHECK(in_window(1920, 1080) == 1.25);
    CHECK(in_window(3840, 2160) == 1.25);
    settings.appearance.text_scale = 2.0;  // a screen with fine pixels
    CHECK(in_window(1920, 1080) == 2.0);
    CHECK(in_window(3840, 2160) == 2.5);
    settings.appearance.text_scale = 3.0;
    CHECK(in_window(7680, 4320) == 3.0);
    CHECK(text_scale(settings, ReadFrom::desk) == 3.0);
    choose_text_scale(settings, ReadFrom::room, 1.5);
    CHECK(in_window(3840, 2160) == 1.5);
    CHECK(text_scale(settings, ReadFrom::desk) == 3.0);
    choose_text_scale(settings, ReadFrom::desk, 0.1);
    CHECK(text_scale(settings, ReadFrom::desk) == 0.75);
    CHECK(text_scale(settings, ReadFrom::room) == 1.5);
}
