/// How the roller rides: load, balance, saturation, tilt, convex sites, rolling radius (MODEL sections 2 and
/// 3).
#include "sim/contact/axle.hpp"

#include "sim/core/angle.hpp"
#include "tests/catch.hpp"
#include "tests/sim/contact/rolling.hpp"

#include <cmath>
#include <utility>
#include <vector>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

SkinMechanics skin_of(const Rig& rig) {
    return skin_mechanics(rig.contact, rig.patch.tautness, rig.patch.curvature_radius_mm);
}

/// Depths of one needle row, ring by ring.
std::vector<double> depths_across(const Rig& rig) {
    const Strikes strikes = roll_segments(rig, {segment_of(1.0)}, 0.0);
    REQUIRE(strikes.size() == 8);
    return strikes.depth_mm;
}

}  // namespace

TEST_CASE("the load of the needles is the quadrature of the needle law over the entering half", "[contact]") {
    for (const double length : {0.2, 0.77, 1.5, 3.0}) {
        Rig rig = force_rig(1.0, length);
        const reference::Setup setup = reference_setup(rig);
        for (const double height : {9.0, 9.7, 10.0, 10.0 + 0.3 * length, 10.0 + 0.95 * length}) {
            INFO("L " << length << " H " << height);
            const Load load = load_at(rig.roller, skin_of(rig), 0.0, height);
            const auto expected =
                static_cast<double>(8 * reference::mean_ring_force_N(setup, 24, length, height));
            CHECK(load.needles_N == Approx(expected).epsilon(1e-9));
            const double pressed = std::max(0.0, 10.0 - height);
            CHECK(load.drum_N ==
                  Approx(0.025 * 20.0 * 4.0 / 3.0 * std::sqrt(20.0) * std::pow(pressed, 1.5)).epsilon(1e-12));
        }
        CHECK(load_at(rig.roller, skin_of(rig), 0.0, 10.0 + length).needles_N == 0.0);
    }
}

TEST_CASE("the load falls strictly with the axle's height", "[contact]") {
    const Rig rig = force_rig(1.0);
    for (const double tilt : {0.0, 0.1}) {
        double last = 1e9;
        for (double height = 8.0; height < 11.49; height += 0.01) {
            const Load load = load_at(rig.roller, skin_of(rig), tilt, height);
            CHECK(load.needles_N + load.drum_N < last);
            last = load.needles_N + load.drum_N;
        }
    }
}

TEST_CASE("saturation forces of the needle classes", "[contact]") {
    const std::vector<std::pair<double, double>> table = {{0.2, 0.16}, {0.5, 0.41}, {1.0, 0.87},
                                                          {1.5, 1.40}, {2.0, 1.99}, {3.0, 3.29}};
    for (const auto& [length, force] : table) {
        const Rig rig = force_rig(1.0, length);
        CHECK(std::abs(saturation_force_N(rig.roller, skin_of(rig)) - force) <= 0.005);
    }
}

TEST_CASE("the axle settles where the load equals the hand's force", "[contact]") {
    for (const double force : {0.01, 0.3, 1.39, 1.41, 3.0, 20.0}) {
        for (const double tilt : {0.0, 2.0, -8.0}) {
            for (const double curvature : {straight, 60.0}) {
                Rig rig = force_rig(force);
                rig.hand.tilt_deg = tilt;
                rig.patch.curvature_radius_mm = curvature;
                const Ride ride = ride_of(rig);
                const Load load = load_at(rig.roller, skin_of(rig), radians(tilt), ride.axle_height_mm);
                CHECK(load.drum_N + load.needles_N == Approx(force).epsilon(1e-9));
                CHECK(ride.drum_load_fraction == Approx(load.drum_N / force).epsilon(1e-8));
                const reference::Setup expected = reference_setup(rig);
                for (std::size_t j = 0; j < 8; ++j) {
                    CHECK(ride.ring_height_mm[j] ==
                          Approx(static_cast<double>(expected.ring_height_mm[j])).epsilon(1e-10));
                }
                CHECK(ride.effective_radius_mm ==
                      Approx(static_cast<double>(expected.effective_radius_mm)).epsilon(1e-10));
            }
        }
    }
}

