/// Equal distances and places on lines are counted the same wherever a pattern lies, and as exact arithmetic
/// on whole numbers says.
#include "sim/core/ties.hpp"

#include "sim/coverage/dose.hpp"
#include "sim/coverage/double_strikes.hpp"
#include "sim/coverage/pattern_statistics.hpp"
#include "sim/coverage/pixel_coverage.hpp"
#include "sim/coverage/quadrats.hpp"
#include "sim/coverage/ripley_k.hpp"
#include "sim/injury/reentry.hpp"
#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace needleroll;
using namespace needleroll::tests;

namespace {

/// Points on a grid as whole numbers of its steps, and the step [mm]; 0: random points.
struct GridPoints {
    double step_mm = 0.0;
    std::vector<std::int64_t> column, row;
    Points points;
};

/// Some points of a grid over a box that begins at the origin, border and repeated points among them.
GridPoints grid_points(std::size_t count, const Box& box, double step_mm) {
    GridPoints grid{step_mm, {}, {}, {}};
    const Points random = random_points(count, box, 21);
    for (std::size_t i = 0; i < count; ++i) {
        grid.column.push_back(std::llround(random.x[i] / step_mm));
        grid.row.push_back(std::llround(random.y[i] / step_mm));
        grid.points.add(static_cast<double>(grid.column[i]) * step_mm,
                        static_cast<double>(grid.row[i]) * step_mm);
    }
    return grid;
}

Points moved(const Points& points, const Place& by) {
    Points all;
    for (std::size_t i = 0; i < points.size(); ++i) all.add(points.x[i] + by.x_mm, points.y[i] + by.y_mm);
    return all;
}

Polygon moved(Polygon polygon, const Place& by) {
    for (Place& corner : polygon) corner = corner + by;
    return polygon;
}

const Box window{0, 0, 12, 10};

/// A rectangle with guard, and a polygon with a hole and guard, all of whose corners lie on the grids.
Region region_at(int kind, const Place& by) {
    const Box box{by.x_mm, by.y_mm, window.max_x_mm + by.x_mm, window.max_y_mm + by.y_mm};
    if (kind == 0) return rectangle_region(box);
    if (kind == 1) return rectangle_region(box, 1.0);
    const Polygon treat = {{1, 1}, {11, 1}, {11, 9}, {6, 7}, {1, 9}},
                  avoid = {{4, 3}, {6, 3}, {6, 5}, {4, 5}};
    return *make_region(box, {moved(treat, by)}, {moved(avoid, by)}, kind == 2 ? 0.0 : 0.5);
}

/// All figures of a pattern but places.
std::vector<double> figures(const Points& points, const Region& region) {
    PatternSettings settings;
    settings.envelope_simulations = 19;
    settings.radii_mm = {0.1, 0.25, 0.5};
    settings.quadrats_mm = {0.5, 1.0, 2.5};
    std::vector<std::uint32_t> pass(points.size());
    for (std::size_t i = 0; i < pass.size(); ++i) pass[i] = static_cast<std::uint32_t>(i % 3);
    const PatternStatistics found = measure_pattern({points.x, points.y, pass, {}}, region, settings);
    std::vector<double> all = {static_cast<double>(found.holes)};
    const auto add = [&](const std::optional<double>& value) { all.push_back(value.value_or(-1.0)); };
    add(found.density_per_cm2);
    for (const CoverageStatistics& one : found.coverage) add(one.fraction);
    for (const auto& gap : {found.gap_mm.p50, found.gap_mm.p90, found.gap_mm.p95, found.gap_mm.p99}) add(gap);
    add(found.largest_empty_circle->radius_mm);
    add(found.nearest_neighbour.distance_mm.mean);
    add(found.nearest_neighbour.distance_mm.p95);
    add(found.nearest_neighbour.clark_evans_donnelly);
    add(found.double_strike_fraction);
    for (const QuadratStatistics& one : found.quadrats) {
        all.push_back(static_cast<double>(one.squares));
        add(one.mean);
        add(one.vmr);
    }
    for (const RipleyRow& row : found.ripley) {
        add(row.k_mm2);
        add(row.k_border_mm2);
        add(row.l_mm);
        add(row.pcf);
    }
    add(found.envelope->p);
    add(found.anisotropy->a2);
    add(found.anisotropy->a4);
    add(found.track->period_mm);
    add(found.track->height);
    add(found.over_treated_fraction);
    add(found.target->within);
    add(found.edge_rolloff_mm);
    for (const PassStep& step : found.passes) {
        add(step.density_per_cm2);
        for (const auto& fraction : step.coverage) add(fraction);
    }
    return all;
}

/// Figures that do not depend on how a pattern is turned.
std::vector<double> turned_figures(const Points& points, const Region& region) {
    PatternSettings settings;
    settings.radii_mm = {0.1, 0.25, 0.5};
    settings.parts = {.passes = false,
                      .gaps = false,
                      .envelope = false,
                      .track = false,
                      .over_treated = false,
                      .target = false,
                      .edge = false,
                      .areas = false};
    const PatternStatistics found = measure_pattern({points.x, points.y, {}, {}}, region, settings);
    std::vector<double> all = {static_cast<double>(found.holes),
                               *found.density_per_cm2,
                               found.largest_empty_circle->radius_mm,
                               *found.nearest_neighbour.distance_mm.mean,
                               *found.double_strike_fraction,
                               found.anisotropy->a2,
                               found.anisotropy->a4};
    for (const CoverageStatistics& one : found.coverage) all.push_back(*one.fraction);
    for (const RipleyRow& row : found.ripley) {
        all.insert(all.end(), {*row.k_mm2, row.k_border_mm2.value_or(-1.0), *row.l_mm, *row.pcf});
    }
    return all;
}

void check_same(const std::vector<double>& found, const std::vector<double>& expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        CAPTURE(i, found[i], expected[i]);
        CHECK(std::abs(found[i] - expected[i]) <= 1e-9 * std::max(1.0, std::abs(expected[i])));
    }
}

}  // namespace

