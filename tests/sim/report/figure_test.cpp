#include "sim/report/figure.hpp"

#include "sim/report/page_flow.hpp"
#include "sim/report/plot.hpp"
#include "sim/report/svg_names.hpp"
#include "tests/catch.hpp"
#include "tests/plot_kinds.hpp"
#include "tests/sim/report/png_pixels.hpp"

#include <chrono>
#include <thread>

using namespace needleroll;

namespace {

void draw_sample(Canvas& canvas) {
    draw_plot(canvas, {20, 10, 60, 40}, testing::every_kind(AxisScale::linear));
    const Colour pixels[] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}};
    canvas.image({85, 10, 10, 10}, 2, 2, pixels);
}

std::string figure(FigureFormat format) {
    const auto bytes = make_figure({100, 60, 100}, format, draw_sample);
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace

TEST_CASE("a figure comes in three formats") {
    CHECK(figure(FigureFormat::png).substr(1, 3) == "PNG");
    CHECK(figure(FigureFormat::svg).find("<svg") != std::string::npos);
    CHECK(figure(FigureFormat::pdf).substr(0, 4) == "%PDF");
}

TEST_CASE("equal drawings are equal bytes, whenever they are made") {
    const std::string png = figure(FigureFormat::png), svg = figure(FigureFormat::svg),
                      pdf = figure(FigureFormat::pdf);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    CHECK(figure(FigureFormat::png) == png);
    CHECK(figure(FigureFormat::svg) == svg);
    CHECK(figure(FigureFormat::pdf) == pdf);
    CHECK(pdf.find("CreationDate") == std::string::npos);
}

TEST_CASE("names in an SVG are counted anew in every file") {
    CHECK(with_stable_names(
              "<g id=\"image164\"/><use xlink:href=\"#image164\"/><g clip-path=\"url(#clip7)\"/>") ==
          "<g id=\"n1\"/><use xlink:href=\"#n1\"/><g clip-path=\"url(#n2)\"/>");
    CHECK(with_stable_names("no names") == "no names");
}

TEST_CASE("text has a size, and a limit ends it in an ellipsis") {
    const auto bytes = make_figure({50, 20, 100}, FigureFormat::png, [](Canvas& canvas) {
        const PageTextStyle plain;
        PageTextStyle narrow = plain;
        narrow.max_width_mm = 10;
        const TextSize whole = canvas.measure("a long line of words", plain);
        CHECK(whole.width_mm > 20);
        CHECK(whole.height_mm > 2);
        CHECK(canvas.measure("a long line of words", narrow).width_mm <= 10.01);
    });
    CHECK(bytes);
}

TEST_CASE("characters that no font has are left out, not drawn as boxes") {
    const auto bytes = make_figure({50, 20, 100}, FigureFormat::png, [](Canvas& canvas) {
        const auto width = [&](const char* words) { return canvas.measure(words, {}).width_mm; };
        CHECK(width("Gr\u00f6\u00dfe\U0010fffd") == width("Gr\u00f6\u00dfe"));
        CHECK(width("\U0010fffd") == 0.0);
        CHECK(width("Gr\u00f6\u00dfe") > width("Gre"));
    });
    CHECK(bytes);
}

TEST_CASE("a long footer ends before the number of the page") {
    constexpr double dots_per_inch = 100;
    const auto foot_of = [&](const std::string& footer) {
        const auto bytes = make_figure({210, 297, dots_per_inch}, FigureFormat::png, [&](Canvas& canvas) {
            PageFlow(
                canvas, [] {}, footer)
                .finish();
        });
        REQUIRE(bytes);
        return read_png(*bytes);
    };
    const Pixels pixels = foot_of(std::string(300, 'x'));
    CHECK(inked_share(pixels, 20, 285, 100, 6, dots_per_inch) > 0.0);
    CHECK(inked_share(pixels, 176, 285, 12, 6, dots_per_inch) == 0.0);
    CHECK(inked_share(pixels, 188, 285, 2, 6, dots_per_inch) > 0.0);
    CHECK(inked_share(pixels, 190.5, 285, 19, 6, dots_per_inch) == 0.0);
}
