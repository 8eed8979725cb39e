#include "sim/contact/kinematics.hpp"

#include "tests/catch.hpp"
#include "tests/sim/contact/reference_roller.hpp"

#include <cmath>
#include <utility>
#include <vector>

using namespace needleroll;

namespace {

/// Rigid slit of the default roller at full immersion: R = 10, L = d = 1.5.
double table_slit_mm(double effective_radius_mm, double slip) {
    return trace_shaft(advance_mm_per_rad(effective_radius_mm, slip), 10.0, half_angle_rad(11.5, 10.0))
        .extent_mm;
}

/// Area that the shaft sweeps: the reference extent over depth, by composite Simpson on z = Z (1 - (1 -
/// u)^2), which takes the square root at the tip away.
double swept_area_by_sampling(double advance, double height, double reach) {
    constexpr int intervals = 2000;
    long double area = 0;
    const long double deepest = reach - height;
    for (int i = 0; i <= intervals; ++i) {
        const long double u = static_cast<long double>(i) / intervals, z = deepest * (1 - (1 - u) * (1 - u));
        const long double weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
        if (i == intervals) continue;  // no extent at the tip
        area +=
            weight * reference::straight_extent(advance, height + z, reach).extent_mm * deepest * 2 * (1 - u);
    }
    return static_cast<double>(area / (3 * intervals));
}

}  // namespace

TEST_CASE("slit against slip at the axle height: first shorter, then longer", "[contact]") {
    const std::vector<std::pair<double, double>> table = {{0.0, 1.028},  {0.02, 0.818}, {0.05, 0.485},
                                                          {0.09, 0.407}, {0.20, 1.591}, {0.30, 3.399}};
    for (const auto& [slip, slit] : table) CHECK(std::abs(table_slit_mm(10.0, slip) - slit) <= 0.0005);
}

TEST_CASE("slit against slip at the free rolling radius: longer at once", "[contact]") {
    const double radius = free_radius_mm(11.5, 10.0);
    const std::vector<std::pair<double, double>> table = {
        {0.0, 0.411}, {0.02, 0.555}, {0.05, 0.808}, {0.09, 1.219}, {0.20, 2.839}};
    for (const auto& [slip, slit] : table) CHECK(std::abs(table_slit_mm(radius, slip) - slit) <= 0.0005);
}

TEST_CASE("at the free rolling radius entry and exit coincide and the drag cancels", "[contact]") {
    for (const double depth : {0.05, 0.2, 0.77, 1.5, 3.0}) {
        const double reach = 10.0 + depth, phi0 = std::acos(10.0 / reach);
        const double radius = free_radius_mm(reach, 10.0);
        CHECK(radius == Approx(std::sqrt(reach * reach - 100.0) / phi0).epsilon(1e-12));
        CHECK(std::abs(shaft_crossing_mm(phi0, radius, 10.0)) < 1e-12);
        CHECK(std::abs(shaft_crossing_mm(-phi0, radius, 10.0)) < 1e-12);
    }
    // Leading order H* + 2 d/3.
    CHECK(free_radius_mm(10.01, 10.0) == Approx(10.0 + 2.0 * 0.01 / 3.0).epsilon(1e-6));
    CHECK(free_radius_mm(9.0, 10.0) == 9.0);
}

TEST_CASE("the shortest slit lies near H* + d/2 and is about H* phi0^3/6", "[contact]") {
    for (const auto& [depth, slack] : std::vector<std::pair<double, double>>{{0.2, 0.025}, {1.5, 0.155}}) {
        const double phi0 = half_angle_rad(10.0 + depth, 10.0);
        double shortest = 1e9, best_radius = 0.0;
        for (double radius = 10.0; radius < 10.0 + depth; radius += depth / 20000.0) {
            const double slit = trace_shaft(radius, 10.0, phi0).extent_mm;
            if (slit < shortest) shortest = slit, best_radius = radius;
        }
        CHECK(shortest == Approx(10.0 * phi0 * phi0 * phi0 / 6.0).epsilon(slack));
        CHECK(best_radius == Approx(10.0 + depth / 2.0).margin(0.1 * depth));
    }
}

TEST_CASE("extent and path of the shaft equal those of a densely sampled one", "[contact]") {
    for (const double height : {10.0, 10.4, 11.2}) {
        for (const double advance : {8.0, 10.0, 10.2, 10.7, 11.3, 12.5, 14.3, 40.0}) {
            INFO("h " << height << " Rp " << advance);
            const ShaftTrace trace = trace_shaft(advance, height, half_angle_rad(11.5, height));
            const reference::Extent expected = reference::straight_extent(advance, height, 11.5L);
            CHECK(trace.extent_mm == Approx(static_cast<double>(expected.extent_mm)).epsilon(1e-9));
            CHECK(trace.path_mm == Approx(static_cast<double>(expected.path_mm)).epsilon(1e-9));
            CHECK(trace.path_mm >= trace.extent_mm * (1.0 - 1e-12));
        }
    }
}

TEST_CASE("no contact leaves no trace", "[contact]") {
    CHECK(half_angle_rad(11.5, 11.5) == 0.0);
    CHECK(half_angle_rad(11.5, 12.0) == 0.0);
    CHECK(trace_shaft(10.0, 11.5, 0.0).extent_mm == 0.0);
    CHECK(trace_shaft(12.0, 11.5, 0.0).path_mm == 0.0);
    CHECK(swept_area_mm2(10.0, 12.0, 11.5) == 0.0);
}

TEST_CASE("the tip runs on a prolate trochoid and meets the shaft's crossing at the surface", "[contact]") {
    const double phi0 = half_angle_rad(11.5, 10.2);
    CHECK(tip_mm(phi0, 10.7, 11.5) == Approx(shaft_crossing_mm(phi0, 10.7, 10.2)).epsilon(1e-12));
    CHECK(tip_mm(0.3, 10.7, 11.5) == Approx(10.7 * 0.3 - 11.5 * std::sin(0.3)).epsilon(1e-15));
}

TEST_CASE("swept area: closed form and quadrature agree", "[contact]") {
    for (const double advance : {8.0, 9.5, 10.0}) {
        CHECK(swept_area_mm2(advance, 10.0, 11.5) ==
              Approx(swept_area_by_sampling(advance, 10.0, 11.5)).epsilon(1e-9));
    }
    // With Rp > H* the slit has kinks over depth, which the sampling resolves less finely.
    for (const double advance : {10.3, 10.95, 12.5}) {
        CHECK(swept_area_mm2(advance, 10.0, 11.5) ==
              Approx(swept_area_by_sampling(advance, 10.0, 11.5)).epsilon(2e-6));
    }
}

TEST_CASE("swept area is continuous where the closed form ends", "[contact]") {
    CHECK(swept_area_mm2(10.0, 10.0, 11.5) == Approx(swept_area_mm2(10.0 + 1e-10, 10.0, 11.5)).epsilon(1e-9));
}
