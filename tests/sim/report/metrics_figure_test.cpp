#include "sim/report/metrics_figure.hpp"

#include "sim/coverage/statistic_meaning.hpp"
#include "sim/report/summary_json.hpp"
#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"
#include "tests/sim/report/png_pixels.hpp"

#include <set>

#include <nlohmann/json.hpp>

using namespace needleroll;

namespace {

constexpr double dots_per_inch = 300.0;

MeasuredPattern random_pattern_of(std::size_t holes, const Box& window) {
    MeasuredPattern pattern;
    pattern.window = window;
    const tests::Points points = tests::random_points(holes, window, 4);
    pattern.rows.x_mm = points.x;
    pattern.rows.y_mm = points.y;
    return pattern;
}

std::string figure_of(const MeasuredPattern& pattern, FigureFormat format) {
    const auto summary = summarise_whole(pattern, 1);
    REQUIRE(summary);
    const auto figure = metrics_figure(pattern, *summary, "a pattern", format);
    REQUIRE(figure);
    return *figure;
}

}  // namespace

TEST_CASE("the page of a pattern has title, maps, curves and table") {
    MeasuredPattern pattern = random_pattern_of(900, {-10.0, 5.0, 10.0, 25.0});
    pattern.rows.depth_mm.assign(900, 0.4);
    pattern.rows.depth_mm[7] = 0.9;
    const Pixels pixels = read_png(figure_of(pattern, FigureFormat::png));
    CHECK(pixels.columns == 2480);
    CHECK(inked_share(pixels, 14, 10, 60, 15, dots_per_inch) > 0.05);     // title
    CHECK(inked_share(pixels, 27, 40, 50, 45, dots_per_inch) > 0.03);     // holes
    CHECK(inked_share(pixels, 105, 40, 45, 45, dots_per_inch) > 0.5);     // gaps
    CHECK(inked_share(pixels, 26, 114, 72, 22, dots_per_inch) > 0.005);   // coverage
    CHECK(inked_share(pixels, 122, 114, 72, 22, dots_per_inch) > 0.005);  // clumping
    CHECK(inked_share(pixels, 26, 159, 72, 23, dots_per_inch) > 0.02);    // depth
    CHECK(inked_share(pixels, 122, 159, 72, 23, dots_per_inch) > 0.1);    // next hole
    CHECK(inked_share(pixels, 14, 200, 180, 50, dots_per_inch) > 0.03);   // table
    CHECK(inked_share(pixels, 199, 0, 10, 296, dots_per_inch) == 0.0);    // nothing runs off the page
}

TEST_CASE("the page of a pattern comes in three formats, equal at every drawing") {
    const MeasuredPattern pattern = random_pattern_of(200, {0.0, 0.0, 12.0, 8.0});
    CHECK(figure_of(pattern, FigureFormat::pdf).substr(0, 4) == "%PDF");
    CHECK(figure_of(pattern, FigureFormat::svg).find("<svg") != std::string::npos);
    for (const FigureFormat format : {FigureFormat::png, FigureFormat::svg, FigureFormat::pdf})
        CHECK(figure_of(pattern, format) == figure_of(pattern, format));
}

TEST_CASE("pages of no hole, one hole and holes in one place are drawn") {
    for (const std::size_t holes : {std::size_t{0}, std::size_t{1}, std::size_t{40}}) {
        MeasuredPattern pattern;
        pattern.window = {0.0, 0.0, 5.0, 40.0};
        pattern.regions = {{"a", RegionKind::treat, {{1, 1}, {4, 1}, {4, 30}}}};
        pattern.rows.x_mm.assign(holes, 3.0);
        pattern.rows.y_mm.assign(holes, 7.0);
        CHECK(figure_of(pattern, FigureFormat::svg).size() > 1000);
    }
}

TEST_CASE("the ending of a file names the format of a figure") {
    CHECK(format_of_file("a/b.png").value() == FigureFormat::png);
    CHECK(format_of_file("b.svg").value() == FigureFormat::svg);
    CHECK(format_of_file("b.c.pdf").value() == FigureFormat::pdf);
    CHECK(format_of_file("b.jpg").error().found == ".jpg");
    CHECK_FALSE(format_of_file("png"));
}

TEST_CASE("every statistic of summary.json has its sentence") {
    MeasuredPattern pattern = random_pattern_of(900, {0.0, 0.0, 20.0, 20.0});
    pattern.rows.layer.assign(900, Layer::epidermis);
    pattern.known.layer = true;
    const auto file = nlohmann::json::parse(summary_json(summarise_whole(pattern, 1).value()));
    // What is no statistic: where and how was measured, counts, places, lists by pass and region, and
    // quantiles beside a mean.
    const std::set<std::string> others = {
        "schema", "version",        "definitions",       "seed",   "region",  "strikes",
        "holes",  "distinct_holes", "envelope_patterns", "passes", "regions", "warnings"};
    const std::set<std::string> beside = {"radius_mm", "side_mm", "r_mm", "x_mm", "y_mm",
                                          "name",      "p05",     "p95",  "p50"};
    std::size_t explained = 0;
    for (const auto& [name, node] : file.items()) {
        if (others.count(name) > 0) continue;
        const auto& fields = node.is_array() ? node.at(0) : node;
        if (!fields.is_object()) {
            INFO(name);
            CHECK(find_meaning(name) != nullptr);
            ++explained;
            continue;
        }
        for (const auto& [inner, value] : fields.items()) {
            const std::string key = name + "." + inner;
            INFO(key);
            const StatisticMeaning* meaning = find_meaning(key);
            CHECK((meaning != nullptr || beside.count(inner) > 0));
            explained += meaning != nullptr;
        }
    }
    CHECK(explained == statistic_meanings().size());
    for (const StatisticMeaning& meaning : statistic_meanings()) {
        INFO(meaning.key);
        CHECK(meaning.meaning.ends_with("."));
        CHECK(meaning.meaning.size() > 20);
        CHECK_FALSE(meaning.label.empty());
        // A direction that is said to be good is said in words, too.
        if (meaning.better == Better::neither) continue;
        CHECK(meaning.meaning.find(';') != std::string_view::npos);
    }
}
