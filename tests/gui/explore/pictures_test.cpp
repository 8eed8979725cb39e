/// Pictures of the whole screen: sizes, text scales, themes, layers, instruments. Each is compared with its
/// reference, and the words of each are judged: none cut, none over another, none shortened without a
/// tooltip.
#include "tests/gui/pictures.hpp"

#include "gui/stage/legend.hpp"
#include "gui/work/plots.hpp"
#include "gui/work/settings.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/report/plot_figure.hpp"
#include "sim/scenario/read.hpp"
#include "tests/gui/explore/screen.hpp"
#include "tests/gui/text_faults.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

Scenario scenario_shown() {
    const auto assets = find_assets();
    REQUIRE(assets.has_value());
    const auto scenario = default_scenario({}, *assets);
    REQUIRE(scenario.has_value());
    return *scenario;
}

/// The default scenario at three quarters of its time. A screen for each canvas: its pictures belong to one.
ExploreProgram default_explore() {
    return screen_on(scenario_shown(), std::string(default_scenario_name));
}

/// Draws until the screen has settled, then everything anew, keeps that picture and judges its words.
void keep(OffscreenCanvas& canvas, ExploreProgram& screen, const std::string& name, PictureLetters lettering,
          Shortening shortening = Shortening::with_tooltip) {
    for (int frame = 0; frame < 4; ++frame) draw(canvas, screen);
    screen.screen.pictures = {};
    screen.screen.pictures.fonts = stage_fonts(lettering);
    const auto faults = faults_of_frame(
        canvas, [&] { draw(canvas, screen); }, shortening);
    keep_picture(canvas.picture(), "explore/" + name, lettering);
    if (lettering == PictureLetters::steady) return;
    for (const std::string& fault : faults) FAIL_CHECK("in the picture " << name << ": " << fault);
}

/// Both letterings, one after the other.
PictureLetters each_lettering() {
    return GENERATE(PictureLetters::product, PictureLetters::steady);
}

/// The first word of four and more plain letters with a vowel: none of the pseudo-language, whose vowels have
/// accents.
std::string plain_word_in(std::string_view text) {
    std::string word;
    const auto is_plain = [&] { return word.size() >= 4 && word.find_first_of("aeiouAEIOU") != word.npos; };
    for (const char letter : text) {
        const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        if (is_letter) {
            word += letter;
        } else if (static_cast<unsigned char>(letter) >= 0x80) {
            word.clear();
        } else if (is_plain()) {
            break;
        } else {
            word.clear();
        }
    }
    return is_plain() ? word : std::string();
}

struct Size {
    unsigned width, height;
    double scale;
};

}  // namespace

TEST_CASE("pictures at every size, text scale and theme", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters lettering = each_lettering();
    const std::vector<Size> sizes = {
        {1600, 1000, 1.0}, {1280, 720, 1.0},  {1920, 1080, 1.0}, {1280, 720, 2.0},  {1600, 1000, 0.75},
        {1600, 1000, 2.0}, {1600, 1000, 3.0}, {1920, 1080, 3.0}, {3840, 2160, 2.0}, {640, 480, 1.0}};
    for (const Size& size : sizes) {
        for (const ThemeName theme : all_themes) {
            const bool in_every_theme = size.scale == 1.0 && (size.width == 1600 || size.width == 1280);
            if (theme != ThemeName::light && !in_every_theme) continue;
            ExploreProgram screen = default_explore();
            screen.look = {theme, size.scale, true};
            const auto canvas = make_canvas(size.width, size.height, screen.look, font_files(lettering));
            keep(*canvas, screen,
                 fmt::format("{}x{}-{:.0f}-{}", size.width, size.height, 100.0 * size.scale,
                             theme_text(theme)),
                 lettering);
        }
    }
}

TEST_CASE("pictures in every language: nothing is cut, over another or left in English",
          "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters lettering = each_lettering();
    // The high ones show the panels whole, which scroll in the others.
    const std::vector<Size> sizes = {
        {1280, 720, 1.0}, {1920, 1080, 1.0}, {1280, 2400, 1.0}, {1920, 2400, 1.0}, {1280, 720, 2.0}};
    for (const std::string language : {"en", "es", "pseudo"}) {
        for (const Size& size : sizes) {
            ExploreProgram screen = default_explore();
            screen.look = {ThemeName::light, size.scale, true};
            screen.desk.wishes.language = language;
            const auto canvas = make_canvas(size.width, size.height, screen.look, font_files(lettering));
            dress(screen.desk, canvas->host());
            const auto name =
                fmt::format("{}-{}x{}-{:.0f}", language, size.width, size.height, 100.0 * size.scale);
            keep(*canvas, screen, name, lettering,
                 size.scale > 1.0 ? Shortening::with_tooltip : Shortening::never);
        }
    }
}

