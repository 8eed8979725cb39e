/// Draws all controls in every theme and text scale, and keeps the pictures.
#include "tests/gui/widgets/gallery.hpp"

#include "tests/gui/bare_context.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/pictures.hpp"

#include <cmath>
#include <random>

#include <fmt/format.h>

using namespace needleroll::gui;

namespace {

void draw_frames(Canvas& canvas, GalleryState& state, int count) {
    for (int i = 0; i < count; ++i) {
        canvas.begin_frame();
        const sf::Vector2u size = canvas.target().getSize();
        draw_gallery(canvas.ui(), state, static_cast<float>(size.x), static_cast<float>(size.y));
        canvas.end_frame();
    }
}

/// Something a hand or a desktop could do, mostly near a place.
sf::Event random_event(std::minstd_rand& random) {
    const auto draw = [&random](int largest) {
        return static_cast<int>(random() % static_cast<unsigned>(largest));
    };
    const int x = draw(940) - 20;
    const int y = draw(740) - 20;
    switch (draw(12)) {
        case 0:
        case 1:
            return button_event(sf::Event::MouseButtonPressed, static_cast<sf::Mouse::Button>(draw(3)), x, y);
        case 2:
        case 3:
            return button_event(sf::Event::MouseButtonReleased, static_cast<sf::Mouse::Button>(draw(3)), x,
                                y);
        case 4:
            return wheel_event(sf::Mouse::VerticalWheel, static_cast<float>(draw(7) - 3));
        case 5:
            return key_event(sf::Event::KeyPressed, static_cast<sf::Keyboard::Key>(draw(100)));
        case 6:
            return key_event(sf::Event::KeyReleased, static_cast<sf::Keyboard::Key>(draw(100)));
        case 7:
            return key_event(sf::Event::KeyPressed, draw(2) == 0 ? sf::Keyboard::Tab : sf::Keyboard::Enter);
        case 8:
            return text_event(static_cast<unsigned>(draw(3) == 0 ? draw(0x11000) : '0' + draw(10)));
        case 9:
            return plain_event(draw(20) == 0 ? sf::Event::LostFocus : sf::Event::GainedFocus);
        default:
            return move_event(x, y);
    }
}

}  // namespace

TEST_CASE("the gallery draws in every theme and text scale", "[window][opengl]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    for (const double scale : {0.75, 1.0, 2.0, 3.0}) {
        // The lower half of the large ones is left out: a software driver is slow.
        const auto canvas = make_canvas(static_cast<unsigned>(1600 * scale),
                                        static_cast<unsigned>(1000 * std::min(scale, 1.5)));
        for (const ThemeName theme : all_themes) {
            if (scale != 1.0 && theme != ThemeName::light) continue;
            canvas->host().request_appearance({theme, scale, true});
            GalleryState state;
            draw_frames(*canvas, state, 3);
            keep_picture(canvas->picture(), fmt::format("gallery/{}_{:.0f}", theme_text(theme), scale * 100));
            CHECK(close_colours(canvas->picture().getPixel(2, 500), sfml_colour(palette(theme).panel)));
        }
    }
}

TEST_CASE("open cards and lists and a number being typed", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(1600, 1000);
    GalleryState state;
    const auto click = [&](int x, int y) {
        canvas->feed(move_event(x, y));
        draw_frames(*canvas, state, 2);
        canvas->feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, x, y));
        canvas->feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left, x, y));
        draw_frames(*canvas, state, 20);
    };
    draw_frames(*canvas, state, 2);
    click(250, 115);
    keep_picture(canvas->picture(), "gallery/help");
    click(700, 900);
    click(140, 672);
    keep_picture(canvas->picture(), "gallery/list");
    click(700, 900);
    click(200, 115);
    for (const char c : {'9', 'm', 'm'}) canvas->feed(text_event(static_cast<unsigned>(c)));
    draw_frames(*canvas, state, 4);
    canvas->feed(key_event(sf::Event::KeyPressed, sf::Keyboard::Enter));
    canvas->feed(key_event(sf::Event::KeyReleased, sf::Keyboard::Enter));
    draw_frames(*canvas, state, 4);
    canvas->feed(move_event(1400, 620));
    draw_frames(*canvas, state, 20);
    keep_picture(canvas->picture(), "gallery/typing");
    CHECK(state.needle_length_mm == 1.5);
}

TEST_CASE("random hands do no harm to the controls", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(900, 700);
    std::minstd_rand random(11);
    GalleryState state;
    for (int frame = 0; frame < 400; ++frame) {
        for (int i = 0; i < 5; ++i) canvas->feed(random_event(random));
        if (frame % 50 == 49) {
            canvas->host().request_appearance(
                {all_themes[random() % 3], 0.75 + 0.25 * static_cast<double>(random() % 6), false});
        }
        draw_frames(*canvas, state, 1);
        REQUIRE(state.needle_length_mm >= 0.2);
        REQUIRE(state.needle_length_mm <= 3.0);
        REQUIRE(state.passes == std::round(state.passes));
        REQUIRE(state.now_s >= 0.0);
        REQUIRE(state.now_s <= 114.0);
    }
}
