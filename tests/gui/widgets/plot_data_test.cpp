#include "gui/widgets/plot_data.hpp"

#include "gui/widgets/label_places.hpp"
#include "gui/widgets/picker.hpp"
#include "gui/widgets/scale_bar.hpp"
#include "gui/widgets/timeline.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <limits>

using namespace needleroll::gui;

namespace {

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("ticks are round and lie on the axis") {
    CHECK(round_ticks(0, 100, 2) == std::vector<double>{0, 50, 100});
    CHECK(round_ticks(0, 16, 4) == std::vector<double>{0, 5, 10, 15});
    CHECK(round_ticks(0, 320, 3).size() == 2);
    CHECK(round_ticks(-1, 1, 4) == std::vector<double>{-1, -0.5, 0, 0.5, 1});
    CHECK(round_ticks(1, 1, 4).empty());
    CHECK(round_ticks(0, nan_value, 4).empty());
    CHECK(round_ticks(0, std::numeric_limits<double>::infinity(), 4).empty());
    for (const double end : {0.0007, 0.3, 1.0, 7.3, 96.0, 12345.0, 4e9}) {
        for (const int wanted : {2, 3, 4, 6}) {
            const auto ticks = round_ticks(0, end, wanted);
            CHECK(ticks.size() >= 2);
            CHECK(ticks.size() <= static_cast<std::size_t>(wanted) + 1);
            for (const double tick : ticks) CHECK(tick <= end * (1 + 1e-9));
        }
    }
}

TEST_CASE("ticks of whole numbers are whole and do not repeat") {
    CHECK(ticks_of({.from = 0, .to = 2}) == std::vector<double>{0, 1, 2});
    CHECK(ticks_of({.from = 0, .to = 1}) == std::vector<double>{0, 1});
    CHECK(ticks_of({.from = 0, .to = 10}) == std::vector<double>{0, 5, 10});
    CHECK(ticks_of({.from = 0, .to = 1, .decimals = 1}) == std::vector<double>{0, 0.5, 1});
    for (int end = 1; end < 400; ++end) {
        for (int wanted = 1; wanted < 8; ++wanted) {
            const auto ticks = ticks_of({.from = 0, .to = static_cast<double>(end), .wanted_ticks = wanted});
            REQUIRE(ticks.size() >= 1);
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                REQUIRE(ticks[i] == std::round(ticks[i]));
                if (i > 0) REQUIRE(ticks[i] > ticks[i - 1]);
            }
        }
    }
}

TEST_CASE("an axis ends at a round value above all data") {
    CHECK(round_axis_end(std::vector<double>{3, 87, nan_value}) == 100.0);
    CHECK(round_axis_end(std::vector<double>{0.4}) == Approx(0.4));
    CHECK(round_axis_end({}) == 1.0);
    CHECK(round_axis_end(std::vector<double>{-5}) == 1.0);
    for (const double largest : {0.003, 1.01, 9.99, 10.0, 423.0}) {
        const double end = round_axis_end(std::vector<double>{largest});
        CHECK(end >= largest * (1 - 1e-9));
        CHECK(end <= 1.6 * largest);
    }
}

TEST_CASE("a series is read between its points") {
    const std::vector<double> x{0, 1, 2, 4};
    const std::vector<double> y{0, 10, nan_value, 40};
    const PlotSeries series{.x = x, .y = y};
    CHECK(value_at(series, 0.5).value() == 5.0);
    CHECK(value_at(series, 1.0).value() == 10.0);
    CHECK(value_at(series, 4.0).value() == 40.0);
    CHECK_FALSE(value_at(series, 1.5).has_value());
    CHECK_FALSE(value_at(series, 2.0).has_value());
    CHECK_FALSE(value_at(series, -0.1).has_value());
    CHECK_FALSE(value_at(series, 4.1).has_value());
    CHECK(nearest_point(x, 2.9) == 2);
    CHECK(nearest_point(x, 3.1) == 3);
    CHECK(nearest_point({}, 1.0) == -1);
}

TEST_CASE("a plot is written as CSV in full") {
    const std::vector<double> x{0, 1};
    const std::vector<double> y{0.1, nan_value};
    const std::vector<double> low{0.05, 0.2};
    const std::vector<double> edges{0, 0.5, 1};
    const std::vector<double> heights{3, 4};
    PlotData plot;
    plot.x.label = "pass";
    plot.y.label = "coverage";
    plot.y.unit = "%";
    plot.series.push_back({.name = "star, \"new\"", .x = x, .y = y});
    plot.bands.push_back({.name = "95 %", .x = x, .low = low, .high = low});
    plot.bars.push_back({.name = "depth", .edges = edges, .heights = heights});
    plot.references.push_back({.name = "chance", .value = 16});
    CHECK(plot_csv(plot) ==
          "series,pass,coverage (%),low,high\n"
          "\"star, \"\"new\"\"\",0,0.1,,\n"
          "\"star, \"\"new\"\"\",1,,,\n"
          "95 %,0,,0.05,0.05\n"
          "95 %,1,,0.2,0.2\n"
          "depth,0.25,3,0,0.5\n"
          "depth,0.75,4,0.5,1\n"
          "chance,,16,,\n");
}

