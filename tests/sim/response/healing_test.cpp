/// Redness, phases and plans of visits.
#include "sim/response/phases.hpp"
#include "sim/response/redness.hpp"
#include "sim/response/visits.hpp"
#include "tests/catch.hpp"

#include <array>
#include <limits>
#include <vector>

using namespace needleroll;

TEST_CASE("redness is that of the sheet, its ends in order", "[response]") {
    struct Row {
        double t_h, low, tint, high;
    };
    for (const Row& row :
         {Row{0.0, 1.0, 1.0, 1.0}, Row{3.0, 0.5, 0.9170, 0.9821}, Row{24.0, 0.0, 0.5, 0.8571},
          Row{72.0, 0.0, 0.125, 0.5714}, Row{168.0, 0.0, 0.0, 0.0}}) {
        INFO(row.t_h);
        const Redness redness = redness_at(row.t_h);
        CHECK(redness.low == Approx(row.low).margin(0.0005));
        CHECK(redness.tint == Approx(row.tint).margin(0.0005));
        CHECK(redness.high == Approx(row.high).margin(0.0005));
    }
    Redness before = redness_at(-1.0);
    CHECK(before.tint == 1.0);
    for (double t_h = 0.0; t_h <= 200.0; t_h += 0.5) {
        const Redness now = redness_at(t_h);
        CHECK(now.low <= now.tint);
        CHECK(now.tint <= now.high);
        CHECK(now.low <= before.low);
        CHECK(now.tint <= before.tint);
        CHECK(now.high <= before.high);
        before = now;
    }
}

TEST_CASE("phases begin again with every visit", "[response]") {
    struct Row {
        double t_d;
        Phase phase;
    };
    for (const Row& row :
         {Row{1.0, Phase::calming}, Row{10.0, Phase::building}, Row{28.0, Phase::calming},
          Row{60.0, Phase::building}, Row{113.0, Phase::calming}, Row{167.0, Phase::building},
          Row{168.0, Phase::strengthening}, Row{300.0, Phase::strengthening}}) {
        INFO(row.t_d);
        CHECK(phase_at(row.t_d, study_visits_d).phase == row.phase);
    }
    const PhaseNow now = phase_at(60.0, study_visits_d);
    CHECK(now.visit == 2);
    CHECK(now.since_visit_d == 4.0);
    CHECK(phase_at(-5.0, study_visits_d).phase == Phase::calming);
}

TEST_CASE("spells of phases join without gaps and are the phases of their days", "[response]") {
    for (const std::vector<double>& visits_d : {std::vector<double>{0.0},
                                                {0.0, 2.0, 4.0},
                                                {0.0, 3.0},
                                                {0.0, 28.0, 56.0, 84.0, 112.0},
                                                {0.0, 200.0}}) {
        const std::vector<PhaseSpell> spells = phase_spells(visits_d, 168.0);
        double at_d = 0.0;
        for (const PhaseSpell& spell : spells) {
            CHECK(spell.from_d == at_d);
            at_d = spell.to_d;
            for (const double t_d : {spell.from_d, (spell.from_d + spell.to_d) / 2.0}) {
                INFO(t_d);
                CHECK(phase_at(t_d, visits_d).phase == spell.phase);
                CHECK(phase_at(t_d, visits_d).visit == spell.visit);
            }
        }
        CHECK(at_d == 168.0);
    }
}

TEST_CASE("a plan of visits begins on day 0 and ascends", "[response]") {
    CHECK(check_visits(study_visits_d));
    CHECK(check_visits(std::array{0.0}));
    CHECK(check_visits(std::array{0.0, 0.5, 365.0}));
    const auto refused = [](const std::vector<double>& visits_d) {
        const Expected<void> checked = check_visits(visits_d);
        REQUIRE_FALSE(checked);
        CHECK_FALSE(checked.error().found.empty());
        CHECK_FALSE(checked.error().allowed.empty());
        return checked.error().message;
    };
    CHECK_THAT(refused({}), ContainsSubstring("at least one visit"));
    CHECK_THAT(refused({0.0, 28.0, 28.0}), ContainsSubstring("ascend"));
    CHECK_THAT(refused({0.0, 28.0, 14.0}), ContainsSubstring("ascend"));
    CHECK_THAT(refused({7.0, 35.0}), ContainsSubstring("first day is 0"));
    CHECK_THAT(refused({-1.0, 28.0}), ContainsSubstring("no day"));
    CHECK_THAT(refused({0.0, 1e9}), ContainsSubstring("no day"));
    CHECK_THAT(refused({0.0, std::numeric_limits<double>::quiet_NaN()}), ContainsSubstring("no day"));
    CHECK_THAT(refused(std::vector<double>(most_visits + 1, 0.0)), ContainsSubstring("not too many"));
    CHECK(is_study_plan(study_visits_d));
    CHECK_FALSE(is_study_plan(std::array{0.0, 28.0, 56.0, 84.0}));
    CHECK_FALSE(is_study_plan(std::array{0.0, 28.0, 56.0, 84.0, 113.0}));
}
