#include "gui/app/app.hpp"

#include "gui/app/frame.hpp"
#include "gui/platform/offscreen_canvas.hpp"
#include "gui/platform/window.hpp"
#include "gui/work/settings.hpp"
#include "sim/scenario/read.hpp"

#include <cstdio>
#include <utility>

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

std::string language_of(const Arguments& arguments, const Settings& remembered) {
    return arguments.language.empty() ? remembered.language : arguments.language;
}

/// A desk with the scenario asked for. A broken one shows its message beside the default picture, unless it
/// is for a screenshot.
Expected<Desk> open_desk(const Arguments& arguments) {
    Expected<Assets> assets = find_assets();
    Expected<Scenario> scenario =
        assets ? scenario_of(arguments, *assets) : Expected<Scenario>(fail(assets.error()));
    if (!scenario && arguments.screenshot) return fail(scenario.error());
    Desk desk;
    desk.session = open_session(scenario.value_or(Scenario{}), name_of(arguments));
    if (desk.session.error && arguments.screenshot) return fail(*desk.session.error);
    desk.results_folder = arguments.results;
    if (assets) {
        desk.assets = *assets;
        load_lists(desk);
    }
    if (!scenario) tell_failure(desk.notices, NoticeKind::not_opened, scenario.error());
    return desk;
}

/// What the window is now becomes what the next one opens with.
void note_size(Settings& settings, sf::Vector2u size_px) {
    settings.window_width_px = size_px.x;
    settings.window_height_px = size_px.y;
}

/// The settings of a window under what the command line asks for.
void lay_over(Settings& settings, const Arguments& arguments) {
    settings.appearance = appearance_of(arguments, settings.appearance);
    if (arguments.text_scale) settings.talk_text_scale = *arguments.text_scale;
}

/// The program on the screen and the step that were asked for.
App open_screen(const Arguments& arguments, Desk desk) {
    const bool named = !arguments.screen.empty();
    App app =
        open_app(std::move(desk), screens(), named ? std::string_view(arguments.screen) : default_screen);
    if (arguments.step) shown_screen(app).show_step(app.desk, *arguments.step);
    return app;
}

Expected<void> write_screenshot(const Arguments& arguments) {
    Expected<Desk> desk = open_desk(arguments);
    if (!desk) return fail(desk.error());
    lay_over(desk->settings, arguments);
    note_size(desk->settings, {arguments.width_px, arguments.height_px});
    desk->wishes.language = language_of(arguments, {});
    const auto canvas =
        OffscreenCanvas::create({arguments.width_px, arguments.height_px}, desk->settings.appearance);
    if (!canvas) return fail(canvas.error());
    App app = open_screen(arguments, std::move(*desk));
    shown_screen(app).stand_still(app.desk, arguments.at_s);
    for (int frame = 0; frame < settling_frames; ++frame) {
        dress(app.desk, (*canvas)->host());
        (*canvas)->begin_frame(0.1);
        draw(app, (*canvas)->target(), (*canvas)->ui(), 0.1);
        (*canvas)->end_frame();
    }
    return save_png((*canvas)->picture(), *arguments.screenshot);
}

/// What of the remembered settings cannot be used, in the language that is about to be spoken.
void tell_faults(Desk& desk, const std::vector<SettingsFault>& faults) {
    const auto loaded = find_language(desk.languages, desk.wishes.language.value_or(std::string()));
    const Language language = loaded ? loaded->language : Language{};
    std::string words;
    for (const SettingsFault& fault : faults) {
        std::fprintf(stderr, "%s\n", message_of(Language{}, fault).c_str());
        words += (words.empty() ? "" : " ") + message_of(language, fault);
    }
    tell_trouble(desk.notices, NoticeKind::not_read, words);
}

Expected<std::unique_ptr<Window>> open_window(const Arguments& arguments, const Settings& remembered) {
    const bool sized = arguments.size_given;
    return Window::open({.width_px = sized ? arguments.width_px : remembered.window_width_px,
                         .height_px = sized ? arguments.height_px : remembered.window_height_px,
                         .within_screen = !sized,
                         .appearance = appearance_of(arguments, remembered.appearance)});
}

/// The desk of a window. What the command line asks for holds for this window; only what is changed in it by
/// hand is remembered.
Expected<Desk> open_window_desk(const Arguments& arguments, const LoadedSettings& remembered) {
    Expected<Desk> desk = open_desk(arguments);
    if (!desk) return desk;
    desk->settings = remembered.settings;
    lay_over(desk->settings, arguments);
    desk->settings.language = language_of(arguments, remembered.settings);
    desk->wishes.language = desk->settings.language;
    tell_faults(*desk, remembered.faults);
    return desk;
}

/// Draws a frame of the window; false when it has no size.
bool draw_frame(App& app, Window& window, double elapsed_s) {
    dress(app.desk, window.host());
    if (!window.begin_frame()) return false;
    note_size(app.desk.settings, window.target().getSize());
    draw(app, window.target(), window.ui(), elapsed_s);
    finish_frame(app.desk, [&](sf::Image* picture) { window.end_frame(picture); });
    if (dress(app.desk, window.host())) window.redraw();
    return true;
}

Expected<void> show_window(const Arguments& arguments) {
    Settings defaults;
    defaults.appearance.text_scale = desktop_text_scale();
    const LoadedSettings remembered = load_settings(settings_file(), defaults);
    const auto window = open_window(arguments, remembered.settings);
    if (!window) return fail(window.error());
    Expected<Desk> desk = open_window_desk(arguments, remembered);
    if (!desk) return fail(desk.error());
    note_size(desk->settings, (*window)->target().getSize());
    App app = open_screen(arguments, std::move(*desk));
    if (arguments.at_s) shown_screen(app).stand_still(app.desk, arguments.at_s);
    KeptSettings kept = kept_settings(settings_file(), app.desk.settings);
    double last_s = (*window)->now_s();
    while ((*window)->is_open()) {
        for (const sf::Event& event : (*window)->wait_for_frame()) {
            if (event.type == sf::Event::Closed) (*window)->close();
            answer(app, event);
        }
        const double now_s = (*window)->now_s();
        if (!draw_frame(app, **window, clamped_frame_seconds(now_s - last_s))) continue;
        last_s = now_s;
        if (const auto saved = keep_settings(kept, app.desk.settings, now_s); !saved)
            tell_failure(app.desk.notices, NoticeKind::not_kept, saved.error());
        if (is_moving(app) || kept.is_waiting) (*window)->animate_for(2.0 * frame_duration_s);
    }
    if (const auto saved = save_now(kept, app.desk.settings); !saved)
        std::fprintf(stderr, "%s\n", describe(saved.error()).c_str());
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
