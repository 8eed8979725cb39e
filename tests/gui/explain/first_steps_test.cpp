/// What the first four steps of the talk show, without a window.
#include "gui/screens/explain/above_step.hpp"
#include "gui/screens/explain/closing_step.hpp"
#include "gui/stage/endless_roll.hpp"
#include "sim/coverage/patch_box.hpp"
#include "sim/run/cursor.hpp"
#include "tests/catch.hpp"
#include "tests/gui/work/small_run.hpp"

#include <algorithm>
#include <set>

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("of eight holes as many are drawn open as the drawn half-time gives") {
    CHECK(closing_view({.hour = 0.0, .cover = Cover::covered}).open == 8);
    CHECK(closing_view({.hour = 36.0, .cover = Cover::covered}).open == 3);  // 8 x 2^(-36/22) = 2.57
    CHECK(closing_view({.hour = 2.3, .cover = Cover::open_air}).open == 4);
    CHECK(closing_view({.hour = 72.0, .cover = Cover::covered}).open == 1);
    CHECK(closing_view({.hour = 72.0, .cover = Cover::open_air}).open == 0);
    CHECK(closing_view({.hour = 24.0, .cover = Cover::covered}).tint == Approx(0.5));
}

TEST_CASE("holes close one after the other in an order that is fixed, and open again in the same one") {
    std::set<int> ranks;
    for (int channel = 0; channel < scene::closing_channels; ++channel)
        ranks.insert(scene::closing_rank(channel));
    CHECK(ranks.size() == scene::closing_channels);
    auto before = scene::channel_openness(8, 1.0);
    CHECK(std::all_of(before.begin(), before.end(), [](double one) { return one == 1.0; }));
    for (int tenth = 0; tenth <= 720; ++tenth) {
        const ClosingView view = closing_view({.hour = tenth / 10.0, .cover = Cover::covered});
        const auto now = scene::channel_openness(view.open, view.share);
        const auto open = std::count_if(now.begin(), now.end(), [](double one) { return one > 0.0; });
        const auto closing =
            std::count_if(now.begin(), now.end(), [](double one) { return one > 0.0 && one < 1.0; });
        CAPTURE(tenth);
        CHECK(open == view.open);
        CHECK(closing <= 1);
        for (std::size_t i = 0; i < now.size(); ++i) CHECK(now[i] <= before[i]);
        before = now;
    }
}

TEST_CASE("Roll again shows one pass more, rolls it or has it at once, and begins again after the last") {
    AboveStep step;
    roll_again(step, 3, false);
    CHECK(step.passes == 2);
    CHECK(step.rolling_s == shown_pass_s);
    roll_again(step, 3, true);
    CHECK(step.passes == 3);
    CHECK(step.rolling_s == 0.0);
    roll_again(step, 3, true);
    CHECK(step.passes == 1);
}

TEST_CASE("the view from above is at the end of its pass when that is rolled, and counts each hole once") {
    const Result result = run(small_scenario()).value();
    AboveStep step;
    const double t_s = shown_time_s(step, result);
    const std::size_t rows = strikes_by(result.punctures, t_s);
    REQUIRE(rows > 0);
    for (std::size_t i = 0; i < rows; ++i) CHECK(result.punctures.pass[i] == 0);
    if (rows < result.punctures.size()) CHECK(result.punctures.pass[rows] > 0);
    int holes = 0;
    for (std::size_t i = 0; i < rows; ++i)
        holes += result.punctures.depth_mm[i] > 0.0 && result.punctures.reentry[i] == 0 ? 1 : 0;
    CHECK(holes_in(result.punctures, rows, box_of(result.scenario.patch)) == holes);
    step.rolling_s = shown_pass_s;
    CHECK(shown_time_s(step, result) == Approx(result.strokes.front().t_start_s));
}

TEST_CASE("the roll without end rests at strikes of the run that are as deep as most") {
    const Result result = run(small_scenario()).value();
    std::vector<double> depths = result.punctures.depth_mm;
    std::nth_element(depths.begin(), depths.begin() + static_cast<long>(depths.size() / 2), depths.end());
    const double median = depths[depths.size() / 2];
    const EndlessRoll roll = endless_roll(result, result.scenario.roller.rings / 2, median, 0.05);
    REQUIRE_FALSE(roll.strikes.empty());
    for (const EndlessStrike& strike : roll.strikes) {
        const auto& all = result.punctures.depth_mm;
        CHECK(std::find(all.begin(), all.end(), strike.depth_mm) != all.end());
    }
    for (int turn = 0; turn < 4; ++turn) {
        const RestingRoll rest = resting_roll(roll, turn * (roll_rest_s + roll_way_s) + roll_rest_s / 2.0);
        CHECK(rest.at_rest == 1.0);
        CHECK(rest.rolled_mm == Approx(rest.still_mm));
        const SectionContent content =
            section_at(roll, rest.rolled_mm, rest.rolled_mm - 8.0, rest.rolled_mm + 8.0);
        const auto lowest = std::min_element(
            content.needles.begin(), content.needles.end(),
            [](const auto& a, const auto& b) { return std::abs(a.phi_rad) < std::abs(b.phi_rad); });
        CHECK(std::abs(lowest->phi_rad) < 1e-9);
    }
}
