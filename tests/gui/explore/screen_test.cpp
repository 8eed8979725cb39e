/// The Explore screen drawn under a display: pixels, and random events.
#include "tests/gui/explore/screen.hpp"

#include "sim/scenario/check.hpp"
#include "tests/share.hpp"

#include <random>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

ExploreProgram small_screen() {
    return screen_on(small_scenario());
}

/// An event such as a restless hand would make.
sf::Event random_event(std::mt19937& random, sf::Vector2u size) {
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % std::max(1u, limit)); };
    sf::Event event{};
    switch (random() % 8) {
        case 0:
        case 1:
            event.type = sf::Event::MouseMoved;
            event.mouseMove = {below(size.x), below(size.y)};
            break;
        case 2:
        case 3:
            event.type = random() % 2 == 0 ? sf::Event::MouseButtonPressed : sf::Event::MouseButtonReleased;
            event.mouseButton = {static_cast<sf::Mouse::Button>(below(3)), below(size.x), below(size.y)};
            break;
        case 4:
            event.type = sf::Event::MouseWheelScrolled;
            event.mouseWheelScroll = {sf::Mouse::VerticalWheel, static_cast<float>(below(7) - 3),
                                      below(size.x), below(size.y)};
            break;
        case 5:
            event.type = random() % 2 == 0 ? sf::Event::KeyPressed : sf::Event::KeyReleased;
            event.key.code = static_cast<sf::Keyboard::Key>(below(sf::Keyboard::KeyCount));
            event.key.control = random() % 4 == 0;
            event.key.shift = random() % 4 == 0;
            break;
        case 6:
            event.type = sf::Event::TextEntered;
            event.text.unicode = static_cast<sf::Uint32>(32 + below(90));
            break;
        default:
            event.type = random() % 2 == 0 ? sf::Event::LostFocus : sf::Event::GainedFocus;
            break;
    }
    return event;
}

}  // namespace

TEST_CASE("the screen shows skin in the middle and panels around it", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    for (const auto& [width, height, scale] :
         {std::tuple{1280u, 720u, 1.0}, {1600u, 1000u, 1.0}, {1600u, 1000u, 2.0}}) {
        INFO(width << "x" << height << " at " << scale);
        auto canvas = make_canvas(width, height, {.text_scale = scale});
        ExploreProgram screen = small_screen();
        screen.look = {.text_scale = scale};
        screen.state.overlay = Overlay::none;
        seek(screen.state.time, 0.0, screen.state.run.duration_s);
        for (int frame = 0; frame < 3; ++frame) draw(*canvas, screen);
        const sf::Image picture = canvas->picture();
        const ExploreLayout layout = lay_out(width, height, scale, screen.state.wishes);
        const sf::FloatRect& patch = layout.patch_view;
        const sf::Color skin = picture.getPixel(static_cast<unsigned>(patch.left + patch.width / 2.0f),
                                                static_cast<unsigned>(patch.top + patch.height / 2.0f));
        CHECK(skin.r > skin.b + 20);
        const Palette& colours = palette(ThemeName::light);
        CHECK(close_colours(picture.getPixel(2, height - 3), sfml_colour(colours.panel)));
        CHECK(close_colours(picture.getPixel(width / 2, 3), sfml_colour(colours.panel)));
    }
}

TEST_CASE("random events neither crash the screen nor leave a drag behind", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const sf::Vector2u size(700, 460);
    auto canvas = make_canvas(size.x, size.y);
    ExploreProgram screen = small_screen();
    std::mt19937 random(20261122);
    const int events = testing::share_of(40'000);
    for (int i = 0; i < events; ++i) {
        const sf::Event event = random_event(random, size);
        canvas->feed(event);
        if (event_is_for_program(event)) answer(screen.app, event);
        screen.desk.wishes.picture = false;
        if (i % 8 != 0) continue;
        draw(*canvas, screen, 0.02);
        const TimeCursor& time = screen.state.time;
        if (time.t_s < 0.0 || time.t_s > screen.state.run.duration_s)
            FAIL("time has left the run at event " << i);
        if (i % 800 == 0) REQUIRE(check(screen.session.result.scenario));
    }
    CHECK_FALSE(screen.session.result.strokes.empty());
    sf::Event lost{};
    lost.type = sf::Event::LostFocus;
    canvas->feed(lost);
    for (int frame = 0; frame < 3; ++frame) draw(*canvas, screen);
    CHECK(screen.state.held == Held::nothing);
}

TEST_CASE("a broken scenario file leaves the picture and says why", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto canvas = make_canvas(1280, 720);
    ExploreProgram screen = small_screen();
    const auto run = screen.session.run_number;
    open_file(screen.desk, "no-such-file.toml");
    const Notice* notice = shown_notice(screen.desk.notices);
    REQUIRE(notice != nullptr);
    CHECK(notice->kind == NoticeKind::not_opened);
    CHECK(notice->words.find("no-such-file.toml") != std::string::npos);
    CHECK_FALSE(screen.session.error);
    CHECK(screen.session.run_number == run);
    for (int frame = 0; frame < 3; ++frame) draw(*canvas, screen);
}
