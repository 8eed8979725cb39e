#include "sim/core/polygon.hpp"

#include "tests/catch.hpp"

#include <cmath>
#include <random>
#include <utility>
#include <vector>

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

TEST_CASE("of two polygons that share edges exactly one claims a point, on the edges too") {
    std::mt19937_64 random(20261128);
    std::uniform_real_distribution<double> anywhere(0.0, 10.0), middle(4.0, 6.0);
    for (int i = 0; i < 200; ++i) {
        // A square cut in two from bottom to top along the same uneven places.
        const std::vector<std::pair<double, double>> cut = {{middle(random), 0.0},
                                                            {middle(random), 3.1},
                                                            {middle(random), 2.3},
                                                            {middle(random), 7.7},
                                                            {middle(random), 10.0}};
        Polygon left = {{0.0, 10.0}, {0.0, 0.0}}, right = {{10.0, 0.0}, {10.0, 10.0}};
        for (const auto& [x, y] : cut) left.push_back({x, y});
        for (auto place = cut.rbegin(); place != cut.rend(); ++place)
            right.push_back({place->first, place->second});
        const auto claims = [&](double x, double y) {
            return (contains(left, x, y) ? 1 : 0) + (contains(right, x, y) ? 1 : 0);
        };
        for (int k = 0; k < 20; ++k) CHECK(claims(anywhere(random), anywhere(random)) == 1);
        for (std::size_t edge = 0; edge + 1 < cut.size(); ++edge) {
            const auto [x0, y0] = cut[edge];
            const auto [x1, y1] = cut[edge + 1];
            for (int k = 0; k < 20; ++k) {
                const double y = y0 + (y1 - y0) * anywhere(random) / 10.0;
                for (const double x :
                     {x0 + (x1 - x0) * ((y - y0) / (y1 - y0)), x1 + (x0 - x1) * ((y - y1) / (y0 - y1))})
                    for (const double beside : {x, std::nextafter(x, 0.0), std::nextafter(x, 10.0)})
                        CHECK(claims(beside, y) == 1);
            }
        }
    }
}
