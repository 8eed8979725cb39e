/// The command line of the window.
#include "gui/app/arguments.hpp"

#include "tests/catch.hpp"

#include <array>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

template <class... Words>
Expected<Arguments> read(Words... words) {
    const std::array<const char*, sizeof...(Words) + 1> list{"needleroll-gui", words...};
    return read_arguments(static_cast<int>(list.size()), list.data());
}

}  // namespace

TEST_CASE("the command line says what to show") {
    const auto given = read("roll.toml", "--screenshot", "a.png", "--at", "12.5", "--size", "1280x720",
                            "--scale", "150", "--theme", "dark");
    REQUIRE(given);
    CHECK(given->scenario == "roll.toml");
    CHECK(given->screenshot == std::filesystem::path("a.png"));
    CHECK(given->at_s == 12.5);
    CHECK(given->width_px == 1280);
    CHECK(given->height_px == 720);
    CHECK(given->text_scale == 1.5);
    CHECK(given->theme == ThemeName::dark);
    CHECK_FALSE(read("--help")->help.empty());
}

TEST_CASE("the language is one that there is, and another is told the nearest and all of them") {
    CHECK(read()->language.empty());
    for (const char* name : {"en", "es", "pseudo"}) CHECK(read("--language", name)->language == name);
    const auto refused = read("--language", "pseud");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::input);
    CHECK(
        describe(refused.error()) ==
        "--language: there is no such language; did you mean pseudo? (found pseud, allowed en, es, pseudo)");
    for (const char* name : {"", "../en", "ES"}) CHECK_FALSE(read("--language", name));
}

TEST_CASE("a screen and a step of the talk can be asked for, and others are refused with those there are") {
    CHECK(read()->screen.empty());
    CHECK_FALSE(read()->step);
    CHECK(read("--screen", "explain")->screen == "explain");
    CHECK(read("--screen", "explore")->screen == "explore");
    CHECK(read("--screen", "explain", "--step", "7")->step == 7);
    const auto refused = read("--screen", "explane");
    REQUIRE_FALSE(refused);
    CHECK(describe(refused.error()) ==
          "--screen: there is no such screen; did you mean explain? (found explane, "
          "allowed explain, explore)");
    for (const char* step : {"0", "8", "-1", "x"}) CHECK_FALSE(read("--step", step));
}

TEST_CASE("what is wrong on the command line is named") {
    for (const char* size : {"0x0", "100", "100x", "x100", "-5x5", "99999x10", "10x10x10"}) {
        INFO(size);
        const auto refused = read("--size", size);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::input);
    }
    CHECK_FALSE(read("--theme", "pink"));
    CHECK_FALSE(read("--scale", "20"));
    CHECK_FALSE(read("--no-such-option"));
    CHECK_FALSE(read("--at", "soon"));
}
