#include "gui/platform/pacing.hpp"

#include "tests/catch.hpp"

using namespace needleroll::gui;

namespace {

/// Frames drawn and looks for events during a stretch of simulated time.
struct Counts {
    int frames = 0;
    int looks = 0;
};

Counts simulate(Pacing& pacing, double from_s, double until_s, bool typing = false) {
    Counts counts;
    double now_s = from_s;
    while (now_s < until_s) {
        ++counts.looks;
        const double sleep_s = sleep_before_next_look_s(pacing, now_s, typing);
        if (sleep_s <= 0.0) {
            REQUIRE(frame_is_due(pacing, now_s, typing));
            note_frame(pacing, now_s);
            ++counts.frames;
            continue;
        }
        now_s += sleep_s;
    }
    return counts;
}

}  // namespace

TEST_CASE("an idle window draws nothing and looks for events at most a hundred times a second") {
    Pacing pacing;
    simulate(pacing, 0.0, 1.0);
    const Counts idle = simulate(pacing, 1.0, 11.0);
    CHECK(idle.frames == 0);
    CHECK(idle.looks <= 1001);
}

TEST_CASE("an event is answered by a few frames") {
    Pacing pacing;
    simulate(pacing, 0.0, 1.0);
    note_activity(pacing);
    CHECK(frame_is_due(pacing, 1.0, false));
    const Counts after = simulate(pacing, 1.0, 2.0);
    CHECK(after.frames >= 2);
    CHECK(after.frames <= 4);
}

TEST_CASE("what moves is drawn 60 times a second and then no more") {
    Pacing pacing;
    simulate(pacing, 0.0, 1.0);
    animate_for(pacing, 1.0, 2.0);
    animate_for(pacing, 1.0, 0.5);  // the longer wish stays
    const Counts moving = simulate(pacing, 1.0, 3.0);
    CHECK(moving.frames >= 120);
    CHECK(moving.frames <= 130);
    CHECK(simulate(pacing, 3.1, 5.0).frames == 0);
}

TEST_CASE("a text cursor blinks at four frames a second") {
    Pacing pacing;
    simulate(pacing, 0.0, 1.0);
    const Counts typing = simulate(pacing, 1.0, 11.0, true);
    CHECK(typing.frames >= 38);
    CHECK(typing.frames <= 42);
}
