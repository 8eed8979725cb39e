/// A moment knows the holes so far and those that count, whichever way it was reached.
#include "sim/run/moment.hpp"

#include "sim/coverage/outline.hpp"
#include "sim/run/cursor.hpp"
#include "sim/run/summary.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace needleroll;

namespace {

Polygon square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

Scenario with_regions(std::vector<NamedRegion> regions, double guard_mm) {
    Scenario scenario;
    scenario.program.passes = 2;
    scenario.patch.regions = std::move(regions);
    scenario.metrics.guard_mm = guard_mm;
    return scenario;
}

const NamedRegion scar{"scar", RegionKind::scar, square(10, 10, 8)};
const NamedRegion wrinkle{"wrinkle", RegionKind::wrinkle, square(40, 8, 6)};
const NamedRegion eye{"eye", RegionKind::avoid, square(30, 30, 12)};
const NamedRegion cheek{"cheek", RegionKind::treat, square(5, 5, 35)};
const NamedRegion chin{"chin", RegionKind::treat, square(30, 35, 20)};

}  // namespace

TEST_CASE("a moment moved to is the moment asked for") {
    const Result result = run(with_regions({cheek, eye}, 1.0)).value();
    const std::size_t all = result.punctures.size();
    Moment moved = moment_at(result, 0).value();
    CHECK(moved.holes.empty());
    for (const std::size_t strikes : {all / 3, all / 2, all / 4, all, std::size_t{0}, all + 7, all - 1}) {
        move_to(moved, strikes);
        const Moment asked = moment_at(result, strikes).value();
        CHECK(moved.strikes == std::min(strikes, all));
        CHECK(moved.holes == asked.holes);
        CHECK(moved.counted == asked.counted);
        std::size_t inside = 0;
        for (std::size_t row = 0; row < asked.strikes; ++row) {
            inside += result.punctures.depth_mm[row] > 0.0 &&
                      contains(asked.region, result.punctures.x_mm[row], result.punctures.y_mm[row]);
        }
        CHECK(asked.counted.size() == inside);
    }
}

TEST_CASE("the outline of what is counted encloses the area and the holes of the figures") {
    using Regions = std::vector<NamedRegion>;
    for (const Regions& regions : {Regions{}, Regions{eye}, Regions{scar}, Regions{wrinkle}, Regions{cheek},
                                   Regions{cheek, chin}, Regions{scar, eye, cheek, wrinkle, chin}}) {
        for (const double guard_mm : {0.0, 1.0}) {
            CAPTURE(regions.size(), guard_mm);
            const Result result = run(with_regions(regions, guard_mm)).value();
            const Moment moment = moment_at(result, result.punctures.size()).value();
            const Summary summary = summarise(result).value();
            CHECK(moment.region.area_mm2 == Approx(100.0 * summary.area_cm2));
            const std::vector<Polygon> outlines = outlines_of(moment.region);
            const auto enclosed = [&](std::uint32_t row) {
                return std::count_if(outlines.begin(), outlines.end(),
                                     [&](const Polygon& outline) {
                                         return contains(outline, result.punctures.x_mm[row],
                                                         result.punctures.y_mm[row]);
                                     }) %
                           2 ==
                       1;
            };
            const auto inside = std::count_if(moment.holes.begin(), moment.holes.end(), enclosed);
            // A round corner is drawn to 5 um, so that a hole right at the border may be on its other side.
            CHECK(static_cast<double>(inside) ==
                  Approx(static_cast<double>(moment.counted.size())).margin(2.0));
            CHECK(static_cast<double>(moment.counted.size()) ==
                  Approx(*summary.density_per_cm2 * summary.area_cm2));
        }
    }
}

TEST_CASE("figures of a moment are those of its rows") {
    const Result result = run(with_regions({cheek, eye}, 1.0)).value();
    const Moment moment = moment_at(result, result.punctures.size() / 2).value();
    const Summary of_moment = summarise(moment).value();
    const Summary of_rows = summarise(result, moment.strikes).value();
    CHECK(of_moment.holes == static_cast<std::int64_t>(moment.holes.size()));
    CHECK(of_moment.density_per_cm2 == of_rows.density_per_cm2);
    CHECK(of_moment.depth.p95_mm == of_rows.depth.p95_mm);
}
