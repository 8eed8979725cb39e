#include "sim/scenario/read.hpp"

#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <cmath>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

Expected<Scenario> read(const std::string& keys, const std::vector<std::string>& settings = {}) {
    return read_scenario_text("schema = 1\n" + keys, "test.toml", ".", settings, test_assets());
}

Scenario good(const std::string& keys, const std::vector<std::string>& settings = {}) {
    Expected<Scenario> scenario = read(keys, settings);
    INFO((scenario ? std::string() : describe(scenario.error())));
    REQUIRE(scenario);
    return *std::move(scenario);
}

}  // namespace

TEST_CASE("a file with its schema alone is the default scenario") {
    Scenario scenario = good("");
    scenario.patch.site = Site{};
    CHECK(scenario == Scenario{});
}

TEST_CASE("every key of the design is read") {
    const Scenario scenario = good(R"(
title = "T"
description = "D"
notice = "N"
seed = 9223372036854775807
[roller]
preset = "narrow-96-1.5mm"
stagger = 0.5
damaged = [{ring = 1, needle = 2, state = "bent"}]
[patch]
width_mm = 40
height_mm = 30.5
site = "neck-male"
curvature_radius_mm = inf
tautness = 2
[[patch.region]]
name = "all"
kind = "treat"
polygon_mm = [[0, 0], [40, 0], [40, 30.5]]
[hand]
force_N = 5
slip = -1
tilt_deg = -3.5
[contact]
model = "rigid"
depth_mm = 1
rolling_radius = 10
reentry_radius_mm = 0
[program]
pattern = "strokes"
[[stroke]]
start_mm = [1, 2.5]
heading_deg = 90
length_mm = 20
turn_radius_mm = -30
phase_deg = 15
backwards = true
pivot_deg = 10
force_N = 2
slip = 0.1
[[stroke]]
start_mm = [0, 0]
heading_deg = 0
length_mm = 10
[variability]
field_cv = 0
[metrics]
radii_mm = [1]
target_density_per_cm2 = [100, 200.5]
[expected]
density_per_cm2 = [10, 20]
depth_mm.p50 = [0.5, 0.6]
)");
    CHECK(scenario.seed == 9223372036854775807);
    CHECK(scenario.roller.rings == 4);
    CHECK(scenario.roller.stagger == 0.5);
    REQUIRE(scenario.roller.damaged.size() == 1);
    CHECK(scenario.roller.damaged[0] == DamagedNeedle{1, 2, NeedleState::bent});
    CHECK(scenario.patch.site.title == "Neck, man");
    CHECK(scenario.patch.regions.at(0).kind == RegionKind::treat);
    CHECK(scenario.patch.regions.at(0).polygon_mm.at(2) == Place{40, 30.5});
    CHECK(scenario.contact.depth_mm == 1.0);
    CHECK(scenario.contact.rolling_radius == RollingRadius::given);
    CHECK(scenario.contact.reentry_radius_mm == 0.0);
    REQUIRE(scenario.strokes.size() == 2);
    CHECK(scenario.strokes[0] == ListedStroke{1, 2.5, 90, 20, -30, 15, true, 10, 2, 0.1});
    CHECK(std::isinf(scenario.strokes[1].turn_radius_mm));
    CHECK_FALSE(scenario.strokes[1].phase_deg);
    CHECK(scenario.expected ==
          std::vector<ExpectedFigure>{{"density_per_cm2", 10, 20}, {"depth_mm.p50", 0.5, 0.6}});
}

TEST_CASE("settings come last, in their order, and change presets under the keys of the file") {
    const std::string file =
        "[roller]\npreset = \"medical-192-0.5mm\"\nneedle_diameter_mm = 0.2\n[hand]\nforce_N = 2\n";
    const Scenario scenario =
        good(file, {"hand.force_N=4", "roller.preset=medical-192-3.0mm", "hand.force_N=5",
                    "contact.rolling_radius=10.25", "program.passes=3", "title=a = b"});
    CHECK(scenario.roller.needle_length_mm == 3.0);
    CHECK(scenario.roller.needle_diameter_mm == 0.2);
    CHECK(scenario.hand.force_N == 5.0);
    CHECK(scenario.contact.rolling_radius_mm == 10.25);
    CHECK(scenario.program.passes == 3);
    CHECK(scenario.title == "a = b");
    CHECK(good("", {"roller.needle_length_mm=2", "roller.preset=narrow-96-1.5mm"}).roller.needle_length_mm ==
          2.0);
}

TEST_CASE("rings may fill the drum exactly") {
    CHECK(read("[roller]\nring_spacing_mm = 2.857142857142857\n"));
    CHECK_FALSE(read("[roller]\nring_spacing_mm = 2.857143\n"));
}

TEST_CASE("measured poses are read from beside the file") {
    const ScratchFolder folder;
    folder.write("hand.csv", "t_s,x_mm,y_mm,heading_deg,force_N,lifted\n0,1,2,90,3,0\n0.5,1,12,90,3,1\n");
    const auto file = folder.write("a.toml", "schema = 1\n[poses]\nfile = \"hand.csv\"\n");
    const Expected<Scenario> scenario = read_scenario(file, {}, test_assets());
    REQUIRE(scenario);
    REQUIRE(scenario->poses.size() == 2);
    CHECK(scenario->poses[1] == MeasuredPose{0.5, 1, 12, 90, 3, true});
    CHECK_FALSE(scenario->pose_source.recorded);
    CHECK(read_scenario(file, {"poses.smoothing_s=0.1"}, test_assets())->pose_following.smoothing_s == 0.1);
    const auto both =
        folder.write("b.toml", "schema = 1\n[poses]\nfile = \"hand.csv\"\n[program]\npasses = 2\n");
    const Expected<Scenario> refused = read_scenario(both, {}, test_assets());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().line == 4);
    CHECK_FALSE(read_scenario(file, {"program.passes=3"}, test_assets()));
    const auto missing = folder.write("c.toml", "schema = 1\n[poses]\nfile = \"hnad.csv\"\n");
    const Expected<Scenario> absent = read_scenario(missing, {}, test_assets());
    REQUIRE_FALSE(absent);
    CHECK(absent.error().message == "there is no such file");
}
