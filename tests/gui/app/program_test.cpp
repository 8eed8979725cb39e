/// The program around any screen: two screens that are one rectangle each are drawn, hear events, ask for
/// things and get them. Nothing here knows a screen of the product.
#include "gui/app/frame.hpp"
#include "gui/app/keys.hpp"
#include "gui/widgets/draw.hpp"
#include "tests/gui/bare_context.hpp"
#include "tests/gui/display.hpp"
#include "tests/scratch_folder.hpp"

#include <array>
#include <filesystem>
#include <utility>

#include <SFML/Graphics/RectangleShape.hpp>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

constexpr unsigned width = 1280, height = 800;
const sf::Color red(200, 40, 40), blue(40, 40, 200);

/// A screen that is a rectangle. It counts what the program does with it; Q is its own key, and so is R,
/// which means something to the program too.
struct RectangleScreen final : Screen {
    sf::Color colour;
    double drawn_s = 0.0;
    int hidden = 0, own_keys = 0;
    std::optional<double> stands_at_s;
    std::size_t picked = 99;
    bool moving = false;

    explicit RectangleScreen(sf::Color with) : colour(with) {}
    FrameParts parts() const override { return {}; }
    void draw(sf::RenderTarget& target, Ui&, Desk&, const FrameLayout& frame, double elapsed_s) override {
        sf::RectangleShape shape({frame.stage.width, frame.stage.height});
        shape.setPosition(frame.stage.left, frame.stage.top);
        shape.setFillColor(colour);
        target.draw(shape);
        drawn_s += elapsed_s;
    }
    bool answer(Desk& desk, const sf::Event& event) override {
        if (event.type != sf::Event::KeyPressed) return false;
        if (event.key.code == sf::Keyboard::Q) desk.wishes.picture = true;
        const bool own = event.key.code == sf::Keyboard::Q || event.key.code == sf::Keyboard::R;
        own_keys += own ? 1 : 0;
        return own;
    }
    std::vector<KeyLine> key_lines() const override {
        return {{{"test.q", "Q"}, {"test.does_q", "asks for a picture"}}};
    }
    bool is_moving(const Desk&) const override { return moving; }
    void hide(Desk&) override { ++hidden; }
    void stand_still(Desk&, std::optional<double> at_s) override { stands_at_s = at_s; }
    ScreenPicker picker(const Desk&, const Language&) const override {
        return {.label = {"test.colour", "Colour"},
                .entries = {{"Red", ""}, {"Green", ""}, {"Blue", ""}},
                .chosen = 0};
    }
    void pick(Desk&, std::size_t index) override { picked = index; }
};

std::unique_ptr<Screen> make_red(Desk&) {
    return std::make_unique<RectangleScreen>(red);
}
std::unique_ptr<Screen> make_blue(Desk&) {
    return std::make_unique<RectangleScreen>(blue);
}
constexpr std::array both{ScreenEntry{"red", {"test.red", "Red"}, make_red},
                          ScreenEntry{"blue", {"test.blue", "Blue"}, make_blue}};

/// The frame loop of the program on a canvas.
struct FrameLoop {
    std::unique_ptr<OffscreenCanvas> canvas = make_canvas(width, height);
    App app;

    explicit FrameLoop(std::span<const ScreenEntry> entries = both) : FrameLoop(entries, Desk()) {}
    FrameLoop(std::span<const ScreenEntry> entries, Desk desk) : app(open_app(std::move(desk), entries)) {
        run(3);
    }
    RectangleScreen& shown() { return static_cast<RectangleScreen&>(shown_screen(app)); }
    void run(int frames = 2) {
        for (int frame = 0; frame < frames; ++frame) {
            dress(app.desk, canvas->host());
            canvas->begin_frame(0.1);
            draw(app, canvas->target(), canvas->ui(), 0.1);
            finish_frame(app.desk, [&](sf::Image* picture) {
                canvas->end_frame();
                if (picture != nullptr) *picture = canvas->picture();
            });
            dress(app.desk, canvas->host());
        }
    }
    void feed(const sf::Event& event) {
        canvas->feed(event);
        if (event_is_for_program(event)) answer(app, event);
        run();
    }
    void press(sf::Keyboard::Key key, bool control = false) {
        sf::Event event = key_event(sf::Event::KeyPressed, key);
        event.key.control = control;
        feed(event);
        feed(key_event(sf::Event::KeyReleased, key));
    }
    bool shows(sf::Color colour, unsigned x, unsigned y) {
        return close_colours(canvas->picture().getPixel(x, y), colour);
    }
};

}  // namespace

