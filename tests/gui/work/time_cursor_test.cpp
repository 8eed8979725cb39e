/// Time as a cursor over a finished run.
#include "gui/work/time_cursor.hpp"

#include "tests/catch.hpp"

#include <cmath>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

Result small_run(int passes = 4) {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 20.0;
    scenario.program.passes = passes;
    return run(scenario).value();
}

}  // namespace

TEST_CASE("a run opens late, with the roller on the skin and a stroke half done") {
    Scenario scenario;
    scenario.program.passes = 16;
    const Result result = run(scenario).value();
    const double moment_s = opening_moment_s(result);
    const RollerAt roller = roller_at(result, moment_s);
    CHECK_FALSE(roller.lifted);
    CHECK(result.strokes[roller.stroke].pass == 11);
    // Lanes are a drum apart, so one of them runs within half a drum of the middle.
    CHECK(std::hypot(roller.pose.x_mm - 30.0, roller.pose.y_mm - 30.0) <= 10.0 + 1e-9);
    const Stroke& stroke = result.strokes[roller.stroke];
    CHECK(moment_s == Approx(stroke.t_start_s + 0.5 * duration_s(stroke)));
    CHECK(opening_moment_s(Result{}) == 0.0);
}

TEST_CASE("time runs at its speed and stops or starts over at the end") {
    TimeCursor cursor{.t_s = 1.0, .playing = true, .speed = 0.25};
    advance(cursor, 2.0, 10.0);
    CHECK(cursor.t_s == Approx(1.5));
    cursor.speed = 8.0;
    advance(cursor, 2.0, 10.0);
    CHECK(cursor.t_s == 10.0);
    CHECK_FALSE(cursor.playing);
    toggle_play(cursor, 10.0);
    CHECK(cursor.t_s == 0.0);
    cursor.loop = true;
    advance(cursor, 1.5, 10.0);
    CHECK(cursor.t_s == Approx(2.0));
    CHECK(cursor.playing);
}

TEST_CASE("seeking stays within the run, whatever is asked") {
    TimeCursor cursor;
    seek(cursor, -3.0, 10.0);
    CHECK(cursor.t_s == 0.0);
    seek(cursor, 1e300, 10.0);
    CHECK(cursor.t_s == 10.0);
    seek(cursor, std::nan(""), 10.0);
    CHECK(cursor.t_s == 0.0);
}

TEST_CASE("a step forwards adds one row of needles and a step back takes it away") {
    const Result result = small_run();
    TimeCursor cursor;
    step_row(cursor, result, true);
    const std::size_t first = strikes_by(result.punctures, cursor.t_s);
    CHECK(first >= 1);
    CHECK(first <= static_cast<std::size_t>(result.scenario.roller.rings));
    const double after_one_s = cursor.t_s;
    step_row(cursor, result, true);
    CHECK(strikes_by(result.punctures, cursor.t_s) > first);
    step_row(cursor, result, false);
    CHECK(cursor.t_s == Approx(after_one_s).margin(1e-6));
    CHECK(strikes_by(result.punctures, cursor.t_s) == first);
    for (int i = 0; i < 3; ++i) step_row(cursor, result, false);
    CHECK(cursor.t_s == 0.0);
}

TEST_CASE("steps of a pass stop at its ends") {
    const Result result = small_run();
    const std::vector<PassMark> marks = pass_marks(result);
    REQUIRE(marks.size() == 4);
    TimeCursor cursor;
    for (const PassMark& mark : marks) {
        step_pass(cursor, marks, true);
        CHECK(cursor.t_s == mark.end_s);
    }
    step_pass(cursor, marks, true);
    CHECK(cursor.t_s == marks.back().end_s);
    step_pass(cursor, marks, false);
    CHECK(cursor.t_s == marks.back().start_s);
    step_pass(cursor, marks, false);
    CHECK(cursor.t_s == marks[2].start_s);
}

TEST_CASE("another run keeps pass and share, and the end stays the end") {
    const Result before = small_run(4), after = small_run(8);
    const auto old_marks = pass_marks(before), new_marks = pass_marks(after);
    TimeCursor cursor{.t_s = 0.5 * (old_marks[2].start_s + old_marks[2].end_s)};
    carry_over(cursor, old_marks, before.duration_s, new_marks, after.duration_s);
    CHECK(mark_at(new_marks, cursor.t_s) == 2);
    carry_over(cursor, new_marks, after.duration_s, old_marks, before.duration_s);
    CHECK(cursor.t_s == Approx(0.5 * (old_marks[2].start_s + old_marks[2].end_s)));
    cursor.t_s = before.duration_s;
    carry_over(cursor, old_marks, before.duration_s, new_marks, after.duration_s);
    CHECK(cursor.t_s == after.duration_s);
}

TEST_CASE("speeds go from a fiftieth to eight times") {
    TimeCursor cursor;
    for (int i = 0; i < 20; ++i) change_speed(cursor, false);
    CHECK(speed_text(Language{}, cursor.speed) == "1/50");
    for (int i = 0; i < 20; ++i) change_speed(cursor, true);
    CHECK(speed_text(Language{}, cursor.speed) == "8×");
    CHECK(clock_text(Language{}, 87.4, 120.0) == "1:27");
    Language spanish;
    spanish.decimal_sign = ',';
    CHECK(clock_text(Language{}, 1.274, 5.0) == "1.27 s");
    CHECK(clock_text(spanish, 1.274, 5.0) == "1,27 s");
}
