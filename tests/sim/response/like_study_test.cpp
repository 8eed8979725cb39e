#include "sim/response/like_study.hpp"

#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <string>
#include <vector>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// What a shipped scenario is unlike the study in, under seed 1.
struct Checked {
    bool like = false;
    std::vector<StudyCheck> checks;
    std::vector<StudyCondition> unmet;
};

Checked checked(const std::string& name) {
    const std::filesystem::path file = test_assets().folder / "scenarios" / (name + ".toml");
    const Result result = run(read_scenario(file, {"seed=1"}, test_assets()).value()).value();
    const Summary summary = summarise(result).value();
    Checked found{like_study(result, summary), study_checks(result, summary), {}};
    for (const StudyCheck& check : found.checks) {
        if (!check.met) found.unmet.push_back(check.condition);
    }
    CHECK(found.like == found.unmet.empty());
    return found;
}

}  // namespace

TEST_CASE("the default run is like the study of collagen", "[response]") {
    const Checked star = checked("star-1.5mm");
    CHECK(star.like);
    REQUIRE(star.checks.size() == 4);
    CHECK(star.checks[1].found.value() == Approx(206.6).margin(0.05));
}

TEST_CASE("runs that differ from the study are told so, with the reason", "[response]") {
    using Conditions = std::vector<StudyCondition>;
    const Checked half = checked("too-short-0.5mm"), shortest = checked("too-short-0.2mm"),
                  longest = checked("firm-3mm"), line = checked("to-and-fro"), lid = checked("thin-eyelid");
    CHECK(half.unmet.front() == StudyCondition::needle_length);
    CHECK(shortest.unmet.front() == StudyCondition::needle_length);
    CHECK(longest.unmet.front() == StudyCondition::needle_length);
    CHECK(study_check_words(longest.checks[0]) == "needle length 3 mm, allowed 1 to 2 mm");
    CHECK(line.unmet == Conditions{StudyCondition::density});
    CHECK(line.checks[1].found.value() == Approx(14.0).margin(0.7));
    CHECK(lid.unmet.back() == StudyCondition::within_dermis);
}

TEST_CASE("what a run does not know is unlike the study, and nothing is not many", "[response]") {
    Result result;
    result.scenario.roller.needle_length_mm = 1.5;
    Summary summary;
    CHECK_FALSE(like_study(result, summary));
    CHECK(study_check_words(study_checks(result, summary)[1]) ==
          "distinct holes into the upper dermis: not known of this run");
    summary.layers = {{.layer = Layer::papillary_dermis, .holes_per_cm2 = 200.0}};
    summary.holes = 1000;
    summary.distinct_holes = 900;
    summary.depth.p05_mm = 0.1;
    CHECK(study_checks(result, summary)[1].found.value() == Approx(180.0).epsilon(1e-14));
    CHECK(like_study(result, summary));
    for (const double length_mm : {1.0, 2.0}) {
        result.scenario.roller.needle_length_mm = length_mm;
        CHECK(like_study(result, summary));
    }
    summary.depth.p05_mm = 0.0999;
    CHECK_FALSE(like_study(result, summary));
    summary.depth.p05_mm = 0.5;
    summary.warnings = {{.code = "beyond_dermis", .values = {}}};
    CHECK_FALSE(like_study(result, summary));
    summary.warnings.clear();
    summary.holes = 0;
    summary.distinct_holes = 0;
    summary.layers.front().holes_per_cm2 = 0.0;
    CHECK(study_checks(result, summary)[1].found == 0.0);
    CHECK_FALSE(like_study(result, summary));
}
