/// What the X11 desktop says. Apart, because Xlib's header names clash with ours.
#pragma once

#include <optional>

namespace needleroll::gui {

/// A connection to the X11 display, closed with this value. SFML ends the process where no display answers,
/// so open this first and keep it as long as SFML draws: a server may restart, and refuse, when its last
/// client leaves.
class DisplayConnection {
  public:
    /// Tries for a quarter second, the time a server needs to restart.
    DisplayConnection();
    ~DisplayConnection();
    DisplayConnection(const DisplayConnection&) = delete;
    DisplayConnection& operator=(const DisplayConnection&) = delete;
    /// Whether a display answers. True on systems without X11.
    bool is_there() const { return is_there_; }
    /// Whether the window of this number, which must exist, is on the display, covered or not: false while it
    /// is minimised or hidden. True on systems without X11. Asks the server, 0.05 ms.
    bool shows(unsigned long window) const;

  private:
    void* display_ = nullptr;
    bool is_there_ = false;
};

/// Whether a display answers now.
inline bool display_is_there() {
    return DisplayConnection().is_there();
}

/// The Xft.dpi resource of the desktop; nothing without X11, without a display or when it is not set.
std::optional<double> desktop_dots_per_inch();

}  // namespace needleroll::gui
