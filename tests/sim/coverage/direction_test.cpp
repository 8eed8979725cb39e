#include "sim/coverage/anisotropy.hpp"
#include "sim/coverage/track_spectrum.hpp"
#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

#include <complex>

using namespace needleroll;
using namespace needleroll::tests;

TEST_CASE("anisotropy agrees with the sum over all pairs") {
    const Region region = rectangle_region({0, 0, 10, 8}, 1.0);
    std::vector<Points> patterns = awkward_patterns(region.window);
    patterns.push_back(random_points(400, region.window, 2));
    for (const Points& points : patterns) {
        std::complex<double> two = 0.0, four = 0.0;
        double pairs = 0.0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!contains(region, points.x[i], points.y[i])) continue;
            for (std::size_t j = 0; j < points.size(); ++j) {
                const double dx = points.x[j] - points.x[i], dy = points.y[j] - points.y[i],
                             d = std::hypot(dx, dy);
                if (!(d > 0.3 && d <= 2.0)) continue;
                two += std::polar(1.0, 2.0 * std::atan2(dy, dx));
                four += std::polar(1.0, 4.0 * std::atan2(dy, dx));
                pairs += 1.0;
            }
        }
        const auto found = anisotropy(points.x, points.y, region);
        REQUIRE(found.has_value() == (pairs > 0.0));
        if (!found) continue;
        CHECK(found->a2 == Approx(std::abs(two) / pairs).margin(1e-9));
        CHECK(found->a4 == Approx(std::abs(four) / pairs).margin(1e-9));
    }
}

TEST_CASE("a line of holes has full order, complete randomness none") {
    const Region region = rectangle_region({0, 0, 20, 20}, 2.0);
    Points line;
    for (int i = 0; i < 100; ++i) line.add(2.0 + 0.15 * i, 2.5 + 0.1 * i);
    CHECK(anisotropy(line.x, line.y, region)->a2 == Approx(1.0));
    CHECK(anisotropy(line.x, line.y, region)->a4 == Approx(1.0));
    // Turning the order by a right angle leaves a square lattice as it is: no two-fold order.
    const Points square = lattice(0.5, 0.5, region.window, 0.0, 0.0, 0.5, 0.5);
    CHECK(anisotropy(square.x, square.y, region)->a2 == Approx(0.0).margin(1e-9));
    const Points random = random_points(4000, region.window, 3);
    CHECK(anisotropy(random.x, random.y, region)->a2 < 0.02);
}

TEST_CASE("tracks are found with their spacing and direction") {
    const auto turn_deg = GENERATE(0.0, 20.0, 90.0, 135.0, 171.5);
    const Box box{0, 0, 58, 58};
    const Region region = rectangle_region(box);
    Points tracks;
    const Points along = lattice(0.5, 2.5, box, 30.0, radians(turn_deg), 0.0, 0.3);
    for (std::size_t i = 0; i < along.size(); ++i) {
        // Slide every hole along its line by chance, so that only the lines remain.
        const double slide = 3.0 * uniform(draw({5, 0}, Purpose::experiment, 7, i)[0]);
        const double x = along.x[i] + slide * std::cos(radians(turn_deg)),
                     y = along.y[i] + slide * std::sin(radians(turn_deg));
        if (box.contains(x, y)) tracks.add(x, y);
    }
    const auto peak = track_peak(tracks.x, tracks.y, region);
    REQUIRE(peak);
    CHECK(peak->period_mm == Approx(2.5).epsilon(0.003));
    const double off_deg = std::remainder(degrees(peak->direction_rad) - turn_deg, 180.0);
    CHECK(std::abs(off_deg) < 0.2);
    CHECK(peak->height > 0.9 * 4.0 / 9.0 * static_cast<double>(tracks.size()));
    CHECK(peak->height > 10.0 * peak->chance_height);
}

TEST_CASE("random patterns rarely have a peak above the height that is said to be rare") {
    const Box box{0, 0, 30, 24};
    const auto polygon =
        make_region(box, {{{0, 0}, {30, 2}, {24, 24}, {3, 20}}}, {{{10, 10}, {14, 10}, {12, 14}}}, 0.5);
    const Region rectangle = rectangle_region(box);
    for (const Region* region : {&rectangle, &*polygon}) {
        int rare = 0;
        for (std::uint64_t i = 0; i < 40; ++i) {
            const Points points = random_points(1500, box, i);
            const auto peak = track_peak(points.x, points.y, *region);
            rare += peak->height > peak->chance_height ? 1 : 0;
        }
        // Two in forty are expected; ten would happen once in ten thousand times.
        CHECK(rare < 10);
    }
}

TEST_CASE("a few points have no direction and no tracks") {
    const Region region = rectangle_region({0, 0, 10, 10});
    const std::vector<double> one = {5.0};
    CHECK_FALSE(anisotropy({}, {}, region));
    CHECK_FALSE(anisotropy(one, one, region));
    CHECK_FALSE(track_peak(one, one, region));
    CHECK_FALSE(track_peak(one, one, rectangle_region({0, 0, 10, 10}, 5.0)));
    const std::vector<double> same(100, 5.0);
    CHECK_FALSE(anisotropy(same, same, region));
}

TEST_CASE("points that all lie in one place have no track") {
    const Region region = rectangle_region({0, 0, 20, 20});
    Points same;
    for (int i = 0; i < 200; ++i) same.add(7.0, 9.0);
    CHECK_FALSE(track_peak(same.x, same.y, region));
    same.add(7.5, 9.0);
    CHECK(track_peak(same.x, same.y, region));
}
