/// Plots on paper: what stands in the data stands on the page.
#include "sim/report/plot.hpp"

#include "sim/report/figure.hpp"
#include "sim/report/plot_figure.hpp"
#include "tests/catch.hpp"
#include "tests/plot_kinds.hpp"
#include "tests/sim/report/png_pixels.hpp"

#include <cstdlib>
#include <sstream>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

constexpr PageBox box{20.0, 5.0, 90.0, 60.0};
constexpr double dpi = 300.0;

Pixels drawn(const PlotData& plot) {
    const auto bytes = make_figure({120.0, 85.0, dpi}, FigureFormat::png,
                                   [&plot](Canvas& canvas) { draw_plot(canvas, box, plot); });
    REQUIRE(bytes);
    return read_png(*bytes);
}

bool is_close(Colour a, Colour b) {
    const auto near = [](int x, int y) { return std::abs(x - y) <= 12; };
    return near(a.red, b.red) && near(a.green, b.green) && near(a.blue, b.blue);
}

Colour colour_at(const Pixels& pixels, const PlotData& plot, double x, double y) {
    const PagePoint place = PlotFrame{box, plot.x, plot.y}.at(x, y);
    return pixels.at(place.x_mm, place.y_mm, dpi);
}

Colour colour_at_share(const Pixels& pixels, const PlotData& plot, double across, double up) {
    return colour_at(pixels, plot, value_along(plot.x, across), value_along(plot.y, up));
}

/// The numbers of a row of CSV; NaN for empty fields.
std::vector<double> numbers_of(const std::string& row) {
    std::vector<double> numbers;
    std::istringstream fields(row);
    std::string field;
    std::getline(fields, field, ',');
    while (std::getline(fields, field, ','))
        numbers.push_back(field.empty() ? std::nan("") : std::stod(field));
    numbers.resize(4, std::nan(""));
    return numbers;
}

}  // namespace

TEST_CASE("paper shows every kind of contents, on linear and on logarithmic axes", "[report][plot]") {
    for (const AxisScale scale : {AxisScale::linear, AxisScale::logarithmic}) {
        const PlotData plot = every_kind(scale);
        const Pixels pixels = drawn(plot);
        INFO("logarithmic " << (scale == AxisScale::logarithmic));
        for (const ExpectedColour& expected : expected_colours()) {
            INFO(expected.what);
            CHECK(is_close(colour_at_share(pixels, plot, expected.across, expected.up), expected.colour));
        }
        for (const ExpectedStroke& expected : expected_strokes()) {
            constexpr int samples = 400;
            int hits = 0;
            for (int i = 0; i < samples; ++i) {
                const double part = (i + 0.5) / samples;
                hits += is_close(
                    colour_at_share(pixels, plot,
                                    expected.from_across + part * (expected.to_across - expected.from_across),
                                    expected.from_up + part * (expected.to_up - expected.from_up)),
                    expected.colour);
            }
            INFO(expected.what << ": " << hits << " of " << samples);
            CHECK(hits >= expected.least_share * samples);
            CHECK(hits <= expected.most_share * samples);
        }
    }
}

TEST_CASE("every number of the CSV is drawn where it says", "[report][plot]") {
    for (const AxisScale scale : {AxisScale::linear, AxisScale::logarithmic}) {
        const PlotData plot = every_kind(scale);
        const Pixels pixels = drawn(plot);
        std::istringstream csv(plot_csv(plot));
        std::string row;
        std::getline(csv, row);
        int points = 0, areas = 0;
        while (std::getline(csv, row)) {
            INFO(row);
            const std::vector<double> n = numbers_of(row);
            const auto at = [&](double x, double y) { return colour_at(pixels, plot, x, y); };
            if (row.starts_with("points")) {
                CHECK(is_close(at(n[0], n[1]), plot_colours::points));
                ++points;
            } else if (row.starts_with("intervals")) {
                CHECK(is_close(at(n[0], n[1]), plot_colours::intervals));
                CHECK(is_close(at(n[0], n[2]), plot_colours::intervals));
                CHECK(is_close(at(n[0], n[3]), plot_colours::intervals));
                ++points;
            } else if (row.starts_with("bars")) {
                const double below = value_along(plot.y, share_along(plot.y, n[1]) - 0.01),
                             above = value_along(plot.y, share_along(plot.y, n[1]) + 0.01);
                CHECK(is_close(at(n[0], below), plot_colours::bars));
                CHECK_FALSE(is_close(at(n[0], above), plot_colours::bars));
                ++areas;
            } else if (row.starts_with("band")) {
                const double inward = n[0] < value_along(plot.x, 0.1) ? 0.01 : -0.01;
                const double x = value_along(plot.x, share_along(plot.x, n[0]) + inward);
                CHECK(is_close(at(x, value_along(plot.y, share_along(plot.y, n[2]) + 0.01)),
                               plot_colours::band));
                CHECK(is_close(at(x, value_along(plot.y, share_along(plot.y, n[3]) - 0.01)),
                               plot_colours::band));
                CHECK_FALSE(is_close(at(x, value_along(plot.y, share_along(plot.y, n[3]) + 0.01)),
                                     plot_colours::band));
                ++areas;
            }
        }
        CHECK(points == 3);
        CHECK(areas == 4);
    }
}

TEST_CASE("a plot as a figure has its title, its key and its frame", "[report][plot]") {
    const auto bytes = plot_png(every_kind(AxisScale::linear), "Every kind");
    REQUIRE(bytes);
    const Pixels pixels = read_png(*bytes);
    CHECK(pixels.columns == 945);
    CHECK(inked_share(pixels, 20.0, 2.0, 40.0, 6.0, plot_figure_dpi) > 0.02);    // title
    CHECK(inked_share(pixels, 20.0, 9.0, 90.0, 4.0, plot_figure_dpi) > 0.02);    // key
    CHECK(inked_share(pixels, 1.0, 18.0, 18.0, 47.0, plot_figure_dpi) > 0.01);   // y axis
    CHECK(inked_share(pixels, 20.0, 66.0, 94.0, 12.0, plot_figure_dpi) > 0.01);  // x axis
    CHECK(inked_share(pixels, 116.5, 16.0, 3.5, 48.0, plot_figure_dpi) == 0.0);  // margin
}

TEST_CASE("names stand at an axis instead of numbers", "[report][plot]") {
    PlotData plot;
    plot.x = {.label = "pattern", .from = 0.5, .to = 2.5};
    const Pixels numbered = drawn(plot);
    plot.x.names = {"cross-hatch", "parallel"};
    const Pixels named = drawn(plot);
    const auto ink_at = [](const Pixels& pixels, double share) {
        return inked_share(pixels, box.left_mm + share * box.width_mm - 6.0, box.bottom_mm() + 1.5, 12.0, 3.0,
                           dpi);
    };
    CHECK(ink_at(named, 0.25) > 2.0 * ink_at(numbered, 0.25));
    CHECK(ink_at(named, 0.75) > 2.0 * ink_at(numbered, 0.75));
    CHECK(ink_at(named, 0.5) == 0.0);
}
