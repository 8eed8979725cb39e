#include "sim/coverage/nearest_neighbour.hpp"

#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

#include <limits>

using namespace needleroll;
using namespace needleroll::tests;

namespace {

void check_against_all_pairs(const Points& points) {
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
    for (const Points& points : awkward_patterns({0, 0, 10, 8})) {
        if (points.size() > 1) check_against_all_pairs(points);
    }
    Points clump = random_points(1500, {0, 0, 1e-3, 1e-3}, 2);
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
    const Points square = lattice(0.5, 0.5, box, 0.0, 0.0, 0.5, 0.5);
    REQUIRE(square.size() == 1600);
    CHECK(*clark_evans(mean_of(nearest_neighbours_mm(square.x, square.y)), square.size(), region) ==
          Approx(2.0).epsilon(1e-12));
    const double b = 0.5, height = b * std::sqrt(3.0) / 2.0;
    const Region fitting = rectangle_region({0, 0, 40 * b, 40 * height});
    const Points hexagonal = lattice(b, height, fitting.bounds, 0.0, 0.0, 0.25, 0.5, 0.5);
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
        const Points all = poisson_points(3.0, wide, i);
        std::vector<double> distances;
        const auto neighbours = nearest_neighbours_mm(all.x, all.y);
        for (auto k : points_inside(region, all.x, all.y)) distances.push_back(neighbours[k]);
        guarded.add(mean_of(distances));
        close.add(*double_strike_fraction(distances, 0.25));
        const Points inside = random_points(300, box, 1000 + i);
        donnelly.add(*clark_evans_donnelly(mean_of(nearest_neighbours_mm(inside.x, inside.y)), 300, region));
    }
    CHECK(guarded.errors_from(0.5 / std::sqrt(3.0)) < 4.0);
    CHECK(close.errors_from(1.0 - std::exp(-3.0 * pi * 0.0625)) < 4.0);
    CHECK(std::abs(donnelly.mean() - 1.0) < 4.0 * donnelly.standard_error() + 1e-3);
}

TEST_CASE("both indices agree with their formulas over all pairs, on awkward patterns too") {
    const Box box{0, 0, 10, 8};
    const auto triangle = make_region(box, {{{0, 0}, {6, 0}, {0, 8}}}, {});
    const Region rectangle = rectangle_region(box);
    std::vector<Points> patterns = awkward_patterns(box);
    patterns.push_back(random_points(400, box, 8));
    for (const Region* region : {&rectangle, &*triangle}) {
        // Area and border by hand: a 6-8-10 triangle.
        const double area = region == &rectangle ? 80.0 : 24.0, around = region == &rectangle ? 36.0 : 24.0;
        for (const Points& points : patterns) {
            if (points.size() < 2) continue;
            double sum = 0.0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                double nearest = std::numeric_limits<double>::infinity();
                for (std::size_t j = 0; j < points.size(); ++j) {
                    if (j == i) continue;
                    nearest =
                        std::min(nearest, std::hypot(points.x[i] - points.x[j], points.y[i] - points.y[j]));
                }
                sum += nearest;
            }
            const auto n = static_cast<double>(points.size());
            const double mean = mean_of(nearest_neighbours_mm(points.x, points.y));
            CHECK(*clark_evans(mean, points.size(), *region) ==
                  Approx(sum / n / (0.5 * std::sqrt(area / n))).epsilon(1e-9).margin(1e-12));
            const double expected = 0.5 * std::sqrt(area / n) + (0.0514 + 0.0412 / std::sqrt(n)) * around / n;
            CHECK(*clark_evans_donnelly(mean, points.size(), *region) ==
                  Approx(sum / n / expected).epsilon(1e-9).margin(1e-12));
        }
    }
}

TEST_CASE("passes over one track have the spacings of chance phases") {
    // Each pass pricks every c mm along the track from a phase of its own. Of n phases on a circle of length
    // c, P(the next hole to either side is further than s) = (1 - 2 s/c)^(n-1), whose mean is c/(2n).
    const double c = 2.0 * pi * 10.0 / 24.0;
    const Region region = rectangle_region({0, 0, 20 * c, 1});
    for (const int passes : {2, 6, 16}) {
        Replicates mean, close;
        for (std::uint64_t i = 0; i < 300; ++i) {
            Points track;
            for (int pass = 0; pass < passes; ++pass) {
                const double phase =
                    c * uniform(draw({41, i}, Purpose::experiment, 8, static_cast<std::uint64_t>(pass))[0]);
                for (int turn = -1; turn <= 20; ++turn) track.add(phase + turn * c, 0.5);
            }
            std::vector<double> distances;
            const auto neighbours = nearest_neighbours_mm(track.x, track.y);
            for (auto k : points_inside(region, track.x, track.y)) distances.push_back(neighbours[k]);
            mean.add(mean_of(distances));
            close.add(*double_strike_fraction(distances, 0.25));
        }
        CHECK(mean.errors_from(c / (2.0 * passes)) < 4.0);
        CHECK(close.errors_from(1.0 - std::pow(1.0 - 0.5 / c, passes - 1)) < 4.0);
    }
}

TEST_CASE("indices without points or without a region are not defined") {
    const Region region = rectangle_region({0, 0, 1, 1}), nothing = rectangle_region({0, 0, 1, 1}, 0.5);
    CHECK_FALSE(clark_evans(0.1, 0, region));
    CHECK_FALSE(clark_evans(0.1, 5, nothing));
    CHECK_FALSE(clark_evans_donnelly(std::nan(""), 5, region));
    CHECK_FALSE(double_strike_fraction({}, 0.25));
}