TEST_CASE("within a radius, and on a border, means up to a billionth of a millimetre beyond") {
    CHECK(is_within(0.3, 0.1 + 0.2));
    CHECK(is_within(0.25 + 0.9e-9, 0.25));
    CHECK_FALSE(is_within(0.25 + 1.1e-9, 0.25));
    for (const int kind : {0, 1, 2, 3}) {
        const Region region = region_at(kind, {});
        const double edge = kind == 0 ? 0.0 : kind == 1 ? 1.0 : kind == 2 ? 1.0 : 1.5;
        CAPTURE(kind);
        CHECK(contains(region, edge, 3.0));
        CHECK(contains(region, edge - 0.9e-9, 3.0));
        CHECK_FALSE(contains(region, edge - 1.1e-9, 3.0));
    }
}

TEST_CASE("K on grids counts the pairs that whole numbers count") {
    for (const double step_mm : {0.05, 0.1, 0.2, 0.25}) {
        const GridPoints grid = grid_points(300, window, step_mm);
        const auto n = static_cast<double>(grid.column.size());
        for (const Place by : {Place{0, 0}, Place{100, 0}, Place{1937.3, 211.7}}) {
            const Points points = moved(grid.points, by);
            const Region region = region_at(0, by);
            const auto rows = ripley_k(points.x, points.y, region, {});
            for (std::size_t k = 0; k < rows.size(); ++k) {
                // Distances in twentieths of a millimetre are whole numbers.
                const std::int64_t scale = std::llround(step_mm / 0.05),
                                   r2 = static_cast<std::int64_t>((k + 1) * (k + 1));
                double expected = 0.0;
                for (std::size_t i = 0; i < grid.column.size(); ++i) {
                    for (std::size_t j = 0; j < grid.column.size(); ++j) {
                        const std::int64_t dx = scale * std::abs(grid.column[i] - grid.column[j]),
                                           dy = scale * std::abs(grid.row[i] - grid.row[j]);
                        if (i == j || dx * dx + dy * dy > r2) continue;
                        expected += 1.0 / ((12.0 - 0.05 * static_cast<double>(dx)) *
                                           (10.0 - 0.05 * static_cast<double>(dy)));
                    }
                }
                expected *= 120.0 * 120.0 / (n * (n - 1.0));
                CAPTURE(step_mm, by.x_mm, k);
                CHECK(*rows[k].k_mm2 == Approx(expected).epsilon(1e-9).margin(1e-12));
            }
        }
    }
}

TEST_CASE("quadrats count what whole numbers count, with lines to the right and upper square") {
    for (const double step_mm : {0.05, 0.1, 0.25}) {
        const GridPoints grid = grid_points(500, window, step_mm);
        for (const Place by : {Place{0, 0}, Place{0.1, 0.7}, Place{1937.3, 211.7}}) {
            const Points points = moved(grid.points, by);
            const auto found = count_quadrats(points.x, points.y, region_at(0, by), 0.5);
            REQUIRE(found.counts.size() == 24 * 20);
            std::vector<double> expected(24 * 20, 0.0);
            const std::int64_t side = std::llround(0.5 / step_mm);
            for (std::size_t i = 0; i < grid.column.size(); ++i) {
                const std::int64_t column = std::min<std::int64_t>(grid.column[i] / side, 23),
                                   row = std::min<std::int64_t>(grid.row[i] / side, 19);
                expected[static_cast<std::size_t>(24 * row + column)] += 1.0;
            }
            CHECK(found.counts == expected);
        }
    }
}

