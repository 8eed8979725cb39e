/// Hands on the stage of a drawn screen: what is dragged, picked up and looked through.
#include "tests/gui/explore/screen.hpp"
#include "tests/gui/pictures.hpp"

using namespace needleroll;
using namespace needleroll::gui;

namespace {

constexpr unsigned width = 1280, height = 800;

struct Stage {
    std::unique_ptr<OffscreenCanvas> canvas = make_canvas(width, height);
    ExploreProgram screen = screen_on(small_scenario());
    PointerHand hand{*canvas, screen};

    Stage() {
        for (int frame = 0; frame < 3; ++frame) draw(*canvas, screen);
    }
    ExploreLayout layout() const { return lay_out(width, height, 1.0, screen.state.wishes); }
    sf::Vector2f over(double x_mm, double y_mm) const { return pixel_over(screen, layout(), x_mm, y_mm); }
};

}  // namespace

TEST_CASE("the left button rolls, the middle one and Shift pan, instruments are moved", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    ExploreState& state = stage.screen.state;
    place_frame(state.instruments, 2.0, 18.0, stage.screen.session.result.scenario.patch);
    stage.hand.drag(stage.over(7.0, 23.0), stage.over(17.0, 13.0));
    CHECK(state.instruments.frame_x_mm == Approx(12.0).margin(0.3));
    CHECK(state.instruments.frame_y_mm == Approx(8.0).margin(0.3));
    CHECK_FALSE(can_undo(stage.screen.session));
    stage.hand.drag(stage.over(3.0, 3.0), stage.over(27.0, 3.0));
    REQUIRE(stage.screen.session.scenario.strokes.size() == 1);
    CHECK(stage.screen.session.scenario.strokes.front().length_mm == Approx(24.0).margin(0.3));
    CHECK(state.held == Held::nothing);
    toggle_zoom(state);
    draw(*stage.canvas, stage.screen);
    const double centre_mm = state.view.centre_x_mm;
    stage.hand.drag(stage.over(centre_mm, 13.0), stage.over(centre_mm + 2.0, 13.0), sf::Mouse::Middle);
    CHECK(state.view.centre_x_mm == Approx(centre_mm - 2.0).margin(0.3));
    CHECK(stage.screen.session.scenario.strokes.size() == 1);
}

TEST_CASE("the divider gives the section up to 60 % of the height, a double-click gives it back",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    ExploreState& state = stage.screen.state;
    const ExploreLayout before = stage.layout();
    const float x = before.frame.stage.left + before.frame.stage.width * 0.7f;
    const sf::Vector2f divider(x, before.section.top);
    stage.hand.drag(divider, {x, before.section.top - 60.0f});
    const ExploreLayout higher = stage.layout();
    CHECK(higher.section.height == Approx(before.section.height + 60.0f).margin(3.0));
    stage.hand.drag({x, higher.section.top}, {x, 0.0f});
    CHECK(state.wishes.section_share == largest_section_share);
    CHECK(stage.layout().section.height <= 0.6f * before.frame.stage.height + 1.0f);
    const sf::Vector2f top(x, stage.layout().section.top);
    for (int click = 0; click < 2; ++click) {
        stage.hand.press(top);
        stage.hand.release(top);
    }
    CHECK(state.wishes.section_share == 0.0);
    CHECK(state.held == Held::nothing);
    CHECK_FALSE(can_undo(stage.screen.session));
}

TEST_CASE("X held makes the roller clear, and so does the pointer at rest on it", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    ExploreState& state = stage.screen.state;
    stage.hand.feed(key_event(sf::Event::KeyPressed, sf::Keyboard::X));
    CHECK(roller_opacity(state.veil) == clear_roller_opacity);
    stage.hand.feed(key_event(sf::Event::KeyReleased, sf::Keyboard::X));
    CHECK(roller_opacity(state.veil) == 1.0);
    state.instruments.frame_shown = false;
    seek(state.time, 0.1, state.run.duration_s);
    const AxlePose pose = roller_at(stage.screen.session.result, state.time.t_s).pose;
    const Roller& roller = stage.screen.session.result.scenario.roller;
    scene::SkinPlace place{-1.0, -1.0};
    for (double x_mm = 0.5; x_mm < 30.0; x_mm += 1.0) {
        for (double y_mm = 0.5; y_mm < 30.0; y_mm += 1.0) {
            if (on_drum(pose, roller, {x_mm, y_mm})) place = {x_mm, y_mm};
        }
    }
    if (place.x_mm < 0.0) {
        seek(state.time, 0.6, state.run.duration_s);
        const AxlePose later = roller_at(stage.screen.session.result, state.time.t_s).pose;
        place = {std::clamp(later.x_mm, 1.0, 29.0), std::clamp(later.y_mm, 1.0, 29.0)};
        REQUIRE(on_drum(later, roller, place));
    }
    stage.hand.move(stage.over(place.x_mm, place.y_mm));
    for (int frame = 0; frame < 3; ++frame) draw(*stage.canvas, stage.screen, 0.05);
    CHECK(roller_opacity(state.veil) == 1.0);
    CHECK(is_moving(stage.screen.app));
    for (int frame = 0; frame < 8; ++frame) draw(*stage.canvas, stage.screen, 0.05);
    CHECK(roller_opacity(state.veil) == clear_roller_opacity);
    stage.hand.move({3.0f, 3.0f});
    CHECK(roller_opacity(state.veil) == 1.0);
}