TEST_CASE("direct labels keep off each other and off the lines") {
    std::vector<PixelPoint> upper;
    std::vector<PixelPoint> lower;
    for (int i = 0; i <= 40; ++i) {
        upper.push_back({i * 5.0, 100 - 80 * (1 - std::exp(-i / 12.0))});
        lower.push_back({i * 5.0, 100 - 50 * (1 - std::exp(-i / 12.0))});
    }
    const std::vector<LabelWish> wishes{{60, 14, upper}, {70, 14, lower}};
    const LabelFrame frame{0, 0, 200, 110};
    const auto places = place_labels(wishes, frame, 5);
    REQUIRE(places.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(places[i].x >= frame.left);
        CHECK(places[i].x + wishes[i].width <= frame.right);
        CHECK(places[i].y >= frame.top);
        CHECK(places[i].y + wishes[i].height <= frame.bottom);
        for (const auto& line : {upper, lower}) {
            for (const PixelPoint& point : line) {
                const bool covered = point.x > places[i].x && point.x < places[i].x + wishes[i].width &&
                                     point.y > places[i].y && point.y < places[i].y + wishes[i].height;
                CHECK_FALSE(covered);
            }
        }
    }
    CHECK(place_labels({}, frame, 5).empty());
    CHECK(place_labels(std::vector<LabelWish>{{60, 14, {}}}, frame, 5).size() == 1);
}

TEST_CASE("the timeline knows its passes") {
    const std::vector<TimelinePass> passes{{0.5, 2.0, 0}, {2.5, 4.0, 0}, {4.5, 6.0, 0}};
    CHECK(pass_at(passes, 0.0) == 0);
    CHECK(pass_at(passes, 2.4) == 0);
    CHECK(pass_at(passes, 2.5) == 1);
    CHECK(pass_at(passes, 99.0) == 2);
    CHECK(pass_at({}, 1.0) == -1);
    const auto start = [&](double now, int direction) {
        return neighbouring_pass_start_s({passes, 6.0, now}, direction);
    };
    CHECK(start(3.0, 1) == 4.5);
    CHECK(start(3.0, -1) == 2.5);
    CHECK(start(2.5, -1) == 0.5);
    CHECK(start(2.5, 1) == 4.5);
    CHECK(start(0.0, -1) == 0.0);
    CHECK(start(5.0, 1) == 6.0);
}

TEST_CASE("names of passes thin out by round strides") {
    CHECK(label_stride(15, 800, 20) == 1);
    CHECK(label_stride(60, 800, 20) == 2);
    CHECK(label_stride(150, 800, 20) == 5);
    CHECK(label_stride(400, 800, 20) == 10);
    CHECK(label_stride(800, 800, 20) == 20);
    CHECK(label_stride(1500, 800, 20) == 50);
    CHECK(label_stride(0, 800, 20) == 1);
    CHECK(label_stride(1000000000, 1, 1) > 1000);
}

TEST_CASE("pickers find entries by the beginnings of words") {
    const std::vector<PickerEntry> entries{{"Cheek, adult", "Thick dermis."},
                                           {"Upper lip", "Small and curved."},
                                           {"Neck", "Thin, like the cheek of a child."}};
    CHECK(matching_entries(entries, "") == std::vector<int>{0, 1, 2});
    CHECK(matching_entries(entries, "chee") == std::vector<int>{0, 2});
    CHECK(matching_entries(entries, "CHEEK adult") == std::vector<int>{0});
    CHECK(matching_entries(entries, "eek").empty());
    CHECK(matching_entries(entries, "lip up") == std::vector<int>{1});
    CHECK(matching_entries(entries, "zebra").empty());
}

TEST_CASE("bars know their layers and how maps fade in") {
    const std::vector<LayerPart> layers{{"epidermis", {}, 0.1}, {"dermis", {}, 1.5}, {"fat", {}, 3.0}};
    CHECK(layer_at(layers, 0.0) == 0);
    CHECK(layer_at(layers, 0.1) == 1);
    CHECK(layer_at(layers, 2.0) == 2);
    CHECK(layer_at(layers, 9.0) == 2);
    CHECK(map_opacity(30, 60) == 0.5);
    CHECK(map_opacity(-1, 60) == 0.0);
    CHECK(map_opacity(400, 60) == 1.0);
    CHECK(map_opacity(5, 0) == 1.0);
}
