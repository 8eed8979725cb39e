#include "sim/coverage/distance_map.hpp"

#include "sim/core/random.hpp"
#include "tests/catch.hpp"

#include <limits>

using namespace needleroll;

namespace {

void check_against_all_pairs(const std::vector<double>& x, const std::vector<double>& y, const Box& window,
                             double pixel) {
    const Raster map = distance_map(x, y, window, pixel);
    double worst = 0.0;
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column) {
            double nearest = std::numeric_limits<double>::infinity();
            for (std::size_t i = 0; i < x.size(); ++i) {
                nearest = std::min(nearest,
                                   std::hypot(x[i] - map.center_x_mm(column), y[i] - map.center_y_mm(row)));
            }
            worst = std::max(worst, std::abs(nearest - map.at(column, row)));
        }
    }
    CHECK(worst < 1e-12);
}

}  // namespace

TEST_CASE("the gap map holds the exact distance to the nearest hole") {
    const auto count = GENERATE(1u, 2u, 3u, 50u, 700u, 4000u);
    std::vector<double> x, y;
    for (std::size_t i = 0; i < count; ++i) {
        const auto words = draw({3, 0}, Purpose::random_pattern, count, i);
        x.push_back(-1.0 + 12.0 * uniform(words[0]));
        y.push_back(-1.0 + 9.0 * uniform(words[1]));
    }
    check_against_all_pairs(x, y, {0, 0, 10, 7}, 0.13);
}

TEST_CASE("the gap map takes duplicates, lines, clusters and holes far outside") {
    const Box window{0, 0, 5, 4};
    check_against_all_pairs(std::vector<double>(40, 2.0), std::vector<double>(40, 1.0), window, 0.1);
    std::vector<double> along, level(50, 2.0);
    for (int i = 0; i < 50; ++i) along.push_back(0.1 * i);
    check_against_all_pairs(along, level, window, 0.1);
    check_against_all_pairs(level, along, window, 0.1);
    // Far from many holes on a line, and beside a dense clump.
    std::vector<double> dense, edge(4000, 0.2), clump_x, clump_y;
    for (int i = 0; i < 4000; ++i) {
        dense.push_back(0.0013 * i);
        clump_x.push_back(4.0 + 1e-3 * (i % 61));
        clump_y.push_back(3.0 + 1e-3 * (i / 61));
    }
    check_against_all_pairs(dense, edge, window, 0.1);
    check_against_all_pairs(edge, dense, window, 0.1);
    check_against_all_pairs(clump_x, clump_y, window, 0.1);
    std::vector<double> x, y;
    for (int i = 0; i < 100; ++i) {
        x.push_back((i % 2) * 40.0 - 20.0 + 1e-3 * i);
        y.push_back((i % 3) * 30.0 + 1e-3 * (i % 7));
    }
    check_against_all_pairs(x, y, window, 0.1);
}

TEST_CASE("a gap map without holes is undefined, and further holes bring it up to date") {
    const Box window{0, 0, 5, 4};
    Raster map = distance_map({}, {}, window, 0.1);
    for (double value : map.values) REQUIRE(std::isnan(value));
    const std::vector<double> x = {1.0, 4.0, 2.5}, y = {1.0, 3.0, 2.0};
    add_to_distance_map(map, std::span(x).first(2), std::span(y).first(2));
    add_to_distance_map(map, std::span(x).last(1), std::span(y).last(1));
    CHECK(map.values == distance_map(x, y, window, 0.1).values);
    add_to_distance_map(map, {}, {});
    CHECK(map.values == distance_map(x, y, window, 0.1).values);
}
