#include "gui/app/app.hpp"

#include "gui/platform/canvas.hpp"
#include "gui/platform/settings.hpp"
#include "gui/platform/window.hpp"
#include "gui/screens/explore/explore.hpp"
#include "gui/work/exports.hpp"
#include "sim/scenario/read.hpp"

#include <cstdio>

namespace needleroll::gui {
namespace {

/// Frames that Dear ImGui needs until a fresh screen has settled.
constexpr int settling_frames = 4;

Expected<Scenario> scenario_of(const Arguments& arguments, const Assets& assets) {
    if (!arguments.scenario.empty()) return read_scenario(arguments.scenario, {}, assets);
    return default_scenario({}, assets);
}

std::string name_of(const Arguments& arguments) {
    return arguments.scenario.empty() ? std::string(default_scenario_name)
                                      : arguments.scenario.stem().string();
}

Appearance appearance_of(const Arguments& arguments, Appearance appearance) {
    if (arguments.text_scale) appearance.text_scale = *arguments.text_scale;
    if (arguments.theme) appearance.theme = *arguments.theme;
    return appearance;
}

/// The screen on the scenario asked for. A broken one shows its message beside the default picture, unless it
/// is for a screenshot.
Expected<ExploreScreen> open_screen(const Arguments& arguments) {
    Expected<Assets> assets = find_assets();
    Expected<Scenario> scenario =
        assets ? scenario_of(arguments, *assets) : Expected<Scenario>(fail(assets.error()));
    ExploreScreen screen;
    if (assets) screen.assets = *assets;
    if (!scenario && arguments.screenshot) return fail(scenario.error());
    Session session = open_session(scenario.value_or(Scenario{}), name_of(arguments));
    if (session.error && arguments.screenshot) return fail(*session.error);
    screen.state = open_explore(std::move(session));
    screen.state.results_folder = arguments.results;
    if (assets) load_lists(screen);
    if (!scenario) tell_failure(screen.notices, NoticeKind::not_opened, scenario.error());
    if (arguments.at_s) {
        screen.state.time.playing = false;
        seek(screen.state.time, *arguments.at_s, screen.state.run.duration_s);
    }
    return screen;
}

Expected<void> write_screenshot(const Arguments& arguments) {
    Expected<ExploreScreen> screen = open_screen(arguments);
    if (!screen) return fail(screen.error());
    screen->state.time.playing = false;
    const Appearance look = appearance_of(arguments, {});
    screen->look = look;
    const auto canvas = Canvas::create({arguments.width_px, arguments.height_px}, look);
    if (!canvas) return fail(canvas.error());
    for (int frame = 0; frame < settling_frames; ++frame) {
        (*canvas)->begin_frame(0.1);
        draw_explore((*canvas)->target(), (*canvas)->ui(), *screen, 0.1);
        (*canvas)->end_frame();
    }
    return save_png((*canvas)->picture(), *arguments.screenshot);
}

/// Shows the frame, and saves it when a picture was asked for.
void present(Window& window, ExploreScreen& screen) {
    if (!screen.state.picture_wanted) {
        window.end_frame();
        return;
    }
    screen.state.picture_wanted = false;
    sf::Image picture;
    window.end_frame(&picture);
    const std::filesystem::path file = free_file_name(screen.state.results_folder, "needleroll", "png");
    tell_saved(screen.notices, save_png(picture, file).map([&] { return file; }));
}

/// Remembers look and size for the next start.
void remember(const Window& window, const ExploreScreen& screen, Settings settings, sf::Vector2u size_px) {
    settings.appearance = window.appearance();
    settings.skin_tone = screen.state.skin_tone;
    if (size_px.x > 0 && size_px.y > 0) {
        settings.window_width_px = size_px.x;
        settings.window_height_px = size_px.y;
    }
    if (const auto saved = save_settings(settings_file(), settings); !saved) {
        std::fprintf(stderr, "%s\n", describe(saved.error()).c_str());
    }
}

Expected<void> show_window(const Arguments& arguments) {
    Settings defaults;
    defaults.appearance.text_scale = desktop_text_scale();
    const LoadedSettings loaded = load_settings(settings_file(), defaults);
    for (const std::string& message : loaded.messages) std::fprintf(stderr, "%s\n", message.c_str());
    const bool sized = arguments.size_given;
    const auto window =
        Window::open({.width_px = sized ? arguments.width_px : loaded.settings.window_width_px,
                      .height_px = sized ? arguments.height_px : loaded.settings.window_height_px,
                      .appearance = appearance_of(arguments, loaded.settings.appearance)});
    if (!window) return fail(window.error());
    Expected<ExploreScreen> screen = open_screen(arguments);
    if (!screen) return fail(screen.error());
    screen->look = (*window)->appearance();
    screen->state.skin_tone = loaded.settings.skin_tone;
    sf::Vector2u size_px = (*window)->target().getSize();
    double last_s = (*window)->now_s();
    while ((*window)->is_open()) {
        for (const sf::Event& event : (*window)->wait_for_frame()) {
            if (event.type == sf::Event::Closed) (*window)->close();
            answer(*screen, event);
        }
        if (!(*window)->begin_frame()) continue;
        size_px = (*window)->target().getSize();
        const double now_s = (*window)->now_s();
        draw_explore((*window)->target(), (*window)->ui(), *screen, clamped_frame_seconds(now_s - last_s));
        last_s = now_s;
        present(**window, *screen);
        if (!(screen->look == (*window)->appearance())) (*window)->request_appearance(screen->look);
        if (is_moving(*screen)) (*window)->animate_for(2.0 * frame_duration_s);
    }
    remember(**window, *screen, loaded.settings, size_px);
    return {};
}

}  // namespace

int exit_code(const Error& error) {
    return error.kind == ErrorKind::input ? 2 : 1;
}

int run_app(const Arguments& arguments) {
    const Expected<void> done = arguments.screenshot ? write_screenshot(arguments) : show_window(arguments);
    if (done) return 0;
    std::fprintf(stderr, "%s\n", describe(done.error()).c_str());
    return exit_code(done.error());
}

}  // namespace needleroll::gui
