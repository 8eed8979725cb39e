/// What stands under the top bar. The program knows screens by this alone; a screen asks for things on the
/// desk, and the program does them.
#pragma once

#include "gui/screens/frame_layout.hpp"
#include "gui/screens/shortcut.hpp"
#include "gui/widgets/picker.hpp"
#include "gui/work/desk.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// What the picker of the top bar offers on a screen, in a language; nothing without entries.
struct ScreenPicker {
    Word label = {};
    std::vector<PickerEntry> entries;
    int chosen = -1;
};

/// A screen. Its pictures belong to the OpenGL context that it is drawn with.
class Screen {
  public:
    Screen() = default;
    virtual ~Screen() = default;
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// From where people read it.
    virtual ReadFrom read_from() const { return ReadFrom::desk; }
    /// What it has around its stage.
    virtual FrameParts parts() const = 0;
    /// Lets time pass and draws a frame: panels with Dear ImGui, pictures with SFML. Between begin_frame and
    /// end_frame of a Window or OffscreenCanvas.
    virtual void draw(sf::RenderTarget& target, Ui& ui, Desk& desk, const FrameLayout& frame,
                      double elapsed_s) = 0;
    /// Answers an event that no control has used. True when it was meant for the screen.
    virtual bool answer(Desk& desk, const sf::Event& event) = 0;
    /// Its lines on the card of keys.
    virtual std::vector<KeyLine> key_lines() const = 0;
    /// True while the next frame will differ from this one.
    virtual bool is_moving(const Desk& desk) const = 0;
    /// Another screen takes its place: it lets go of what the hand holds.
    virtual void hide(Desk&) {}
    /// Time stands still, at a moment [s] if one is given.
    virtual void stand_still(Desk& desk, std::optional<double> at_s) = 0;
    /// Goes to a step, counted from 1, where the screen has any.
    virtual void show_step(Desk&, int) {}
    virtual ScreenPicker picker(const Desk&, const Language&) const { return {}; }
    /// An entry of its picker was chosen.
    virtual void pick(Desk&, std::size_t) {}
};

/// Draws what a screen's picker offers now, in the top bar or, where that has no room, on the screen's
/// controls. Width 0: of the panel.
void draw_screen_picker(Ui& ui, Desk& desk, Screen& screen, const ScreenPicker& offered, float width_px);

/// Width that this picker needs to show what is chosen whole [px].
float whole_picker_width(const Ui& ui, const ScreenPicker& offered);

/// A screen in the table of contents.
struct ScreenEntry {
    std::string_view key;  ///< "explore", as the command line spells it
    Word name;             ///< on its tab
    std::unique_ptr<Screen> (*make)(Desk& desk);
};

/// The table of contents, in the order of the tabs.
std::span<const ScreenEntry> screens();

/// The screen that opens where none is asked for.
inline constexpr std::string_view default_screen = "explore";

/// The place of a screen in a table of contents; empty without one of that key.
std::optional<std::size_t> place_of_screen(std::span<const ScreenEntry> entries, std::string_view key);

}  // namespace needleroll::gui
