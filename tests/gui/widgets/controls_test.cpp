/// Hands on the controls, without a display: events in, values out.
#include "gui/widgets/choices.hpp"
#include "gui/widgets/picker.hpp"
#include "gui/widgets/slider_row.hpp"
#include "gui/widgets/timeline.hpp"
#include "tests/catch.hpp"
#include "tests/gui/bare_context.hpp"

#include <array>
#include <optional>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// A panel of 300 px at (100, 100) without padding, and a hand.
struct Bench : BareContext {
    template <class Body>
    void panel_frame(Body body) {
        frame([&] {
            ImGui::SetNextWindowPos({100, 100});
            ImGui::SetNextWindowSize({300, 400});
            ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
            ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize);
            body();
            ImGui::End();
            ImGui::PopStyleVar();
        });
    }
    void press(int x, int y) { feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, x, y)); }
    void release(int x, int y) { feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left, x, y)); }
    void tap(sf::Keyboard::Key key) {
        feed(key_event(sf::Event::KeyPressed, key));
        feed(key_event(sf::Event::KeyReleased, key));
    }
};

/// A slider row from 0 to 10 mm on the bench: its track lies 33 px below 100, its number at the right of the
/// line.
struct SliderBench : Bench {
    SliderRow row{.label = "Length", .unit = "mm", .value = 5.0, .default_value = 2.0, .scale = {0, 10, 0.1}};
    int finished = 0;

    void frames(int count = 1) {
        for (int i = 0; i < count; ++i) {
            panel_frame([&] {
                const SliderChange change = slider_row(ui, "length", row);
                CHECK(change.changed == (change.value != row.value));
                row.value = change.value;
                finished += change.finished ? 1 : 0;
            });
        }
    }
    void type(const char* text) {
        for (const char* c = text; *c != '\0'; ++c) feed(text_event(static_cast<unsigned char>(*c)));
        frames(4);
    }
    void open_field() {
        feed(move_event(385, 111));
        frames(2);
        press(385, 111);
        release(385, 111);
        frames(5);
    }
};

}  // namespace

TEST_CASE("a slider follows the hand and holds its knob where it was grabbed") {
    SliderBench bench;
    bench.frames(2);
    bench.feed(move_event(252, 133));
    bench.frames(2);
    bench.press(252, 133);
    bench.frames(2);
    CHECK(bench.row.value == 5.0);
    bench.feed(move_event(282, 133));
    bench.frames(2);
    CHECK(bench.row.value == 6.0);
    bench.feed(move_event(900, 133));
    bench.frames(2);
    CHECK(bench.row.value == 10.0);
    CHECK(bench.finished == 0);
    bench.release(900, 133);
    bench.frames(3);
    CHECK(bench.finished == 1);
    CHECK(bench.row.value == 10.0);
}

TEST_CASE("a click on the track goes there, a double-click resets") {
    SliderBench bench;
    bench.frames(2);
    bench.feed(move_event(130, 133));
    bench.frames(2);
    bench.press(130, 133);
    bench.frames(2);
    CHECK(bench.row.value == 1.0);
    bench.release(130, 133);
    bench.frames(2);
    bench.press(130, 133);
    bench.frames(2);
    CHECK(bench.row.value == 2.0);
    bench.feed(move_event(133, 133));
    bench.frames(2);
    bench.release(133, 133);
    bench.frames(2);
    CHECK(bench.row.value == 2.0);
}

TEST_CASE("the wheel over a slider makes fine steps") {
    SliderBench bench;
    bench.frames(2);
    bench.feed(move_event(300, 133));
    bench.frames(2);
    bench.feed(wheel_event(sf::Mouse::VerticalWheel, 1.0f));
    bench.frames(2);
    CHECK(bench.row.value == 5.1);
    bench.feed(wheel_event(sf::Mouse::VerticalWheel, -3.0f));
    bench.frames(2);
    CHECK(bench.row.value == 4.8);
    CHECK(bench.finished == 2);
}

TEST_CASE("a click on the number lets it be typed, with comma and unit") {
    SliderBench bench;
    bench.frames(2);
    bench.open_field();
    bench.type("7,5 mm");
    CHECK(bench.row.value == 5.0);
    bench.tap(sf::Keyboard::Enter);
    bench.frames(4);
    CHECK(bench.row.value == 7.5);
    CHECK(bench.finished == 1);
    CHECK(bench.ui.typed.owner == 0);
}

TEST_CASE("a typed value outside keeps the last good one and says why") {
    SliderBench bench;
    bench.frames(2);
    bench.open_field();
    bench.type("99");
    bench.tap(sf::Keyboard::Enter);
    bench.frames(4);
    CHECK(bench.row.value == 5.0);
    CHECK(bench.ui.typed.complaint == "Between 0.0 and 10.0 mm.");
    CHECK(bench.ui.typed.owner != 0);  // still open, to be put right
    bench.type("3");
    bench.tap(sf::Keyboard::Enter);
    bench.frames(4);
    CHECK(bench.row.value == 3.0);
    CHECK(bench.ui.typed.complaint.empty());
    bench.open_field();
    bench.type("nonsense");
    bench.tap(sf::Keyboard::Escape);
    bench.frames(4);
    CHECK(bench.row.value == 3.0);
    CHECK(bench.ui.typed.owner == 0);
}

