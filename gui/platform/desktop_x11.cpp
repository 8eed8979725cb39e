#include "gui/platform/desktop_x11.hpp"

#include <chrono>
#include <cstdlib>
#include <thread>
#ifdef NEEDLEROLL_X11
#include <X11/Xlib.h>
#endif

namespace needleroll::gui {

#ifdef NEEDLEROLL_X11

DisplayConnection::DisplayConnection() {
    constexpr int attempts = 6;
    for (int i = 0; i < attempts && display_ == nullptr; ++i) {
        if (i > 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
        display_ = XOpenDisplay(nullptr);
        if (XDisplayName(nullptr)[0] == '\0') break;  // no display is named: waiting helps nobody
    }
    is_there_ = display_ != nullptr;
}

DisplayConnection::~DisplayConnection() {
    if (display_ != nullptr) XCloseDisplay(static_cast<Display*>(display_));
}

bool DisplayConnection::shows(unsigned long window) const {
    XWindowAttributes attributes{};
    return display_ == nullptr ||
           XGetWindowAttributes(static_cast<Display*>(display_), window, &attributes) == 0 ||
           attributes.map_state == IsViewable;
}

std::optional<double> desktop_dots_per_inch() {
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) return std::nullopt;
    const char* text = XGetDefault(display, "Xft", "dpi");
    const double dots = text != nullptr ? std::strtod(text, nullptr) : 0.0;
    XCloseDisplay(display);
    return dots > 0.0 ? std::optional<double>(dots) : std::nullopt;
}

#else

DisplayConnection::DisplayConnection() {
#ifdef __linux__
    is_there_ = std::getenv("DISPLAY") != nullptr;
#else
    is_there_ = true;
#endif
}

DisplayConnection::~DisplayConnection() = default;

bool DisplayConnection::shows(unsigned long) const {
    return true;
}

std::optional<double> desktop_dots_per_inch() {
    return std::nullopt;
}

#endif

}  // namespace needleroll::gui
