/// What a run warns of: from which value on, and in which words.
#include "sim/run/warnings.hpp"

#include "sim/run/summary.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

namespace {

/// A result of `count` strikes in the middle of the patch, the first `holes` of them `depth_mm` deep.
Result struck(std::size_t count, std::size_t holes, double depth_mm) {
    Result result;
    Punctures& table = result.punctures;
    table.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        table.x_mm[i] = result.scenario.patch.width_mm / 2.0;
        table.y_mm[i] = result.scenario.patch.height_mm / 2.0;
        table.depth_mm[i] = i < holes ? depth_mm : 0.0;
    }
    return result;
}

std::vector<std::string> texts(const Result& result) {
    std::vector<std::string> texts;
    for (const Warning& warning : warnings_of(result)) texts.push_back(warning_text(warning));
    return texts;
}

}  // namespace

TEST_CASE("needles that pass the skin of the site are warned of, needles that end in it are not") {
    const double skin_mm = layer_bottoms_mm(Site{}).back();
    CHECK(texts(struck(3, 3, skin_mm)).empty());
    const auto deeper = warnings_of(struck(3, 3, skin_mm + 0.001));
    REQUIRE(deeper.size() == 1);
    CHECK(deeper[0].code == "beyond_dermis");
    // The median decides: a single deep hole among three is no warning.
    Result one_deep = struck(3, 3, 0.5);
    one_deep.punctures.depth_mm[1] = skin_mm + 1.0;
    CHECK(texts(one_deep).empty());
}

TEST_CASE("a warning of depth names both depths") {
    Result result = struck(1, 1, 2.5);
    const double skin_mm = layer_bottoms_mm(result.scenario.patch.site).back();
    REQUIRE(skin_mm < 2.5);
    CHECK(texts(result).at(0).starts_with("Half of the holes are deeper than 2.50 mm and so pass the skin"));
}

TEST_CASE("holes where none are to be are counted region by region") {
    Result result = struck(4, 3, 0.5);
    auto& regions = result.scenario.patch.regions;
    regions = {{"mole", RegionKind::avoid, {{20, 20}, {40, 20}, {40, 40}, {20, 40}}},
               {"eyelid", RegionKind::avoid, {{0, 0}, {5, 0}, {5, 5}, {0, 5}}},
               {"cheek", RegionKind::treat, {{0, 0}, {60, 0}, {60, 60}, {0, 60}}}};
    CHECK(texts(result) == std::vector<std::string>{"3 holes lie in \"mole\", which is to be left out.",
                                                    "25 % of the strikes did not pierce the skin."});
}

TEST_CASE("strikes without a hole are warned of above one in ten") {
    CHECK(texts(struck(20, 18, 0.5)).empty());
    CHECK(texts(struck(20, 17, 0.5)) ==
          std::vector<std::string>{"15 % of the strikes did not pierce the skin."});
    REQUIRE(warnings_of(struck(0, 0, 0.0)).size() == 1);
    CHECK(warnings_of(struck(0, 0, 0.0))[0].code == "no_strike");
}

TEST_CASE("a drum that carries more than half of the force is warned of") {
    Result result = struck(1, 1, 0.5);
    result.drum_load_fraction = 0.5;
    CHECK(texts(result).empty());
    result.drum_load_fraction = 0.62;
    const auto warnings = warnings_of(result);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].code == "drum_load");
    CHECK(warning_text(warnings[0]) ==
          "The drum carries 62 % of the hand's force: pressing harder bruises and does not reach deeper.");
}

TEST_CASE("of a heap of holes only what its pairs allow is measured, and that is told") {
    // Rolled properly, then moved to one place: everything else of the run stays whole.
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 20.0;
    scenario.program.passes = 2200;
    Result result = run(scenario).value();
    Punctures& table = result.punctures;
    REQUIRE(table.size() > 110000);
    table.x_mm.assign(table.size(), 10.0);
    table.y_mm.assign(table.size(), 10.0);
    const Summary summary = summarise_whole(result, 1).value();
    REQUIRE(summary.pattern);
    CHECK_FALSE(summary.pattern->envelope);
    CHECK(summary.pattern->ripley.back().r_mm < 2.0);
    CHECK(summary.holes > 100000);
    REQUIRE_FALSE(summary.warnings.empty());
    CHECK(summary.warnings.back().code == "pattern_too_dense");
}
