/// The outlines that are drawn around a region enclose the region that is counted.
#include "sim/coverage/outline.hpp"

#include "sim/core/random.hpp"
#include "sim/coverage/region.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;

namespace {

Polygon square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

bool inside_outlines(const std::vector<Polygon>& outlines, double x_mm, double y_mm) {
    return std::count_if(outlines.begin(), outlines.end(),
                         [&](const Polygon& outline) { return contains(outline, x_mm, y_mm); }) %
               2 ==
           1;
}

/// Loops that pass a corner once each: an outline around two pieces that touch at a corner passes it twice.
std::vector<Polygon> parted_at_corners(const std::vector<Polygon>& outlines) {
    std::vector<Polygon> loops;
    for (const Polygon& outline : outlines) {
        Polygon open;
        for (const Place& corner : outline) {
            const auto before = std::find_if(open.begin(), open.end(), [&](const Place& passed) {
                return std::hypot(passed.x_mm - corner.x_mm, passed.y_mm - corner.y_mm) < 1e-9;
            });
            if (before != open.end()) {
                loops.emplace_back(before, open.end());
                open.erase(before, open.end());
            }
            open.push_back(corner);
        }
        loops.push_back(std::move(open));
    }
    return loops;
}

/// Area within an odd number of outlines that do not cross: each counts for or against by how many lie around
/// it.
double even_odd_area_mm2(const std::vector<Polygon>& outlines) {
    double area = 0.0;
    for (const Polygon& outline : outlines) {
        // Just inside the outline, so that outlines that touch it at a corner do not matter.
        std::size_t around = 0;
        for (const Polygon& other : outlines) {
            const auto held = std::count_if(outline.begin(), outline.end(), [&](const auto& corner) {
                return contains(other, corner.x_mm, corner.y_mm);
            });
            around += &other != &outline && 2 * held > static_cast<std::ptrdiff_t>(outline.size());
        }
        area += (around % 2 == 0 ? 1.0 : -1.0) * area_mm2(outline);
    }
    return area;
}

void check_outlines(const Region& region) {
    const std::vector<Polygon> outlines = outlines_of(region);
    CHECK(even_odd_area_mm2(parted_at_corners(outlines)) ==
          Approx(region.area_mm2).margin(outline_deviation_mm * region.perimeter_mm));
    int near = 0, wrong = 0;
    constexpr int tries = 20000;
    for (int i = 0; i < tries; ++i) {
        const auto words = draw({7, 0}, Purpose::random_pattern, 0, static_cast<std::uint64_t>(i));
        const double x = region.window.min_x_mm + region.window.width_mm() * uniform(words[0]),
                     y = region.window.min_y_mm + region.window.height_mm() * uniform(words[1]);
        if (std::abs(border_distance_mm(region, x, y)) < 2.0 * outline_deviation_mm) {
            ++near;
            continue;
        }
        wrong += inside_outlines(outlines, x, y) != contains(region, x, y);
    }
    CHECK(wrong == 0);
    CHECK(near < tries / 50);
}

}  // namespace

TEST_CASE("the outline of a whole window is the window less its guard") {
    const std::vector<Polygon> outlines = outlines_of(rectangle_region({0, 0, 60, 40}, 1.0));
    REQUIRE(outlines.size() == 1);
    CHECK(outlines[0].size() == 4);
    CHECK(area_mm2(outlines[0]) == Approx(58.0 * 38.0));
    CHECK(outlines_of(rectangle_region({0, 0, 2, 2}, 1.0)).empty());
}

TEST_CASE("outlines enclose what is counted, with and without guard", "[outline]") {
    const Box window{0, 0, 30, 30};
    const Polygon slanted = {{4, 3}, {26, 5}, {22, 27}, {14, 12}, {5, 25}};
    for (const double guard_mm : {0.0, 1.0}) {
        CAPTURE(guard_mm);
        for (const auto& [treat, avoid] : std::vector<std::pair<std::vector<Polygon>, std::vector<Polygon>>>{
                 {{}, {}},
                 {{slanted}, {}},
                 {{}, {square(8, 8, 6)}},
                 {{}, {square(-5, 12, 10), square(12, 12, 6)}},
                 {{square(2, 2, 12), square(10, 10, 15)}, {square(8, 8, 5)}},
                 {{square(3, 3, 8), square(11, 3, 8)}, {}},
                 {{square(3, 3, 9), square(12, 12, 9)}, {}},
                 {{slanted}, {square(10, 5, 5), square(20, 10, 30)}},
             }) {
            CAPTURE(treat.size(), avoid.size());
            check_outlines(make_region(window, treat, avoid, guard_mm).value());
        }
    }
}
