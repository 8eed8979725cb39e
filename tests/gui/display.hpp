/// Tests that draw need a display; without one they say so and do nothing.
#pragma once

#include "gui/platform/desktop_x11.hpp"
#include "gui/platform/offscreen_canvas.hpp"
#include "tests/catch.hpp"

#include <memory>

/// Leaves the test case with a message when there is no display.
#define NEEDLEROLL_NEEDS_DISPLAY()                                        \
    if (!needleroll::gui::display_is_there()) {                           \
        WARN("skipped: no display (run under xvfb-run to include this)"); \
        return;                                                           \
    }

namespace needleroll::gui {

/// A canvas of that size, or a failed test.
inline std::unique_ptr<OffscreenCanvas> make_canvas(unsigned width_px, unsigned height_px,
                                                    const Appearance& appearance = {},
                                                    const FontFiles& fonts = find_fonts()) {
    auto canvas = OffscreenCanvas::create({width_px, height_px}, appearance, fonts);
    INFO((canvas ? std::string() : describe(canvas.error())));
    REQUIRE(canvas.has_value());
    return std::move(*canvas);
}

/// Whether two colours differ by at most `tolerance` in every channel.
inline bool close_colours(sf::Color a, sf::Color b, int tolerance = 3) {
    const auto near = [tolerance](int x, int y) { return x - y <= tolerance && y - x <= tolerance; };
    return near(a.r, b.r) && near(a.g, b.g) && near(a.b, b.b);
}

}  // namespace needleroll::gui
