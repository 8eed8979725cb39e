/// The needles of a run at a time are those that were rolled: each stands as deep at its bottom point as its
/// strike tells.
#include "sim/run/needle_now.hpp"

#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;

namespace {

std::size_t index_of(const NeedleLayout& layout, int ring, int needle) {
    for (std::size_t i = 0; i < layout.size(); ++i) {
        if (layout.ring[i] == ring && layout.needle[i] == needle) return i;
    }
    FAIL("no such needle");
    return 0;
}

Scenario few_passes() {
    Scenario scenario;
    scenario.program.passes = 3;
    scenario.roller.damaged = {{2, 5, NeedleState::bent}, {3, 7, NeedleState::blunt}};
    scenario.variability.needle_length_cv = 0.05;
    return scenario;
}

/// Depth [mm] of the tip below the dimpled surface by the roller's geometry alone. A drum that lies on the
/// skin carries it down (MODEL 2: H* = max(H, R)).
double tip_depth_mm(const Result& result, const RollerAt& at, const NeedleNow& needle, std::size_t ring) {
    const double radius_mm = result.scenario.roller.drum_radius_mm;
    const double skin_mm = std::max(result.rides[at.ride].ring_height_mm[ring], radius_mm);
    return radius_mm + needle.length_mm - skin_mm - needle.dimple_mm;
}

}  // namespace

TEST_CASE("at its bottom point a needle's tip is as deep as its strike of the run") {
    Scenario rigid = few_passes(), tilted = few_passes(), backwards = few_passes();
    rigid.contact.model = ContactModel::rigid;
    rigid.contact.depth_mm = 1.0;
    tilted.hand.tilt_deg = 2.0;
    tilted.hand.slip = 0.1;
    backwards.program.phase = PhaseRule::continued;
    for (const Scenario& scenario : {few_passes(), rigid, tilted, backwards}) {
        const Result result = run(scenario).value();
        const Punctures& table = result.punctures;
        double worst_mm = 0.0, worst_phi = 0.0;
        std::size_t other_lengths = 0;
        for (std::size_t i = 0; i < table.size(); i += 7) {
            const RollerAt at = roller_at(result, table.t_s[i]);
            const std::size_t needle = index_of(result.needles, table.ring[i], table.needle[i]);
            const NeedleNow now = needle_at(result, at, table.t_s[i], needle);
            REQUIRE(now.depth_mm == table.depth_mm[i]);
            REQUIRE(now.dimple_mm == table.dimple_mm[i]);
            worst_phi = std::max(worst_phi, std::abs(now.phi_rad));
            other_lengths += std::abs(now.length_mm - scenario.roller.needle_length_mm) > 0.01;
            if (now.depth_mm == 0.0) continue;
            worst_mm = std::max(worst_mm,
                                std::abs(tip_depth_mm(result, at, now, table.ring[i]) - table.depth_mm[i]));
        }
        CHECK(worst_phi < 1e-9);
        CHECK(worst_mm < 1e-9);
        CHECK(other_lengths > 100);
    }
}

TEST_CASE("a needle without a strike of its own goes as deep as the mean skin lets it") {
    Scenario scenario = few_passes();
    scenario.roller.damaged.clear();
    scenario.variability = {.stiffness_cv = 0, .puncture_cv = 0, .field_cv = 0, .needle_length_cv = 0};
    const Result result = run(scenario).value();
    const double depth_mm = result.punctures.depth_mm.front();
    REQUIRE(depth_mm > 0.0);
    const RollerAt at = roller_at(result, 1e9);
    REQUIRE(at.lifted);
    for (std::size_t needle = 0; needle < result.needles.size(); ++needle)
        CHECK(needle_at(result, at, 1e9, needle).depth_mm == Approx(depth_mm).epsilon(1e-9));
}
