#include "sim/coverage/region.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/random.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

namespace {

Polygon square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

/// Area by counting random places: the slow, obvious version.
double counted_area(const Region& region, std::size_t tries) {
    std::size_t inside = 0;
    for (std::size_t i = 0; i < tries; ++i) {
        const auto words = draw({5, 0}, Purpose::random_pattern, 0, i);
        if (contains(region, region.window.min_x_mm + region.window.width_mm() * uniform(words[0]),
                     region.window.min_y_mm + region.window.height_mm() * uniform(words[1])))
            ++inside;
    }
    return region.window.area_mm2() * static_cast<double>(inside) / static_cast<double>(tries);
}

Polygon star(double x, double y, double radius, int tips) {
    Polygon polygon;
    for (int i = 0; i < 2 * tips; ++i) {
        const double r = i % 2 == 0 ? radius : 0.45 * radius, angle = pi * i / tips + 0.1;
        polygon.push_back({x + r * std::cos(angle), y + r * std::sin(angle)});
    }
    return polygon;
}

}  // namespace

TEST_CASE("a rectangle loses its guard band on all sides") {
    const Region region = rectangle_region({1, 2, 11, 8}, 1.0);
    CHECK(region.area_mm2 == Approx(32.0));
    CHECK(region.perimeter_mm == Approx(24.0));
    CHECK(region.rectangle);
    CHECK(contains(region, 2.0, 3.0));
    CHECK(contains(region, 10.0, 7.0));
    CHECK_FALSE(contains(region, 1.9999, 5.0));
    CHECK(border_distance_mm(region, 4.0, 4.0) == Approx(1.0));
    CHECK(rectangle_region({0, 0, 4, 4}, 2.0).empty());
    CHECK_FALSE(contains(rectangle_region({0, 0, 4, 4}, 2.0), 2.0, 2.0));
}

TEST_CASE("union, overlap and holes of regions have their exact area and border") {
    const Box window{0, 0, 20, 20};
    const auto overlap = make_region(window, {square(1, 1, 4), square(3, 3, 4)}, {});
    REQUIRE(overlap);
    CHECK(overlap->area_mm2 == Approx(28.0).epsilon(1e-12));
    CHECK(overlap->perimeter_mm == Approx(24.0).epsilon(1e-12));
    CHECK(overlap->bounds.max_x_mm == Approx(7.0));
    const auto side_by_side = make_region(window, {square(1, 1, 4), square(5, 1, 4)}, {});
    CHECK(side_by_side->area_mm2 == Approx(32.0).epsilon(1e-12));
    CHECK(side_by_side->perimeter_mm == Approx(24.0).epsilon(1e-12));
    const auto hole = make_region(window, {}, {square(8, 8, 4)});
    CHECK(hole->area_mm2 == Approx(384.0).epsilon(1e-12));
    CHECK(hole->perimeter_mm == Approx(96.0).epsilon(1e-12));
    const auto cut = make_region(window, {square(15, 15, 10)}, {});
    CHECK(cut->area_mm2 == Approx(25.0).epsilon(1e-12));
    CHECK(cut->perimeter_mm == Approx(20.0).epsilon(1e-12));
    const auto touching = make_region(window, {square(2, 2, 6)}, {square(2, 2, 3)});
    CHECK(touching->area_mm2 == Approx(27.0).epsilon(1e-12));
    CHECK(touching->perimeter_mm == Approx(24.0).epsilon(1e-12));
}

TEST_CASE("a guard band rounds the corners around an avoided region") {
    const double g = 1.0, s = 4.0;
    const auto region = make_region({0, 0, 20, 20}, {}, {square(8, 8, s)}, g);
    REQUIRE(region);
    CHECK(region->area_mm2 == Approx(18.0 * 18.0 - (s * s + 4 * s * g + pi * g * g)).epsilon(1e-10));
    CHECK(region->perimeter_mm == Approx(4 * 18.0 + 4 * s + 2 * pi * g).epsilon(1e-9));
    CHECK(region->bounds.min_x_mm == Approx(1.0));
    CHECK(region->bounds.max_y_mm == Approx(19.0));
    CHECK_FALSE(contains(*region, 7.5, 10.0));
    CHECK_FALSE(contains(*region, 7.3, 7.3));
    CHECK(contains(*region, 7.2, 7.2));
    CHECK(border_distance_mm(*region, 5.0, 10.0) == Approx(2.0));
}

TEST_CASE("a triangle loses its guard band as its inscribed circle says") {
    const Polygon triangle = {{0, 0}, {3, 0}, {0, 4}};
    const double g = 0.3, inradius = 1.0;
    const auto region = make_region({-1, -1, 5, 5}, {triangle}, {}, g);
    REQUIRE(region);
    const double scale = 1.0 - g / inradius;
    CHECK(region->area_mm2 == Approx(6.0 * scale * scale).epsilon(1e-10));
    CHECK(region->perimeter_mm == Approx(12.0 * scale).epsilon(1e-9));
    CHECK(make_region({-1, -1, 5, 5}, {triangle}, {}, 1.001)->empty());
}

TEST_CASE("areas of tangled regions agree with counted places") {
    const Box window{0, 0, 10, 10};
    for (double guard : {0.0, 0.2}) {
        const auto region = make_region(window, {star(4, 4, 3.5, 7), star(6.5, 6, 3.8, 5), square(1, 7, 2)},
                                        {star(5, 5, 1.5, 4), square(7, 1, 4)}, guard);
        REQUIRE(region);
        constexpr std::size_t tries = 200000;
        const double share = region->area_mm2 / 100.0;
        const double error = 100.0 * std::sqrt(share * (1.0 - share) / static_cast<double>(tries));
        CHECK(std::abs(counted_area(*region, tries) - region->area_mm2) < 4.0 * error);
        Raster raster = raster_over(window, 0.02);
        const auto inside = pixels_inside(*region, raster);
        std::size_t count = 0, wrong = 0;
        for (int row = 0; row < raster.rows; ++row) {
            for (int column = 0; column < raster.columns; ++column) {
                const bool in = inside[raster.index(column, row)] != 0;
                count += in ? 1 : 0;
                if (in != contains(*region, raster.center_x_mm(column), raster.center_y_mm(row))) ++wrong;
            }
        }
        CHECK(static_cast<double>(count) * 0.0004 == Approx(region->area_mm2).epsilon(2e-3));
        CHECK(wrong == 0);
    }
}

TEST_CASE("a region that cannot be is an error") {
    CHECK_FALSE(make_region({0, 0, 0, 5}, {}, {}));
    CHECK_FALSE(make_region({0, 0, 5, 5}, {{{0, 0}, {1, 1}, {1, 0}, {0, 1}}}, {}));
    CHECK_FALSE(make_region({0, 0, 5, 5}, {}, {{{0, 0}, {1, 0}}}));
    CHECK_FALSE(make_region({0, 0, 5, 5}, {}, {}, -1.0));
    CHECK_FALSE(make_region({0, 0, std::nan(""), 5}, {}, {}));
}
