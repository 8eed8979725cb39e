#include "gui/app/frame.hpp"

#include "gui/app/keys.hpp"
#include "gui/app/panels.hpp"
#include "gui/platform/offscreen_canvas.hpp"
#include "gui/widgets/panel.hpp"
#include "gui/words/settings.hpp"
#include "gui/work/exports.hpp"

#include <utility>

namespace needleroll::gui {
namespace {

/// Shows the screen of an entry, which is made unless it is there.
void show_screen(App& app, std::size_t entry) {
    if (!app.made[entry]) app.made[entry] = app.entries[entry].make(app.desk);
    app.shown = entry;
    app.desk.read_from = app.made[entry]->read_from();
}

/// Goes to the screen that was asked for.
void go_to_wanted(App& app) {
    const std::optional<std::size_t> wanted = std::exchange(app.desk.wishes.screen, std::nullopt);
    if (!wanted || *wanted >= app.entries.size() || *wanted == app.shown) return;
    shown_screen(app).hide(app.desk);
    show_screen(app, *wanted);
}

/// Takes over the language that was asked for. True when there is another one now.
bool speak_wanted(Desk& desk, ImguiHost& host) {
    const std::optional<std::string> wanted = std::exchange(desk.wishes.language, std::nullopt);
    if (!wanted) return false;
    const std::optional<LoadedLanguage> found = find_language(desk.languages, *wanted);
    if (!found) {
        tell_trouble(desk.notices, NoticeKind::not_spoken,
                     say(host.ui().language, words::settings::unknown_language{.name = *wanted}));
        return true;
    }
    desk.settings.language = *wanted;
    tell_trouble(desk.notices, NoticeKind::not_spoken, message_of(*found));
    host.request_characters(every_text(desk.languages));
    host.request_characters(
        every_text({.english = {}, .all = {*found}}));  // the pseudo-language is in no file
    host.request_language(found->language);
    return true;
}

/// The names that came with the open file, and what is told of it.
bool need_characters(const Desk& desk, ImguiHost& host) {
    bool lacks = host.request_characters(desk.session.scenario.title);
    lacks = host.request_characters(desk.session.file) || lacks;
    for (const Notice& notice : desk.notices.standing) lacks = host.request_characters(notice.words) || lacks;
    return lacks;
}

}  // namespace

App open_app(Desk desk, std::span<const ScreenEntry> entries, std::string_view screen) {
    App app{.desk = std::move(desk), .entries = entries};
    app.made.resize(entries.size());
    show_screen(app, place_of_screen(entries, screen).value_or(0));
    return app;
}

Screen& shown_screen(App& app) {
    return *app.made[app.shown];
}

void answer(App& app, const sf::Event& event) {
    const bool escape = event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape;
    if (escape && app.desk.wishes.help_open) {
        app.desk.wishes.help_open = false;
    } else if (!shown_screen(app).answer(app.desk, event)) {
        answer_app_key(app.desk, app.entries.size(), event);
    }
}

void draw(App& app, sf::RenderTarget& target, Ui& ui, double elapsed_s) {
    go_to_wanted(app);
    Screen& screen = shown_screen(app);
    Desk& desk = app.desk;
    const sf::Vector2u size = target.getSize();
    const TopBarNeeds needs = top_bar_needs(ui, app);
    const FrameLayout frame =
        lay_out_frame(size.x, size.y, ui.text_scale, screen.parts(), desk.wishes.frame, needs);
    screen.draw(target, ui, desk, frame, elapsed_s);
    draw_top_bar(ui, app, frame, needs);
    draw_message(ui, desk, frame.stage);
    draw_help(ui, desk, key_sheet(screen, app.entries.size()));
    pass_time(desk.notices, elapsed_s);
    lay_ground(target, ui, frame.top_bar);
}

bool dress(Desk& desk, ImguiHost& host) {
    const bool spoken = speak_wanted(desk, host);
    const bool lacks = need_characters(desk, host);
    const Appearance look = look_of(desk);
    const bool looks_new = !(look == host.appearance());
    if (looks_new) host.request_appearance(look);
    return spoken || lacks || looks_new;
}

void finish_frame(Desk& desk, const std::function<void(sf::Image* picture)>& end_frame) {
    if (!std::exchange(desk.wishes.picture, false)) {
        end_frame(nullptr);
        return;
    }
    sf::Image picture;
    end_frame(&picture);
    const std::filesystem::path file = free_file_name(desk.results_folder, "needleroll", "png");
    tell_saved(desk.notices, save_png(picture, file).map([&] { return file; }));
}

bool is_moving(const App& app) {
    return app.made[app.shown]->is_moving(app.desk) || is_passing(app.desk.notices);
}

}  // namespace needleroll::gui
