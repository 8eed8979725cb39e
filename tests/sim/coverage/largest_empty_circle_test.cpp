#include "sim/coverage/largest_empty_circle.hpp"

#include "sim/coverage/distance_map.hpp"
#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"
#include "tests/sim/coverage/voronoi_reference.hpp"

using namespace needleroll;
using namespace needleroll::tests;

namespace {

/// The circle has to be empty, touch a point, and have its centre in the region.
void check_circle(const EmptyCircle& circle, const Points& points, const Region& region) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < points.size(); ++i) {
        nearest = std::min(nearest, std::hypot(points.x[i] - circle.x_mm, points.y[i] - circle.y_mm));
    }
    CHECK(circle.radius_mm == Approx(nearest).epsilon(1e-12));
    CHECK(distance_outside_mm(region, circle.x_mm, circle.y_mm) < 1e-9);
}

}  // namespace

TEST_CASE("the largest empty circle agrees with the Voronoi diagram") {
    const auto count = GENERATE(1u, 2u, 3u, 4u, 12u, 60u, 500u);
    for (std::uint64_t i = 0; i < 20; ++i) {
        const Box box{0, 0, 10, 7};
        const Region region = rectangle_region(box);
        const Points points = on_micro_grid(random_points(count, {-1, -1, 11, 8}, i));
        const auto circle = largest_empty_circle(points.x, points.y, region);
        REQUIRE(circle);
        CHECK(circle->radius_mm == Approx(voronoi_radius(points, box)).epsilon(1e-9));
        check_circle(*circle, points, region);
    }
}

TEST_CASE("the largest empty circle agrees with the Voronoi diagram on awkward patterns") {
    const Box box{0, 0, 10, 8};
    const Region region = rectangle_region(box);
    for (const Points& awkward : awkward_patterns(box)) {
        const Points points = on_micro_grid(awkward);
        const auto circle = largest_empty_circle(points.x, points.y, region);
        REQUIRE(circle.has_value() == (points.size() > 0));
        if (!circle) continue;
        CHECK(circle->radius_mm == Approx(voronoi_radius(points, box)).epsilon(1e-9));
        check_circle(*circle, points, region);
    }
}

TEST_CASE("lattices and rings have their covering radius") {
    const Region region = rectangle_region({0, 0, 10, 10});
    const Points square = lattice(0.5, 0.5, region.bounds, 1.0, 0.0, 0.5, 0.5);
    CHECK(largest_empty_circle(square.x, square.y, region)->radius_mm ==
          Approx(0.5 / std::sqrt(2.0)).epsilon(1e-12));
    const Points turned = lattice(0.5, 0.5, region.bounds, 1.0, 0.3, 0.2, 0.1);
    CHECK(largest_empty_circle(turned.x, turned.y, region)->radius_mm ==
          Approx(0.5 / std::sqrt(2.0)).epsilon(1e-9));
    const Points hexagonal = lattice(0.5, 0.5 * std::sqrt(3.0) / 2.0, region.bounds, 1.0, 0.0, 0.1, 0.2, 0.5);
    CHECK(largest_empty_circle(hexagonal.x, hexagonal.y, region)->radius_mm ==
          Approx(0.5 / std::sqrt(3.0)).epsilon(1e-9));
    Points ring;
    for (int i = 0; i < 300; ++i) ring.add(5.0 + 7.5 * std::cos(0.021 * i), 5.0 + 7.5 * std::sin(0.021 * i));
    const auto circle = largest_empty_circle(ring.x, ring.y, region);
    CHECK(circle->radius_mm == Approx(7.5).epsilon(1e-9));
    CHECK(circle->x_mm == Approx(5.0).margin(1e-6));
}

TEST_CASE("in a region with round borders the circle is not smaller than any gap that a fine map finds") {
    const Box box{0, 0, 12, 12};
    const std::vector<Polygon> treat = {{{1, 1}, {11, 1.5}, {10, 10}, {5, 8}, {2, 11}}};
    const std::vector<Polygon> avoid = {{{4, 3}, {8, 4}, {5, 6}}, {{9, 7}, {12, 7}, {12, 8}, {9, 8}}};
    for (double guard : {0.0, 0.8}) {
        const Region region = *make_region(box, treat, avoid, guard);
        for (std::uint64_t i = 0; i < 12; ++i) {
            const Points points = random_points(i < 6 ? 3 + i : 60, {2, 2, 10, 8}, i);
            const auto circle = largest_empty_circle(points.x, points.y, region);
            REQUIRE(circle);
            check_circle(*circle, points, region);
            const double pixel = 0.01;
            const Raster map = distance_map(points.x, points.y, region.bounds, pixel);
            const auto inside = pixels_inside(region, map);
            double widest = 0.0;
            for (std::size_t k = 0; k < inside.size(); ++k) {
                if (inside[k] != 0) widest = std::max(widest, map.values[k]);
            }
            CHECK(circle->radius_mm >= widest - 1e-12);
            // In a sharp corner the nearest pixel centre inside can be a few pixels away.
            CHECK(circle->radius_mm <= widest + 5.0 * pixel);
        }
    }
}

TEST_CASE("the largest empty circle of complete randomness follows Janson's law") {
    const Box box{0, 0, 40, 40}, wide{-2, -2, 42, 42};
    const Region region = rectangle_region(box);
    const double density = 2.0;
    for (double u : {10.0, 12.0}) {
        const double r = std::sqrt(u / (pi * density)),
                     expected = std::exp(-density * box.area_mm2() * u * std::exp(-u));
        double below = 0.0;
        for (std::uint64_t i = 0; i < 200; ++i) {
            const Points points = poisson_points(density, wide, i);
            below += largest_empty_circle(points.x, points.y, region)->radius_mm <= r ? 1.0 / 200.0 : 0.0;
        }
        CHECK(std::abs(below - expected) < 4.0 * std::sqrt(expected * (1.0 - expected) / 200.0));
    }
}

TEST_CASE("without holes or without a region there is no circle") {
    const std::vector<double> one = {1.0};
    CHECK_FALSE(largest_empty_circle({}, {}, rectangle_region({0, 0, 5, 5})));
    CHECK_FALSE(largest_empty_circle(one, one, rectangle_region({0, 0, 5, 5}, 2.5)));
}
