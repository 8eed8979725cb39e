#include "sim/talk/talk_run.hpp"

#include "sim/scenario/presets.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

using namespace needleroll;
using namespace needleroll::testing;

namespace {

Scenario shipped(const std::string& name, const std::vector<std::string>& settings = {}) {
    const Assets assets = test_assets();
    return read_scenario(scenario_path(assets, name).value(), settings, assets).value();
}

}  // namespace

TEST_CASE("the open scenario supplies the numbers where it is such a treatment itself") {
    for (const char* name : {"star-1.5mm", "cross-hatch-1.5mm", "random-1.5mm", "thin-eyelid",
                             "star-fixed-lanes", "too-short-0.5mm", "firm-3mm"}) {
        INFO(name);
        CHECK(is_talk_scenario(shipped(name)));
        const Scenario open = shipped(name);
        CHECK(talk_scenario(open, {}, test_assets()).value() == open);
    }
    CHECK(is_talk_scenario(shipped("star-1.5mm", {"program.passes=8"})));
    CHECK(is_talk_scenario(shipped("star-1.5mm", {"hand.slip=0.2", "hand.tilt_deg=3"})));
}

TEST_CASE("other patterns, few passes, no lifting, other drums and damage ask for a run of the talk's own") {
    for (const char* name : {"to-and-fro", "parallel-1.5mm", "pivot-on-the-spot", "turning-in-the-skin",
                             "measured-hand", "worn-roller"}) {
        INFO(name);
        CHECK_FALSE(is_talk_scenario(shipped(name)));
    }
    for (const char* setting : {"program.passes=7", "program.phase=continued", "program.pattern=parallel",
                                "roller.rings=7", "roller.needles_per_ring=23", "roller.drum_radius_mm=11",
                                "roller.drum_width_mm=19", "roller.stagger=0.5", "roller.ring_spacing_mm=2.4",
                                "roller.preset=consumer-540-0.5mm", "roller.preset=medical-192-24x8-1.5mm"}) {
        INFO(setting);
        CHECK_FALSE(is_talk_scenario(shipped("star-1.5mm", {setting})));
    }
    CHECK(is_talk_scenario(shipped("star-1.5mm", {"roller.ring_spacing_mm=2.5"})));
}

TEST_CASE("the talk's own run takes length, site, force and tautness of the open scenario and nothing else") {
    const Scenario open =
        shipped("to-and-fro", {"roller.needle_length_mm=0.7", "patch.site=back", "hand.force_N=5",
                               "patch.tautness=1.2", "hand.slip=0.3", "program.passes=4", "seed=7"});
    const Scenario own = talk_scenario(open, {}, test_assets()).value();
    Scenario expected = shipped("star-1.5mm");
    expected.roller.needle_length_mm = 0.7;
    expected.patch.site = open.patch.site;
    expected.patch.tautness = 1.2;
    expected.hand.force_N = 5.0;
    CHECK(own == expected);
    CHECK(is_own_run(open, {}));
    const Scenario consumer = shipped("star-1.5mm", {"roller.preset=consumer-540-0.5mm"});
    CHECK(talk_scenario(consumer, {}, test_assets())->roller.needles_per_ring == 24);
    CHECK(talk_scenario(consumer, {}, test_assets())->roller.needle_length_mm == 0.5);
}

TEST_CASE("what was chosen at the start goes over the open scenario") {
    const Assets assets = test_assets();
    const Scenario open = shipped("cross-hatch-1.5mm");
    const TalkWishes same{.site = open.patch.site.name, .needle_length_mm = open.roller.needle_length_mm};
    CHECK_FALSE(is_own_run(open, same));
    CHECK(talk_scenario(open, same, assets).value() == open);
    const TalkWishes other{.site = "eyelid", .needle_length_mm = 0.5};
    CHECK(is_own_run(open, other));
    const Scenario own = talk_scenario(open, other, assets).value();
    CHECK(own.program.pattern == Pattern::star);
    CHECK(own.patch.site == load_site(assets, "eyelid").value());
    CHECK(own.roller.needle_length_mm == 0.5);
    CHECK(own.hand.force_N == open.hand.force_N);
}

TEST_CASE("a site, a length or a scenario that is not there is refused") {
    const Assets assets = test_assets();
    const Scenario open = shipped("to-and-fro");
    const Expected<Scenario> site = talk_scenario(open, {.site = "eyelids", .needle_length_mm = {}}, assets);
    REQUIRE_FALSE(site);
    CHECK_THAT(site.error().message, ContainsSubstring("did you mean \"eyelid\"?"));
    const Expected<Scenario> length = talk_scenario(open, {.site = {}, .needle_length_mm = 900.0}, assets);
    REQUIRE_FALSE(length);
    CHECK(length.error().key == "roller.needle_length_mm");
    CHECK_FALSE(talk_scenario(open, {}, assets, "star"));
}
