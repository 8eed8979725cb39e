/// The hand on the skin: free strokes, the veil of the roller, the channel under the pointer.
#include "gui/screens/explore/state.hpp"
#include "gui/stage/channel_facts.hpp"
#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"
#include "tests/catch.hpp"
#include "tests/gui/explore/small_run.hpp"

#include <cmath>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

HandStroke drag_through(const std::vector<scene::SkinPlace>& places) {
    HandStroke hand;
    for (const scene::SkinPlace& place : places) lead_on(hand, place);
    return hand;
}

/// Where a stroke ends.
AxlePose end_of(const ListedStroke& stroke) {
    return end_pose(plan_listed({stroke}, Hand{}).front().segments.front());
}

}  // namespace

TEST_CASE("a drag rolls a line from its start to its end") {
    const auto stroke = stroke_of(drag_through({{5.0, 5.0}, {10.0, 10.1}, {20.0, 20.0}}));
    REQUIRE(stroke);
    CHECK(std::isinf(stroke->turn_radius_mm));
    CHECK(stroke->heading_deg == Approx(45.0));
    CHECK(stroke->length_mm == Approx(std::hypot(15.0, 15.0)).margin(0.05));
    CHECK_FALSE(stroke_of(drag_through({{5.0, 5.0}, {5.5, 5.5}})));
    CHECK_FALSE(stroke_of(drag_through({{5.0, 5.0}})));
    CHECK_FALSE(stroke_of(drag_through({})));
}

TEST_CASE("a curved drag rolls the arc through its start, middle and end") {
    for (const double side : {1.0, -1.0}) {
        std::vector<scene::SkinPlace> places;
        for (int i = 0; i <= 30; ++i) {
            const double angle = pi * (0.25 + 0.5 * i / 30.0);
            places.push_back({30.0 - 20.0 * std::cos(angle), 10.0 + side * 20.0 * std::sin(angle)});
        }
        const auto stroke = stroke_of(drag_through(places));
        REQUIRE(stroke);
        CHECK(stroke->turn_radius_mm == Approx(-side * 20.0).margin(0.3));
        CHECK(stroke->length_mm == Approx(20.0 * pi / 2.0).margin(0.3));
        CHECK(stroke->heading_deg == Approx(side * 45.0).margin(1.0));
        const AxlePose end = end_of(*stroke);
        CHECK(end.x_mm == Approx(places.back().x_mm).margin(0.5));
        CHECK(end.y_mm == Approx(places.back().y_mm).margin(0.5));
    }
}

TEST_CASE("no drag turns more tightly than the drum can") {
    const auto stroke = stroke_of(drag_through({{10.0, 10.0}, {13.0, 25.0}, {16.0, 10.0}}));
    REQUIRE(stroke);
    CHECK(std::abs(stroke->turn_radius_mm) >= least_hand_turn_mm - 0.05);
    const AxlePose end = end_of(*stroke);
    CHECK(end.x_mm == Approx(16.0).margin(0.2));
    CHECK(end.y_mm == Approx(10.0).margin(0.2));
}

TEST_CASE("rolling by hand adds free strokes, runs them at once and is one step to undo each") {
    ExploreState state = small_state();
    const Scenario before = state.session.scenario;
    begin_hand_stroke(state, {5.0, 15.0});
    lead_hand_stroke(state, {6.0, 15.0});
    CHECK(state.session.scenario == before);  // too short so far
    for (const double x_mm : {10.0, 20.0, 28.0}) lead_hand_stroke(state, {x_mm, 15.0});
    CHECK(state.session.scenario.program.pattern == Pattern::strokes);
    REQUIRE(state.session.scenario.strokes.size() == 1);
    CHECK(state.session.result.strokes.size() == 1);
    CHECK(state.session.result.punctures.size() > 0);
    CHECK_FALSE(roller_at(state.session.result, state.time.t_s).lifted);
    CHECK(roller_at(state.session.result, state.time.t_s).pose.x_mm == Approx(28.0).margin(0.1));
    end_hand_stroke(state);
    CHECK(state.time.t_s == state.run.duration_s);
    begin_hand_stroke(state, {15.0, 5.0});
    lead_hand_stroke(state, {15.0, 25.0});
    end_hand_stroke(state);
    CHECK(state.session.scenario.strokes.size() == 2);
    CHECK(state.session.result.strokes.size() == 2);
    undo(state.session);
    CHECK(state.session.scenario.strokes.size() == 1);
    undo(state.session);
    CHECK(state.session.scenario == before);
    CHECK_FALSE(can_undo(state.session));
}

TEST_CASE("strokes by hand are rolled with the hand's settings, like listed ones") {
    ExploreState state = small_state();
    change_number(state.session, *find_parameter("hand.force_N"), 1.5);
    begin_hand_stroke(state, {2.0, 10.0});
    lead_hand_stroke(state, {28.0, 10.0});
    end_hand_stroke(state);
    Scenario listed = state.session.scenario;
    REQUIRE(listed.strokes.size() == 1);
    CHECK_FALSE(listed.strokes.front().force_N);
    const Result expected = run(listed).value();
    CHECK(expected.strokes.front().segments.front().force_N == 1.5);
    CHECK(state.session.result.punctures.x_mm == expected.punctures.x_mm);
    CHECK(state.session.result.punctures.depth_mm == expected.punctures.depth_mm);
}

