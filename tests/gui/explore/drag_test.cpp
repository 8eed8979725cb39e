/// Whatever is dragged is let go with the focus, with a release outside, with the window and under a card, in
/// the very next frame, however much else has happened in between.
#include "tests/gui/explore/screen.hpp"
#include "tests/gui/pictures.hpp"

#include <functional>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

constexpr unsigned width = 1280, height = 800;

/// The screen with everything on it that can be dragged, zoomed in so that the skin can be moved.
struct Stage {
    std::unique_ptr<OffscreenCanvas> canvas = make_canvas(width, height);
    ExploreProgram screen = screen_on(small_scenario());
    PointerHand hand{*canvas, screen};

    /// A fresh state, with nothing open and nothing held.
    void start_over() {
        for (const sf::Event::EventType focus : {sf::Event::LostFocus, sf::Event::GainedFocus})
            hand.feed(plain_event(focus));
        for (int layer = 0; layer < 2; ++layer)
            hand.tap(sf::Keyboard::Escape);  // the search field, then its list
        screen.desk.wishes.help_open = false;
        replace_scenario(screen.session, small_scenario(), "small");
        ExploreState& state = screen.state;
        state = open_explore(screen.session);
        state.time.playing = false;
        place_frame(state.instruments, 16.0, 16.0, screen.session.result.scenario.patch);
        state.instruments.ruler_shown = true;
        state.instruments.ruler_from = {6.0, 8.0};
        state.instruments.ruler_to = {24.0, 8.0};
        state.view = {false, 15.0, 15.0, 28.0};
        draw(*canvas, screen);
    }
    ExploreLayout layout() const { return lay_out(width, height, 1.0, screen.state.wishes); }
    sf::Vector2f over(double x_mm, double y_mm) const { return pixel_over(screen, layout(), x_mm, y_mm); }
    void feed(const sf::Event& event) {
        canvas->feed(event);
        if (event_is_for_program(event)) answer(screen.app, event);
    }
};

/// Something that can be dragged: where it is taken and led to, and the number that follows the hand.
struct Draggable {
    std::string name;
    std::function<sf::Vector2f(const Stage&)> from;
    sf::Vector2f by_px;
    std::function<double(const ExploreProgram&)> number;
    sf::Mouse::Button button = sf::Mouse::Left;
    bool is_undone = false;  ///< the drag is a step that can be undone
};

double stroke_length_mm(const ExploreProgram& screen) {
    const std::vector<ListedStroke>& strokes = screen.session.scenario.strokes;
    return strokes.empty() ? 0.0 : strokes.back().length_mm;
}

/// A place on the track of the first slider, found by pressing along the left panel until a value follows.
sf::Vector2f first_slider(Stage& stage) {
    stage.start_over();
    const double before_mm = stage.screen.session.scenario.roller.needle_length_mm;
    for (float y = 112.0f; y < 160.0f; y += 6.0f) {
        stage.hand.press({90.0f, y});
        stage.hand.move({110.0f, y});
        stage.hand.release({110.0f, y});
        if (stage.screen.session.scenario.roller.needle_length_mm != before_mm) return {90.0f, y};
    }
    FAIL("no slider was found");
    return {};
}

/// All that can be dragged; the first slider lies at `slider`.
std::vector<Draggable> draggables(sf::Vector2f slider) {
    const auto skin = [](double x_mm, double y_mm) {
        return [=](const Stage& stage) { return stage.over(x_mm, y_mm); };
    };
    return {
        {"the roller", skin(6.0, 12.0), {60.0f, 0.0f}, stroke_length_mm, sf::Mouse::Left, true},
        {"the skin",
         skin(12.0, 12.0),
         {8.0f, 0.0f},
         [](const ExploreProgram& screen) { return screen.state.view.centre_x_mm; },
         sf::Mouse::Middle},
        {"the counting frame",
         skin(20.0, 20.0),
         {-20.0f, 0.0f},
         [](const ExploreProgram& screen) { return screen.state.instruments.frame_x_mm; }},
        {"the start of the ruler",
         skin(6.0, 8.0),
         {20.0f, 0.0f},
         [](const ExploreProgram& screen) { return screen.state.instruments.ruler_from.x_mm; }},
        {"the end of the ruler",
         skin(24.0, 8.0),
         {-20.0f, 0.0f},
         [](const ExploreProgram& screen) { return screen.state.instruments.ruler_to.x_mm; }},
        {"a slider",
         [=](const Stage&) { return slider; },
         {20.0f, 0.0f},
         [](const ExploreProgram& screen) { return screen.session.scenario.roller.needle_length_mm; },
         sf::Mouse::Left,
         true},
        {"the time line",
         [](const Stage& stage) {
             const sf::FloatRect bottom = stage.layout().frame.bottom;
             return sf::Vector2f(bottom.left + 560.0f, bottom.top + bottom.height / 2.0f);
         },
         {40.0f, 0.0f},
         [](const ExploreProgram& screen) { return screen.state.time.t_s; }},
        {"the divider",
         [](const Stage& stage) {
             const ExploreLayout layout = stage.layout();
             return sf::Vector2f(layout.frame.stage.left + layout.frame.stage.width * 0.7f,
                                 layout.section.top);
         },
         {0.0f, -30.0f},
         [](const ExploreProgram& screen) { return screen.state.wishes.section_share; }},
    };
}

