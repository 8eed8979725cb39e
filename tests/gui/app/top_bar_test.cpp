/// The top bar is as wide as its words, in every language, and lets a person choose one.
#include "gui/app/frame.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/words/pseudo.hpp"
#include "tests/gui/bare_context.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/text_faults.hpp"

#include <algorithm>
#include <array>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// A screen of panels without content: both become drawers where the window is small.
struct EmptyScreen final : Screen {
    FrameParts parts() const override { return {.left = true, .right = true, .bottom = true}; }
    void draw(sf::RenderTarget&, Ui&, Desk&, const FrameLayout& shown, double) override { frame = shown; }
    bool answer(Desk&, const sf::Event&) override { return false; }
    std::vector<KeyLine> key_lines() const override { return {}; }
    bool is_moving(const Desk&) const override { return false; }
    void stand_still(Desk&, std::optional<double>) override {}
    FrameLayout frame;
};

std::unique_ptr<Screen> make_empty(Desk&) {
    return std::make_unique<EmptyScreen>();
}
constexpr std::array one{ScreenEntry{"explore", {"top_bar.explore", "Explore"}, make_empty}};

/// The shipped languages and the pseudo-language.
Languages all_languages() {
    Desk desk;
    desk.assets = find_assets().value_or(Assets{});
    load_lists(desk);
    desk.languages.all.push_back({pseudo_language(desk.languages.english), {}});
    return desk.languages;
}

/// The bar in a window of that size, in the language of that name.
struct Bar {
    std::unique_ptr<OffscreenCanvas> canvas;
    App app;
    TextLog log;

    Bar(sf::Vector2u size, double text_scale, const std::string& language)
        : canvas(make_canvas(size.x, size.y, {ThemeName::light, text_scale, true})),
          app(open_app(Desk{}, one)) {
        app.desk.languages = all_languages();
        app.desk.settings.appearance = {ThemeName::light, text_scale, true};
        app.desk.wishes.language = language;
        run();
    }
    const FrameLayout& frame() { return static_cast<EmptyScreen&>(shown_screen(app)).frame; }
    void draw_once() {
        canvas->begin_frame(0.1);
        draw(app, canvas->target(), canvas->ui(), 0.1);
        canvas->end_frame();
    }
    void run() {
        for (int frame = 0; frame < 4; ++frame) {
            dress(app.desk, canvas->host());
            log = {};
            canvas->host().make_current();
            write_texts_to(&log);
            draw_once();
            write_texts_to(nullptr);
        }
    }
    void click(const sf::FloatRect& place) {
        const int x = static_cast<int>(place.left + place.width / 2.0f),
                  y = static_cast<int>(place.top + place.height / 2.0f);
        canvas->feed(move_event(x, y));
        run();
        canvas->feed(button_event(sf::Event::MouseButtonPressed, sf::Mouse::Left, x, y));
        canvas->feed(button_event(sf::Event::MouseButtonReleased, sf::Mouse::Left, x, y));
        run();
    }
    /// Where a text stands; the last of several.
    sf::FloatRect place_of(const std::string& text) const {
        sf::FloatRect place;
        for (const TextDrawn& drawn : log.texts) {
            if (drawn.text == text) place = drawn.ink;
        }
        INFO(text);
        CHECK(place.width > 0.0f);
        return place;
    }
};

}  // namespace

TEST_CASE("the words of the top bar fit whole at 100 %, and have a tooltip where they do not at 200 %",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    struct Look {
        sf::Vector2u size;
        double text_scale;
        bool fits;
    };
    for (const std::string language : {"en", "es", "pseudo"}) {
        for (const Look& look : {Look{{1280, 720}, 1.0, true},
                                 {{1920, 1080}, 1.0, true},
                                 {{1280, 720}, 2.0, false},
                                 {{1000, 720}, 2.0, false}}) {
            INFO(language << " " << look.size.x << " " << look.text_scale);
            Bar bar(look.size, look.text_scale, language);
            CHECK(bar.canvas->ui().language.name == language);
            CHECK((bar.log.shortened.empty() || !look.fits));
            if (look.size.x < 1280) CHECK_FALSE(bar.log.shortened.empty());
            const auto faults = faults_of_frame(*bar.canvas, [&] { bar.draw_once(); });
            for (const std::string& fault : faults) CHECK(fault == "");
        }
    }
}

TEST_CASE("what the top bar leaves out goes in its order, and no part is given more than there is") {
    const FrameParts parts{.left = true, .right = true, .bottom = true};
    const TopBarNeeds needs;
    for (double width = 200.0; width <= 2000.0; width += 20.0) {
        INFO(width);
        const FrameLayout frame = lay_out_frame(width, 900.0, 1.0, parts, {}, needs);
        const double drawers =
            (frame.left_is_drawer ? needs.controls : 0.0) + (frame.right_is_drawer ? needs.results : 0.0);
        CHECK((!frame.picker_in_controls || frame.short_name));
        CHECK(frame.drawers_width <= drawers);
        CHECK(frame.tabs_width <= needs.tabs);
        const double look = frame.picker_in_controls ? needs.look_short : needs.look + 180.0;
        const double name = frame.short_name ? 58.0 : 190.0;
        CHECK((frame.drawers_width == 0.0 || name + frame.drawers_width + frame.tabs_width + look <= width));
    }
    const FrameLayout wide = lay_out_frame(1600.0, 900.0, 1.0, parts, {}, needs);
    CHECK_FALSE(wide.short_name);
    CHECK(wide.tabs_width == needs.tabs);
    CHECK(lay_out_frame(640.0, 360.0, 1.0, parts, {}, needs).tabs_width == 0.0);
}

TEST_CASE("a language is chosen by its own name, and all words are in it from then on", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Bar bar({1600, 1000}, 1.0, "en");
    bar.click(bar.place_of("English"));
    bar.click(bar.place_of("Español"));
    CHECK(bar.canvas->ui().language.name == "es");
    CHECK(bar.app.desk.settings.language == "es");
    bar.place_of("Explorar");
    bar.place_of("Ayuda");
    CHECK(shown_notice(bar.app.desk.notices) == nullptr);
}
