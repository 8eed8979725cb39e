#include "sim/coverage/ripley_k.hpp"

#include "tests/catch.hpp"
#include "tests/share.hpp"
#include "tests/sim/coverage/patterns.hpp"

using namespace needleroll;
using namespace needleroll::tests;

namespace {

/// How far from a tie equal distances may be [mm].
constexpr double tie = 1e-9;

/// K by the definition, pair by pair, in a rectangle.
struct SlowK {
    double translation = 0.0;
    double border = 0.0;
    double far_from_border = 0.0;
};

SlowK slow_k(const Points& all, const Box& box, double r) {
    Points points;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (box.contains(all.x[i], all.y[i])) points.add(all.x[i], all.y[i]);
    }
    SlowK k;
    const double n = static_cast<double>(points.size()), area = box.area_mm2();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double border = std::min({points.x[i] - box.min_x_mm, box.max_x_mm - points.x[i],
                                        points.y[i] - box.min_y_mm, box.max_y_mm - points.y[i]});
        if (border >= r - tie) k.far_from_border += 1.0;
        for (std::size_t j = 0; j < points.size(); ++j) {
            const double dx = points.x[i] - points.x[j], dy = points.y[i] - points.y[j];
            if (i == j || dx * dx + dy * dy > (r + tie) * (r + tie)) continue;
            k.translation += area * area / (n * (n - 1.0)) /
                             ((box.width_mm() - std::abs(dx)) * (box.height_mm() - std::abs(dy)));
            if (border >= r - tie) k.border += area / (n - 1.0);
        }
    }
    k.border /= k.far_from_border;
    return k;
}

void check_against_slow(const Points& points, const Box& box, const RipleySettings& settings) {
    const auto rows = ripley_k(points.x, points.y, rectangle_region(box), settings);
    REQUIRE(rows.size() == static_cast<std::size_t>(settings.steps));
    double inner = 0.0;
    for (const RipleyRow& row : rows) {
        const SlowK slow = slow_k(points, box, row.r_mm);
        REQUIRE(row.k_mm2);
        CHECK(*row.k_mm2 == Approx(slow.translation).epsilon(1e-9).margin(1e-12));
        REQUIRE(row.k_border_mm2.has_value() == (slow.far_from_border > 0.0));
        if (row.k_border_mm2) CHECK(*row.k_border_mm2 == Approx(slow.border).epsilon(1e-9).margin(1e-12));
        CHECK(*row.l_mm == Approx(std::sqrt(slow.translation / pi)).epsilon(1e-9).margin(1e-12));
        const double ring = pi * (row.r_mm * row.r_mm - std::pow(row.r_mm - settings.step_mm, 2));
        CHECK(*row.pcf == Approx((slow.translation - inner) / ring).epsilon(1e-8).margin(1e-8));
        inner = slow.translation;
    }
}

}  // namespace

TEST_CASE("K agrees with the sum over all pairs") {
    const auto count = GENERATE(2u, 7u, 150u, 600u);
    check_against_slow(random_points(count, {-1, -1, 12, 9}, 1), {0, 0, 10, 8}, {0.1, 20});
    check_against_slow(random_points(count, {0, 0, 10, 8}, 2), {0, 0, 10, 8}, {0.5, 9});
}

TEST_CASE("K agrees with the sum over all pairs on awkward patterns") {
    const Box box{0, 0, 10, 8};
    for (const Points& points : awkward_patterns(box)) {
        std::size_t inside = 0;
        for (std::size_t i = 0; i < points.size(); ++i)
            inside += box.contains(points.x[i], points.y[i]) ? 1u : 0u;
        if (inside > 1) {
            check_against_slow(points, box, {0.25, 8});
            continue;
        }
        for (const RipleyRow& row : ripley_k(points.x, points.y, rectangle_region(box))) {
            CHECK_FALSE(row.k_mm2);
            CHECK_FALSE(row.k_border_mm2);
            CHECK_FALSE(row.pcf);
        }
    }
}

TEST_CASE("a pair exactly at a radius belongs to it") {
    const Points square = lattice(0.5, 0.5, {0, 0, 8, 8}, 0.0, 0.0, 0.5, 0.5);
    check_against_slow(square, {0, 0, 8, 8}, {0.25, 12});
    // Distances that are multiples of the step but for rounding, up or down.
    const Points fine = lattice(0.05, 0.05, {0, 0, 1, 1}, 0.0, 0.0, 0.5, 0.5);
    check_against_slow(fine, {0, 0, 1, 1}, {0.05, 15});
    check_against_slow(random_points(300, {0, 0, 3, 3}, 5), {0, 0, 3, 3}, {0.01, 200});
}