/// Events that change nothing on the screen, with the pointer at a place. Dear ImGui 1.87 and later would
/// take them one a frame from a queue of its own, and everything after them so much later.
void restless_hand(Stage& stage, sf::Vector2f at) {
    const int x = static_cast<int>(at.x), y = static_cast<int>(at.y);
    for (int i = 0; i < 40; ++i) {
        stage.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::XButton2, x, y));
        stage.feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::XButton2, x, y));
    }
}

/// A way in which a drag ends; the number of frames until the screen knows of it.
struct Ending {
    std::string name;
    std::function<void(Stage&, const Draggable&)> happens;
    int frames = 1;
};

void press_key(Stage& stage, sf::Keyboard::Key key, bool control) {
    sf::Event event = key_event(sf::Event::KeyPressed, key);
    event.key.control = control;
    stage.feed(event);
}

std::vector<Ending> endings() {
    return {
        {"the focus is lost",
         [](Stage& stage, const Draggable&) { stage.feed(plain_event(sf::Event::LostFocus)); }},
        {"the button is released outside",
         [](Stage& stage, const Draggable& dragged) {
             stage.feed(plain_event(sf::Event::MouseLeft));
             stage.feed(button_event(sf::Event::MouseButtonReleased, dragged.button, -50, 300));
         }},
        {"the window is hidden", [](Stage& stage, const Draggable&) { stage.canvas->host().let_go(); }},
        {"the card of keys opens",
         [](Stage& stage, const Draggable&) { press_key(stage, sf::Keyboard::F1, false); }, 2},
        {"the list of scenarios opens",
         [](Stage& stage, const Draggable&) { press_key(stage, sf::Keyboard::O, true); }, 3},
    };
}

/// Takes it, leads it half the way; the number follows.
void drag_half_way(Stage& stage, const Draggable& dragged, sf::Vector2f from) {
    const double before = dragged.number(stage.screen);
    stage.hand.press(from, dragged.button);
    stage.hand.move(from + 0.5f * dragged.by_px);
    REQUIRE(dragged.number(stage.screen) != before);
}

}  // namespace

TEST_CASE("a drag of anything ends with the focus, outside, with the window and under a card", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    for (const Draggable& dragged : draggables(first_slider(stage))) {
        for (const Ending& ending : endings()) {
            INFO(dragged.name << ": " << ending.name);
            stage.start_over();
            const ExploreState& state = stage.screen.state;
            const sf::Vector2f from = dragged.from(stage);
            drag_half_way(stage, dragged, from);
            const Scenario dragged_to = stage.screen.session.scenario;
            restless_hand(stage, from + 0.5f * dragged.by_px);
            ending.happens(stage, dragged);
            for (int frame = 0; frame < ending.frames; ++frame) draw(*stage.canvas, stage.screen, 0.02);
            CHECK(state.held == Held::nothing);
            CHECK_FALSE(state.hand_stroke);
            CHECK_FALSE(ImGui::GetIO().MouseDown[dragged.button]);
            const double left_at = dragged.number(stage.screen);
            stage.hand.move(from + dragged.by_px);
            CHECK(dragged.number(stage.screen) == left_at);
            CHECK(stage.screen.session.scenario == dragged_to);
            CHECK(can_undo(stage.screen.session) == dragged.is_undone);
        }
    }
}

TEST_CASE("a drag that was cut short is a step of its own", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    for (const Draggable& dragged : draggables(first_slider(stage))) {
        if (!dragged.is_undone) continue;
        for (const Ending& ending : endings()) {
            INFO(dragged.name << ": " << ending.name);
            stage.start_over();
            Session& session = stage.screen.session;
            const sf::Vector2f from = dragged.from(stage);
            drag_half_way(stage, dragged, from);
            const Scenario first = session.scenario;
            ending.happens(stage, dragged);
            for (int frame = 0; frame < ending.frames; ++frame) draw(*stage.canvas, stage.screen, 0.02);
            stage.hand.release(from + 0.5f * dragged.by_px, dragged.button);
            stage.hand.feed(plain_event(sf::Event::GainedFocus));
            for (int layer = 0; layer < 2; ++layer) stage.hand.tap(sf::Keyboard::Escape);  // closes the card
            REQUIRE(session.scenario == first);
            stage.hand.drag(from + sf::Vector2f(40.0f, 0.0f), from + sf::Vector2f(100.0f, 0.0f),
                            dragged.button);
            REQUIRE_FALSE(session.scenario == first);
            undo(session);
            CHECK(session.scenario == first);
        }
    }
}

TEST_CASE("a button that is held when something else ends the hold is not clicked", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    stage.start_over();
    const bool& playing = stage.screen.state.time.playing;
    const sf::FloatRect bottom = stage.layout().frame.bottom;
    const sf::Vector2f play(bottom.left + 46.0f, bottom.top + bottom.height / 2.0f);
    stage.hand.press(play);
    stage.hand.release(play);
    REQUIRE(playing);
    const Draggable button{"the button", [play](const Stage&) { return play; }, {}, {}};
    for (const Ending& ending : endings()) {
        INFO(ending.name);
        stage.start_over();
        stage.hand.press(play);
        REQUIRE(ImGui::IsAnyItemActive());
        ending.happens(stage, button);
        for (int frame = 0; frame < ending.frames + 1; ++frame) draw(*stage.canvas, stage.screen, 0.02);
        CHECK_FALSE(playing);
    }
}