TEST_CASE("in the pseudo-language no English word is left on the screen or in its tooltips", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    ExploreProgram screen = default_explore();
    screen.desk.wishes.language = "pseudo";
    const auto canvas = make_canvas(1600, 2400, screen.look);
    dress(screen.desk, canvas->host());
    for (int frame = 0; frame < 3; ++frame) draw(*canvas, screen);
    screen.screen.pictures = {};
    const TextLog log = texts_of_frame(*canvas, [&] { draw(*canvas, screen); });
    REQUIRE(log.texts.size() > 100);
    REQUIRE(log.tooltips.size() > 20);
    const auto check = [](const std::string& text) {
        const std::string word = plain_word_in(text);
        if (!word.empty() && word != "Needleroll" && word != "Pseudo") FAIL_CHECK("English: " << text);
    };
    for (const TextDrawn& text : log.texts) check(text.text);
    for (const TooltipOffered& tooltip : log.tooltips) check(tooltip.text);
}

TEST_CASE("pictures of every layer", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters lettering = each_lettering();
    for (const Size& size : {Size{1600, 1000, 1.0}, {1280, 720, 1.0}}) {
        ExploreProgram screen = default_explore();
        const auto canvas = make_canvas(size.width, size.height, {}, font_files(lettering));
        for (std::size_t layer = 0; layer < overlay_names.size(); ++layer) {
            screen.state.overlay = static_cast<Overlay>(layer);
            keep(*canvas, screen, fmt::format("layer-{}-{}x{}", layer, size.width, size.height), lettering);
        }
    }
}

TEST_CASE("pictures of the instruments and of single holes", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters lettering = each_lettering();
    ExploreProgram screen = default_explore();
    const auto canvas = make_canvas(1600, 1000, {}, font_files(lettering));
    const ExploreLayout layout = lay_out(1600, 1000, 1.0, {});
    const PointerHand hand{*canvas, screen};
    ExploreState& state = screen.state;
    state.instruments.depth_shown = state.instruments.ruler_shown = true;
    const Punctures& table = screen.session.result.punctures;
    std::size_t row = 0;
    while (std::hypot(table.x_mm[row] - 45.0, table.y_mm[row] - 45.0) > 2.0 || table.depth_mm[row] <= 0.0)
        ++row;
    draw(*canvas, screen);
    hand.move(pixel_over(screen, layout, table.x_mm[row], table.y_mm[row]));
    keep(*canvas, screen, "depth-loupe", lettering);
    state.instruments.depth_shown = state.instruments.ruler_shown = false;
    state.epidermis_drawn = true;
    state.time.speed = 0.05;
    hand.move(pixel_over(screen, layout, 2.0, 2.0));
    keep(*canvas, screen, "epidermis-stretched-slow-motion", lettering);
    state.wishes.section_share = largest_section_share;
    keep(*canvas, screen, "section-at-its-highest", lettering);
    state.epidermis_drawn = false;
    state.wishes.section_share = 0.0;
    state.veil.key_held = true;
    screen.desk.settings.skin_tone = darkest_skin_tone;
    keep(*canvas, screen, "dark-skin-through-the-roller", lettering);
    state.veil.key_held = false;
    for (const double shown_mm : {8.0, 1.0, 0.3}) {
        state.view = {false, table.x_mm[row], table.y_mm[row], shown_mm};
        for (const int tone : {1, 3, 5}) {
            screen.desk.settings.skin_tone = tone;
            keep(*canvas, screen, fmt::format("view-of-{:g}-mm-tone-{}", shown_mm, tone + 1), lettering);
        }
    }
}

