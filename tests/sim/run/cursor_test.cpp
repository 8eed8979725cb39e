/// Time as a cursor: the roller moves without jumps and its needles point down where and when they strike.
#include "sim/run/cursor.hpp"

#include "sim/core/angle.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;

namespace {

Result run_or_fail(const Scenario& scenario) {
    auto result = run(scenario, {1, 0});
    REQUIRE(result);
    return std::move(*result);
}

Scenario still_hand(Pattern pattern) {
    Scenario scenario;
    scenario.program.pattern = pattern, scenario.program.passes = 3;
    return scenario;
}

/// Arcs, a pivot, backwards, changing force and slip.
Scenario free_strokes() {
    Scenario scenario = still_hand(Pattern::strokes);
    scenario.hand.lift_s = 0.3;
    ListedStroke arc, back, line;
    arc.start_x_mm = 20, arc.start_y_mm = 20, arc.length_mm = 55, arc.turn_radius_mm = 22, arc.pivot_deg = 40;
    back.start_x_mm = 45, back.start_y_mm = 30, back.heading_deg = 100, back.length_mm = 45,
    back.backwards = true;
    back.force_N = 1.0, back.slip = 0.1;
    line = arc;
    line.turn_radius_mm = -15, line.phase_deg = 33;
    scenario.strokes = {arc, back, line};
    return scenario;
}

Scenario measured_poses() {
    Scenario scenario;
    for (int i = 0; i <= 80; ++i) {
        const double t = 0.05 * i, a = 0.02 * i;
        scenario.poses.push_back(
            {t, 20 + 15 * std::sin(3 * a), 25 + 12 * a - 4 * std::cos(5 * a), 40 * a, 2.0, i == 40});
    }
    return scenario;
}

std::vector<Scenario> all_scenarios() {
    Scenario continued = still_hand(Pattern::star);
    continued.program.phase = PhaseRule::continued, continued.program.passes = 8;
    Scenario slipping = still_hand(Pattern::random);
    slipping.hand.slip = 0.12;
    return {still_hand(Pattern::star), continued, slipping, free_strokes(), measured_poses()};
}

}  // namespace

TEST_CASE("at a strike's time its needle points straight down over its bottom point", "[scenario]") {
    for (const Scenario& scenario : all_scenarios()) {
        const Result result = run_or_fail(scenario);
        const Punctures& punctures = result.punctures;
        REQUIRE(punctures.size() > 100);
        double worst_angle = 0.0, worst_place = 0.0;
        for (std::size_t i = 0; i < punctures.size(); ++i) {
            const RollerAt at = roller_at(result, punctures.t_s[i]);
            const double body = body_angle_rad(scenario.roller, punctures.ring[i], punctures.needle[i]);
            worst_angle = std::max(worst_angle, std::abs(std::remainder(at.drum_angle_rad + body, 2.0 * pi)));
            const double offset = ring_offset_mm(scenario.roller, punctures.ring[i]);
            worst_place = std::max(
                worst_place,
                std::hypot(at.pose.x_mm - offset * std::sin(at.pose.heading_rad) - punctures.x_mm[i],
                           at.pose.y_mm + offset * std::cos(at.pose.heading_rad) - punctures.y_mm[i]));
            REQUIRE(at.stroke == punctures.stroke[i]);
            REQUIRE_FALSE(at.lifted);
        }
        CHECK(worst_angle < 1e-9);
        CHECK(worst_place < 1e-8);
    }
}

TEST_CASE("the roller never jumps", "[scenario]") {
    for (const Scenario& scenario : all_scenarios()) {
        const Result result = run_or_fail(scenario);
        constexpr int looks = 40000;
        const double step_s = result.duration_s / looks;
        RollerAt last = roller_at(result, 0.0);
        for (int i = 1; i <= looks; ++i) {
            const RollerAt here = roller_at(result, step_s * i);
            const double moved = std::hypot(here.pose.x_mm - last.pose.x_mm, here.pose.y_mm - last.pose.y_mm);
            // Rolling at most 60 mm/s or so; in the air between far ends of the patch within the shortest
            // lift.
            REQUIRE(moved <= step_s * 600.0);
            if (!here.lifted && !last.lifted && here.stroke == last.stroke)
                REQUIRE(moved <= step_s * 120.0 + 1e-9);
            last = here;
        }
    }
}

TEST_CASE("before the start and after the end the cursor stands still", "[scenario]") {
    const Result result = run_or_fail(still_hand(Pattern::parallel));
    const RollerAt before = roller_at(result, -5.0), first = roller_at(result, 0.0);
    CHECK(before.pose.x_mm == first.pose.x_mm);
    CHECK(before.drum_angle_rad == first.drum_angle_rad);
    const RollerAt end = roller_at(result, result.duration_s), after = roller_at(result, 1e9);
    CHECK(after.pose.x_mm == Approx(end.pose.x_mm));
    CHECK(after.lifted);
    CHECK(roller_at(Result{}, 3.0).lifted);
}

TEST_CASE("strikes come in time and are counted up to the cursor", "[scenario]") {
    for (const Scenario& scenario : all_scenarios()) {
        const Result result = run_or_fail(scenario);
        const Punctures& p = result.punctures;
        CHECK(std::is_sorted(p.t_s.begin(), p.t_s.end()));
        CHECK(std::is_sorted(p.stroke.begin(), p.stroke.end()));
        CHECK(p.t_s.front() >= 0.0);
        CHECK(p.t_s.back() <= result.duration_s);
        CHECK(strikes_by(p, -1.0) == 0);
        CHECK(strikes_by(p, result.duration_s) == p.size());
        for (std::size_t i = 0; i < p.size(); i += 37) {
            const std::size_t by = strikes_by(p, p.t_s[i]);
            REQUIRE(by > i);
            REQUIRE(p.t_s[by - 1] == p.t_s[i]);
            if (by < p.size()) REQUIRE(p.t_s[by] > p.t_s[i]);
        }
        for (std::size_t i = 1; i < p.size(); ++i) {
            if (p.t_s[i] == p.t_s[i - 1] && p.stroke[i] == p.stroke[i - 1])
                REQUIRE(p.ring[i] > p.ring[i - 1]);
        }
    }
}
