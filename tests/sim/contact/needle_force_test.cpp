/// One needle in skin (MODEL section 3) and its depth for published conditions.
#include "sim/contact/needle_force.hpp"

#include "tests/catch.hpp"
#include "tests/sim/contact/rolling.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Depth under one needle of an ideal roller.
double depth_mm(double needle_length_mm, double force_N, double needle_diameter_mm = 0.25) {
    Rig rig = force_rig(force_N, needle_length_mm);
    rig.roller.needle_diameter_mm = needle_diameter_mm;
    return roll_segments(rig, {segment_of(5.0)}, 0.0).depth_mm.at(0);
}

}  // namespace

TEST_CASE("a needle dimples the skin, pierces it and is then cut in", "[contact]") {
    const NeedleSkin skin{0.2, 0.1, 0.035};
    CHECK(pierced_depth_mm(skin, 0.0) == 0.0);
    CHECK(pierced_depth_mm(skin, 0.17) == 0.0);
    CHECK(needle_force_N(skin, 0.1) == Approx(0.02));
    CHECK(pierced_depth_mm(skin, 1.5) == Approx((1.5 - 0.175) / 1.5));
    CHECK(needle_force_N(skin, 1.5) == Approx(0.035 + 0.1 * (1.5 - 0.175) / 1.5));
    CHECK(needle_force_N(skin, 0.175 + 1e-9) == Approx(0.035).epsilon(1e-6));
    // The dimple and the hand agree on the force: k (e - p) = F_c + q p.
    for (const double e : {0.2, 0.5, 2.9})
        CHECK(0.2 * (e - pierced_depth_mm(skin, e)) == Approx(needle_force_N(skin, e)));
}

TEST_CASE("puncture force grows with the tip as Roemgens found, from 35 mN at 8 um", "[contact]") {
    CHECK(puncture_force_N(8.0) == Approx(0.035));
    CHECK(puncture_force_N(37.0) / puncture_force_N(5.0) == Approx(167.0 / 20.0).epsilon(0.01));
    CHECK(puncture_force_N(1.0) == puncture_force_N(2.0));
    CHECK(puncture_force_N(0.0) > 0.0);
}

TEST_CASE("depths come near the published ones", "[contact]") {
    for (const double force : {3.0, 3.5, 4.0, 5.0}) {
        const double depth = depth_mm(3.0, force);
        CHECK(depth >= 1.745);
        CHECK(depth <= 1.885);
    }
    CHECK(depth_mm(0.77, 0.32, 0.14) > 0.1525 - 0.0096);
    CHECK(depth_mm(0.77, 0.32, 0.14) < 0.1525 + 0.0096);
    for (const double force : {0.5, 3.0, 10.0}) {
        CHECK(depth_mm(0.5, force) < 0.25);
        CHECK(depth_mm(0.5, force) > 0.0);
        CHECK(depth_mm(0.2, force) == Approx(0.017).margin(0.0005));
        for (const double length : {1.0, 1.5, 2.0, 2.5, 3.0}) {
            if (force < 3.0) continue;
            CHECK(depth_mm(length, force) >= 0.5 * length);
            CHECK(depth_mm(length, force) <= 0.7 * length);
        }
    }
}

TEST_CASE("depth rises with force and then saturates", "[contact]") {
    double last = 0.0;
    for (double force = 0.02; force < 1.4; force += 0.02) {
        const double depth = depth_mm(1.5, force);
        CHECK(depth >= last);
        if (last > 0.0) CHECK(depth > last);
        last = depth;
    }
    CHECK(depth_mm(1.5, 1.41) == Approx((1.5 - 0.175) / 1.5).epsilon(1e-12));
    CHECK(depth_mm(1.5, 30.0) == Approx((1.5 - 0.175) / 1.5).epsilon(1e-12));
    CHECK(depth_mm(1.5, 0.0001) == 0.0);
}

TEST_CASE("an unpierced strike stays, with nothing but its place", "[contact]") {
    const Strikes strikes = roll_segments(force_rig(0.05), {segment_of(10.0, 30.0)}, 0.0);
    REQUIRE(strikes.size() == 32);
    for (std::size_t i = 0; i < strikes.size(); ++i) {
        CHECK(strikes.depth_mm[i] == 0.0);
        CHECK(strikes.dimple_mm[i] > 0.0);
        CHECK(strikes.entry_x_mm[i] == strikes.x_mm[i]);
        CHECK(strikes.exit_y_mm[i] == strikes.y_mm[i]);
        CHECK(strikes.slit_rigid_mm[i] + strikes.slit_mm[i] + strikes.scratch_mm[i] + strikes.scuff_mm[i] ==
              0.0);
    }
}

TEST_CASE("taut skin is pierced sooner, blunt needles later or not", "[contact]") {
    Rig rig = force_rig(1.0);
    const double normal = roll_segments(rig, {segment_of(5.0)}, 0.0).depth_mm.at(0);
    rig.hand.force_N = 5.0;
    rig.patch.tautness = 2.0;
    const double taut = roll_segments(rig, {segment_of(5.0)}, 0.0).depth_mm.at(0);
    CHECK(taut > normal);
    CHECK(taut == Approx((1.5 - 0.035 / 0.4) / 1.25));
    rig.patch.tautness = 1.0;
    rig.roller.damaged = {{2, 0, NeedleState::blunt}};
    const Strikes strikes = roll_segments(rig, {segment_of(2.0)}, 0.0);
    REQUIRE(strikes.size() == 8);
    const double blunt_force = 0.035 * (4.59 * 37.0 - 3.0) / (4.59 * 8.0 - 3.0);
    for (std::size_t i = 0; i < 8; ++i) {
        const double force = strikes.ring[i] == 2 ? blunt_force : 0.035;
        CHECK(strikes.depth_mm[i] == Approx(std::max(0.0, (1.5 - force / 0.2) / 1.5)));
    }
}

TEST_CASE("a bent needle lands aside and reaches less deep", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::given);
    rig.roller.damaged = {{5, 0, NeedleState::bent}};
    const Strikes strikes = roll_segments(rig, {segment_of(2.0)}, 0.0);
    REQUIRE(strikes.size() == 8);
    CHECK(strikes.y_mm[5] == Approx(200.0 + 3.75 + 1.5 * 0.5).epsilon(1e-12));
    CHECK(strikes.depth_mm[5] == Approx(1.5 * std::sqrt(3.0) / 2.0).epsilon(1e-12));
    CHECK(strikes.depth_mm[4] == Approx(1.5));
}