TEST_CASE("pictures of a run by hand, of warnings and of messages", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters lettering = each_lettering();
    ExploreProgram screen = default_explore();
    const auto canvas = make_canvas(1600, 1000, {}, font_files(lettering));
    const ExploreLayout layout = lay_out(1600, 1000, 1.0, {});
    const PointerHand hand{*canvas, screen};
    draw(*canvas, screen);
    hand.drag(pixel_over(screen, layout, 5.0, 5.0), pixel_over(screen, layout, 50.0, 30.0));
    hand.drag(pixel_over(screen, layout, 5.0, 20.0), pixel_over(screen, layout, 55.0, 20.0));
    keep(*canvas, screen, "by-hand", lettering);
    Scenario deep = screen.session.reference;
    deep.roller.needle_length_mm = 2.5;
    deep.hand.force_N = 20.0;
    change(screen.session, "", deep);
    keep(*canvas, screen, "warnings", lettering);
    deep.metrics.guard_mm = 40.0;
    change(screen.session, "", deep);
    keep(*canvas, screen, "message", lettering);
    screen.look = {ThemeName::dark, 1.0, true};
    canvas->host().request_appearance(screen.look);
    keep(*canvas, screen, "warnings-and-message-dark", lettering);
}

TEST_CASE("pictures of drawers, views and cards", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const PictureLetters lettering = each_lettering();
    ExploreProgram screen = default_explore();
    screen.look = {ThemeName::light, 3.0, true};
    const auto large = make_canvas(1920, 1080, screen.look, font_files(lettering));
    screen.desk.wishes.frame.controls_open = true;
    keep(*large, screen, "300-controls", lettering);
    screen.desk.wishes.frame.controls_open = false;
    screen.desk.wishes.frame.results_open = true;
    keep(*large, screen, "300-results", lettering);
    screen.desk.wishes.frame.results_open = false;
    screen.state.wishes.stage_shows = StageShows::side;
    keep(*large, screen, "300-side", lettering);
    ExploreProgram other = default_explore();
    const auto canvas = make_canvas(1280, 720, {}, font_files(lettering));
    other.state.wishes.loupe = false;
    keep(*canvas, other, "1280-without-loupe", lettering);
    other.desk.wishes.frame.presenter = true;
    keep(*canvas, other, "1280-presenter", lettering);
    other.state.wishes = {};
    other.desk.wishes = {};
    other.desk.wishes.help_open = true;
    keep(*canvas, other, "1280-keys", lettering);
}

TEST_CASE("pictures of the plots as they are saved", "[pictures]") {
    // Without a screen, whose textures would need a display.
    ExploreWork work(scenario_shown());
    pass_time(work.state, work.session, 1.0);
    const auto folder = std::filesystem::path(NEEDLEROLL_PICTURES) / "explore";
    std::filesystem::create_directories(folder);
    const Palette& colours = palette(ThemeName::light);
    for (const bool coverage : {true, false}) {
        const TitledPlot plot = coverage
                                    ? coverage_plot(Language{}, work.state.run, work.state.time.t_s, colours)
                                    : depth_plot(Language{}, work.state.run, work.session.result, colours);
        const auto bytes = plot_png(plot.data, plot.title);
        REQUIRE(bytes);
        CHECK(write_whole_file(folder / fmt::format("{}.png", plot.stem), *bytes).has_value());
    }
}

TEST_CASE("at a quarter of the size the number and the pattern can still be read", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    ExploreProgram screen = default_explore();
    const auto canvas = make_canvas(1280, 720);
    for (int frame = 0; frame < 4; ++frame) draw(*canvas, screen);
    const sf::Image whole = canvas->picture();
    sf::Image quarter;
    quarter.create(320, 180);
    for (unsigned y = 0; y < 180; ++y) {
        for (unsigned x = 0; x < 320; ++x) {
            std::array<unsigned, 3> sum{};
            for (unsigned i = 0; i < 16; ++i) {
                const sf::Color pixel = whole.getPixel(4 * x + i % 4, 4 * y + i / 4);
                sum[0] += pixel.r, sum[1] += pixel.g, sum[2] += pixel.b;
            }
            quarter.setPixel(
                x, y,
                sf::Color(static_cast<sf::Uint8>(sum[0] / 16), static_cast<sf::Uint8>(sum[1] / 16),
                          static_cast<sf::Uint8>(sum[2] / 16)));
        }
    }
    save_picture(quarter, "explore/1280x720-at-a-quarter");
    // The hero number: digits 11 px high in full ink on the panel.
    const ExploreLayout layout = lay_out(1280, 720, 1.0, {});
    const auto left = static_cast<unsigned>(layout.frame.right.left / 4.0f);
    const auto top = static_cast<unsigned>(layout.frame.right.top / 4.0f);
    unsigned first = 180, last = 0;
    for (unsigned y = top + 9; y < top + 26; ++y) {
        for (unsigned x = left + 3; x < left + 26; ++x) {
            if (quarter.getPixel(x, y).r < 110) first = std::min(first, y), last = std::max(last, y);
        }
    }
    CHECK(last >= first + 8);
}
