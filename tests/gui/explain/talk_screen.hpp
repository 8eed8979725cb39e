/// Shared by the tests that draw the Explain screen: the program with it, frames, a hand.
#pragma once

#include "gui/app/frame.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/screens/explain/explain.hpp"
#include "gui/words/top_bar.hpp"
#include "sim/scenario/read.hpp"
#include "tests/gui/bare_context.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/pictures.hpp"
#include "tests/gui/text_faults.hpp"

#include <array>
#include <string>
#include <utility>

namespace needleroll::gui {

/// The program with the Explain screen on the default scenario, in a window of that size. Words are told
/// apart by the log of the last frame.
struct TalkProgram {
    std::unique_ptr<OffscreenCanvas> canvas;
    App app;
    Desk& desk = app.desk;
    ExplainScreen& screen = static_cast<ExplainScreen&>(shown_screen(app));
    ExplainState& state = screen.state;
    TextLog log;

    explicit TalkProgram(sf::Vector2u size = {1600, 1000}, double text_scale = 1.0,
                         const std::string& language = "en", ThemeName theme = ThemeName::light,
                         PictureLetters letters = PictureLetters::product)
        : canvas(make_canvas(size.x, size.y, {theme, text_scale, true}, font_files(letters))),
          app(open_app(desk_in(size, text_scale, language, theme), explain_only())) {
        screen.stand_still(desk, {});
        screen.fonts = stage_fonts(letters);
        run(4);
    }
    TalkProgram(const TalkProgram&) = delete;
    TalkProgram& operator=(const TalkProgram&) = delete;

    void draw_once(double elapsed_s = 0.02) {
        canvas->begin_frame(elapsed_s);
        draw(app, canvas->target(), canvas->ui(), elapsed_s);
        canvas->end_frame();
    }
    void run(int frames = 2) {
        for (int frame = 0; frame < frames; ++frame) {
            dress(app.desk, canvas->host());
            log = texts_of_frame(*canvas, [&] { draw_once(); });
        }
    }
    void feed(const sf::Event& event) {
        canvas->feed(event);
        if (event_is_for_program(event)) answer(app, event);
        run();
    }
    void tap(sf::Keyboard::Key key, bool control = false) {
        sf::Event event = key_event(sf::Event::KeyPressed, key);
        event.key.control = control;
        feed(event);
        feed(key_event(sf::Event::KeyReleased, key));
    }
    void type(const std::string& letters) {
        for (const char letter : letters) {
            // Keys come with their letters, as from a keyboard.
            if (letter == ' ') feed(key_event(sf::Event::KeyPressed, sf::Keyboard::Space));
            feed(text_event(static_cast<unsigned char>(letter)));
            if (letter == ' ') feed(key_event(sf::Event::KeyReleased, sf::Keyboard::Space));
        }
    }
    /// A finger that comes down and goes away without ever hovering.
    void touch(sf::Vector2f at) {
        sf::Event event = plain_event(sf::Event::TouchBegan);
        event.touch.finger = 0;
        event.touch.x = static_cast<int>(at.x);
        event.touch.y = static_cast<int>(at.y);
        feed(event);
        event.type = sf::Event::TouchEnded;
        feed(event);
    }
    void touch(const sf::FloatRect& place) {
        INFO("at " << place.left << ", " << place.top);
        REQUIRE(place.width > 0.0f);
        touch(sf::Vector2f(place.left + place.width / 2.0f, place.top + place.height / 2.0f));
    }
    /// A finger drawn through places.
    void draw_through(const std::vector<sf::Vector2f>& places) {
        sf::Event event = plain_event(sf::Event::TouchBegan);
        event.touch.finger = 0;
        for (const sf::Vector2f& place : places) {
            event.touch.x = static_cast<int>(place.x);
            event.touch.y = static_cast<int>(place.y);
            feed(event);
            event.type = sf::Event::TouchMoved;
        }
        event.type = sf::Event::TouchEnded;
        feed(event);
    }
    /// Where a text stands; the last of several, nowhere without one.
    sf::FloatRect place_of(const std::string& text) const {
        sf::FloatRect place;
        for (const TextDrawn& drawn : log.texts) {
            if (drawn.text == text) place = drawn.ink;
        }
        return place;
    }
    bool says(const std::string& text) const { return place_of(text).width > 0.0f; }
    /// All words of the last frame, one after the other.
    std::string words() const {
        std::string all;
        for (const TextDrawn& drawn : log.texts) all += drawn.text + "\n";
        return all;
    }
    std::vector<std::string> faults() {
        return faults_of_frame(*canvas, [&] { draw_once(); });
    }

  private:
    static std::span<const ScreenEntry> explain_only() {
        static constexpr std::array table{ScreenEntry{"explain", words::top_bar::explain, make_explain}};
        return table;
    }
    static Desk desk_in(sf::Vector2u size, double text_scale, const std::string& language, ThemeName theme) {
        Desk desk;
        desk.assets = find_assets().value_or(Assets{});
        load_lists(desk);
        desk.session = open_session(default_scenario({}, desk.assets).value_or(Scenario{}),
                                    std::string(default_scenario_name));
        desk.settings.appearance = {theme, text_scale, true};
        choose_text_scale(desk.settings, ReadFrom::room, text_scale);
        desk.settings.window_width_px = size.x;
        desk.settings.window_height_px = size.y;
        desk.wishes.language = language;
        return desk;
    }
};

}  // namespace needleroll::gui