TEST_CASE("double strikes and re-entries at their radius count wherever they are") {
    for (const double x : {0.1, 0.3, 1937.3, 555.55}) {
        const std::vector<double> xs = {x, x + 0.25, x + 5.0}, ys = {1.0, 1.0, 1.0};
        CHECK(find_double_strikes(xs, ys, 0.25, 5).places.size() == 2);
        Punctures punctures;
        punctures.resize(3);
        for (std::size_t i = 0; i < 3; ++i) {
            punctures.x_mm[i] = xs[i];
            punctures.y_mm[i] = ys[i];
            punctures.depth_mm[i] = 1.0;
        }
        HoleGrid grid = empty_hole_grid(2000.0, 10.0, 0.25);
        mark_reentries(punctures, 0, 0.25, grid);
        CHECK(punctures.reentry[1] == 1);
        CHECK(punctures.reentry[2] == 0);
    }
}

TEST_CASE("a pattern moved with its window and regions keeps its figures") {
    std::vector<Points> patterns = {random_points(250, window, 22)};
    for (const double step_mm : {0.05, 0.1, 0.2, 0.25})
        patterns.push_back(grid_points(250, window, step_mm).points);
    for (const int kind : {0, 1, 2, 3}) {
        for (std::size_t k = 0; k < patterns.size(); ++k) {
            const std::vector<double> here = figures(patterns[k], region_at(kind, {}));
            for (const Place by : {Place{100, 0}, Place{1937.3, 211.7}}) {
                CAPTURE(kind, k, by.x_mm);
                check_same(figures(moved(patterns[k], by), region_at(kind, by)), here);
            }
        }
    }
}

TEST_CASE("a pattern in a rectangle, turned or mirrored, keeps what has no direction") {
    std::vector<Points> patterns = {random_points(250, window, 23)};
    for (const double step_mm : {0.05, 0.1, 0.2, 0.25})
        patterns.push_back(grid_points(250, window, step_mm).points);
    for (const double guard_mm : {0.0, 1.0}) {
        for (const Points& points : patterns) {
            const auto here = turned_figures(points, rectangle_region(window, guard_mm));
            Points turned, mirrored;
            for (std::size_t i = 0; i < points.size(); ++i) {
                turned.add(window.max_y_mm - points.y[i], points.x[i]);
                mirrored.add(window.max_x_mm - points.x[i], points.y[i]);
            }
            const Box upright{0, 0, window.height_mm(), window.width_mm()};
            check_same(turned_figures(turned, rectangle_region(upright, guard_mm)), here);
            check_same(turned_figures(mirrored, rectangle_region(window, guard_mm)), here);
        }
    }
}

TEST_CASE("a pattern in a polygon, turned or mirrored, keeps what has no direction") {
    const std::vector<Polygon> treat = {{{1, 1}, {11, 1}, {11, 9}, {6, 7}, {1, 9}}},
                               avoid = {{{4, 3}, {6, 3}, {5, 4.35}}};
    for (const double step_mm : {0.05, 0.25}) {
        const Points points = grid_points(250, window, step_mm).points;
        for (const double guard_mm : {0.0, 0.5}) {
            const auto figures_through = [&](const Box& box, const std::function<Place(const Place&)>& way) {
                Points all;
                for (std::size_t i = 0; i < points.size(); ++i) {
                    const Place place = way({points.x[i], points.y[i]});
                    all.add(place.x_mm, place.y_mm);
                }
                std::vector<Polygon> treated = treat, avoided = avoid;
                for (auto* polygons : {&treated, &avoided}) {
                    for (Place& corner : polygons->front()) corner = way(corner);
                }
                return turned_figures(all, *make_region(box, treated, avoided, guard_mm));
            };
            const auto here = figures_through(window, [](const Place& place) { return place; });
            const Box upright{0, 0, window.height_mm(), window.width_mm()};
            CAPTURE(step_mm, guard_mm);
            check_same(figures_through(upright,
                                       [](const Place& place) {
                                           return Place{window.max_y_mm - place.y_mm, place.x_mm};
                                       }),
                       here);
            check_same(figures_through(window,
                                       [](const Place& place) {
                                           return Place{window.max_x_mm - place.x_mm, place.y_mm};
                                       }),
                       here);
        }
    }
}

TEST_CASE("pixels at exactly the radius count wherever the pattern lies") {
    const GridPoints grid = grid_points(60, window, 0.1);
    for (const int kind : {0, 2}) {
        const Region here = region_at(kind, {});
        const auto covered = pixel_coverage(grid.points.x, grid.points.y, here, 0.5, 0.1);
        const auto over = over_treated_fraction(grid.points.x, grid.points.y, here, 2, 0.5, 0.1);
        for (const Place by : {Place{0.1, 0.3}, Place{1937.3, 211.7}}) {
            const Points points = moved(grid.points, by);
            CHECK(pixel_coverage(points.x, points.y, region_at(kind, by), 0.5, 0.1) == covered);
            CHECK(over_treated_fraction(points.x, points.y, region_at(kind, by), 2, 0.5, 0.1) == over);
        }
    }
}
