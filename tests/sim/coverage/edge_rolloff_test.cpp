#include "sim/coverage/edge_rolloff.hpp"

#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

using namespace needleroll;
using namespace needleroll::tests;

namespace {

/// Random holes whose density is full up to x = 20 - ramp / 2 and falls in a line to 0 over `ramp`.
Points ramped(double ramp) {
    const Points all = random_points(40000, {0, 0, 40, 40}, 5);
    Points kept;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double share =
            ramp > 0.0 ? (20.0 + ramp / 2.0 - all.x[i]) / ramp : (all.x[i] < 20.0 ? 1.0 : 0.0);
        if (uniform(draw({6, 0}, Purpose::experiment, 9, i)[0]) < share) kept.add(all.x[i], all.y[i]);
    }
    return kept;
}

}  // namespace

TEST_CASE("a density that falls in a line has eight tenths of its width between 90 and 10 %") {
    const auto region = make_region({0, 0, 40, 40}, {{{0, 0}, {20, 0}, {20, 40}, {0, 40}}}, {}, 1.0);
    const Points points = ramped(10.0);
    const EdgeProfile profile = edge_profile(points.x, points.y, *region);
    REQUIRE_FALSE(profile.distance_mm.empty());
    CHECK(profile.distance_mm.back() == Approx(19.75));
    CHECK(profile.density_per_cm2.back() == Approx(2500.0).epsilon(0.15));
    CHECK(*edge_rolloff_mm(profile) == Approx(8.0).margin(1.0));
}

TEST_CASE("a sharp edge is as wide as a band") {
    const auto region = make_region({0, 0, 40, 40}, {{{0, 0}, {20, 0}, {20, 40}, {0, 40}}}, {});
    const Points points = ramped(0.0);
    CHECK(*edge_rolloff_mm(edge_profile(points.x, points.y, *region)) < 0.51);
}

TEST_CASE("without a border inside the window, without holes, or without an end there is no edge width") {
    const Points points = random_points(3000, {0, 0, 40, 40}, 5);
    CHECK(edge_profile(points.x, points.y, rectangle_region({0, 0, 40, 40}, 1.0)).distance_mm.empty());
    CHECK_FALSE(edge_rolloff_mm({}));
    const auto region = make_region({0, 0, 40, 40}, {{{0, 0}, {20, 0}, {20, 40}, {0, 40}}}, {});
    CHECK_FALSE(edge_rolloff_mm(edge_profile({}, {}, *region)));
    CHECK_FALSE(edge_rolloff_mm(edge_profile(points.x, points.y, *region)));
}
