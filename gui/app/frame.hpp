/// The program in any window: the desk, the screens that have been shown, and what is drawn around the one
/// that is shown. Knows screens by their interface alone.
#pragma once

#include "gui/platform/imgui_host.hpp"
#include "gui/screens/screen.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <SFML/Graphics/Image.hpp>

namespace needleroll::gui {

/// The program.
struct App {
    Desk desk;
    std::span<const ScreenEntry> entries;
    std::vector<std::unique_ptr<Screen>> made = {};  ///< by entry; made when it is first shown, and kept
    std::size_t shown = 0;                           ///< entry of the screen that is shown
};

/// The program on a desk, on the screen of that key, else on the first one.
App open_app(Desk desk, std::span<const ScreenEntry> entries, std::string_view screen = default_screen);

/// The screen that is shown.
Screen& shown_screen(App& app);

/// Answers an event that no control of the interface has used: the screen first, then the keys of the
/// program.
void answer(App& app, const sf::Event& event);

/// Lets time pass and draws a frame: the screen, and around it the top bar, messages and the card of keys.
/// Between begin_frame and end_frame of a Window or OffscreenCanvas.
void draw(App& app, sf::RenderTarget& target, Ui& ui, double elapsed_s);

/// Between two frames: the look, the language and the characters of the fonts become what the desk has and
/// what was asked for. A language that there is not leaves the one in force, and a notice says so. True when
/// the next frame differs by that.
bool dress(Desk& desk, ImguiHost& host);

/// Ends a frame by `end_frame`, which fills a picture of it when it is given one: when one was asked for, it
/// is saved and a notice says where.
void finish_frame(Desk& desk, const std::function<void(sf::Image* picture)>& end_frame);

/// True while the next frame will differ from this one.
bool is_moving(const App& app);

}  // namespace needleroll::gui
