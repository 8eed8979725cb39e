#include "sim/scenario/write.hpp"

#include "sim/core/random.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/parameter_set.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <cmath>
#include <limits>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Numbers of one random scenario.
struct Dice {
    std::uint64_t scenario;
    std::uint64_t count = 0;

    double uniform_number() {
        return uniform(draw(Seed{7, 0}, Purpose::random_pattern, scenario, count++)[0]);
    }
    double between(double low, double high) { return low + (high - low) * uniform_number(); }
    std::size_t below(std::size_t end) {
        return std::min(end - 1, static_cast<std::size_t>(uniform_number() * static_cast<double>(end)));
    }
    bool coin() { return uniform_number() < 0.5; }
};

/// A value that the parameter may take, with all digits that a double has.
GivenValue random_value(Dice& dice, const Parameter& parameter) {
    const auto in = [&](const Range& range) {
        if (range.infinity_allowed && dice.coin()) return std::numeric_limits<double>::infinity();
        return dice.between(range.minimum, range.maximum);
    };
    if (const auto* number = std::get_if<Number>(&parameter.kind)) return in(number->range);
    if (const auto* number = std::get_if<WholeNumber>(&parameter.kind)) {
        const double high = static_cast<double>(std::min<std::int64_t>(number->maximum, 1000));
        return std::int64_t{std::llround(dice.between(static_cast<double>(number->minimum), high))};
    }
    if (const auto* number = std::get_if<OptionalNumber>(&parameter.kind)) {
        if (dice.coin()) return std::string();
        return in(number->range);
    }
    if (const auto* choice = std::get_if<Choice>(&parameter.kind)) {
        return std::string(choice->options[dice.below(choice->options.size())].name);
    }
    if (const auto* choice = std::get_if<ChoiceOrNumber>(&parameter.kind)) {
        if (dice.coin()) return std::string(choice->options[dice.below(choice->options.size())].name);
        return in(choice->range);
    }
    if (const auto* list = std::get_if<NumberList>(&parameter.kind)) {
        const double low = in(list->range);
        return std::vector<double>{low, std::nextafter(low, std::numeric_limits<double>::infinity())};
    }
    constexpr std::array<const char*, 4> texts = {"plain", "quote \" and \\ stroke", "line\nend\tÜ µ", ""};
    return std::string(texts[dice.below(texts.size())]);
}

ListedStroke random_stroke(Dice& dice) {
    ListedStroke stroke;
    stroke.start_x_mm = dice.between(-100, 100);
    stroke.start_y_mm = dice.between(-100, 100);
    for (const StrokeKey& key : stroke_keys()) {
        if (key.required || dice.coin())
            key.set(stroke, dice.between(std::max(key.range.minimum, -50.0), key.range.maximum));
    }
    if (std::abs(stroke.turn_radius_mm) < 1.0) stroke.turn_radius_mm = 1.5;
    stroke.backwards = dice.coin();
    return stroke;
}

/// A scenario that check() accepts, drawn over the whole table.
Scenario random_scenario(std::uint64_t index, const Assets& assets) {
    Dice dice{index};
    Scenario scenario;
    const std::vector<PresetSummary> rollers = list_rollers(assets).value();
    const std::vector<PresetSummary> sites = list_sites(assets).value();
    REQUIRE(apply_preset(scenario, PresetKind::roller, rollers[dice.below(rollers.size())].name, assets));
    REQUIRE(apply_preset(scenario, PresetKind::site, sites[dice.below(sites.size())].name, assets));
    for (const Parameter& parameter : parameters()) {
        if (std::holds_alternative<PresetName>(parameter.kind) || dice.coin()) continue;
        const Scenario before = scenario;
        REQUIRE(set_value(scenario, parameter, random_value(dice, parameter)));
        if (parameter.group != Group::program && !check(scenario)) scenario = before;
    }
    if (scenario.program.pattern == Pattern::strokes) {
        for (std::size_t i = 0; i < 3; ++i) scenario.strokes.push_back(random_stroke(dice));
    }
    const double side_mm = std::min(scenario.patch.width_mm, scenario.patch.height_mm);
    scenario.patch.regions.push_back(
        {"a \"b\"",
         RegionKind::avoid,
         {{0, 0}, {dice.between(0.1, side_mm), 0}, {0.05, dice.between(0.1, side_mm)}}});
    scenario.roller.damaged.push_back({0, 0, dice.coin() ? NeedleState::bent : NeedleState::blunt});
    scenario.expected.push_back({"depth_mm.p50", dice.between(0, 1), dice.between(1, 2)});
    return scenario;
}

}  // namespace

