/// What is laid on the skin, pan and zoom, and the roller that is looked through.
#include "gui/stage/instruments.hpp"

#include "gui/stage/channel_facts.hpp"
#include "gui/stage/patch_view.hpp"
#include "gui/stage/roller_veil.hpp"
#include "gui/words/stage.hpp"
#include "sim/core/angle.hpp"
#include "tests/catch.hpp"
#include "tests/gui/work/small_run.hpp"

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("the counting frame counts the holes in it") {
    const RunAtWork run(small_scenario(6));
    const Patch& patch = run.result().scenario.patch;
    const std::size_t strikes = strikes_by(run.result().punctures, run.time.t_s);
    Instruments instruments;
    place_frame(instruments, 8.0, 9.0, patch);
    const Punctures& punctures = run.result().punctures;
    std::int64_t expected = 0;
    for (std::size_t i = 0; i < strikes; ++i) {
        expected += punctures.depth_mm[i] > 0.0 && punctures.x_mm[i] >= 8.0 && punctures.x_mm[i] < 18.0 &&
                    punctures.y_mm[i] >= 9.0 && punctures.y_mm[i] < 19.0;
    }
    CHECK(expected > 0);
    CHECK(holes_in_frame(instruments, punctures, strikes) == expected);
    place_frame(instruments, 1e9, -1e9, patch);
    CHECK(instruments.frame_x_mm == 20.0);
    CHECK(instruments.frame_y_mm == 0.0);
}

TEST_CASE("zoom keeps the place under the pointer and finds back to the whole patch") {
    const Patch patch;
    const sf::FloatRect view(100.0f, 50.0f, 500.0f, 500.0f);
    PatchView shown;
    const auto before = to_skin(camera_of(shown, view, patch), {120.0f, 80.0f});
    zoom(shown, 4.0, before, view, patch);
    const auto after = to_skin(camera_of(shown, view, patch), {120.0f, 80.0f});
    CHECK_FALSE(shown.fitted);
    CHECK(after.x_mm == Approx(before.x_mm));
    CHECK(after.y_mm == Approx(before.y_mm));
    for (int i = 0; i < 60; ++i) zoom(shown, 2.0, before, view, patch);
    CHECK(shown.shown_mm == Approx(scene::smallest_view_mm));
    for (int i = 0; i < 60; ++i) zoom(shown, 0.5, before, view, patch);
    CHECK(shown.fitted);
}

TEST_CASE("the skin moves with the pointer once it does not fit") {
    const Patch patch;
    const sf::FloatRect view(100.0f, 50.0f, 500.0f, 500.0f);
    PatchView shown;
    pan(shown, {5.0, -2.0}, view, patch);
    CHECK(shown.fitted);
    shown = {false, 30.0, 20.0, 10.0};
    pan(shown, {5.0, -2.0}, view, patch);
    CHECK(shown.centre_x_mm == Approx(25.0));
    CHECK(shown.centre_y_mm == Approx(22.0));
    pan(shown, {1e6, -1e6}, view, patch);
    CHECK(shown.centre_x_mm == 0.0);
    CHECK(shown.centre_y_mm == patch.height_mm);
}

TEST_CASE("the roller clears while X is held, or once the pointer has rested on it") {
    RollerVeil veil;
    CHECK(roller_opacity(veil) == 1.0);
    veil.key_held = true;
    CHECK(roller_opacity(veil) == clear_roller_opacity);
    veil.key_held = false;
    rest_on(veil, true, false, 0.3);
    CHECK(roller_opacity(veil) == 1.0);
    CHECK(is_clearing(veil));
    rest_on(veil, true, true, 0.3);  // moving on is no rest
    CHECK(roller_opacity(veil) == 1.0);
    rest_on(veil, true, false, 0.25);
    rest_on(veil, true, false, 0.25);
    CHECK(roller_opacity(veil) == clear_roller_opacity);
    rest_on(veil, true, true, 0.1);  // clear stays clear
    CHECK(roller_opacity(veil) == clear_roller_opacity);
    rest_on(veil, false, false, 0.1);
    CHECK(roller_opacity(veil) == 1.0);
}

TEST_CASE("the drum is where the pose says") {
    const Roller roller;
    const AxlePose pose{10.0, 20.0, radians(90.0)};
    CHECK(on_drum(pose, roller, {10.0, 20.0}));
    CHECK(on_drum(pose, roller, {19.9, 20.0}));  // half of its width of 20 mm
    CHECK_FALSE(on_drum(pose, roller, {20.1, 20.0}));
    CHECK(on_drum(pose, roller, {10.0, 31.4}));  // its radius and the needles
    CHECK_FALSE(on_drum(pose, roller, {10.0, 31.6}));
}

TEST_CASE("with slip the depth loupe shows a slit along the way of the roller") {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 30.0;
    scenario.program = {.pattern = Pattern::parallel, .passes = 1, .heading_deg = 30.0};
    scenario.hand.slip = 0.1;
    const Result result = run(scenario).value();
    const auto channel = channel_under(result, result.punctures.size(), {15.0, 15.0}, 5.0);
    REQUIRE(channel);
    CHECK(channel->heading_deg == Approx(30.0).margin(1e-6));
    CHECK(channel->slit_mm > 0.0);
    const std::string words = lines_of(Language{}, *channel)[2];
    CHECK(words.find("at 30°") != std::string::npos);
}

TEST_CASE("the pill on the counting frame says one hole and several holes") {
    CHECK(say(Language{}, words::stage::frame_holes{.count = std::int64_t{1}}) == "1 hole");
    CHECK(say(Language{}, words::stage::frame_holes{.count = std::int64_t{0}}) == "0 holes");
    CHECK(say(Language{}, words::stage::frame_holes{.count = std::int64_t{212}}) == "212 holes");
}

TEST_CASE("the depth loupe speaks whole lines of the language, with its decimal sign") {
    ChannelFacts channel;
    channel.depth_mm = 0.925;
    channel.hole_diameter_mm = 0.12;
    channel.layer = Layer::reticular_dermis;
    Language language;
    language.decimal_sign = ',';
    language.texts["layer.reticular_dermis.in_sentence"] = {"la dermis reticular", ""};
    language.texts["stage.channel_end"] = {"acaba en {layer}", ""};
    const std::vector<std::string> english = lines_of(Language{}, channel),
                                   spoken = lines_of(language, channel);
    CHECK(english[1] == "ends in the reticular dermis");
    CHECK(english[2] == "round hole, 0.12 mm wide");
    CHECK(spoken[1] == "acaba en la dermis reticular");
    CHECK(spoken[2] == "round hole, 0,12 mm wide");
}
