/// The keys of the Explore screen: one table, from which the card of keys is made and events are answered.
#include "gui/words/keys.hpp"

#include "gui/screens/explore/explore.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {
namespace {

using Key = sf::Keyboard;
using KeyEvent = sf::Event::KeyEvent;

/// What a key of the screen does.
using ExploreAct = void (*)(ExploreScreen& screen, Desk& desk, const KeyEvent& event);

constexpr double frame_step_mm = 1.0;

void step(ExploreScreen& screen, const Desk& desk, const KeyEvent& event, bool forwards) {
    if (event.shift) {
        step_pass(screen.state.time, screen.state.run.marks, forwards);
    } else {
        step_row(screen.state.time, desk.session.result, forwards);
    }
}

void move_frame(ExploreScreen& screen, Desk& desk, const KeyEvent& event) {
    const double step_mm = event.shift ? frame_step_mm / 10.0 : frame_step_mm;
    Instruments& instruments = screen.state.instruments;
    const double right = event.code == Key::Right ? step_mm : event.code == Key::Left ? -step_mm : 0.0;
    const double up = event.code == Key::Up ? step_mm : event.code == Key::Down ? -step_mm : 0.0;
    place_frame(instruments, instruments.frame_x_mm + right, instruments.frame_y_mm + up,
                desk.session.result.scenario.patch);
}

void undo_or_redo(ExploreScreen&, Desk& desk, const KeyEvent& event) {
    if (event.shift || event.code == Key::Y) {
        redo(desk.session);
    } else {
        undo(desk.session);
    }
}

void show_next_view(ExploreScreen& screen, Desk&, const KeyEvent&) {
    screen.state.wishes.stage_shows = next_view(screen.layout);
}

constexpr auto number_of_key = [](Key::Key key) {
    return static_cast<int>(key) - static_cast<int>(Key::Num0);
};

const std::array<Shortcut<ExploreAct>, 18> explore_keys = {{
    {words::keys::space, words::keys::does_space, Key::Space, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) {
         toggle_play(screen.state.time, screen.state.run.duration_s);
     }},
    {words::keys::row_on, words::keys::does_row_on, Key::Period, Key::Unknown, false,
     [](ExploreScreen& screen, Desk& desk, const KeyEvent& event) { step(screen, desk, event, true); }},
    {words::keys::row_back, words::keys::does_row_back, Key::Comma, Key::Unknown, false,
     [](ExploreScreen& screen, Desk& desk, const KeyEvent& event) { step(screen, desk, event, false); }},
    {words::keys::speed, words::keys::does_speed, Key::LBracket, Key::RBracket, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent& event) {
         change_speed(screen.state.time, event.code == Key::RBracket);
     }},
    {words::keys::ends, words::keys::does_ends, Key::Home, Key::End, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent& event) {
         seek(screen.state.time, event.code == Key::Home ? 0.0 : screen.state.run.duration_s,
              screen.state.run.duration_s);
     }},
    {words::keys::loop, words::keys::does_loop, Key::O, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) { screen.state.time.loop = !screen.state.time.loop; }},
    {words::keys::layers, words::keys::does_layers, Key::Num0, Key::Num6, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent& event) {
         choose_overlay(screen.state, static_cast<Overlay>(number_of_key(event.code)));
     }},
    {words::keys::frame, words::keys::does_frame, Key::F, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) {
         screen.state.instruments.frame_shown = !screen.state.instruments.frame_shown;
     }},
    {words::keys::move_frame, words::keys::does_move_frame, Key::Left, Key::Down, false, move_frame},
    {words::keys::ruler, words::keys::does_ruler, Key::M, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) {
         screen.state.instruments.ruler_shown = !screen.state.instruments.ruler_shown;
     }},
    {words::keys::loupe, words::keys::does_loupe, Key::L, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) {
         screen.state.wishes.loupe = !screen.state.wishes.loupe;
     }},
    {words::keys::zoom, words::keys::does_zoom, Key::Z, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) { toggle_zoom(screen.state); }},
    {words::keys::look_through, words::keys::does_look_through, Key::X, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) { screen.state.veil.key_held = true; }},
    {words::keys::depth_loupe, words::keys::does_depth_loupe, Key::D, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) {
         screen.state.instruments.depth_shown = !screen.state.instruments.depth_shown;
     }},
    {words::keys::epidermis, words::keys::does_epidermis, Key::E, Key::Unknown, false,
     [](ExploreScreen& screen, Desk&, const KeyEvent&) {
         screen.state.epidermis_drawn = !screen.state.epidermis_drawn;
     }},
    {words::keys::views, words::keys::does_views, Key::S, Key::Unknown, false, show_next_view},
    {words::keys::undo, words::keys::does_undo, Key::Z, Key::Y, true, undo_or_redo},
    {words::keys::reset, words::keys::does_reset, Key::R, Key::Unknown, true,
     [](ExploreScreen&, Desk& desk, const KeyEvent&) { reset_all(desk.session); }},
}};

}  // namespace

std::vector<KeyLine> ExploreScreen::key_lines() const {
    std::vector<KeyLine> lines;
    for (const auto& shortcut : explore_keys) lines.push_back({shortcut.keys, shortcut.does});
    return lines;
}

bool ExploreScreen::answer(Desk& desk, const sf::Event& event) {
    const bool x_released = event.type == sf::Event::KeyReleased && event.key.code == Key::X;
    if (x_released || event.type == sf::Event::LostFocus) state.veil.key_held = false;
    if (event.type != sf::Event::KeyPressed) return false;
    const KeyEvent key = plain_key(event.key);
    const auto* meant = find_shortcut<ExploreAct>(explore_keys, key);
    if (meant == nullptr) return false;
    meant->act(*this, desk, key);
    return true;
}

}  // namespace needleroll::gui