TEST_CASE("K is not defined where the radius reaches across the region") {
    const Points points = random_points(50, {0, 0, 10, 1}, 3);
    const auto rows = ripley_k(points.x, points.y, rectangle_region({0, 0, 10, 1}), {0.25, 8});
    CHECK(rows[2].k_mm2);
    CHECK_FALSE(rows[3].k_mm2);
    CHECK_FALSE(rows[7].l_mm);
}

TEST_CASE("the set covariance of an L-shaped region agrees with its closed form") {
    // An L of two squares of side 3 below and one above left: shifted by (h, v) it overlaps itself in two
    // boxes.
    const auto region = make_region({0, 0, 10, 10}, {{{0, 0}, {6, 0}, {6, 3}, {3, 3}, {3, 6}, {0, 6}}}, {});
    REQUIRE(region);
    const SetCovariance covariance = set_covariance(*region, 2.0);
    const auto overlap = [](double a0, double a1, double b0, double b1) {
        return std::max(0.0, std::min(a1, b1) - std::max(a0, b0));
    };
    const double boxes[2][4] = {{0, 6, 0, 3}, {0, 3, 3, 6}};
    for (double dx : {0.0, 0.3, -0.7, 1.9}) {
        for (double dy : {0.0, 0.41, 1.2, -1.77}) {
            double exact = 0.0;
            for (const auto& a : boxes) {
                for (const auto& b : boxes) {
                    exact +=
                        overlap(a[0], a[1], b[0] + dx, b[1] + dx) * overlap(a[2], a[3], b[2] + dy, b[3] + dy);
                }
            }
            CHECK(covariance.at(dx, dy) == Approx(exact).margin(1e-3 * region->area_mm2));
        }
    }
}

TEST_CASE("complete randomness has K = pi r^2 in rectangles and polygons") {
    const Box box{0, 0, 12, 9};
    const Region rectangle = rectangle_region(box, 1.0);
    const auto ring =
        make_region(box, {{{0, 0}, {12, 0}, {12, 5}, {8, 9}, {0, 9}}}, {{{4, 3}, {7, 4}, {5, 6}}}, 0.2);
    REQUIRE(ring);
    for (const Region* region : {&rectangle, &*ring}) {
        Replicates k, border, pcf;
        for (std::uint64_t i = 0; i < 300; ++i) {
            const Points points = random_points(250, box, i);
            const auto rows = ripley_k(points.x, points.y, *region, {0.1, 10});
            k.add(*rows[9].k_mm2);
            border.add(*rows[9].k_border_mm2);
            pcf.add(*rows[4].pcf);
        }
        CHECK(k.errors_from(pi) < 4.0);
        // The ratio of two random numbers: a bias of order 1/N remains.
        CHECK(std::abs(border.mean() - pi) < 4.0 * border.standard_error() + 0.005 * pi);
        CHECK(pcf.errors_from(1.0) < 4.0);
    }
}

TEST_CASE("K of shifted passes follows the superposition law", "[long]") {
    const Box box{0, 0, 24, 24};
    const Region region = rectangle_region(box);
    const RipleySettings settings{0.1, 28};
    const int passes = 4;
    Replicates deviation;
    for (std::uint64_t i = 0; i < testing::share_of<std::uint64_t>(200); ++i) {
        Points all;
        double single = 0.0;
        for (int pass = 0; pass < passes; ++pass) {
            const auto words = draw({31, i}, Purpose::experiment, 5, static_cast<std::uint64_t>(pass));
            const Points one =
                lattice(1.25, 1.5, box, 0.0, radians(45.0 * pass), uniform(words[0]), uniform(words[1]));
            single += *ripley_k(one.x, one.y, region, settings)[27].k_mm2 / passes;
            all.x.insert(all.x.end(), one.x.begin(), one.x.end());
            all.y.insert(all.y.end(), one.y.begin(), one.y.end());
        }
        const double expected = (single + (passes - 1) * pi * 2.8 * 2.8) / passes;
        deviation.add(*ripley_k(all.x, all.y, region, settings)[27].k_mm2 - expected);
    }
    CHECK(std::abs(deviation.mean()) < 4.0 * deviation.standard_error() + 0.003 * pi * 2.8 * 2.8);
}
