/// The dashed lines on the skin go around the area that summary.json counts.
#include "gui/stage/top_view.hpp"
#include "sim/run/summary.hpp"
#include "tests/catch.hpp"

using namespace needleroll;
using namespace needleroll::gui;

namespace {

Polygon square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

Result run_with(std::vector<NamedRegion> regions) {
    Scenario scenario;
    scenario.program.passes = 1;
    scenario.patch.regions = std::move(regions);
    scenario.metrics.guard_mm = 1.0;
    return run(scenario).value();
}

double counted_mm2(const Result& result) {
    return 100.0 * summarise(result).value().area_cm2;
}

}  // namespace

TEST_CASE("a scar is not what is counted, and what is avoided is left out of the lines") {
    const NamedRegion scar{"scar", RegionKind::scar, square(10, 10, 8)};
    const NamedRegion eye{"eye", RegionKind::avoid, square(30, 30, 12)};
    const NamedRegion cheek{"cheek", RegionKind::treat, square(5, 5, 50)};
    CountedOutlines counted;
    const Result scarred = run_with({scar});
    prepare_counted(counted, counted_region(scarred.scenario).value(), 1);
    REQUIRE(counted.lines_mm.size() == 1);
    CHECK(area_mm2(counted.lines_mm[0]) == Approx(58.0 * 58.0));
    CHECK(area_mm2(counted.lines_mm[0]) == Approx(counted_mm2(scarred)));
    const Result avoiding = run_with({eye});
    prepare_counted(counted, counted_region(avoiding.scenario).value(), 2);
    REQUIRE(counted.lines_mm.size() == 2);
    CHECK(std::abs(area_mm2(counted.lines_mm[0]) - area_mm2(counted.lines_mm[1])) ==
          Approx(counted_mm2(avoiding)).margin(0.3));
    const Result treated = run_with({cheek, scar});
    prepare_counted(counted, counted_region(treated.scenario).value(), 3);
    REQUIRE(counted.lines_mm.size() == 1);
    CHECK(area_mm2(counted.lines_mm[0]) == Approx(48.0 * 48.0));
    CHECK(area_mm2(counted.lines_mm[0]) == Approx(counted_mm2(treated)));
}
