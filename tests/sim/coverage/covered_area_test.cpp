#include "sim/coverage/covered_area.hpp"

#include "sim/coverage/gap_quantiles.hpp"
#include "tests/catch.hpp"
#include "tests/sim/coverage/arc_sum.hpp"

#include <numeric>

using namespace needleroll;
using namespace needleroll::tests;

namespace {

Region region_of(const RegionParts& parts) {
    return *make_region(parts.window, parts.treat, parts.avoid, parts.guard_mm);
}

double covered(const Points& points, const Region& region, double radius_mm) {
    return covered_area({points.x, points.y, {}}, region, radius_mm).area_mm2;
}

/// Relative 1e-9, absolute 1e-13 of the region's share.
void check_share(double area_mm2, double expected_mm2, const Region& region) {
    const double share = area_mm2 / region.area_mm2, expected = expected_mm2 / region.area_mm2;
    CAPTURE(share, expected);
    CHECK(std::abs(share - expected) <= std::max(1e-9 * expected, 1e-13));
}

void check_against_arc_sum(const Points& points, const RegionParts& parts, double radius_mm) {
    CAPTURE(points.size(), radius_mm, parts.guard_mm, parts.treat.size(), parts.avoid.size());
    const Region region = region_of(parts);
    const Place corner{region.bounds.min_x_mm, region.bounds.min_y_mm};
    check_share(covered(points, region, radius_mm), arc_sum(points, parts, radius_mm, corner), region);
}

Points points_at(std::initializer_list<Place> places) {
    Points points;
    for (const Place& place : places) points.add(place.x_mm, place.y_mm);
    return points;
}

/// Area of two discs of radius r whose centres are d apart.
double two_discs(double r, double d) {
    if (d >= 2.0 * r) return 2.0 * pi * r * r;
    const double turn = std::acos(d / (2.0 * r));
    return 2.0 * pi * r * r - 2.0 * r * r * turn + 0.5 * d * std::sqrt(4.0 * r * r - d * d);
}

const Box window{0, 0, 10, 8};

/// A notch, an island, and edges that lie on the window's.
const Polygon notched = {{0, 0}, {9, 0}, {9, 7}, {6, 7}, {5, 3}, {4, 7}, {0, 8}};
const Polygon island = {{1, 1}, {2.5, 1.2}, {2, 2.5}, {1.4, 1.7}};
const Polygon slanted = {{5.5, 0.5}, {9.7, 2.5}, {7, 5}};

std::vector<RegionParts> awkward_regions() {
    return {{window, {}, {}, 0.0},
            {window, {}, {}, 0.37},
            {window, {notched}, {}, 0.0},
            {window, {notched}, {island}, 0.0},
            {window, {notched}, {island}, 0.25},
            {window, {}, {island, slanted}, 0.5},
            {window, {notched, slanted}, {island}, 0.1},
            {{1937.25, 1890.5, 1947.25, 1898.5},
             {{{1938, 1891}, {1946, 1892}, {1944, 1897}, {1940, 1896}}},
             {{{1941, 1893}, {1942, 1893}, {1942, 1894}}},
             0.2}};
}

}  // namespace

TEST_CASE("single discs, and discs cut by border and corner, have their closed areas") {
    const Region region = rectangle_region(window);
    const double r = 0.7, whole = pi * r * r;
    const double cut = r * r * std::acos(0.3 / r) - 0.3 * std::sqrt(r * r - 0.09);
    CHECK(covered(points_at({{5, 4}}), region, r) == Approx(whole).epsilon(1e-14));
    CHECK(covered(points_at({{0, 4}}), region, r) == Approx(whole / 2).epsilon(1e-14));
    CHECK(covered(points_at({{10, 8}}), region, r) == Approx(whole / 4).epsilon(1e-14));
    CHECK(covered(points_at({{9.7, 4}}), region, r) == Approx(whole - cut).epsilon(1e-14));
    CHECK(covered(points_at({{5, -0.3}}), region, r) == Approx(cut).epsilon(1e-13));
    CHECK(covered(points_at({{5, 4}}), region, 20.0) == Approx(80.0).epsilon(1e-14));
    CHECK(covered(points_at({{-5, -5}}), region, r) == 0.0);
    CHECK(covered(points_at({{5, -r}}), region, r) == Approx(0.0).margin(1e-14));
    CHECK(covered({}, region, r) == 0.0);
    CHECK(covered(points_at({{5, 4}}), rectangle_region(window, 4.0), r) == 0.0);
    CHECK_FALSE(coverage({}, {}, rectangle_region(window, 4.0), r));
    CHECK(*coverage({}, {}, region, r) == 0.0);
}