TEST_CASE("a screen that is one rectangle is drawn under the bar of the program", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FrameLoop program;
    CHECK(program.shows(red, width / 2, height / 2));
    CHECK(program.shows(red, 2, 61));  // no panels, no bar of time: all of it is the screen's
    CHECK(program.shows(red, width - 3, height - 3));
    CHECK(program.shows(sfml_colour(palette(ThemeName::light).panel), 3, 3));
    CHECK(program.shown().drawn_s == Approx(0.3));
    CHECK_FALSE(is_moving(program.app));
    program.shown().moving = true;
    CHECK(is_moving(program.app));
    shown_screen(program.app).stand_still(program.app.desk, 1.5);
    CHECK(program.shown().stands_at_s == 1.5);
}

TEST_CASE("a screen asks for a picture and the program saves it, and says so or why not", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const ScratchFolder folder;
    FrameLoop program;
    program.app.desk.results_folder = folder.path;
    program.press(sf::Keyboard::Q);
    CHECK(std::filesystem::exists(folder.path / "needleroll-1.png"));
    sf::Image saved;
    REQUIRE(saved.loadFromFile((folder.path / "needleroll-1.png").string()));
    CHECK(saved.getSize() == sf::Vector2u(width, height));
    CHECK(close_colours(saved.getPixel(width / 2, height / 2), red));
    REQUIRE(shown_notice(program.app.desk.notices) != nullptr);
    CHECK(shown_notice(program.app.desk.notices)->kind == NoticeKind::done);
    CHECK(is_moving(program.app));
    CHECK_FALSE(program.app.desk.wishes.picture);  // one, not one a frame
    program.app.desk.results_folder = folder.path / "not-there";
    program.press(sf::Keyboard::P);  // the program's own key for the same
    CHECK(shown_notice(program.app.desk.notices)->kind == NoticeKind::not_saved);
    CHECK_FALSE(program.shows(red, width / 2, 61 + 80));  // the card of the failure lies there
    close_shown(program.app.desk.notices);
    program.run();
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("screens are gone to by key and by wish, and are the same when they come back", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FrameLoop program;
    RectangleScreen& first = program.shown();
    program.press(sf::Keyboard::Num2, true);
    CHECK(program.shows(blue, width / 2, height / 2));
    CHECK(first.hidden == 1);
    const double drawn_s = first.drawn_s;
    program.run();
    CHECK(first.drawn_s == drawn_s);
    program.press(sf::Keyboard::Num3, true);  // there is no third
    CHECK(program.shows(blue, width / 2, height / 2));
    program.app.desk.wishes.screen = 0;
    program.run();
    CHECK(program.shows(red, width / 2, height / 2));
    CHECK(&program.shown() == &first);
    CHECK(first.hidden == 1);
}

/// A desk with English and these languages.
Desk desk_with(std::vector<LoadedLanguage> others) {
    Desk desk;
    for (LoadedLanguage& other : others) desk.languages.all.push_back(std::move(other));
    return desk;
}

TEST_CASE("another language is spoken from the next frame on, and remembered", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    LoadedLanguage czech{{.name = "cs", .own_name = "Čeština", .decimal_sign = ','}, {}};
    czech.language.texts["top_bar.help"] = {"Nápověda Ж", ""};
    FrameLoop program(both, desk_with({czech}));
    const Ui& ui = program.canvas->ui();
    CHECK(ui.language.name == "en");
    CHECK(ui.fonts[TextStyle::body]->FindGlyphNoFallback(0x416) == nullptr);
    program.app.desk.wishes.language = "cs";
    CHECK(dress(program.app.desk, program.canvas->host()));
    CHECK(ui.language.name == "en");  // not within a frame
    program.run(1);
    CHECK(ui.language.name == "cs");
    CHECK(program.app.desk.settings.language == "cs");
    CHECK_FALSE(program.app.desk.wishes.language);
    CHECK(shown_notice(program.app.desk.notices) == nullptr);
    if (ui.fonts.found_inter_or_dejavu)
        CHECK(ui.fonts[TextStyle::body]->FindGlyphNoFallback(0x416) != nullptr);
    CHECK_FALSE(dress(program.app.desk, program.canvas->host()));
    program.app.desk.wishes.language = "xx";
    program.run();
    CHECK(ui.language.name == "cs");
    CHECK(program.app.desk.settings.language == "cs");
    REQUIRE(shown_notice(program.app.desk.notices) != nullptr);
    CHECK(shown_notice(program.app.desk.notices)->words.find("\"xx\"") != std::string::npos);
    program.app.desk.wishes.language = "en";
    program.run();
    CHECK(ui.language.name == "en");
    CHECK(shown_notice(program.app.desk.notices) == nullptr);
}

TEST_CASE("a language that is not finished is spoken, and a notice says what is missing", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    LoadedLanguage half{{.name = "cs", .own_name = "Čeština"}, {.missing = {"help.title"}}};
    FrameLoop program(both, desk_with({half}));
    program.app.desk.wishes.language = "cs";
    program.run();
    CHECK(program.canvas->ui().language.name == "cs");
    REQUIRE(shown_notice(program.app.desk.notices) != nullptr);
    CHECK(shown_notice(program.app.desk.notices)->words == message_of(half));
}

TEST_CASE("a name in letters that the fonts lack is written once it is open", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FrameLoop program;
    const Ui& ui = program.canvas->ui();
    program.app.desk.session.scenario.title = "Кожа";
    program.run(1);
    if (ui.fonts.found_inter_or_dejavu)
        CHECK(ui.fonts[TextStyle::body]->FindGlyphNoFallback(0x41A) != nullptr);
    const auto loaded = ui.fonts.ranges;
    program.app.desk.session.file = "кожа";  // three letters more
    program.run(1);
    CHECK(ui.fonts.ranges != loaded);
    const auto again = ui.fonts.ranges;
    program.app.desk.session.scenario.title = "кКож";
    program.run(1);
    CHECK(ui.fonts.ranges == again);
}

TEST_CASE("a tab leads to its screen", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FrameLoop program;
    const auto click = [&](int x, int y) {
        program.feed(move_event(x, y));
        program.feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, x, y));
        program.feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left, x, y));
    };
    const float first = text_size(program.canvas->ui().fonts[TextStyle::section], "Red").x;
    click(210 + static_cast<int>(first) + 12 + 30 + 12, 30);  // tabs are as wide as their words
    CHECK(program.shows(blue, width / 2, height / 2));
    click(230, 30);
    CHECK(program.shows(red, width / 2, height / 2));
}

