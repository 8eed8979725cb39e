#include "gui/screens/explore/shortcuts.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {
namespace {

using Key = sf::Keyboard;
using KeyEvent = sf::Event::KeyEvent;

constexpr double frame_step_mm = 1.0;
constexpr double text_scale_step = 0.25;

void step(ExploreScreen& screen, const KeyEvent& event, bool forwards) {
    if (event.shift) {
        step_pass(screen.state.time, screen.state.run.marks, forwards);
    } else {
        step_row(screen.state.time, screen.state.session.result, forwards);
    }
}

void move_frame(ExploreScreen& screen, const KeyEvent& event) {
    const double step_mm = event.shift ? frame_step_mm / 10.0 : frame_step_mm;
    Instruments& instruments = screen.state.instruments;
    const double right = event.code == Key::Right ? step_mm : event.code == Key::Left ? -step_mm : 0.0;
    const double up = event.code == Key::Up ? step_mm : event.code == Key::Down ? -step_mm : 0.0;
    place_frame(instruments, instruments.frame_x_mm + right, instruments.frame_y_mm + up,
                screen.state.session.result.scenario.patch);
}

void scale_text(ExploreScreen& screen, double by) {
    screen.look.text_scale = std::clamp(screen.look.text_scale + by, smallest_text_scale, largest_text_scale);
}

void undo_or_redo(ExploreScreen& screen, const KeyEvent& event) {
    if (event.shift || event.code == Key::Y) {
        redo(screen.state.session);
    } else {
        undo(screen.state.session);
    }
}

/// Esc closes the top thing.
void close_top(ExploreScreen& screen, const KeyEvent&) {
    LayoutWishes& wishes = screen.state.wishes;
    if (screen.help_open) {
        screen.help_open = false;
    } else if (wishes.controls_open || wishes.results_open) {
        wishes.controls_open = wishes.results_open = false;
    } else {
        wishes.presenter = false;
    }
}

void show_next_view(ExploreScreen& screen, const KeyEvent&) {
    screen.state.wishes.stage_shows = next_view(screen.layout);
}

constexpr auto number_of_key = [](Key::Key key) {
    return static_cast<int>(key) - static_cast<int>(Key::Num0);
};

const std::array<Shortcut, 24> table = {{
    {"Space", "play or pause", Key::Space, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) {
         toggle_play(screen.state.time, screen.state.run.duration_s);
     }},
    {".   (Shift: a pass)", "one needle row on", Key::Period, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent& event) { step(screen, event, true); }},
    {",   (Shift: a pass)", "one needle row back", Key::Comma, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent& event) { step(screen, event, false); }},
    {"[   ]", "time slower, faster: 1/50 to 8×", Key::LBracket, Key::RBracket, false,
     [](ExploreScreen& screen, const KeyEvent& event) {
         change_speed(screen.state.time, event.code == Key::RBracket);
     }},
    {"Home   End", "to the start, to the end", Key::Home, Key::End, false,
     [](ExploreScreen& screen, const KeyEvent& event) {
         seek(screen.state.time, event.code == Key::Home ? 0.0 : screen.state.run.duration_s,
              screen.state.run.duration_s);
     }},
    {"O", "loop: start over at the end", Key::O, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) { screen.state.time.loop = !screen.state.time.loop; }},
    {"0 to 6", "layers, in the order of the switch", Key::Num0, Key::Num6, false,
     [](ExploreScreen& screen, const KeyEvent& event) {
         choose_overlay(screen.state, static_cast<Overlay>(number_of_key(event.code)));
     }},
    {"F", "counting frame", Key::F, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) {
         screen.state.instruments.frame_shown = !screen.state.instruments.frame_shown;
     }},
    {"Arrows   (Shift: fine)", "move the counting frame", Key::Left, Key::Down, false, move_frame},
    {"M", "ruler", Key::M, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) {
         screen.state.instruments.ruler_shown = !screen.state.instruments.ruler_shown;
     }},
    {"L", "loupe", Key::L, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) { screen.state.wishes.loupe = !screen.state.wishes.loupe; }},
    {"Z", "zoom in on the frame, or show all", Key::Z, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) { toggle_zoom(screen.state); }},
    {"X", "hold: look through the roller", Key::X, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) { screen.state.veil.key_held = true; }},
    {"D", "depth loupe: the channel under the pointer", Key::D, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) {
         screen.state.instruments.depth_shown = !screen.state.instruments.depth_shown;
     }},
    {"E", "side view: epidermis drawn thicker", Key::E, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) {
         screen.state.epidermis_drawn = !screen.state.epidermis_drawn;
     }},
    {"S", "top view, side view, both (small windows)", Key::S, Key::Unknown, false, show_next_view},
    {"C   R", "controls, results (where they are drawers)", Key::C, Key::R, false,
     [](ExploreScreen& screen, const KeyEvent& event) {
         bool& open =
             event.code == Key::C ? screen.state.wishes.controls_open : screen.state.wishes.results_open;
         open = !open;
     }},
    {"P", "save a picture of the window", Key::P, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) { screen.state.picture_wanted = true; }},
    {"F11", "presenter view", Key::F11, Key::Unknown, false,
     [](ExploreScreen& screen, const KeyEvent&) {
         screen.state.wishes.presenter = !screen.state.wishes.presenter;
     }},
    {"Ctrl Z   Ctrl Shift Z", "undo, redo", Key::Z, Key::Y, true, undo_or_redo},
    {"Ctrl R", "reset all", Key::R, Key::Unknown, true,
     [](ExploreScreen& screen, const KeyEvent&) { reset_all(screen.state.session); }},
    {"Ctrl O", "choose a scenario", Key::O, Key::Unknown, true,
     [](ExploreScreen& screen, const KeyEvent&) { screen.picker_open_now = true; }},
    {"Ctrl +   Ctrl -", "larger, smaller text", Key::Equal, Key::Hyphen, true,
     [](ExploreScreen& screen, const KeyEvent& event) {
         scale_text(screen, event.code == Key::Equal ? text_scale_step : -text_scale_step);
     }},
    {"F1   Esc", "this card; close", Key::F1, Key::Escape, false,
     [](ExploreScreen& screen, const KeyEvent& event) {
         if (event.code == Key::F1) {
             screen.help_open = !screen.help_open;
         } else {
             close_top(screen, event);
         }
     }},
}};

/// Keys that mean the same as a key of the table.
Key::Key plain_key(Key::Key key) {
    if (key == Key::Add) return Key::Equal;
    if (key == Key::Subtract) return Key::Hyphen;
    return key;
}

bool is_meant(const Shortcut& shortcut, Key::Key key, bool control) {
    if (shortcut.control != control) return false;
    if (key == shortcut.key || key == shortcut.other_key) return true;
    const bool range = shortcut.key == Key::Num0 || shortcut.key == Key::Left;
    return range && key > shortcut.key && key < shortcut.other_key;
}

}  // namespace

std::span<const Shortcut> shortcuts() {
    return table;
}

void answer(ExploreScreen& screen, const sf::Event& event) {
    const bool x_released = event.type == sf::Event::KeyReleased && event.key.code == Key::X;
    if (x_released || event.type == sf::Event::LostFocus) screen.state.veil.key_held = false;
    if (event.type != sf::Event::KeyPressed || event.key.code == Key::Unknown) return;
    sf::Event::KeyEvent key = event.key;
    key.code = plain_key(key.code);
    for (const Shortcut& shortcut : table) {
        if (is_meant(shortcut, key.code, key.control)) {
            shortcut.act(screen, key);
            return;
        }
    }
}

}  // namespace needleroll::gui
