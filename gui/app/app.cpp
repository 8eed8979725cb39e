#include "gui/app/app.hpp"

#include "gui/app/frame.hpp"
#include "gui/platform/canvas.hpp"
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

Expected<void> write_screenshot(const Arguments& arguments) {
    Expected<Desk> desk = open_desk(arguments);
    if (!desk) return fail(desk.error());
    desk->settings.appearance = appearance_of(arguments, {});
    const auto canvas = Canvas::create({arguments.width_px, arguments.height_px}, desk->settings.appearance);
    if (!canvas) return fail(canvas.error());
    App app = open_app(std::move(*desk), screens());
    shown_screen(app).stand_still(app.desk, arguments.at_s);
    for (int frame = 0; frame < settling_frames; ++frame) {
        (*canvas)->begin_frame(0.1);
        draw(app, (*canvas)->target(), (*canvas)->ui(), 0.1);
        (*canvas)->end_frame();
    }
    return save_png((*canvas)->picture(), *arguments.screenshot);
}

/// What the window is now becomes what the next one opens with.
void note_size(Settings& settings, sf::Vector2u size_px) {
    settings.window_width_px = size_px.x;
    settings.window_height_px = size_px.y;
}

void tell_if_not_saved(const Expected<void>& saved) {
    if (!saved) std::fprintf(stderr, "%s\n", describe(saved.error()).c_str());
}

Expected<void> show_window(const Arguments& arguments) {
    Settings defaults;
    defaults.appearance.text_scale = desktop_text_scale();
    const LoadedSettings loaded = load_settings(settings_file(), defaults);
    for (const SettingsFault& fault : loaded.faults)
        std::fprintf(stderr, "%s\n", message_of(Language{}, fault).c_str());
    const bool sized = arguments.size_given;
    const auto window =
        Window::open({.width_px = sized ? arguments.width_px : loaded.settings.window_width_px,
                      .height_px = sized ? arguments.height_px : loaded.settings.window_height_px,
                      .appearance = appearance_of(arguments, loaded.settings.appearance)});
    if (!window) return fail(window.error());
    Expected<Desk> desk = open_desk(arguments);
    if (!desk) return fail(desk.error());
    desk->settings = loaded.settings;
    desk->settings.appearance = (*window)->appearance();
    App app = open_app(std::move(*desk), screens());
    if (arguments.at_s) shown_screen(app).stand_still(app.desk, arguments.at_s);
    KeptSettings kept = kept_settings(settings_file(), loaded.settings);
    double last_s = (*window)->now_s();
    while ((*window)->is_open()) {
        for (const sf::Event& event : (*window)->wait_for_frame()) {
            if (event.type == sf::Event::Closed) (*window)->close();
            answer(app, event);
        }
        if (!(*window)->begin_frame()) continue;
        note_size(app.desk.settings, (*window)->target().getSize());
        const double now_s = (*window)->now_s();
        draw(app, (*window)->target(), (*window)->ui(), clamped_frame_seconds(now_s - last_s));
        last_s = now_s;
        finish_frame(app.desk, [&](sf::Image* picture) { (*window)->end_frame(picture); });
        const Appearance& wanted = app.desk.settings.appearance;
        if (!(wanted == (*window)->appearance())) (*window)->request_appearance(wanted);
        tell_if_not_saved(keep_settings(kept, app.desk.settings, now_s));
        if (is_moving(app) || kept.is_waiting) (*window)->animate_for(2.0 * frame_duration_s);
    }
    tell_if_not_saved(save_now(kept, app.desk.settings));
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