TEST_CASE("layers are chosen by key and drawn apart from each other", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    ExploreState& state = stage.screen.state;
    const sf::Vector2f place = stage.over(22.0, 8.0);
    std::vector<sf::Image> pictures;
    for (int key = 0; key < 7; ++key) {
        stage.hand.tap(static_cast<sf::Keyboard::Key>(static_cast<int>(sf::Keyboard::Num0) + key));
        CHECK(static_cast<int>(state.overlay) == key);
        stage.hand.move(place);
        for (int frame = 0; frame < 2; ++frame) draw(*stage.canvas, stage.screen);
        pictures.push_back(stage.canvas->picture());
    }
    const sf::FloatRect& view = stage.layout().patch_view;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        for (std::size_t j = i + 1; j < pictures.size(); ++j) {
            int different = 0;
            for (unsigned y = 0; y < static_cast<unsigned>(view.height); y += 3) {
                for (unsigned x = 0; x < static_cast<unsigned>(view.width); x += 3) {
                    const unsigned px = static_cast<unsigned>(view.left) + x,
                                   py = static_cast<unsigned>(view.top) + y;
                    different +=
                        !close_colours(pictures[i].getPixel(px, py), pictures[j].getPixel(px, py), 6);
                }
            }
            INFO("layers " << i << " and " << j);
            CHECK(different > 200);
        }
    }
}

TEST_CASE("the mark of a change resets its control", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    const Parameter& length = *find_parameter("roller.needle_length_mm");
    change_number(stage.screen.session, length, 2.0);
    end_change(stage.screen.session);
    for (int frame = 0; frame < 2; ++frame) draw(*stage.canvas, stage.screen);
    // The first control of the panel: its line starts 20 px from the left, under the head of the group.
    bool reset = false;
    for (float y = 80.0f; y < 130.0f && !reset; y += 6.0f) {
        const sf::Vector2f mark(13.0f, y);
        stage.hand.press(mark);
        stage.hand.release(mark);
        reset = !is_changed(stage.screen.session, length);
    }
    CHECK(reset);
    undo(stage.screen.session);
    CHECK(stage.screen.session.scenario.roller.needle_length_mm == 2.0);
}

TEST_CASE("the skin stays on the stage when the theme, the size of text or the view changes", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    Stage stage;
    const auto skin_in_the_middle = [&] {
        for (int frame = 0; frame < 3; ++frame) draw(*stage.canvas, stage.screen);
        stage.screen.state.overlay = Overlay::none;
        for (int frame = 0; frame < 3; ++frame) draw(*stage.canvas, stage.screen);
        const ExploreLayout layout =
            lay_out(width, height, stage.screen.look.text_scale, stage.screen.state.wishes);
        const sf::FloatRect& patch = layout.patch_view;
        const sf::Color seen =
            stage.canvas->picture().getPixel(static_cast<unsigned>(patch.left + 0.1f * patch.width),
                                             static_cast<unsigned>(patch.top + 0.1f * patch.height));
        return seen.r > seen.b + 20;
    };
    seek(stage.screen.state.time, 0.0, stage.screen.state.run.duration_s);
    CHECK(skin_in_the_middle());
    for (const ThemeName theme : {ThemeName::dark, ThemeName::projector, ThemeName::light}) {
        for (const double text_scale : {1.0, 1.25}) {
            stage.screen.look = {theme, text_scale, true};
            stage.canvas->host().request_appearance(stage.screen.look);
            INFO(theme_text(theme) << " at " << text_scale);
            CHECK(skin_in_the_middle());
        }
    }
}

TEST_CASE("a plot is saved from the menu at its title, and the screen says where", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto folder = std::filesystem::path(NEEDLEROLL_PICTURES) / "saved";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const auto canvas = make_canvas(1600, 1000);
    ExploreProgram screen = screen_on(small_scenario());
    screen.desk.results_folder = folder;
    const PointerHand hand{*canvas, screen};
    for (int frame = 0; frame < 3; ++frame) draw(*canvas, screen);
    // The button stands at the right end of the plot's title; the menu opens under it.
    const sf::FloatRect panel = lay_out(1600, 1000, 1.0, {}).frame.right;
    const float x = panel.left + panel.width - 43.0f;
    const auto click = [&](sf::Vector2f at) {
        hand.press(at);
        hand.release(at);
        for (int frame = 0; frame < 3; ++frame) draw(*canvas, screen, 0.05);
    };
    float found = 0.0f;
    for (float y = panel.top + 430.0f; y < panel.top + 530.0f && found == 0.0f; y += 8.0f) {
        click({x, y});
        save_picture(canvas->picture(), "explore/save-menu");
        click({x - 120.0f, y + 46.0f});
        if (shown_notice(screen.desk.notices) != nullptr) found = y;
        hand.tap(sf::Keyboard::Escape);
    }
    REQUIRE(found > 0.0f);
    save_picture(canvas->picture(), "explore/saved-notice");
    CHECK_FALSE(std::filesystem::is_empty(folder));
    const Notice* notice = shown_notice(screen.desk.notices);
    REQUIRE(notice != nullptr);
    CHECK(notice->kind == NoticeKind::done);
    CHECK(message_of(Language{}, *notice).find("Saved " + folder.string()) == 0);
}
