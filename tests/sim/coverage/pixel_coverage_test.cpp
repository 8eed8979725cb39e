#include "sim/coverage/pixel_coverage.hpp"

#include "sim/coverage/covered_area.hpp"
#include "sim/coverage/dose.hpp"
#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

using namespace needleroll;
using namespace needleroll::tests;

namespace {

/// Share of pixel centres with at least `holes` holes within r, pixel by pixel.
double slow_share(const Points& points, const Region& region, int holes, double r, double pixel) {
    const Raster frame = frame_over(region.bounds, pixel);
    const auto in_region = pixels_inside(region, frame);
    double inside = 0.0, covered = 0.0;
    for (int row = 0; row < frame.rows; ++row) {
        for (int column = 0; column < frame.columns; ++column) {
            const double x = frame.center_x_mm(column), y = frame.center_y_mm(row);
            if (in_region[frame.index(column, row)] == 0) continue;
            int near = 0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                near += std::hypot(points.x[i] - x, points.y[i] - y) <= r ? 1 : 0;
            }
            inside += 1.0;
            covered += near >= holes ? 1.0 : 0.0;
        }
    }
    return covered / inside;
}

}  // namespace

TEST_CASE("coverage in pixels and over-treated share agree with counting pixel by pixel") {
    const Box box{0, 0, 9, 7};
    const Region rectangle = rectangle_region(box, 0.37);
    const auto polygon =
        make_region(box, {{{1, 1}, {8, 2}, {6, 6.5}, {2, 5}}}, {{{3, 3}, {4, 3}, {4, 4}}}, 0.2);
    for (const Region* region : {&rectangle, &*polygon}) {
        for (double r : {0.031, 0.25, 1.0, 20.0}) {
            const Points points = random_points(120, {-1, -1, 10, 8}, 4);
            CHECK(*pixel_coverage(points.x, points.y, *region, r, 0.1) ==
                  slow_share(points, *region, 1, r, 0.1));
            CHECK(*over_treated_fraction(points.x, points.y, *region, 5, r, 0.1) ==
                  slow_share(points, *region, 5, r, 0.1));
        }
    }
}

TEST_CASE("coverage in pixels takes awkward patterns and empty regions") {
    const Box box{0, 0, 10, 8};
    const Region region = rectangle_region(box);
    for (const Points& points : awkward_patterns(box)) {
        CHECK(*pixel_coverage(points.x, points.y, region, 0.333, 0.1) ==
              slow_share(points, region, 1, 0.333, 0.1));
    }
    CHECK(*pixel_coverage({}, {}, region, 0.5) == 0.0);
    CHECK_FALSE(pixel_coverage({}, {}, rectangle_region(box, 5.0), 0.5));
    CHECK_FALSE(over_treated_fraction({}, {}, rectangle_region(box, 5.0), 5, 0.5));
}

TEST_CASE("complete randomness covers 1 - exp(-lambda pi r^2), and its gaps have the closed quantiles") {
    const Box box{0, 0, 10, 10}, wide{-2, -2, 12, 12};
    const Region region = rectangle_region(box);
    const double density = 2.44;
    Replicates near, far, over, median;
    for (std::uint64_t i = 0; i < 200; ++i) {
        const Points points = poisson_points(density, wide, i);
        near.add(*coverage(points.x, points.y, region, 0.25));
        far.add(*coverage(points.x, points.y, region, 0.5));
        over.add(*over_treated_fraction(points.x, points.y, region, 5, 0.5));
        // The quantile of one pattern is not linear in the pattern; the share beyond the closed quantile is.
        median.add(*coverage(points.x, points.y, region, std::sqrt(-std::log(0.5) / (pi * density))));
    }
    CHECK(near.errors_from(1.0 - std::exp(-density * pi * 0.0625)) < 4.0);
    CHECK(far.errors_from(1.0 - std::exp(-density * pi * 0.25)) < 4.0);
    const double m = density * pi * 0.25;
    CHECK(over.errors_from(1.0 - std::exp(-m) *
                                     (1.0 + m + m * m / 2.0 + m * m * m / 6.0 + m * m * m * m / 24.0)) < 4.0);
    CHECK(median.errors_from(0.5) < 4.0);
}

TEST_CASE(
    "sixteen shifted passes of a roller cover what the superposition law says, whatever their headings") {
    const Box box{0, 0, 18, 18};
    const Region region = rectangle_region(box);
    const double around = 2.0 * pi * 10.0 / 24.0;
    for (double turn_deg : {0.0, 45.0}) {
        Replicates near, far;
        for (std::uint64_t i = 0; i < 200; ++i) {
            Points all;
            for (int pass = 0; pass < 16; ++pass) {
                const auto words = draw({77, i}, Purpose::experiment, 6, static_cast<std::uint64_t>(pass));
                const Points one = lattice(around, 2.5, box, 1.0, radians(turn_deg * pass), uniform(words[0]),
                                           uniform(words[1]));
                all.x.insert(all.x.end(), one.x.begin(), one.x.end());
                all.y.insert(all.y.end(), one.y.begin(), one.y.end());
            }
            near.add(*coverage(all.x, all.y, region, 0.25));
            far.add(*coverage(all.x, all.y, region, 0.5));
        }
        CHECK(near.errors_from(0.38575) < 4.0);
        CHECK(far.errors_from(0.87066) < 4.0);
    }
}

TEST_CASE("coverage in pixels comes to the exact one") {
    const Region region = *make_region({0, 0, 9, 7}, {{{1, 1}, {8, 2}, {6, 6.5}, {2, 5}}}, {}, 0.2);
    const Points points = random_points(60, {-1, -1, 10, 8}, 4);
    for (double r : {0.25, 1.0}) {
        CHECK(*pixel_coverage(points.x, points.y, region, r, 0.005) ==
              Approx(*coverage(points.x, points.y, region, r)).margin(2e-4));
    }
}

TEST_CASE("shares under, in and over a band add up to the region") {
    Raster density = raster_over({0, 0, 10, 10}, 0.1);
    for (int row = 0; row < density.rows; ++row) {
        for (int column = 0; column < density.columns; ++column)
            density.at(column, row) = density.center_x_mm(column);
    }
    const auto shares = target_shares(density, rectangle_region({0, 0, 10, 10}), {2.0, 5.0});
    CHECK(shares->under == Approx(0.2));
    CHECK(shares->within == Approx(0.3));
    CHECK(shares->over == Approx(0.5));
    const auto left = target_shares(
        density, *make_region({0, 0, 10, 10}, {{{0, 0}, {4, 0}, {4, 10}, {0, 10}}}, {}), {2.0, 5.0});
    CHECK(left->within == Approx(0.5));
    CHECK_FALSE(target_shares(density, rectangle_region({0, 0, 10, 10}, 5.0), {2.0, 5.0}));
}
