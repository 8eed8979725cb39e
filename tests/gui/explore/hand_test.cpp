/// The hand on the skin of the Explore screen: free strokes, and the channel under the pointer.
#include "gui/stage/channel_facts.hpp"
#include "tests/catch.hpp"
#include "tests/gui/explore/small_run.hpp"

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("rolling by hand adds free strokes, runs them at once and is one step to undo each") {
    ExploreWork work = small_work();
    Session& session = work.session;
    ExploreState& state = work.state;
    const Scenario before = session.scenario;
    begin_hand_stroke(state, session, {5.0, 15.0});
    lead_hand_stroke(state, session, {6.0, 15.0});
    CHECK(session.scenario == before);  // too short so far
    for (const double x_mm : {10.0, 20.0, 28.0}) lead_hand_stroke(state, session, {x_mm, 15.0});
    CHECK(session.scenario.program.pattern == Pattern::strokes);
    REQUIRE(session.scenario.strokes.size() == 1);
    CHECK(session.result.strokes.size() == 1);
    CHECK(session.result.punctures.size() > 0);
    CHECK_FALSE(roller_at(session.result, state.time.t_s).lifted);
    CHECK(roller_at(session.result, state.time.t_s).pose.x_mm == Approx(28.0).margin(0.1));
    end_hand_stroke(state, session);
    CHECK(state.time.t_s == state.run.duration_s);
    begin_hand_stroke(state, session, {15.0, 5.0});
    lead_hand_stroke(state, session, {15.0, 25.0});
    end_hand_stroke(state, session);
    CHECK(session.scenario.strokes.size() == 2);
    CHECK(session.result.strokes.size() == 2);
    undo(session);
    CHECK(session.scenario.strokes.size() == 1);
    undo(session);
    CHECK(session.scenario == before);
    CHECK_FALSE(can_undo(session));
}

TEST_CASE("strokes by hand are rolled with the hand's settings, like listed ones") {
    ExploreWork work = small_work();
    Session& session = work.session;
    ExploreState& state = work.state;
    change_number(session, *find_parameter("hand.force_N"), 1.5);
    begin_hand_stroke(state, session, {2.0, 10.0});
    lead_hand_stroke(state, session, {28.0, 10.0});
    end_hand_stroke(state, session);
    Scenario listed = session.scenario;
    REQUIRE(listed.strokes.size() == 1);
    CHECK_FALSE(listed.strokes.front().force_N);
    const Result expected = run(listed).value();
    CHECK(expected.strokes.front().segments.front().force_N == 1.5);
    CHECK(session.result.punctures.x_mm == expected.punctures.x_mm);
    CHECK(session.result.punctures.depth_mm == expected.punctures.depth_mm);
}

TEST_CASE("a hand on a scenario that cannot run rolls nothing, and another pattern drops the free strokes") {
    ExploreWork work = small_work();
    Session& session = work.session;
    ExploreState& state = work.state;
    begin_hand_stroke(state, session, {5.0, 5.0});
    lead_hand_stroke(state, session, {25.0, 5.0});
    end_hand_stroke(state, session);
    const Scenario star = without_strokes(session.scenario, Pattern::star);
    CHECK(star.strokes.empty());
    CHECK(run(star).has_value());
    Scenario broken = session.scenario;
    broken.metrics.guard_mm = 20.0;
    change(session, "", broken);
    REQUIRE(session.error);
    begin_hand_stroke(state, session, {5.0, 5.0});
    lead_hand_stroke(state, session, {25.0, 5.0});
    end_hand_stroke(state, session);
    CHECK(session.scenario == broken);
}

TEST_CASE("the depth loupe names the channel under the pointer") {
    ExploreWork work = small_work();
    Session& session = work.session;
    ExploreState& state = work.state;
    seek(state.time, state.run.duration_s, state.run.duration_s);
    pass_time(state, session, 0.0);
    const Punctures& table = session.result.punctures;
    std::size_t row = 0;
    while (!(table.depth_mm[row] > 0.0)) ++row;
    state.pointer = scene::SkinPlace{table.x_mm[row], table.y_mm[row]};
    CHECK_FALSE(depth_loupe_place(state));  // not picked up
    state.instruments.depth_shown = true;
    REQUIRE(depth_loupe_place(state));
    const auto under = [&](const scene::SkinPlace& place) {
        return channel_under(session.result, state.run.moment.strikes, place, 0.2);
    };
    const auto channel = under(*depth_loupe_place(state));
    REQUIRE(channel);
    CHECK(channel->row == row);
    CHECK(channel->depth_mm == table.depth_mm[row]);
    CHECK(channel->slit_mm == table.slit_mm[row]);
    CHECK(channel->layer == table.layer[row]);
    CHECK(std::abs(channel->lean_deg) < 0.5);
    CHECK(lines_of(Language{}, *channel).front().find("mm deep") != std::string::npos);
    const scene::SectionContent content = content_of(session.result, *channel);
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
    CHECK_FALSE(channel_under(session.result, 0, {15.0, 15.0}, 100.0));
}
