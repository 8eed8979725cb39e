/// The work on the screen: changes, undo, errors beside the last good result.
#include "gui/work/session.hpp"

#include "sim/scenario/assets.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <limits>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

Scenario small_scenario() {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 20.0;
    scenario.program.passes = 4;
    return scenario;
}

const Parameter& parameter(std::string_view key) {
    const Parameter* found = find_parameter(key);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("a change runs at once and can be undone and redone") {
    Session session = open_session(small_scenario(), "small");
    REQUIRE_FALSE(session.error);
    const auto first_run = session.run_number;
    const std::size_t strikes = session.result.punctures.size();
    change_number(session, parameter("program.passes"), 8);
    CHECK(session.run_number == first_run + 1);
    CHECK(session.result.punctures.size() > strikes);
    CHECK(is_changed(session, parameter("program.passes")));
    CHECK_FALSE(is_changed(session, parameter("hand.force_N")));
    undo(session);
    CHECK(session.scenario == small_scenario());
    CHECK(session.result.punctures.size() == strikes);
    CHECK_FALSE(is_changed(session));
    redo(session);
    CHECK(session.scenario.program.passes == 8);
    CHECK_FALSE(can_redo(session));
}

TEST_CASE("a drag of one control is one step to undo") {
    Session session = open_session(small_scenario(), "small");
    for (const double force_N : {3.1, 3.4, 3.9}) change_number(session, parameter("hand.force_N"), force_N);
    end_change(session);
    change_number(session, parameter("hand.force_N"), 5.0);
    end_change(session);
    undo(session);
    CHECK(session.scenario.hand.force_N == 3.9);
    undo(session);
    CHECK(session.scenario.hand.force_N == 3.0);
    CHECK_FALSE(can_undo(session));
}

TEST_CASE("a scenario that cannot be run stands beside the last good result") {
    Session session = open_session(small_scenario(), "small");
    const auto run = session.run_number;
    const std::size_t strikes = session.result.punctures.size();
    Scenario broken = small_scenario();
    broken.patch.width_mm = 1e9;
    change(session, "patch.width_mm", broken);
    REQUIRE(session.error);
    CHECK(session.run_number == run);
    CHECK(session.result.punctures.size() == strikes);
    CHECK_FALSE(message_of(Language{}, session).empty());
    undo(session);
    CHECK_FALSE(session.error);
}

TEST_CASE("a value that a control refuses changes nothing and gives the reason") {
    Session session = open_session(small_scenario(), "small");
    const auto run = session.run_number;
    const auto refused =
        change_number(session, parameter("hand.force_N"), std::numeric_limits<double>::quiet_NaN());
    REQUIRE_FALSE(refused);
    CHECK(describe(refused.error()).find("hand.force_N") != std::string::npos);
    CHECK_FALSE(session.error);
    CHECK_FALSE(can_undo(session));
    CHECK(session.run_number == run);
    CHECK(session.scenario == small_scenario());
    CHECK_FALSE(change_text(session, parameter("metrics.radii_mm"), "wide", Assets{}));
    CHECK(session.scenario == small_scenario());
}

TEST_CASE("a broken scenario opens on the default picture with its message") {
    Scenario broken;
    broken.roller.rings = 0;
    const Session session = open_session(broken, "broken");
    CHECK(session.error);
    CHECK_FALSE(session.result.punctures.empty());
}

TEST_CASE("reset brings back what was opened, and can be undone itself") {
    Session session = open_session(small_scenario(), "small");
    change_number(session, parameter("hand.force_N"), 7.0);
    change_number(session, parameter("program.passes"), 9.0);
    reset_key(session, parameter("hand.force_N"));
    CHECK(session.scenario.hand.force_N == 3.0);
    CHECK(session.scenario.program.passes == 9);
    reset_all(session);
    CHECK_FALSE(is_changed(session));
    undo(session);
    CHECK(session.scenario.program.passes == 9);
}
