#include "sim/report/map_figure.hpp"

#include "tests/catch.hpp"
#include "tests/sim/report/png_pixels.hpp"

using namespace needleroll;

namespace {

constexpr double dots_per_inch = 300.0;

Result small_run(Scenario scenario) {
    const auto result = run(scenario);
    REQUIRE(result);
    return *result;
}

Pixels pixels_of(const Result& result, MapKind kind) {
    const auto summary = summarise(result);
    REQUIRE(summary);
    const auto figure = map_figure(result, *summary, kind, FigureFormat::png);
    REQUIRE(figure);
    return read_png(*figure);
}

}  // namespace

TEST_CASE("every map has a title, a picture, axes and a legend") {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 30.0;
    scenario.patch.regions = {{"scar", RegionKind::scar, {{5, 5}, {12, 5}, {8, 12}}}};
    const Result result = small_run(scenario);
    for (const MapKind kind : {MapKind::density, MapKind::coverage, MapKind::depth}) {
        const Pixels pixels = pixels_of(result, kind);
        CHECK(pixels.columns == 2008);
        CHECK(inked_share(pixels, 15, 3, 80, 10, dots_per_inch) > 0.05);        // title
        CHECK(inked_share(pixels, 15.5, 16.5, 109, 109, dots_per_inch) > 0.3);  // picture
        CHECK(inked_share(pixels, 8, 14, 6, 114, dots_per_inch) > 0.01);        // numbers of the y axis
        CHECK(inked_share(pixels, 131, 16, 37, 60, dots_per_inch) > 0.05);      // legend
        CHECK(inked_share(pixels, 168.5, 0, 1, 130, dots_per_inch) == 0.0);     // nothing runs off the page
    }
}

TEST_CASE("the density map is bright where holes are and dark where none are") {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 40.0;
    scenario.program.pattern = Pattern::strokes;
    ListedStroke stroke;
    stroke.start_x_mm = -20;
    stroke.start_y_mm = 10;
    stroke.length_mm = 80;
    scenario.strokes.assign(6, stroke);
    const Pixels pixels = pixels_of(small_run(scenario), MapKind::density);
    double bright = 0, dark = 0;
    for (double x = 20; x < 120; x += 0.5) {
        bright += pixels.at(x, 16 + 110 * 0.75, dots_per_inch).green;
        dark += pixels.at(x, 16 + 110 * 0.25, dots_per_inch).green;
    }
    CHECK(bright > 2 * dark);
}

TEST_CASE("maps of a run without holes and of a long thin patch are drawn") {
    Scenario scenario;
    scenario.hand.force_N = 0.05;
    scenario.roller.tip_diameter_um = 100.0;
    scenario.patch.width_mm = 100.0;
    scenario.patch.height_mm = 8.0;
    const Result result = small_run(scenario);
    for (const MapKind kind : {MapKind::density, MapKind::coverage, MapKind::depth}) pixels_of(result, kind);
}