TEST_CASE("a hand on a scenario that cannot run rolls nothing, and another pattern drops the free strokes") {
    ExploreState state = small_state();
    begin_hand_stroke(state, {5.0, 5.0});
    lead_hand_stroke(state, {25.0, 5.0});
    end_hand_stroke(state);
    const Scenario star = without_strokes(state.session.scenario, Pattern::star);
    CHECK(star.strokes.empty());
    CHECK(run(star).has_value());
    Scenario broken = state.session.scenario;
    broken.metrics.guard_mm = 20.0;
    change(state.session, "", broken);
    REQUIRE(state.session.error);
    begin_hand_stroke(state, {5.0, 5.0});
    lead_hand_stroke(state, {25.0, 5.0});
    end_hand_stroke(state);
    CHECK(state.session.scenario == broken);
}

TEST_CASE("the roller clears while X is held, or once the pointer has rested on it") {
    RollerVeil veil;
    CHECK(roller_opacity(veil) == 1.0);
    veil.key_held = true;
    CHECK(roller_opacity(veil) == clear_roller_opacity);
    veil.key_held = false;
    rest_on(veil, true, false, 0.3);
    CHECK(roller_opacity(veil) == 1.0);
    CHECK(is_clearing(veil));
    rest_on(veil, true, true, 0.3);  // moving on is no rest
    CHECK(roller_opacity(veil) == 1.0);
    rest_on(veil, true, false, 0.25);
    rest_on(veil, true, false, 0.25);
    CHECK(roller_opacity(veil) == clear_roller_opacity);
    rest_on(veil, true, true, 0.1);  // clear stays clear
    CHECK(roller_opacity(veil) == clear_roller_opacity);
    rest_on(veil, false, false, 0.1);
    CHECK(roller_opacity(veil) == 1.0);
}

TEST_CASE("the drum is where the pose says") {
    const Roller roller;
    const AxlePose pose{10.0, 20.0, radians(90.0)};
    CHECK(on_drum(pose, roller, {10.0, 20.0}));
    CHECK(on_drum(pose, roller, {19.9, 20.0}));  // half of its width of 20 mm
    CHECK_FALSE(on_drum(pose, roller, {20.1, 20.0}));
    CHECK(on_drum(pose, roller, {10.0, 31.4}));  // its radius and the needles
    CHECK_FALSE(on_drum(pose, roller, {10.0, 31.6}));
}

TEST_CASE("the depth loupe names the channel under the pointer") {
    ExploreState state = small_state();
    seek(state.time, state.run.duration_s, state.run.duration_s);
    const Punctures& table = state.session.result.punctures;
    std::size_t row = 0;
    while (!(table.depth_mm[row] > 0.0)) ++row;
    state.pointer = scene::SkinPlace{table.x_mm[row], table.y_mm[row]};
    CHECK_FALSE(depth_loupe_place(state));  // not picked up
    state.instruments.depth_shown = true;
    REQUIRE(depth_loupe_place(state));
    const auto under = [&](const scene::SkinPlace& place) {
        return channel_under(state.session.result, top_view_shown(state).strikes(), place, 0.2);
    };
    const auto channel = under(*depth_loupe_place(state));
    REQUIRE(channel);
    CHECK(channel->row == row);
    CHECK(channel->depth_mm == table.depth_mm[row]);
    CHECK(channel->slit_mm == table.slit_mm[row]);
    CHECK(channel->layer == table.layer[row]);
    CHECK(std::abs(channel->lean_deg) < 0.5);
    CHECK(lines_of(*channel).front().find("mm deep") != std::string::npos);
    const scene::SectionContent content = content_of(state.session.result, *channel);
    REQUIRE(content.channels.size() == 1);
    CHECK(content.channels.front().depth_mm == table.depth_mm[row]);
    CHECK(content.channels.front().dimple_mm == table.dimple_mm[row]);
    state.pointer = scene::SkinPlace{-500.0, 0.0};
    CHECK_FALSE(under(*depth_loupe_place(state)));
    state.held = Held::skin;
    CHECK_FALSE(depth_loupe_place(state));
    state.held = Held::nothing;
    state.pointer.reset();
    CHECK_FALSE(depth_loupe_place(state));
    seek(state.time, 0.0, state.run.duration_s);
    CHECK_FALSE(channel_under(state.session.result, 0, {15.0, 15.0}, 100.0));
}

TEST_CASE("with slip the depth loupe shows a slit along the way of the roller") {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 30.0;
    scenario.program = {.pattern = Pattern::parallel, .passes = 1, .heading_deg = 30.0};
    scenario.hand.slip = 0.1;
    const Result result = run(scenario).value();
    const auto channel = channel_under(result, result.punctures.size(), {15.0, 15.0}, 5.0);
    REQUIRE(channel);
    CHECK(channel->heading_deg == Approx(30.0).margin(1e-6));
    CHECK(channel->slit_mm > 0.0);
    const std::string words = lines_of(*channel)[2];
    CHECK(words.find("at 30°") != std::string::npos);
}
