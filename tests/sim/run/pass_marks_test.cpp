/// The passes of a run on its time line.
#include "sim/run/pass_marks.hpp"

#include "sim/run/cursor.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

TEST_CASE("a run has a mark for each pass, which begin and end one after the other") {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 20.0;
    scenario.program.passes = 4;
    const Result result = run(scenario).value();
    const std::vector<PassMark> marks = pass_marks(result);
    REQUIRE(marks.size() == 4);
    CHECK(marks.size() == pass_count(result));
    CHECK(marks.front().start_s == 0.0);
    CHECK(passes_begun(marks, -1.0) == 0);
    CHECK(passes_done(marks, 0.0) == 0);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        CHECK(marks[i].pass == static_cast<int>(i));
        CHECK(passes_done(marks, marks[i].end_s) == static_cast<int>(i) + 1);
        CHECK(passes_begun(marks, marks[i].end_s) == static_cast<int>(i) + 1);
        CHECK(mark_at(marks, marks[i].start_s) == i);
    }
}

TEST_CASE("the mark at a time is the last that has begun") {
    const std::vector<PassMark> marks{{0, 0.5, 2.0, 0.0}, {1, 2.5, 4.0, 0.0}, {2, 4.5, 6.0, 0.0}};
    CHECK(mark_at(marks, 0.0) == 0);
    CHECK(mark_at(marks, 2.4) == 0);
    CHECK(mark_at(marks, 2.5) == 1);
    CHECK(mark_at(marks, 99.0) == 2);
    CHECK(mark_at({}, 1.0) == 0);
}

TEST_CASE("a pass rolled in pieces is done with its last piece") {
    const std::vector<PassMark> marks{{0, 0.0, 1.0, 0.0}, {1, 1.0, 2.0, 0.0}, {0, 2.0, 3.0, 0.0}};
    CHECK(passes_begun(marks, 1.5) == 2);
    CHECK(passes_done(marks, 1.5) == 0);
    CHECK(passes_done(marks, 2.5) == 0);
    CHECK(passes_done(marks, 3.0) == 2);
    CHECK(passes_done({}, 1.0) == 0);
}
