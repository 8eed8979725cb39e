#include "gui/app/keys.hpp"

#include "gui/words/keys.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {
namespace {

using Key = sf::Keyboard;
using KeyEvent = sf::Event::KeyEvent;

/// What a key of the program does.
using AppAct = void (*)(Desk& desk, const KeyEvent& event);

constexpr double text_scale_step = 0.25;

void scale_text(Desk& desk, const KeyEvent& event) {
    const double by = event.code == Key::Equal ? text_scale_step : -text_scale_step;
    choose_text_scale(desk.settings, desk.read_from, look_of(desk).text_scale + by);
}

void open_drawer(Desk& desk, const KeyEvent& event) {
    FrameWishes& frame = desk.wishes.frame;
    bool& open = event.code == Key::C ? frame.controls_open : frame.results_open;
    open = !open;
}

/// F1 opens and closes the card of keys; Esc closes the top thing.
void help_or_close(Desk& desk, const KeyEvent& event) {
    FrameWishes& frame = desk.wishes.frame;
    if (event.code == Key::F1) {
        desk.wishes.help_open = !desk.wishes.help_open;
    } else if (frame.controls_open || frame.results_open) {
        frame.controls_open = frame.results_open = false;
    } else {
        frame.presenter = false;
    }
}

const std::array<Shortcut<AppAct>, 6> app_keys = {{
    {words::keys::drawers, words::keys::does_drawers, Key::C, Key::R, false, open_drawer},
    {words::keys::picture, words::keys::does_picture, Key::P, Key::Unknown, false,
     [](Desk& desk, const KeyEvent&) { desk.wishes.picture = true; }},
    {words::keys::presenter, words::keys::does_presenter, Key::F11, Key::Unknown, false,
     [](Desk& desk, const KeyEvent&) { desk.wishes.frame.presenter = !desk.wishes.frame.presenter; }},
    {words::keys::open, words::keys::does_open, Key::O, Key::Unknown, true,
     [](Desk& desk, const KeyEvent&) { desk.wishes.picker_open_now = true; }},
    {words::keys::text_size, words::keys::does_text_size, Key::Equal, Key::Hyphen, true, scale_text},
    {words::keys::card, words::keys::does_card, Key::F1, Key::Escape, false, help_or_close},
}};

/// The screen that Ctrl and a digit ask for; empty for another key.
std::optional<std::size_t> screen_meant(const KeyEvent& event, std::size_t screens) {
    const int place = static_cast<int>(event.code) - static_cast<int>(Key::Num1);
    if (!event.control || place < 0 || static_cast<std::size_t>(place) >= std::min<std::size_t>(screens, 9))
        return std::nullopt;
    return static_cast<std::size_t>(place);
}

}  // namespace

void answer_app_key(Desk& desk, std::size_t screens, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    const KeyEvent key = plain_key(event.key);
    if (const auto screen = screen_meant(key, screens)) desk.wishes.screen = screen;
    if (const auto* meant = find_shortcut<AppAct>(app_keys, key)) meant->act(desk, key);
}

std::vector<KeyLine> key_sheet(const Screen& screen, std::size_t screens) {
    std::vector<KeyLine> lines = screen.key_lines();
    if (screens > 1) lines.push_back({words::keys::screens, words::keys::does_screens});
    for (const auto& shortcut : app_keys) lines.push_back({shortcut.keys, shortcut.does});
    return lines;
}

}  // namespace needleroll::gui