TEST_CASE("a scenario that is written reads back equal") {
    const Assets assets = test_assets();
    for (std::uint64_t index = 0; index < 40; ++index) {
        const Scenario scenario = random_scenario(index, assets);
        REQUIRE(check(scenario));
        const Expected<std::string> text = scenario_text(scenario, assets);
        REQUIRE(text);
        INFO(*text);
        const Expected<Scenario> again = read_scenario_text(*text, "again.toml", ".", {}, assets);
        INFO((again ? std::string() : describe(again.error())));
        REQUIRE(again);
        CHECK(*again == scenario);
        CHECK(scenario_text(*again, assets).value() == *text);
    }
}

TEST_CASE("every shipped scenario survives writing and reading") {
    const Assets assets = test_assets();
    const ScratchFolder folder;
    const std::vector<PresetSummary> scenarios = list_scenarios(assets).value();
    for (const PresetSummary& summary : scenarios) {
        INFO(summary.name);
        const Scenario scenario =
            read_scenario(scenario_path(assets, summary.name).value(), {}, assets).value();
        const std::filesystem::path file = folder.path / (summary.name + ".toml");
        REQUIRE(write_scenario(scenario, file, assets));
        CHECK(read_scenario(file, {}, assets).value() == scenario);
    }
}

TEST_CASE("a recording stays one when its scenario is written, and other poses do not become one") {
    const Assets assets = test_assets();
    const ScratchFolder folder;
    Scenario scenario;
    scenario.poses = {{0, 1, 2, 90, 3, false}, {0.5, 1, 12, 90, 3, true}};
    for (const bool recorded : {true, false}) {
        scenario.pose_source.recorded = recorded;
        scenario.pose_source.force_measured = recorded;
        scenario.pose_following.smoothing_s = 0.5;
        scenario.poses_file = recorded ? "recorded.csv" : "seen.csv";
        if (!recorded) scenario.poses[0].force_N = scenario.poses[1].force_N = 0.0;
        const std::filesystem::path file = folder.path / "hand.toml";
        REQUIRE(write_scenario(scenario, file, assets));
        const Scenario again = read_scenario(file, {}, assets).value();
        CHECK(again.poses == scenario.poses);
        CHECK(again.pose_source == scenario.pose_source);
        CHECK(again.pose_following == scenario.pose_following);
    }
}

TEST_CASE("only what differs is written") {
    const Assets assets = test_assets();
    Scenario scenario;
    REQUIRE(apply_preset(scenario, PresetKind::roller, "medical-192-3.0mm", assets));
    scenario.hand.force_N = 4.5;
    CHECK(scenario_text(scenario, assets).value() ==
          "schema = 1\ntitle = \"Star pattern, 1.5 mm\"\n\n[roller]\npreset = \"medical-192-3.0mm\"\n\n"
          "[patch]\nsite = \"cheek\"\n\n[hand]\nforce_N = 4.5\n");
    scenario.patch.site.name = "nowhere";
    CHECK_FALSE(scenario_text(scenario, assets));
}

TEST_CASE("a failed write leaves the old file") {
    const Assets assets = test_assets();
    const ScratchFolder folder;
    const Expected<void> written = write_scenario(Scenario{}, folder.path / "none" / "a.toml", assets);
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::run);
}