TEST_CASE("a click elsewhere takes a good typed value and drops a bad one with its message") {
    SliderBench bench;
    bench.frames(2);
    bench.open_field();
    bench.type("4");
    bench.feed(move_event(250, 400));
    bench.press(250, 400);
    bench.release(250, 400);
    bench.frames(4);
    CHECK(bench.row.value == 4.0);
    bench.open_field();
    bench.type("-4");
    bench.feed(move_event(250, 400));
    bench.press(250, 400);
    bench.release(250, 400);
    bench.frames(4);
    CHECK(bench.row.value == 4.0);
    CHECK(bench.ui.typed.owner == 0);
    CHECK_FALSE(bench.ui.typed.complaint.empty());
}

TEST_CASE("a disabled slider stays") {
    SliderBench bench;
    bench.row.enabled = false;
    bench.frames(2);
    bench.feed(move_event(130, 133));
    bench.frames(2);
    bench.press(130, 133);
    bench.feed(wheel_event(sf::Mouse::VerticalWheel, 1.0f));
    bench.frames(2);
    bench.release(130, 133);
    bench.frames(2);
    CHECK(bench.row.value == 5.0);
}

TEST_CASE("Tab reaches a slider and the arrow keys turn it") {
    SliderBench bench;
    bench.frames(2);
    bench.press(250, 400);
    bench.release(250, 400);
    bench.frames(3);
    bench.feed(move_event(600, 500));
    bench.frames(2);
    for (int i = 0; i < 6 && bench.row.value == 5.0; ++i) {
        bench.tap(sf::Keyboard::Tab);
        bench.frames(3);
        bench.tap(sf::Keyboard::Right);
        bench.frames(3);
    }
    CHECK(bench.row.value == 5.1);
    bench.tap(sf::Keyboard::Left);
    bench.frames(3);
    CHECK(bench.row.value == 5.0);
}

TEST_CASE("segments are chosen by click") {
    Bench bench;
    constexpr std::array<Tab, 3> segments{{{"A"}, {"B"}, {"C"}}};
    int chosen = 0;
    const auto frames = [&](int count) {
        for (int i = 0; i < count; ++i) {
            bench.panel_frame([&] {
                if (const auto picked = segmented(bench.ui, "abc", segments, chosen, 300)) chosen = *picked;
            });
        }
    };
    frames(2);
    bench.feed(move_event(380, 118));
    frames(2);
    bench.press(380, 118);
    bench.release(380, 118);
    frames(3);
    CHECK(chosen == 2);
    bench.feed(move_event(250, 118));
    frames(2);
    bench.press(250, 118);
    bench.release(250, 118);
    frames(3);
    CHECK(chosen == 1);
}

TEST_CASE("a picker is searched and chosen from by keys") {
    Bench bench;
    std::vector<PickerEntry> entries;
    for (const char* name : {"Forehead", "Temple", "Cheek", "Lip", "Neck", "Abdomen", "Thigh"}) {
        entries.push_back({name, "One sentence."});
    }
    int chosen = 0;
    const auto frames = [&](int count) {
        for (int i = 0; i < count; ++i) {
            bench.panel_frame([&] {
                if (const auto picked = picker(bench.ui, "site", "Site", entries, chosen)) chosen = *picked;
            });
        }
    };
    frames(2);
    bench.feed(move_event(250, 118));
    frames(2);
    bench.press(250, 118);
    bench.release(250, 118);
    frames(5);
    for (const char c : {'n', 'e'}) bench.feed(text_event(static_cast<unsigned char>(c)));
    frames(4);
    bench.tap(sf::Keyboard::Enter);
    frames(4);
    CHECK(chosen == 4);
    CHECK(bench.ui.typed.owner == 0);
}

TEST_CASE("the timeline is scrubbed by drag and jumps to a pass by its number") {
    Bench bench;
    const std::vector<PassMark> passes{{0, 0, 4, 0}, {1, 5, 9, 0}};
    double now_s = 0.0;
    const auto frames = [&](int count) {
        for (int i = 0; i < count; ++i) {
            bench.panel_frame([&] {
                if (const auto time = timeline(bench.ui, "time", {passes, 10.0, now_s}, 300)) now_s = *time;
            });
        }
    };
    frames(2);
    bench.feed(move_event(180, 134));
    frames(2);
    bench.press(180, 134);
    frames(2);
    CHECK(now_s == Approx(2.5));
    bench.feed(move_event(250, 134));
    frames(2);
    CHECK(now_s == Approx(5.0));
    bench.feed(move_event(0, 134));
    frames(2);
    CHECK(now_s == 0.0);
    bench.release(0, 134);
    frames(2);
    bench.feed(move_event(340, 158));
    frames(2);
    bench.press(340, 158);
    bench.release(340, 158);
    frames(3);
    CHECK(now_s == 5.0);
}
