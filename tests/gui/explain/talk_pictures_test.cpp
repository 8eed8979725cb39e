/// Pictures of the whole talk: steps, languages, sizes, text scales, themes. The words of each are judged:
/// none cut, none over another, none shortened without a tooltip. Those of 1600 x 1000 are compared with
/// references. All of them with tests/run --whole, else a tenth by the same code.
#include "tests/gui/explain/talk_screen.hpp"
#include "tests/share.hpp"

#include <vector>

#include <fmt/format.h>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// A picture of the talk. Step 0 is the card before it.
struct TalkLook {
    sf::Vector2u size{1600, 1000};
    double text_scale = 1.0;
    std::string language = "en";
    ThemeName theme = ThemeName::light;
    int step = 1;
};

std::string name_of(const TalkLook& look) {
    return fmt::format("explain/{}-{}-{}x{}-{:.0f}-{}", look.step, look.language, look.size.x, look.size.y,
                       100.0 * look.text_scale, theme_text(look.theme));
}

void show(TalkProgram& talk, const TalkLook& look) {
    if (look.step > 0) talk.screen.show_step(talk.desk, look.step);
    talk.run(4);
}

void judge_words(const TalkLook& look) {
    TalkProgram talk(look.size, look.text_scale, look.language, look.theme);
    show(talk, look);
    const auto faults = talk.faults();
    save_picture(talk.canvas->picture(), name_of(look));
    for (const std::string& fault : faults) FAIL_CHECK("in the picture " << name_of(look) << ": " << fault);
    // The disclaimer stands in every picture; broken into lines it keeps its words.
    CHECK_FALSE(talk.screen.layout.bar.disclaimer == sf::FloatRect());
    CHECK_FALSE(talk.screen.picture_failed);
}

/// Every picture of the set.
std::vector<TalkLook> all_looks() {
    std::vector<TalkLook> looks;
    for (int step = 0; step <= 7; ++step) {
        for (const char* language : {"en", "es"}) {
            for (const sf::Vector2u size :
                 {sf::Vector2u{1280, 720}, {1600, 1000}, {1920, 1080}, {3840, 2160}})
                looks.push_back({.size = size, .language = language, .step = step});
            for (const double scale : {2.0, 3.0})
                looks.push_back(
                    {.size = {1920, 1080}, .text_scale = scale, .language = language, .step = step});
        }
        for (const ThemeName theme : {ThemeName::dark, ThemeName::projector})
            looks.push_back({.theme = theme, .step = step});
        looks.push_back({.language = "pseudo", .step = step});
    }
    return looks;
}

}  // namespace

TEST_CASE("the words of every picture of the talk fit, in all windows, sizes, languages and themes",
          "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const std::vector<TalkLook> looks = all_looks();
    for (const std::uint64_t which : testing::share_of_set(looks.size(), 12))
        judge_words(looks[static_cast<std::size_t>(which)]);
}

TEST_CASE("each step of the talk looks as its reference", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    for (const char* language : {"en", "es"}) {
        TalkProgram talk({1600, 1000}, 1.0, language, ThemeName::light, PictureLetters::steady);
        for (int step = 0; step <= 7; ++step) {
            const TalkLook look{.language = language, .step = step};
            show(talk, look);
            compare_picture(talk.canvas->picture(), name_of(look));
        }
    }
}

TEST_CASE("each region of a step that does not fit is shown, with words that fit", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TalkProgram talk({1920, 1080}, 3.0, "es");
    for (const int step : {4, 5, 6, 7}) {
        talk.screen.show_step(talk.desk, step);
        talk.run(2);
        REQUIRE(talk.screen.layout.one_region);
        for (const TalkRegion region : std::vector(talk.screen.layout.regions)) {
            talk.state.region = {region, 0.0f};
            talk.run(2);
            for (const std::string& fault : talk.faults())
                FAIL_CHECK("step " << step << ", region " << static_cast<int>(region) << ": " << fault);
            save_picture(talk.canvas->picture(),
                         fmt::format("explain/{}-es-300-region-{}", step, static_cast<int>(region)));
        }
    }
}
