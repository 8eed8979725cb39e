#include "sim/report/section_figure.hpp"

#include "sim/report/figure.hpp"
#include "sim/report/section_colours.hpp"
#include "sim/report/section_layers.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <algorithm>
#include <array>
#include <cmath>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

constexpr PageBox room{10.0, 10.0, 90.0, 32.0};

Result run_of(const std::string& scenario, const std::vector<std::string>& settings = {}) {
    const Assets assets = test_assets();
    return run(read_scenario(scenario_path(assets, scenario).value(), settings, assets).value()).value();
}

SectionFigure figure_of(const Result& result, const PageBox& box = room) {
    SectionFigure figure;
    on_scratch_page([&](Canvas& measure) {
        figure =
            plan_section_figure(measure, box, result, typical_moment(result),
                                {{"outer skin", "upper dermis", "deep dermis", "fat below"}, "0.9 mm"}, {});
    });
    return figure;
}

double luminance(Colour colour) {
    return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
}

}  // namespace

TEST_CASE("the moment of a side view shows a needle as deep as half of the holes") {
    for (const char* const scenario :
         {"star-1.5mm", "too-short-0.5mm", "firm-3mm", "thin-eyelid", "to-and-fro"}) {
        INFO(scenario);
        const Result result = run_of(scenario);
        std::vector<double> depths;
        for (const double depth : result.punctures.depth_mm)
            if (depth > 0.0) depths.push_back(depth);
        std::sort(depths.begin(), depths.end());
        const double median = depths[depths.size() / 2];
        const SectionFigure figure = figure_of(result);
        REQUIRE(figure.deepest);
        CHECK(figure.deepest->depth_mm == Approx(median).margin(0.02));
        const SectionMoment moment = typical_moment(result);
        CHECK(moment.t_s > 0.0);
        CHECK(moment.t_s <= result.duration_s);
        CHECK(moment.ring > 0);
        CHECK(moment.ring < result.scenario.roller.rings - 1);
    }
}

TEST_CASE("a side view is to scale in both directions") {
    const Result result = run_of("star-1.5mm");
    for (const PageBox& box : {room, PageBox{12.0, 50.0, 180.0, 40.0}}) {
        const SectionFigure figure = figure_of(result, box);
        const double scale = figure.page_mm_per_mm;
        const PagePoint a = figure.at(figure.left_mm, 0.0), b = figure.at(figure.left_mm + 1.0, 0.5);
        CHECK(b.x_mm - a.x_mm == Approx(scale));
        CHECK(b.y_mm - a.y_mm == Approx(0.5 * scale));
        CHECK(figure.scale_bar.width_mm == Approx(scale));
        // The ruler counts from the skin at rest.
        CHECK(figure.ticks_mm.front() == 0.0);
        CHECK(figure.ticks_mm[5] == Approx(0.5));
        CHECK(figure.surface_mm == Approx(figure.at(0.0, 0.0).y_mm));
        // The deepest tip and the fat are in view.
        const NeedleInSkin& needle = *figure.deepest;
        const PagePoint skin = figure.in_tissue(needle.along_mm, 0.0);
        CHECK(skin.y_mm + needle.depth_mm * scale < box.bottom_mm());
        CHECK(figure.at(0.0, figure.content.layer_bottoms_mm[3]).y_mm < box.bottom_mm());
        CHECK(figure.content.layer_bottoms_mm == layer_bottoms_mm(result.scenario.patch.site));
    }
}

TEST_CASE("the tip of the needle that points straight down is as deep as the run says") {
    const Result result = run_of("star-1.5mm");
    const SectionFigure figure = figure_of(result);
    const auto lowest = std::min_element(
        figure.content.needles.begin(), figure.content.needles.end(),
        [](const auto& a, const auto& b) { return std::abs(a.phi_rad) < std::abs(b.phi_rad); });
    REQUIRE(std::abs(lowest->phi_rad) < 1e-3);
    // From the geometry of the drum alone, without the way in which the skin is pressed.
    const double tip_mm = figure.content.drum_radius_mm + lowest->length_mm - figure.content.axle_height_mm;
    const double skin_mm = pressed_mm(figure.press, figure.content.axle_along_mm, 0.0);
    CHECK(tip_mm - skin_mm == Approx(lowest->depth_mm).margin(1e-6));
}

TEST_CASE("borders of layers wave about their depths and keep their order") {
    for (const char* const site : {"cheek", "eyelid", "back"}) {
        const Assets assets = test_assets();
        const auto scenario = default_scenario({std::string("patch.site=") + site}, assets);
        if (!scenario) continue;
        const auto bottoms = layer_bottoms_mm(scenario->patch.site);
        std::array<double, 4> sums{};
        constexpr int places = 20'000;
        for (int i = 0; i < places; ++i) {
            const double along = 0.01 * i;
            double above = 0.0;
            for (std::size_t layer = 0; layer < 4; ++layer) {
                const double depth = section_border_mm(bottoms, layer, along);
                REQUIRE(depth > above);
                above = depth;
                sums[layer] += depth;
            }
        }
        for (std::size_t layer = 0; layer < 4; ++layer)
            CHECK(sums[layer] / places == Approx(bottoms[layer]).epsilon(0.01));
    }
}

TEST_CASE("neighbouring layers differ in grey") {
    namespace colours = section_colours;
    const std::array<Colour, 4> layers = {colours::epidermis, colours::papillary_dermis,
                                          colours::reticular_dermis, colours::fat_cell};
    for (std::size_t i = 1; i < layers.size(); ++i)
        CHECK(std::abs(luminance(layers[i]) - luminance(layers[i - 1])) > 12.0);
    CHECK(luminance(colours::channel) < luminance(colours::epidermis) - 60.0);
    CHECK(luminance(colours::needle_edge) < luminance(colours::reticular_dermis) - 60.0);
}

TEST_CASE("names and numbers of a side view stay beside it and apart") {
    for (const char* const scenario : {"star-1.5mm", "thin-eyelid", "firm-3mm", "too-short-0.2mm"}) {
        const SectionFigure figure = figure_of(run_of(scenario));
        for (std::size_t i = 0; i < figure.texts.size(); ++i) {
            const PageBox& a = figure.texts[i].box;
            INFO(scenario << ": " << figure.texts[i].words);
            CHECK(a.left_mm >= room.left_mm - 0.01);
            CHECK(a.right_mm() <= room.right_mm() + 0.01);
            for (std::size_t k = 0; k < i; ++k) {
                const PageBox& b = figure.texts[k].box;
                const bool apart = a.right_mm() <= b.left_mm + 0.01 || b.right_mm() <= a.left_mm + 0.01 ||
                                   a.bottom_mm() <= b.top_mm + 0.01 || b.bottom_mm() <= a.top_mm + 0.01;
                CHECK(apart);
            }
        }
    }
}

TEST_CASE("equal side views are equal bytes, and another moment is another picture") {
    const Result result = run_of("star-1.5mm");
    const auto draw = [&](double t_s) {
        return make_figure({110, 60, 100}, FigureFormat::pdf,
                           [&](Canvas& canvas) {
                               draw_section_figure(
                                   canvas, plan_section_figure(canvas, room, result, {t_s, 3}, {}, {}));
                           })
            .value();
    };
    CHECK((draw(30.0) == draw(30.0)));
    CHECK((draw(30.0) != draw(30.01)));
}
