#include "sim/coverage/envelope.hpp"

#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

using namespace needleroll;
using namespace needleroll::tests;

namespace {

EnvelopeSettings settings(int simulations, std::uint64_t seed) {
    EnvelopeSettings chosen;
    chosen.simulations = simulations;
    chosen.seed = {seed, 0};
    chosen.radii = {0.1, 15};
    return chosen;
}

}  // namespace

TEST_CASE("the chance test gives random patterns every p alike") {
    const Region region = rectangle_region({0, 0, 8, 8});
    Replicates p, rejected;
    for (std::uint64_t i = 0; i < 400; ++i) {
        const Points points = random_points(60, region.bounds, i);
        const auto test = rank_envelope(points.x, points.y, region, settings(39, i));
        REQUIRE(test);
        p.add(test->p);
        rejected.add(test->p <= 0.05 ? 1.0 : 0.0);
    }
    CHECK(p.errors_from(0.5 + 0.5 / 40.0) < 4.0);
    CHECK(std::abs(rejected.mean() - 0.05) < 4.0 * std::sqrt(0.05 * 0.95 / 400.0));
}

TEST_CASE("the chance test tells lattices and clumps from chance") {
    const Region region = rectangle_region({0, 0, 8, 8});
    const Points even = lattice(1.0, 1.0, region.bounds, 0.0, 0.2);
    Points clumped;
    const Points parents = random_points(8, region.bounds, 3);
    const Points spread = random_points(64, {-0.3, -0.3, 0.3, 0.3}, 4);
    for (std::size_t i = 0; i < 64; ++i)
        clumped.add(parents.x[i % 8] + spread.x[i], parents.y[i % 8] + spread.y[i]);
    for (const Points& points : {even, clumped}) {
        const auto test = rank_envelope(points.x, points.y, region, settings(99, 1));
        CHECK(test->p == Approx(0.01));
        bool outside = false;
        for (std::size_t k = 0; k < test->r_mm.size(); ++k) {
            CHECK(test->low_mm[k] <= test->high_mm[k]);
            outside =
                outside || test->observed_mm[k] < test->low_mm[k] || test->observed_mm[k] > test->high_mm[k];
        }
        CHECK(outside);
    }
}

TEST_CASE("the chance test is the same on any number of threads and in polygons") {
    const auto region =
        make_region({0, 0, 9, 9}, {{{0, 0}, {9, 1}, {7, 9}}}, {{{4, 3}, {5, 3}, {5, 4}}}, 0.1);
    const Points points = random_points(90, {0, 0, 9, 9}, 6);
    EnvelopeSettings two = settings(19, 4);
    two.threads = 2;
    const auto one = rank_envelope(points.x, points.y, *region, settings(19, 4));
    const auto other = rank_envelope(points.x, points.y, *region, two);
    REQUIRE(one);
    CHECK(one->p == other->p);
    CHECK(one->low_mm == other->low_mm);
    for (std::uint64_t i = 0; i < 5; ++i) {
        const RandomPattern random = random_pattern(*region, 100, {1, 2}, i);
        REQUIRE(random.x_mm.size() == 100);
        for (std::size_t k = 0; k < 100; ++k) CHECK(contains(*region, random.x_mm[k], random.y_mm[k]));
    }
}

TEST_CASE("too few points, too small a region or no simulation leave the chance test undefined") {
    const Region region = rectangle_region({0, 0, 8, 8});
    const std::vector<double> one = {1.0}, two = {1.0, 2.0};
    CHECK_FALSE(rank_envelope(one, one, region, settings(9, 1)));
    CHECK_FALSE(rank_envelope(two, two, region, settings(0, 1)));
    CHECK_FALSE(rank_envelope(two, two, rectangle_region({0, 0, 8, 1.5}), settings(9, 1)));
    CHECK_FALSE(rank_envelope(two, two, rectangle_region({0, 0, 8, 8}, 4.0), settings(9, 1)));
    CHECK(rank_envelope(two, two, region, settings(9, 1))->p <= 1.0);
}
