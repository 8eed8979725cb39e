#include "sim/coverage/nearest_neighbour.hpp"

#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

#include <limits>

using namespace needleroll;
using namespace needleroll::tests;

namespace {

void check_against_all_pairs(const Pattern& points) {
    const std::vector<double> found = nearest_neighbours_mm(points.x, points.y);
    REQUIRE(found.size() == points.size());
    double worst = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < points.size(); ++j) {
            if (i == j) continue;
            nearest = std::min(nearest, std::hypot(points.x[i] - points.x[j], points.y[i] - points.y[j]));
        }
        worst = std::max(worst, std::abs(nearest - found[i]));
    }
    CHECK(worst < 1e-12);
}

double mean_of(const std::vector<double>& values) {
    return *summarize(values).mean;
}

}  // namespace

TEST_CASE("nearest neighbours agree with all pairs") {
    const auto count = GENERATE(2u, 3u, 10u, 300u, 3000u);
    check_against_all_pairs(random_points(count, {-3, 2, 9, 7}, 1));
}

TEST_CASE("nearest neighbours agree with all pairs on awkward patterns") {
    for (const Pattern& points : awkward_patterns({0, 0, 10, 8})) {
        if (points.size() > 1) check_against_all_pairs(points);
    }
    Pattern clump = random_points(1500, {0, 0, 1e-3, 1e-3}, 2);
    clump.add(50.0, 80.0);
    check_against_all_pairs(clump);
}

TEST_CASE("a single point has no neighbour") {
    CHECK(nearest_neighbours_mm({}, {}).empty());
    const std::vector<double> one = {1.0};
    CHECK(std::isnan(nearest_neighbours_mm(one, one)[0]));
}

TEST_CASE("Clark-Evans is 2 for a square lattice and 2.149 for a hexagonal one") {
    const Box box{0, 0, 20, 20};
    const Region region = rectangle_region(box);
    const Pattern square = lattice(0.5, 0.5, box, 0.0, 0.0, 0.5, 0.5);
    REQUIRE(square.size() == 1600);
    CHECK(*clark_evans(mean_of(nearest_neighbours_mm(square.x, square.y)), square.size(), region) ==
          Approx(2.0).epsilon(1e-12));
    const double b = 0.5, height = b * std::sqrt(3.0) / 2.0;
    const Region fitting = rectangle_region({0, 0, 40 * b, 40 * height});
    const Pattern hexagonal = lattice(b, height, fitting.bounds, 0.0, 0.0, 0.25, 0.5, 0.5);
    REQUIRE(hexagonal.size() == 1600);
    CHECK(*clark_evans(mean_of(nearest_neighbours_mm(hexagonal.x, hexagonal.y)), 1600, fitting) ==
          Approx(std::sqrt(2.0 * std::sqrt(4.0 / 3.0)) * std::sqrt(2.0)).epsilon(1e-9));
}

TEST_CASE(
    "complete randomness has neighbours at 1/(2 sqrt lambda), and Donnelly's index is 1 without a guard "
    "band") {
    const Box box{0, 0, 10, 10}, wide{-3, -3, 13, 13};
    const Region region = rectangle_region(box);
    Replicates guarded, donnelly, close;
    for (std::uint64_t i = 0; i < 300; ++i) {
        const Pattern all = poisson_points(3.0, wide, i);
        std::vector<double> distances;
        const auto neighbours = nearest_neighbours_mm(all.x, all.y);
        for (auto k : points_inside(region, all.x, all.y)) distances.push_back(neighbours[k]);
        guarded.add(mean_of(distances));
        close.add(*double_strike_fraction(distances, 0.25));
        const Pattern inside = random_points(300, box, 1000 + i);
        donnelly.add(*clark_evans_donnelly(mean_of(nearest_neighbours_mm(inside.x, inside.y)), 300, region));
    }
    CHECK(guarded.errors_from(0.5 / std::sqrt(3.0)) < 4.0);
    CHECK(close.errors_from(1.0 - std::exp(-3.0 * pi * 0.0625)) < 4.0);
    CHECK(std::abs(donnelly.mean() - 1.0) < 4.0 * donnelly.standard_error() + 1e-3);
}

TEST_CASE("indices without points or without a region are not defined") {
    const Region region = rectangle_region({0, 0, 1, 1}), nothing = rectangle_region({0, 0, 1, 1}, 0.5);
    CHECK_FALSE(clark_evans(0.1, 0, region));
    CHECK_FALSE(clark_evans(0.1, 5, nothing));
    CHECK_FALSE(clark_evans_donnelly(std::nan(""), 5, region));
    CHECK_FALSE(double_strike_fraction({}, 0.25));
}