TEST_CASE("two discs overlap by their lens, from one place to touching and beyond") {
    const Region region = rectangle_region(window);
    for (const double d : {0.0, 1e-300, 1e-12, 1e-6, 0.1, 0.5, 1.0 - 1e-9, 1.0, 1.0 + 1e-9, 2.0}) {
        CAPTURE(d);
        for (const double turn : {0.0, 0.4, 0.5 * pi, 2.5}) {
            const Place other{5.0 + d * std::cos(turn), 4.0 + d * std::sin(turn)};
            const double apart = std::hypot(other.x_mm - 5.0, other.y_mm - 4.0);
            CHECK(covered(points_at({{5, 4}, other}), region, 0.5) ==
                  Approx(two_discs(0.5, apart)).epsilon(1e-13));
        }
    }
}

TEST_CASE("a square lattice is covered as its cell is") {
    const double b = 0.5;
    for (const double shift : {0.0, 0.13, 0.25}) {
        const Region region = rectangle_region({0, 0, 10, 10});
        Points points;
        for (int row = -2; row < 23; ++row) {
            for (int column = -2; column < 23; ++column) points.add(b * column + shift, b * row + shift);
        }
        for (const double r : {0.001, 0.1, 0.25, 0.3, 0.35}) {
            double cell = pi * r * r;
            if (r > 0.5 * b)
                cell -= 4.0 * (r * r * std::acos(b / (2.0 * r)) - 0.5 * b * std::sqrt(r * r - b * b / 4.0));
            CAPTURE(shift, r);
            check_share(covered(points, region, r), cell / (b * b) * region.area_mm2, region);
        }
        for (const double r : {b / std::sqrt(2.0), 0.36, 5.0, 100.0})
            CHECK(*coverage(points.x, points.y, region, r) == Approx(1.0).margin(1e-12));
    }
}

TEST_CASE("the covered area agrees with a sum over all arcs in rectangles and polygons") {
    for (const RegionParts& parts : awkward_regions()) {
        const Box& w = parts.window;
        const Box around{w.min_x_mm - 1, w.min_y_mm - 1, w.max_x_mm + 1, w.max_y_mm + 1};
        for (const double r : {0.001, 0.05, 0.25, 0.5, 1.0, 3.0, 20.0})
            check_against_arc_sum(random_points(60, around, 5), parts, r);
    }
}

TEST_CASE("the covered area agrees with a sum over all arcs where circles meet in one place") {
    const std::vector<RegionParts> regions = {{window, {}, {}, 0.0}, {window, {notched}, {island}, 0.25}};
    const double r = 0.5;
    Points star, touching, corners;
    for (int k = 0; k < 3; ++k) {
        star.add(5.0 + r * std::cos(2.1 * k), 2.0 + r * std::sin(2.1 * k));
        touching.add(3.0 + r * 2.0 * k, 1.0);
        touching.add(3.0 + r * 2.0 * k, 1.0 + 2.0 * r);
    }
    for (const Polygon* polygon : {&notched, &island}) {
        for (const Place& corner : *polygon) corners.add(corner.x_mm, corner.y_mm);
    }
    for (const RegionParts& parts : regions) {
        for (const Points& points : {star, touching, corners}) {
            // The guard band keeps 0.25 mm clear around corners.
            for (const double radius : {0.1, 0.25, 0.25 + 1e-6, 0.25 + 1e-9, 0.25 + 1e-10, 0.25 + 1e-12,
                                        0.25 - 1e-13, 0.25 - 1e-10, 0.5, 1.0})
                check_against_arc_sum(points, parts, radius);
        }
        for (const Points& points : awkward_patterns(window)) check_against_arc_sum(points, parts, 0.333);
    }
}

