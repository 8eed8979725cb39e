#include "sim/validation/validation.hpp"

#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;

namespace {

/// Cases that are bound to agree: they follow from geometry, or the model's constants were chosen for them.
bool must_agree(const ValidationCase& one) {
    return one.calibrated || one.id == "V1" || one.id == "V3" || one.id == "V5" || one.id == "V6";
}

}  // namespace

TEST_CASE("every validation case can be run and says what came out", "[long]") {
    const auto assets = find_assets();
    REQUIRE(assets);
    for (const ValidationCase& one : validation_cases()) {
        INFO(one.id << " " << one.quantity);
        const auto outcome = simulate(one, *assets, 0);
        REQUIRE(outcome);
        CHECK(std::isfinite(outcome->simulated));
        CHECK(verdict_words(one, *outcome).starts_with(outcome->agrees ? "agrees" : "differs: "));
        if (must_agree(one)) CHECK(outcome->agrees);
    }
}

TEST_CASE("a verdict names side and distance of a disagreement") {
    ValidationCase one{};
    one.low = 200;
    one.high = 275;
    one.decimals = 1;
    one.unit = "per cm²";
    CHECK(verdict_words(one, {220.0, true}) == "agrees");
    CHECK(verdict_words(one, {150.0, false}) == "differs: 25 % below 200");
    CHECK(verdict_words(one, {330.0, false}) == "differs: 20 % above 275");
    CHECK(simulated_words(one, {220.04, true}) == "220.0 per cm²");
    CHECK(simulated_words(one, {std::nan(""), false}) == "–");
    one.calibrated = true;
    CHECK(verdict_words(one, {220.0, true}) == "agrees (model calibrated to it)");
}

TEST_CASE("fifteen passes of 0.2 mm needles give about 226 per square centimetre", "[long]") {
    const auto assets = find_assets();
    REQUIRE(assets);
    const auto cases = validation_cases();
    const auto published =
        std::find_if(cases.begin(), cases.end(), [](const ValidationCase& one) { return one.id == "V2"; });
    const auto outcome = simulate(*published, *assets, 0);
    REQUIRE(outcome);
    CHECK(outcome->simulated == Approx(226.0).epsilon(0.02));
    CHECK(outcome->agrees);
}
