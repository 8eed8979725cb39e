#include "sim/core/polygon.hpp"

#include "tests/catch.hpp"

using namespace needleroll;

TEST_CASE("a polygon knows its area, its border and its inside") {
    const Polygon square = {{1, 1}, {4, 1}, {4, 4}, {1, 4}};
    CHECK(area_mm2(square) == Approx(9.0));
    CHECK(perimeter_mm(square) == Approx(12.0));
    CHECK(contains(square, 2, 3));
    CHECK_FALSE(contains(square, 0.5, 3));
    CHECK(is_simple(square));
}

TEST_CASE("crossing, folded and flat polygons are not simple") {
    CHECK_FALSE(is_simple({{0, 0}, {1, 1}, {1, 0}, {0, 1}}));
    CHECK_FALSE(is_simple({{0, 0}, {2, 0}, {1, 0}, {1, 1}}));
    CHECK_FALSE(is_simple({{0, 0}, {1, 0}, {2, 0}}));
    CHECK_FALSE(is_simple({{0, 0}, {1, 0}}));
}
