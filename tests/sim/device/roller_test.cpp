#include "sim/device/roller.hpp"

#include "sim/core/angle.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <set>

using namespace needleroll;

TEST_CASE("the default roller is 8 rings of 24 needles, 15 degrees and 2.5 mm apart", "[device]") {
    const Roller roller;
    CHECK(needle_count(roller) == 192);
    CHECK(ring_spacing_mm(roller) == 2.5);
    CHECK(ring_offset_mm(roller, 0) == -8.75);
    CHECK(ring_offset_mm(roller, 7) == 8.75);
    CHECK(body_angle_rad(roller, 3, 5) == Approx(radians(75.0)).epsilon(1e-15));
    CHECK(lay_out_needles(roller, {}).size() == 192);
}

TEST_CASE("the other reading of 192: 24 rings of 8 needles, a third of a pitch on from ring to ring",
          "[device]") {
    Roller roller;
    roller.rings = 24, roller.needles_per_ring = 8, roller.stagger = 1.0 / 3.0;
    CHECK(needle_count(roller) == 192);
    CHECK(ring_spacing_mm(roller) == Approx(20.0 / 24.0));
    for (int ring = 0; ring < 24; ++ring) {
        CHECK(body_angle_rad(roller, ring, 2) == Approx((2.0 + (ring % 3) / 3.0) * pi / 4.0).epsilon(1e-12));
        // Rings that come level stay level to the last bit.
        CHECK(body_angle_rad(roller, ring, 2) == body_angle_rad(roller, ring % 3, 2));
    }
}

TEST_CASE("the layout lists every needle once, in the order in which it passes the bottom", "[device]") {
    Roller roller;
    roller.stagger = 0.41;
    roller.damaged = {{0, 0, NeedleState::missing}, {7, 23, NeedleState::blunt}, {4, 4, NeedleState::bent}};
    const NeedleLayout layout = lay_out_needles(roller, {});
    REQUIRE(layout.size() == 191);
    CHECK(needle_count(roller) == 191);
    std::set<std::pair<int, int>> seen;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        seen.insert({layout.ring[i], layout.needle[i]});
        const double body = body_angle_rad(roller, layout.ring[i], layout.needle[i]);
        CHECK(layout.passage_rad[i] >= 0.0);
        CHECK(layout.passage_rad[i] < 2.0 * pi);
        CHECK(std::abs(std::remainder(layout.passage_rad[i] + body, 2.0 * pi)) < 1e-14);
        if (i > 0) CHECK(layout.passage_rad[i] >= layout.passage_rad[i - 1]);
        const bool bent = layout.ring[i] == 4 && layout.needle[i] == 4;
        CHECK(layout.length_mm[i] == Approx(bent ? 1.5 * std::cos(radians(30.0)) : 1.5));
        CHECK(layout.offset_mm[i] ==
              Approx(ring_offset_mm(roller, layout.ring[i]) + (bent ? 0.75 : 0.0)).margin(1e-12));
    }
    CHECK(seen.size() == 191);
    CHECK(seen.count({0, 0}) == 0);
}

TEST_CASE("length factors apply to their own needle", "[device]") {
    Roller roller;
    roller.rings = 2, roller.needles_per_ring = 3;
    const NeedleLayout layout = lay_out_needles(roller, {1.0, 1.1, 1.2, 1.3, 1.4, 1.5});
    for (std::size_t i = 0; i < layout.size(); ++i) {
        CHECK(layout.length_mm[i] == Approx(1.5 * (1.0 + 0.1 * (layout.ring[i] * 3 + layout.needle[i]))));
    }
}

TEST_CASE("the taper of the tip is D/(2 tan(angle/2)), at most the needle", "[device]") {
    Roller roller;
    CHECK(taper_length_mm(roller) == Approx(0.25 / (2.0 * std::tan(radians(7.5)))).epsilon(1e-14));
    roller.needle_length_mm = 0.5;
    CHECK(taper_length_mm(roller) == 0.5);
}
