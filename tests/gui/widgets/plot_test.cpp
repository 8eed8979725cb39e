/// Plots on the screen: what stands in the data stands between the axes.
#include "gui/widgets/plot.hpp"

#include "tests/gui/display.hpp"
#include "tests/gui/pictures.hpp"
#include "tests/plot_kinds.hpp"

using namespace needleroll;
using namespace needleroll::testing;

namespace {

sf::Image drawn(const PlotData& plot) {
    const auto canvas = gui::make_canvas(900, 600);
    for (int i = 0; i < 2; ++i) {
        canvas->begin_frame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({900, 600});
        if (ImGui::Begin("paper", nullptr, ImGuiWindowFlags_NoDecoration))
            gui::plot(canvas->ui(), "plot", plot, {860, 560});
        ImGui::End();
        canvas->end_frame();
    }
    return canvas->picture();
}

bool is_close(sf::Color seen, Colour expected) {
    return gui::close_colours(seen, gui::sfml_colour(expected), 40);
}

/// How shares of the axes become pixels.
struct Axes {
    double left = 0.0, right = 0.0, top = 0.0, bottom = 0.0;

    double x(double across) const { return left + across * (right - left); }
    double y(double up) const { return bottom - up * (bottom - top); }
};

/// Pixels of a colour in a line of the picture, and the mean of the lines that have most of them.
double line_of(const sf::Image& picture, Colour colour, bool upright) {
    const sf::Vector2u size = picture.getSize();
    std::vector<int> count(upright ? size.x : size.y, 0);
    for (unsigned y = 0; y < size.y; ++y) {
        for (unsigned x = 0; x < size.x; ++x)
            count[upright ? x : y] += is_close(picture.getPixel(x, y), colour);
    }
    const int most = *std::max_element(count.begin(), count.end());
    REQUIRE(most > 100);
    double sum = 0.0, lines = 0.0;
    for (std::size_t i = 0; i < count.size(); ++i) {
        if (2 * count[i] < most) continue;
        sum += static_cast<double>(i) + 0.5;
        lines += 1.0;
    }
    return sum / lines;
}

/// Finds the axes by references at shares of 0.1 and 0.9 in a plot with the same axes.
Axes axes_of(const PlotData& plot) {
    const auto place = [&](double share, bool upright) {
        PlotData marked;
        marked.x = plot.x;
        marked.y = plot.y;
        marked.references.push_back(
            {"", value_along(upright ? plot.x : plot.y, share), upright, plot_colours::reference});
        return line_of(drawn(marked), plot_colours::reference, upright);
    };
    const double low_x = place(0.1, true), high_x = place(0.9, true), low_y = place(0.1, false),
                 high_y = place(0.9, false);
    const double width = (high_x - low_x) / 0.8, height = (low_y - high_y) / 0.8;
    return {low_x - 0.1 * width, high_x + 0.1 * width, high_y - 0.1 * height, low_y + 0.1 * height};
}

/// Whether a colour is seen within a pixel of a place.
bool is_seen(const sf::Image& picture, double x, double y, Colour colour) {
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
            const auto px = static_cast<unsigned>(std::floor(x) + dx),
                       py = static_cast<unsigned>(std::floor(y) + dy);
            if (is_close(picture.getPixel(px, py), colour)) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("the screen shows every kind of contents, on linear and on logarithmic axes",
          "[window][opengl][plot]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    for (const AxisScale scale : {AxisScale::linear, AxisScale::logarithmic}) {
        PlotData plot = every_kind(scale);
        for (PlotSeries& series : plot.series) series.name.clear();  // labels would lie on the strokes
        const Axes axes = axes_of(plot);
        const sf::Image picture = drawn(plot);
        gui::keep_picture(picture, scale == AxisScale::linear ? "plot/linear" : "plot/logarithmic");
        INFO("logarithmic " << (scale == AxisScale::logarithmic));
        for (const ExpectedColour& expected : expected_colours()) {
            INFO(expected.what);
            CHECK(is_seen(picture, axes.x(expected.across), axes.y(expected.up), expected.colour));
        }
        for (const ExpectedStroke& expected : expected_strokes()) {
            constexpr int samples = 400;
            int hits = 0;
            for (int i = 0; i < samples; ++i) {
                const double part = (i + 0.5) / samples;
                const double across =
                                 expected.from_across + part * (expected.to_across - expected.from_across),
                             up = expected.from_up + part * (expected.to_up - expected.from_up);
                hits += is_seen(picture, axes.x(across), axes.y(up), expected.colour);
            }
            // Looking one pixel around makes strokes longer and gaps shorter.
            INFO(expected.what << ": " << hits << " of " << samples);
            CHECK(hits >= expected.least_share * samples);
            CHECK(hits <= (expected.most_share > 0.0 ? expected.most_share + 0.15 : 0.0) * samples);
        }
    }
}
