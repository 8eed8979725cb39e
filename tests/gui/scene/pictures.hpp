/// Shared by the tests that draw scenes: a display, a place for pictures, a run.
#pragma once

#include "gui/platform/font_files.hpp"
#include "gui/scene/instruments.hpp"
#include "sim/run/run.hpp"
#include "tests/gui/pictures.hpp"

#include <cstdlib>
#include <string>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Window/Context.hpp>

namespace needleroll::scene::test {

/// SFML aborts without a display, so tests that draw are skipped there. With one, a context is kept to the
/// end of the program: an X server without clients resets itself and may refuse the next one.
inline bool has_display() {
    const char* display = std::getenv("DISPLAY");
    if (display == nullptr || *display == '\0') return false;
    static const sf::Context* const kept = new sf::Context;
    return kept != nullptr;
}

/// Keeps a picture beside the build, for people to look at.
inline void keep(const sf::RenderTexture& picture, const std::string& name) {
    gui::keep_picture(picture.getTexture().copyToImage(), "scene/" + name);
}

/// Colours of the light theme.
inline StageColours light_colours() {
    return {sf::Color(0xE7EDEDFF), sf::Color(0xFBFCFCFF), sf::Color(0x12252BFF),
            sf::Color(0x41575EFF), sf::Color(0x7E9297FF), sf::Color(0x0B6770FF)};
}

/// Inter when it is installed, else the fallback.
inline StageStyle light_style(StageFonts& fonts, float scale) {
    const gui::FontFiles files = gui::find_fonts();
    load_fonts(fonts, files.regular, files.semibold);
    return {light_colours(), &fonts, scale};
}

}  // namespace needleroll::scene::test
