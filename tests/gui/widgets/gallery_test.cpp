/// Draws all controls in every theme and text scale, and keeps the pictures.
#include "tests/gui/widgets/gallery.hpp"

#include "gui/platform/text_report.hpp"
#include "tests/gui/bare_context.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/pictures.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <fmt/format.h>

using namespace needleroll::gui;

namespace {

void draw_frames(OffscreenCanvas& canvas, GalleryState& state, int count) {
    for (int i = 0; i < count; ++i) {
        canvas.begin_frame();
        const sf::Vector2u size = canvas.target().getSize();
        draw_gallery(canvas.ui(), state, static_cast<float>(size.x), static_cast<float>(size.y));
        canvas.end_frame();
    }
}

/// The words of a frame.
TextLog words_of(OffscreenCanvas& canvas, GalleryState& state) {
    TextLog log;
    canvas.host().make_current();
    write_texts_to(&log);
    draw_frames(canvas, state, 1);
    write_texts_to(nullptr);
    return log;
}

bool has(const TextLog& log, std::string_view words) {
    return std::any_of(log.texts.begin(), log.texts.end(),
                       [&](const TextDrawn& text) { return text.text.find(words) != std::string::npos; });
}

/// Where the first of these words stands.
sf::FloatRect place_of(const TextLog& log, std::string_view words) {
    const auto at = std::find_if(log.texts.begin(), log.texts.end(),
                                 [&](const TextDrawn& text) { return text.text == words; });
    REQUIRE(at != log.texts.end());
    return at->ink;
}

/// Where these words stand on the line of others.
sf::FloatRect place_in_line(const TextLog& log, std::string_view words, const sf::FloatRect& line) {
    const auto at = std::find_if(log.texts.begin(), log.texts.end(), [&](const TextDrawn& text) {
        return text.text == words && std::abs(text.ink.top - line.top) < line.height;
    });
    REQUIRE(at != log.texts.end());
    return at->ink;
}

sf::Vector2i middle(const sf::FloatRect& box) {
    return {static_cast<int>(box.left + box.width / 2.0f), static_cast<int>(box.top + box.height / 2.0f)};
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

TEST_CASE("the gallery draws in every theme and text scale", "[window][opengl][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters letters = GENERATE(PictureLetters::product, PictureLetters::steady);
    for (const double scale : {0.75, 1.0, 2.0, 3.0}) {
        // The lower half of the large ones is left out: a software driver is slow.
        const auto canvas =
            make_canvas(static_cast<unsigned>(1600 * scale),
                        static_cast<unsigned>(1000 * std::min(scale, 1.5)), {}, font_files(letters));
        for (const ThemeName theme : all_themes) {
            if (scale != 1.0 && theme != ThemeName::light) continue;
            canvas->host().request_appearance({theme, scale, true});
            GalleryState state;
            draw_frames(*canvas, state, 3);
            const std::string name = fmt::format("gallery/{}_{:.0f}", theme_text(theme), scale * 100);
            keep_picture(canvas->picture(), name, letters);
            CHECK(close_colours(canvas->picture().getPixel(2, 500), sfml_colour(palette(theme).panel)));
        }
    }
}

TEST_CASE("cards and lists open where they are clicked, and a wrong number is refused in words",
          "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters letters = GENERATE(PictureLetters::product, PictureLetters::steady);
    const auto canvas = make_canvas(1600, 1000, {}, font_files(letters));
    GalleryState state;
    draw_frames(*canvas, state, 2);
    const auto click = [&](sf::Vector2i at) {
        canvas->feed(move_event(at.x, at.y));
        draw_frames(*canvas, state, 2);
        canvas->feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, at.x, at.y));
        canvas->feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left, at.x, at.y));
        draw_frames(*canvas, state, 20);
    };
    const auto tap = [&](sf::Keyboard::Key key) {
        canvas->feed(key_event(sf::Event::KeyPressed, key));
        canvas->feed(key_event(sf::Event::KeyReleased, key));
        draw_frames(*canvas, state, 4);
    };
    const TextLog rest = words_of(*canvas, state);
    const sf::FloatRect row = place_of(rest, "Needle length");
    REQUIRE_FALSE(has(rest, "Range"));
    click(middle(place_in_line(rest, "?", row)));
    CHECK(has(words_of(*canvas, state), "Range"));
    keep_picture(canvas->picture(), "gallery/help", letters);
    click({700, 900});
    CHECK_FALSE(has(words_of(*canvas, state), "Range"));
    const std::size_t entries = words_of(*canvas, state).texts.size();
    click(middle(place_of(rest, "Site")));
    CHECK(words_of(*canvas, state).texts.size() > entries + 3);
    keep_picture(canvas->picture(), "gallery/list", letters);
    click({700, 900});
    click(middle(place_in_line(rest, "1.5", row)));
    for (const char c : {'9', 'm', 'm'}) canvas->feed(text_event(static_cast<unsigned>(c)));
    draw_frames(*canvas, state, 4);
    CHECK(has(words_of(*canvas, state), "9mm"));
    tap(sf::Keyboard::Enter);
    canvas->feed(move_event(1400, 620));
    draw_frames(*canvas, state, 20);
    CHECK(has(words_of(*canvas, state), "Between 0.2 and 3.0 mm."));
    keep_picture(canvas->picture(), "gallery/typing", letters);
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