TEST_CASE("the screen hears a key first, and the program what is left", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FrameLoop program;
    Wishes& wishes = program.app.desk.wishes;
    program.press(sf::Keyboard::R);
    CHECK(program.shown().own_keys == 1);
    CHECK_FALSE(wishes.frame.results_open);
    program.press(sf::Keyboard::C);
    CHECK(wishes.frame.controls_open);
    program.press(sf::Keyboard::Escape);
    CHECK_FALSE(wishes.frame.controls_open);
    program.press(sf::Keyboard::F11);
    CHECK(program.shows(red, width / 2, 3));  // presenter view: no bar
    program.press(sf::Keyboard::F1);
    CHECK(wishes.help_open);
    CHECK_FALSE(program.shows(red, width / 2, height / 2));
    program.press(sf::Keyboard::Escape);  // the top thing first
    CHECK_FALSE(wishes.help_open);
    CHECK(wishes.frame.presenter);
    program.press(sf::Keyboard::Escape);
    CHECK_FALSE(wishes.frame.presenter);
    program.press(sf::Keyboard::Equal, true);
    CHECK(program.app.desk.settings.appearance.text_scale == 1.25);
    CHECK(program.canvas->ui().text_scale == 1.25);
}

TEST_CASE("Ctrl O opens the screen's picker, and the screen is told what was picked", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    FrameLoop program;
    program.press(sf::Keyboard::O, true);
    CHECK_FALSE(program.app.desk.wishes.picker_open_now);
    program.press(sf::Keyboard::Down);
    program.press(sf::Keyboard::Return);
    CHECK(program.shown().picked == 1);
}

TEST_CASE(
    "the card of keys holds the screen's lines, then the program's, and screens only where there are more") {
    const RectangleScreen screen(red);
    const std::vector<KeyLine> alone = key_sheet(screen, 1), among = key_sheet(screen, 2);
    CHECK(alone.front().does.english == "asks for a picture");
    CHECK(alone.back().keys.english == "F1   Esc");
    CHECK(among.size() == alone.size() + 1);
}