TEST_CASE("a thousand random points cover what the sum over all arcs says") {
    const RegionParts parts{{0, 0, 19, 19}, {}, {}, 0.5};
    for (const double r : {0.1, 0.3, 0.5})
        check_against_arc_sum(random_points(1'000, {-1, -1, 20, 20}, 6), parts, r);
}

TEST_CASE("ten thousand random points cover what the sum over all arcs says", "[long]") {
    const RegionParts parts{{0, 0, 60, 60}, {}, {}, 0.5};
    const Points points = random_points(10'000, {-1, -1, 61, 61}, 6);
    for (const double r : {0.15, 0.3, 0.5}) check_against_arc_sum(points, parts, r);
}

TEST_CASE("moving everything by a power of two changes no bit of the covered area") {
    Points points = random_points(300, window, 7);
    for (double* all : {points.x.data(), points.y.data()}) {
        for (std::size_t i = 0; i < points.size(); ++i) all[i] = std::floor(all[i] * 0x1p30) * 0x1p-30;
    }
    Points moved = points;
    for (double& x : moved.x) x += 1024.0;
    for (double& y : moved.y) y += 512.0;
    for (const double r : {0.1, 0.3, 1.0}) {
        CHECK(covered(moved, rectangle_region({1024, 512, 1034, 520}), r) ==
              covered(points, rectangle_region(window), r));
    }
}

TEST_CASE("passes counted together are those counted one after the other, and the last is the whole") {
    for (const RegionParts& parts : {awkward_regions()[0], awkward_regions()[4]}) {
        const Region region = region_of(parts);
        Points points = random_points(600, {-1, -1, 11, 9}, 8);
        for (int k = 0; k < 40; ++k)
            points.add(points.x[static_cast<std::size_t>(3 * k)], points.y[static_cast<std::size_t>(3 * k)]);
        std::vector<std::uint32_t> pass;
        for (std::size_t i = 0; i < points.size(); ++i)
            pass.push_back(i % 7 == 3 ? 6u : static_cast<std::uint32_t>(i % 7));
        for (const double r : {0.1, 0.3, 0.8, 4.0}) {
            const CoveredArea all = covered_area({points.x, points.y, pass}, region, r);
            REQUIRE(all.after_pass_mm2.size() == 7);
            CHECK(all.after_pass_mm2.back() == all.area_mm2);
            CHECK(all.area_mm2 == covered(points, region, r));
            for (std::uint32_t last = 0; last < 6; ++last) {
                Points some;
                for (std::size_t i = 0; i < points.size(); ++i) {
                    if (pass[i] <= last) some.add(points.x[i], points.y[i]);
                }
                check_share(all.after_pass_mm2[last], covered(some, region, r), region);
            }
        }
    }
}

TEST_CASE("the free border is what the area grows by") {
    for (const RegionParts& parts : {awkward_regions()[1], awkward_regions()[4]}) {
        const Region region = region_of(parts);
        const Points points = random_points(100, {-1, -1, 11, 9}, 9);
        for (const double r : {0.11, 0.4, 0.9}) {
            constexpr double step = 1e-6;
            const double grown = covered(points, region, r + step) - covered(points, region, r - step);
            CHECK(covered_area({points.x, points.y, {}}, region, r).free_border_mm ==
                  Approx(grown / (2.0 * step)).epsilon(1e-4).margin(1e-6));
        }
    }
}

TEST_CASE("gap quantiles are the radii that cover so large a share") {
    const Region square = rectangle_region({0, 0, 10, 10});
    const Points cells = lattice(0.5, 0.5, square.bounds, 1.0, 0.0, 0.5, 0.5);
    const GapStatistics even = gap_statistics(cells.x, cells.y, square);
    CHECK(std::abs(*even.p50 - 0.5 * std::sqrt(0.5 / pi)) <= gap_tolerance_mm);
    for (const RegionParts& parts : {awkward_regions()[0], awkward_regions()[5], awkward_regions()[7]}) {
        const Region region = region_of(parts);
        for (const std::size_t count : {1u, 7u, 150u}) {
            const Points points = random_points(count, parts.window, 10);
            const GapStatistics gaps = gap_statistics(points.x, points.y, region);
            const std::vector<std::pair<double, double>> found = {
                {0.5, *gaps.p50}, {0.9, *gaps.p90}, {0.95, *gaps.p95}, {0.99, *gaps.p99}};
            for (const auto& [share, gap_mm] : found) {
                CAPTURE(count, share, gap_mm);
                CHECK(*coverage(points.x, points.y, region, gap_mm - gap_tolerance_mm) < share);
                CHECK(*coverage(points.x, points.y, region, gap_mm + gap_tolerance_mm) > share);
            }
        }
    }
    // Half of the region is covered at 2 mm and nothing more before 6 mm.
    const Region halves = *make_region(
        {0, 0, 30, 4}, {{{0, 0}, {4, 0}, {4, 4}, {0, 4}}, {{26, 0}, {30, 0}, {30, 4}, {26, 4}}}, {});
    const GapStatistics far = gap_statistics(std::vector{2.0}, std::vector{2.0}, halves);
    CHECK(std::abs(*far.p50 - 2.0 * std::sqrt(2.0)) <= 2e-6);
    CHECK(*far.p90 > 24.0);
    CHECK_FALSE(gap_statistics({}, {}, square).p50);
    CHECK_FALSE(gap_statistics(cells.x, cells.y, rectangle_region(window, 4.0)).p50);
}
