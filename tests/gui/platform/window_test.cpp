#include "gui/platform/window.hpp"

#include "tests/catch.hpp"

#include <initializer_list>

using namespace needleroll::gui;

namespace {

/// The size of a remembered window on a screen.
sf::Vector2u opened(sf::Vector2u remembered_px, sf::Vector2u screen_px, bool within_screen = true) {
    return opening_size_px({.width_px = remembered_px.x,
                            .height_px = remembered_px.y,
                            .within_screen = within_screen,
                            .fonts = {}},
                           screen_px);
}

}  // namespace

TEST_CASE("a remembered window that no longer fits the screen is made smaller") {
    const sf::Vector2u laptop_px(1366, 768);
    CHECK(opened({1600, 1000}, laptop_px) == laptop_px);
    CHECK(opened({3840, 2160}, laptop_px) == laptop_px);
    CHECK(opened({1600, 700}, laptop_px) == sf::Vector2u(1366, 700));
    CHECK(opened({900, 2000}, laptop_px) == sf::Vector2u(900, 768));
}

TEST_CASE("a remembered window that fits opens as it was, up to the whole screen") {
    const sf::Vector2u screen_px(1920, 1080);
    for (const sf::Vector2u size_px : {sf::Vector2u(640, 480), sf::Vector2u(1600, 1000), screen_px})
        CHECK(opened(size_px, screen_px) == size_px);
}

TEST_CASE("a size that was asked for is kept, and so is one on a screen that is not known") {
    const sf::Vector2u wanted_px(3840, 2160);
    CHECK(opened(wanted_px, {1366, 768}, false) == wanted_px);
    CHECK(opened(wanted_px, {0, 0}) == wanted_px);
    CHECK(opened(wanted_px, {1366, 0}) == wanted_px);
}