TEST_CASE("the drum carries what the needles do not", "[contact]") {
    CHECK(ride_of(force_rig(1.0)).drum_load_fraction == 0.0);
    CHECK(ride_of(force_rig(1.0)).axle_height_mm > 10.0);
    const Ride pressed = ride_of(force_rig(6.0));
    CHECK(pressed.axle_height_mm < 10.0);
    CHECK(pressed.drum_load_fraction > 0.5);
    CHECK(ride_of(rigid_rig()).drum_load_fraction == 0.0);
    // With H* = max(H, R) the rolling radius does not follow the drum into the skin.
    CHECK(pressed.effective_radius_mm == Approx(std::sqrt(11.5 * 11.5 - 100.0) / std::acos(10.0 / 11.5)));
}

TEST_CASE("tilt loses depth on the lifted side", "[contact]") {
    for (const auto& [tilt, force] :
         std::vector<std::pair<double, double>>{{5.0, 3.0}, {10.0, 3.0}, {1.0, 0.8}, {3.0, 0.8}}) {
        Rig rig = force_rig(force);
        rig.hand.tilt_deg = tilt;
        const std::vector<double> left_up = depths_across(rig);
        CHECK(left_up.front() > left_up.back());  // ring 0 is the rightmost
        for (std::size_t j = 1; j < 8; ++j) CHECK(left_up[j] <= left_up[j - 1]);
        rig.hand.tilt_deg = -tilt;
        const std::vector<double> right_up = depths_across(rig);
        for (std::size_t j = 0; j < 8; ++j) CHECK(right_up[j] == Approx(left_up[7 - j]).margin(1e-10));
        rig.hand.tilt_deg = 0.0;
        CHECK(left_up.back() < depths_across(rig).back());
    }
}

TEST_CASE("a convex site loses depth at both ends of the drum", "[contact]") {
    for (const double force : {0.8, 1.6}) {
        Rig rig = force_rig(force);
        const std::vector<double> flat = depths_across(rig);
        rig.patch.curvature_radius_mm = 40.0;
        const std::vector<double> convex = depths_across(rig);
        CHECK(convex[0] < flat[0]);
        CHECK(convex[0] < convex[3]);
        for (std::size_t j = 0; j < 8; ++j) CHECK(convex[j] == Approx(convex[7 - j]).margin(1e-10));
        for (std::size_t j = 0; j < 3; ++j) CHECK(convex[j] <= convex[j + 1]);
    }
    Rig rigid = rigid_rig(RollingRadius::given, 1.5);
    rigid.patch.curvature_radius_mm = 40.0;
    const std::vector<double> depths = depths_across(rigid);
    for (std::size_t j = 0; j < 8; ++j) {
        const double y = -8.75 + 2.5 * static_cast<double>(j);
        CHECK(depths[j] == Approx(1.5 - y * y / 80.0).epsilon(1e-10));
    }
}

TEST_CASE("missing needles carry no load, so that the others go deeper", "[contact]") {
    Rig rig = force_rig(0.8);
    const Load whole = load_at(rig.roller, skin_of(rig), 0.0, 10.4);
    const double depth = depths_across(rig)[7];
    for (int needle = 0; needle < 24; needle += 2)
        rig.roller.damaged.push_back({1, needle, NeedleState::missing});
    const Load fewer = load_at(rig.roller, skin_of(rig), 0.0, 10.4);
    CHECK(fewer.needles_N == Approx(whole.needles_N * (192.0 - 12.0) / 192.0).epsilon(1e-12));
    const Strikes strikes = roll_segments(rig, {segment_of(20.0)}, 0.05);
    CHECK(strikes.depth_mm.at(0) > depth);
}

TEST_CASE("24 rings of 8 needles bear as much as 8 rings of 24", "[contact]") {
    Rig wide = force_rig(1.0), dense = force_rig(1.0);
    dense.roller.rings = 24, dense.roller.needles_per_ring = 8, dense.roller.stagger = 1.0 / 3.0;
    CHECK(ride_of(wide).axle_height_mm == Approx(ride_of(dense).axle_height_mm).epsilon(1e-12));
    CHECK(saturation_force_N(wide.roller, skin_of(wide)) ==
          Approx(saturation_force_N(dense.roller, skin_of(dense))).epsilon(1e-12));
}

TEST_CASE("the roller in the air touches nothing", "[contact]") {
    Rig rig = force_rig(0.0);
    const Ride ride = ride_of(rig);
    CHECK(ride.drum_load_fraction == 0.0);
    CHECK(ride.effective_radius_mm == Approx(11.5));
    for (const double depth : roll_segments(rig, {segment_of(10.0)}).depth_mm) CHECK(depth == 0.0);
}
