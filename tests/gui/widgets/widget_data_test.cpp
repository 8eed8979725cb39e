/// What controls can say about themselves without drawing.
#include "gui/widgets/draw.hpp"
#include "gui/widgets/label_places.hpp"
#include "gui/widgets/picker.hpp"
#include "gui/widgets/scale_bar.hpp"
#include "gui/widgets/timeline.hpp"
#include "tests/catch.hpp"

#include <cmath>

using namespace needleroll;
using namespace needleroll::gui;

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
    const std::vector<PassMark> passes{{0, 0.5, 2.0, 0}, {1, 2.5, 4.0, 0}, {2, 4.5, 6.0, 0}};
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

TEST_CASE("two texts share a line without running into each other") {
    const auto rooms = [](float left, float right) {
        const LineRooms shared = line_rooms(100.0f, left, right, 10.0f);
        CHECK(shared.left_px + shared.right_px <= 90.0f);
        return shared;
    };
    CHECK(rooms(50, 40).left_px == 50.0f);
    CHECK(rooms(50, 40).right_px == 40.0f);
    CHECK(rooms(80, 30).left_px == 60.0f);
    CHECK(rooms(80, 30).right_px == 30.0f);
    CHECK(rooms(30, 80).right_px == 60.0f);
    CHECK(rooms(80, 80).left_px == 45.0f);
    CHECK(line_rooms(5.0f, 20.0f, 20.0f, 10.0f).left_px == 0.0f);
}
