/// The window on the screen: SFML, Dear ImGui and the beat of the frames.
///
///     auto window = Window::open({.title = "Needleroll"});
///     while ((*window)->is_open()) {
///         for (const sf::Event& event : (*window)->wait_for_frame()) answer(event);
///         if (!(*window)->begin_frame()) continue;
///         draw_scene((*window)->target());         // SFML, under the interface
///         draw_panels((*window)->ui());            // Dear ImGui and gui/widgets
///         (*window)->end_frame();
///     }
#pragma once

#include "gui/platform/desktop.hpp"
#include "gui/platform/desktop_x11.hpp"
#include "gui/platform/imgui_host.hpp"
#include "gui/platform/input.hpp"
#include "gui/platform/pacing.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>

namespace needleroll::gui {

/// How the window opens.
struct WindowOptions {
    std::string title = "Needleroll";
    unsigned width_px = 1600;
    unsigned height_px = 1000;
    bool within_screen = false;  ///< made smaller where the screen is; who manages windows may not do that
    Appearance appearance = {};
    FontFiles fonts = find_fonts();
};

/// The size in which the window opens on a screen: as wanted, or where it has to stay within the screen, no
/// wider and no higher than that. A screen without a size is not known, and limits nothing.
sf::Vector2u opening_size_px(const WindowOptions& options, sf::Vector2u screen_px);

/// One window. Owns the OpenGL context, the ImGui context and the cursors; ends them in the right order.
class Window {
  public:
    /// Fails without a display or with a driver older than OpenGL 2; never crashes.
    static Expected<std::unique_ptr<Window>> open(const WindowOptions& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool is_open() const { return window_.isOpen(); }
    void close() { window_.close(); }

    /// Sleeps until the next frame is due and returns the events that came meanwhile and that the program may
    /// use (see event_is_for_program). A Closed event closes nothing by itself.
    std::vector<sf::Event> wait_for_frame();
    /// Asks for frames for that long, because something moves.
    void animate_for(double duration_s);
    /// Asks for a fresh frame, because something changed outside of events.
    void redraw() { note_activity(pacing_); }

    /// Clears to the stage colour and starts the ImGui frame. False, with nothing begun, while the window has
    /// no size (minimised) or is closed.
    bool begin_frame();
    /// Draws the interface over the scene and shows the frame. `picture`, if given, receives all of it.
    void end_frame(sf::Image* picture = nullptr);

    /// The target for SFML drawing between begin_frame and end_frame, in pixels, y downwards.
    sf::RenderWindow& target() { return window_; }
    /// The look in force.
    Ui& ui() { return host_->ui(); }
    /// What draws the interface, to ask for another look.
    ImguiHost& host() { return *host_; }
    /// Which OpenGL path draws.
    Renderer renderer() const { return host_->renderer(); }
    /// Seconds since the window opened.
    double now_s() const { return static_cast<double>(clock_.getElapsedTime().asMicroseconds()) * 1e-6; }

  private:
    explicit Window(std::unique_ptr<DisplayConnection> display) : display_(std::move(display)) {}
    void take_events(std::vector<sf::Event>& for_program);

    std::unique_ptr<DisplayConnection> display_;  // first, so that it closes last
    sf::RenderWindow window_;
    std::string clipboard_text_;
    std::unique_ptr<Cursors> cursors_;
    std::unique_ptr<ImguiHost> host_;
    Pacing pacing_;
    sf::Clock clock_;
    double last_begin_s_ = 0.0;
};

}  // namespace needleroll::gui
