/// Shared by the tests that draw the Explore screen: a small run, frames, a hand.
#pragma once

#include "gui/app/frame.hpp"
#include "gui/screens/explore/explore.hpp"
#include "gui/words/top_bar.hpp"
#include "tests/gui/bare_context.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/explore/layout.hpp"
#include "tests/gui/explore/small_run.hpp"

#include <array>
#include <utility>

namespace needleroll::gui {

/// The program with the Explore screen on a scenario, standing still.
struct ExploreProgram {
    App app;
    Desk& desk = app.desk;
    Session& session = desk.session;
    Appearance& look = desk.settings.appearance;
    ExploreScreen& screen = static_cast<ExploreScreen&>(shown_screen(app));
    ExploreState& state = screen.state;

    explicit ExploreProgram(Desk with) : app(open_app(std::move(with), explore_only())) {
        screen.stand_still(desk, {});
    }
    ExploreProgram(const ExploreProgram&) = delete;
    ExploreProgram& operator=(const ExploreProgram&) = delete;

  private:
    static std::span<const ScreenEntry> explore_only() {
        static constexpr std::array table{ScreenEntry{"explore", words::top_bar::explore, make_explore}};
        return table;
    }
};

inline ExploreProgram screen_on(const Scenario& scenario, const std::string& name = "small") {
    Desk desk;
    if (auto assets = find_assets()) desk.assets = *assets;
    desk.session = open_session(scenario, name);
    load_lists(desk);
    return ExploreProgram(std::move(desk));
}

inline void draw(OffscreenCanvas& canvas, ExploreProgram& program, double elapsed_s = 0.1) {
    canvas.begin_frame(elapsed_s);
    draw(program.app, canvas.target(), canvas.ui(), elapsed_s);
    canvas.end_frame();
}

/// A pointer on a canvas with the screen. Every step is seen by two frames.
struct PointerHand {
    OffscreenCanvas& canvas;
    ExploreProgram& screen;

    void feed(const sf::Event& event) const {
        canvas.feed(event);
        if (event_is_for_program(event)) answer(screen.app, event);
        for (int frame = 0; frame < 2; ++frame) draw(canvas, screen, 0.02);
    }
    void move(sf::Vector2f to) const { feed(move_event(static_cast<int>(to.x), static_cast<int>(to.y))); }
    void press(sf::Vector2f at, sf::Mouse::Button button = sf::Mouse::Left) const {
        move(at);
        feed(button_event(sf::Event::MouseButtonPressed, button, static_cast<int>(at.x),
                          static_cast<int>(at.y)));
    }
    void release(sf::Vector2f at, sf::Mouse::Button button = sf::Mouse::Left) const {
        feed(button_event(sf::Event::MouseButtonReleased, button, static_cast<int>(at.x),
                          static_cast<int>(at.y)));
    }
    void drag(sf::Vector2f from, sf::Vector2f to, sf::Mouse::Button button = sf::Mouse::Left) const {
        press(from, button);
        for (int step = 1; step <= 4; ++step) {
            const float share = static_cast<float>(step) / 4.0f;
            move(from + share * (to - from));
        }
        release(to, button);
    }
    void tap(sf::Keyboard::Key key) const {
        feed(key_event(sf::Event::KeyPressed, key));
        feed(key_event(sf::Event::KeyReleased, key));
    }
};

/// The pixel of the window over a place of the skin.
inline sf::Vector2f pixel_over(const ExploreProgram& screen, const ExploreLayout& layout, double x_mm,
                               double y_mm) {
    const Patch& patch = screen.session.result.scenario.patch;
    const sf::FloatRect& view = layout.patch_view;
    const sf::Vector2f inside = to_pixel(camera_of(screen.state.view, view, patch), x_mm, y_mm);
    return {view.left + inside.x, view.top + inside.y};
}

}  // namespace needleroll::gui
