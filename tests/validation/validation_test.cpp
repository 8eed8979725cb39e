#include "sim/validation/validation.hpp"

#include "sim/scenario/presets.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;

namespace {

/// The case with this number and quantity.
const ValidationCase& case_of(std::string_view id, std::string_view quantity) {
    const auto cases = validation_cases();
    const auto found = std::find_if(cases.begin(), cases.end(), [&](const ValidationCase& one) {
        return one.id == id && one.quantity == quantity;
    });
    REQUIRE(found != cases.end());
    return *found;
}

ValidationOutcome outcome_of(const ValidationCase& one) {
    const auto assets = find_assets();
    REQUIRE(assets);
    const auto outcome = simulate(one, *assets, 0);
    REQUIRE(outcome);
    return *outcome;
}

/// What a measure is worth that is held against a range.
ValidationOutcome held(double simulated, const ValidationCase& one, Verdict verdict) {
    return {simulated, one.accepted, verdict};
}

double nothing(const Result&, const Summary&) {
    return 0.0;
}

}  // namespace

TEST_CASE("every validation case can be run and says what came out", "[long]") {
    ValidationTally tally;
    for (const ValidationCase& one : validation_cases()) {
        INFO(one.id << " " << one.quantity);
        const ValidationOutcome outcome = outcome_of(one);
        tally.add(one, outcome);
        CHECK(std::isfinite(outcome.simulated) == (one.measure != nullptr));
        // What follows from geometry, and what constants were chosen for, is bound to agree.
        if (one.standing != Standing::independent) CHECK(outcome.verdict == Verdict::agrees);
    }
    CHECK(tally.calibrated == 7);
    CHECK(tally.arithmetic == 14);
    CHECK(tally.independent == 7);
    CHECK(tally.compared() + tally.not_comparable + tally.not_modelled == validation_cases().size());
}

TEST_CASE("the known disagreements stand, each on its side", "[long]") {
    const auto words = [](std::string_view id, std::string_view quantity) {
        const ValidationCase& one = case_of(id, quantity);
        return verdict_words(one, outcome_of(one));
    };
    CHECK_THAT(words("V7", "Hole diameter"),
               ContainsSubstring("below 60.8; the model does not widen the hole"));
    CHECK(words("V12", "Force to pierce, array") == "differs: 17 % above 30");
    CHECK(words("N1", "Depth when the needle breaks in") == "differs: 100 % below 144");
    CHECK_THAT(words("V13", "Work to pierce"), ContainsSubstring("outside the measured range"));
    CHECK(words("N3", "Force at twice the speed") == "not modelled");
}

TEST_CASE("depths through thin skin and in thick skin are held against the site's thickness", "[long]") {
    const ValidationCase& eyelid = case_of("V22", "Eyelid, 1.5 mm needles");
    const ValidationCase& forehead = case_of("V22", "Forehead, 1.5 mm needles");
    CHECK(accepted_words(eyelid, outcome_of(eyelid).accepted) == "at least 0.665 mm");
    CHECK(accepted_words(forehead, outcome_of(forehead).accepted) == "at most 0.96 mm");
}

TEST_CASE("a verdict names side and distance of a disagreement") {
    const ValidationCase one{.standing = Standing::independent,
                             .accepted = {200, 275},
                             .unit = "per cm²",
                             .decimals = 1,
                             .measure = nothing};
    CHECK(verdict_words(one, held(220.0, one, Verdict::agrees)) == "agrees");
    CHECK(verdict_words(one, held(150.0, one, Verdict::differs)) == "differs: 25 % below 200");
    CHECK(verdict_words(one, held(330.0, one, Verdict::differs)) == "differs: 20 % above 275");
    CHECK(simulated_words(one, held(220.04, one, Verdict::agrees)) == "220.0 per cm²");
    CHECK(simulated_words(one, held(std::nan(""), one, Verdict::differs)) == "–");
    CHECK(verdict_words(one, held(std::nan(""), one, Verdict::differs)) == "differs: undefined");
}

TEST_CASE("an agreement says what it is worth, and the rest why there is none") {
    ValidationCase one{.standing = Standing::calibrated, .measure = nothing};
    CHECK(verdict_words(one, held(0.0, one, Verdict::agrees)) == "agrees (used in calibration)");
    one.standing = Standing::arithmetic;
    one.remark = "more even than chance";
    CHECK(verdict_words(one, held(0.0, one, Verdict::agrees)) ==
          "agrees (arithmetic): more even than chance");
    one.not_comparable = "outside the measured range";
    CHECK(verdict_words(one, held(0.0, one, Verdict::not_comparable)) == "outside the measured range");
    CHECK(verdict_words(one, held(0.0, one, Verdict::not_modelled)) == "not modelled");
}

TEST_CASE("accepted ranges are printed, one-sided ones with their one end") {
    const ValidationCase one{.unit = "mm"};
    CHECK(accepted_words(one, {0.5, 0.75}) == "0.5 to 0.75 mm");
    CHECK(accepted_words(one, {.high = 0.5}) == "at most 0.5 mm");
    CHECK(accepted_words(one, {.low = 0.5}) == "at least 0.5 mm");
    CHECK(accepted_words(one, {2.0, 2.0}) == "2 mm");
    CHECK(accepted_words(one, {}).empty());
}

TEST_CASE("rows are counted by what they are worth") {
    const ValidationCase independent{.measure = nothing};
    const ValidationCase calibrated{.standing = Standing::calibrated, .measure = nothing};
    const ValidationCase arithmetic{.standing = Standing::arithmetic, .measure = nothing};
    ValidationTally tally;
    for (const ValidationCase* one : {&independent, &calibrated, &calibrated, &arithmetic})
        tally.add(*one, held(0.0, *one, Verdict::agrees));
    tally.add(calibrated, held(0.0, calibrated, Verdict::differs));
    tally.add(independent, held(0.0, independent, Verdict::not_comparable));
    tally.add(independent, held(0.0, independent, Verdict::not_modelled));
    CHECK_THAT(tally_words(tally),
               ContainsSubstring("4 of 5 agree: 1 independent, 2 calibrated, 1 arithmetic. 1 more cannot be "
                                 "compared, 1 are not modelled."));
}

TEST_CASE("fifteen passes of 0.2 mm needles give about 226 per square centimetre", "[long]") {
    const ValidationOutcome outcome = outcome_of(case_of("V2", "Density after 15 passes"));
    CHECK(outcome.simulated == Approx(226.0).epsilon(0.02));
    CHECK(outcome.verdict == Verdict::agrees);
}
