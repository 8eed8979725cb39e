/// What a drag of the pointer rolls.
#include "gui/work/hand_stroke.hpp"

#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"
#include "tests/catch.hpp"

#include <cmath>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

HandStroke drag_through(const std::vector<scene::SkinPlace>& places) {
    HandStroke hand;
    for (const scene::SkinPlace& place : places) lead_on(hand, place);
    return hand;
}

/// Where a stroke ends.
AxlePose end_of(const ListedStroke& stroke) {
    return end_pose(plan_listed({stroke}, Hand{}).front().segments.front());
}

}  // namespace

TEST_CASE("a drag rolls a line from its start to its end") {
    const auto stroke = stroke_of(drag_through({{5.0, 5.0}, {10.0, 10.1}, {20.0, 20.0}}));
    REQUIRE(stroke);
    CHECK(std::isinf(stroke->turn_radius_mm));
    CHECK(stroke->heading_deg == Approx(45.0));
    CHECK(stroke->length_mm == Approx(std::hypot(15.0, 15.0)).margin(0.05));
    CHECK_FALSE(stroke_of(drag_through({{5.0, 5.0}, {5.5, 5.5}})));
    CHECK_FALSE(stroke_of(drag_through({{5.0, 5.0}})));
    CHECK_FALSE(stroke_of(drag_through({})));
}

TEST_CASE("a curved drag rolls the arc through its start, middle and end") {
    for (const double side : {1.0, -1.0}) {
        std::vector<scene::SkinPlace> places;
        for (int i = 0; i <= 30; ++i) {
            const double angle = pi * (0.25 + 0.5 * i / 30.0);
            places.push_back({30.0 - 20.0 * std::cos(angle), 10.0 + side * 20.0 * std::sin(angle)});
        }
        const auto stroke = stroke_of(drag_through(places));
        REQUIRE(stroke);
        CHECK(stroke->turn_radius_mm == Approx(-side * 20.0).margin(0.3));
        CHECK(stroke->length_mm == Approx(20.0 * pi / 2.0).margin(0.3));
        CHECK(stroke->heading_deg == Approx(side * 45.0).margin(1.0));
        const AxlePose end = end_of(*stroke);
        CHECK(end.x_mm == Approx(places.back().x_mm).margin(0.5));
        CHECK(end.y_mm == Approx(places.back().y_mm).margin(0.5));
    }
}

TEST_CASE("no drag turns more tightly than the drum can") {
    const auto stroke = stroke_of(drag_through({{10.0, 10.0}, {13.0, 25.0}, {16.0, 10.0}}));
    REQUIRE(stroke);
    CHECK(std::abs(stroke->turn_radius_mm) >= least_hand_turn_mm - 0.05);
    const AxlePose end = end_of(*stroke);
    CHECK(end.x_mm == Approx(16.0).margin(0.2));
    CHECK(end.y_mm == Approx(10.0).margin(0.2));
}
