/// What can go wrong around the screen: it says so, or makes do, and the work survives.
#include "gui/work/exports.hpp"
#include "gui/work/plots.hpp"
#include "tests/gui/explore/screen.hpp"
#include "tests/scratch_folder.hpp"

#include <filesystem>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

void draw_frames(OffscreenCanvas& canvas, ExploreProgram& screen, int count = 3) {
    for (int frame = 0; frame < count; ++frame) draw(canvas, screen, 0.02);
}

/// Some pixel of the rectangle differs from the one at its corner.
bool shows_something(const sf::Image& picture, const sf::FloatRect& box) {
    const auto left = static_cast<unsigned>(box.left), top = static_cast<unsigned>(box.top);
    const sf::Color first = picture.getPixel(left, top);
    for (unsigned y = top; y < top + static_cast<unsigned>(box.height); ++y) {
        for (unsigned x = left; x < left + static_cast<unsigned>(box.width); ++x) {
            if (!close_colours(picture.getPixel(x, y), first, 40)) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("warnings of a run stand on the screen with their reasons, errors beside the last good run") {
    Scenario scenario = small_scenario();
    Session session = open_session(scenario, "small");
    CHECK(warnings_in_words(Language{}, session).empty());
    scenario.roller.needle_length_mm = 2.5;
    scenario.hand.force_N = 20.0;
    change(session, "", scenario);
    REQUIRE(session.result.warnings.size() >= 2);
    const std::string words = warnings_in_words(Language{}, session);
    for (const Warning& warning : session.result.warnings)
        CHECK(words.find(warning_text(warning)) != std::string::npos);
    CHECK(words.find("deeper than") != std::string::npos);
    CHECK(message_of(Language{}, session).empty());
    scenario.metrics.guard_mm = 100.0;
    change(session, "", scenario);
    CHECK_FALSE(message_of(Language{}, session).empty());
    CHECK(warnings_in_words(Language{}, session) ==
          words);  // the picture is still that of the run with warnings
    undo(session);
    undo(session);
    CHECK(warnings_in_words(Language{}, session).empty());
}

TEST_CASE("a warning is drawn in the section", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto canvas = make_canvas(1280, 800);
    ExploreProgram screen = screen_on(small_scenario());
    const ExploreLayout layout = lay_out(1280, 800, 1.0, {});
    const sf::FloatRect& section = layout.section;
    const auto amber = [&] {
        draw_frames(*canvas, screen);
        const sf::Image picture = canvas->picture();
        int found = 0;
        for (float y = section.top; y < section.top + section.height; ++y) {
            for (float x = section.left; x < section.left + section.width; ++x) {
                found += close_colours(picture.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y)),
                                       sfml_colour(palette(ThemeName::light).reference), 8);
            }
        }
        return found;
    };
    CHECK(amber() < 20);
    Scenario deep = small_scenario();
    deep.roller.needle_length_mm = 3.0;
    deep.hand.force_N = 15.0;
    change(screen.session, "", deep);
    REQUIRE_FALSE(screen.session.result.warnings.empty());
    CHECK(amber() > 200);
}

TEST_CASE("without any font file the screen is drawn with the built-in letters", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto canvas = make_canvas(1280, 720, {}, FontFiles{});
    ExploreProgram screen = screen_on(small_scenario());
    screen.screen.pictures.fonts = std::make_unique<scene::StageFonts>();
    CHECK_FALSE(scene::load_fonts(*screen.screen.pictures.fonts, "/nowhere/a.otf", "/nowhere/b.otf"));
    screen.state.instruments.depth_shown = screen.state.instruments.ruler_shown = true;
    screen.state.pointer = scene::SkinPlace{15.0, 15.0};
    draw_frames(*canvas, screen);
    const ExploreLayout layout = lay_out(1280, 720, 1.0, {});
    CHECK(shows_something(canvas->picture(), layout.frame.left));
    CHECK(shows_something(canvas->picture(), layout.patch_view));
    CHECK(shows_something(canvas->picture(), layout.section));
}

TEST_CASE("without assets the lists are empty, the message names the folder, and the work goes on",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto canvas = make_canvas(1280, 720);
    ExploreProgram screen = screen_on(small_scenario());
    screen.desk.assets.folder = "/nowhere/assets";
    load_lists(screen.desk);
    const Notice* notice = shown_notice(screen.desk.notices);
    REQUIRE(notice != nullptr);
    CHECK(notice->kind == NoticeKind::not_listed);
    CHECK(notice->words.find("/nowhere/assets") != std::string::npos);
    draw_frames(*canvas, screen);
    change_number(screen.session, *find_parameter("program.passes"), 2);
    CHECK_FALSE(screen.session.error);
    draw_frames(*canvas, screen);
    CHECK(pass_count(screen.session.result) == 2);
}

TEST_CASE("a scenario that cannot run is told, and the default run stands in for it", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Scenario broken = small_scenario();
    broken.metrics.guard_mm = 100.0;
    auto canvas = make_canvas(1280, 720);
    ExploreProgram screen = screen_on(broken);
    CHECK_FALSE(message_of(Language{}, screen.session).empty());
    CHECK(screen.session.result.punctures.size() > 0);
    draw_frames(*canvas, screen);
    CHECK(shows_something(canvas->picture(), lay_out(1280, 720, 1.0, {}).patch_view));
}

TEST_CASE("windows of next to no size draw nothing and lose nothing", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    ExploreProgram screen = screen_on(small_scenario());
    for (const sf::Vector2u size : {sf::Vector2u{1, 1}, {2, 700}, {900, 3}, {40, 30}, {320, 200}}) {
        for (const double scale : {0.75, 3.0}) {
            INFO(size.x << "x" << size.y << " at " << scale);
            screen.look = {.text_scale = scale};
            auto canvas = make_canvas(size.x, size.y, screen.look);
            draw_frames(*canvas, screen, 2);
            CHECK(screen.state.held == Held::nothing);
            CHECK(screen.session.scenario == small_scenario());
        }
    }
    const ExploreLayout none = lay_out(0.0, 0.0, 1.0, {});
    CHECK(none.frame.stage.width == 0.0f);
    CHECK(none.patch_view.width == 0.0f);
}

TEST_CASE("losing the focus ends a drag where it was", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto canvas = make_canvas(1280, 720);
    ExploreProgram screen = screen_on(small_scenario());
    screen.state.instruments.frame_shown = false;
    const Scenario before = screen.session.scenario;
    const ExploreLayout layout = lay_out(1280, 720, 1.0, {});
    const PointerHand hand{*canvas, screen};
    draw_frames(*canvas, screen);
    hand.press(pixel_over(screen, layout, 5.0, 15.0));
    hand.move(pixel_over(screen, layout, 20.0, 15.0));
    REQUIRE(screen.state.held == Held::roller);
    REQUIRE(screen.session.scenario.strokes.size() == 1);
    const ListedStroke rolled = screen.session.scenario.strokes.front();
    hand.feed(plain_event(sf::Event::LostFocus));
    CHECK(screen.state.held == Held::nothing);
    hand.feed(plain_event(sf::Event::GainedFocus));
    hand.move(pixel_over(screen, layout, 5.0, 25.0));
    REQUIRE(screen.session.scenario.strokes.size() == 1);
    CHECK(screen.session.scenario.strokes.front() == rolled);
    undo(screen.session);
    CHECK(screen.session.scenario == before);
}

TEST_CASE("a failed save neither blocks rolling by hand nor is wiped by the next slider", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto canvas = make_canvas(1280, 800);
    ExploreProgram screen = screen_on(small_scenario());
    screen.state.instruments.frame_shown = false;
    const ExploreLayout layout = lay_out(1280, 800, 1.0, {});
    const PointerHand hand{*canvas, screen};
    draw_frames(*canvas, screen);
    const ScratchFolder folder;
    const auto save_into = [&](const std::filesystem::path& place) {
        const TitledPlot plot =
            depth_plot(Language{}, screen.state.run, screen.session.result, palette(ThemeName::light));
        tell_saved(screen.desk.notices, save_plot(plot.data, PlotFile::csv, plot.title, place, plot.stem));
    };
    save_into(folder.path / "not-there");
    const auto shown_kind = [&] {
        draw_frames(*canvas, screen);
        REQUIRE(shown_notice(screen.desk.notices) != nullptr);
        return shown_notice(screen.desk.notices)->kind;
    };
    CHECK(shown_kind() == NoticeKind::not_saved);
    hand.drag(pixel_over(screen, layout, 3.0, 3.0), pixel_over(screen, layout, 27.0, 3.0));
    CHECK(screen.session.scenario.strokes.size() == 1);
    change_number(screen.session, *find_parameter("hand.force_N"), 2.0);
    CHECK(shown_kind() == NoticeKind::not_saved);
    save_into(folder.path);
    CHECK(shown_kind() == NoticeKind::done);
}
