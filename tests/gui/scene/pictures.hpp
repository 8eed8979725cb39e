/// Shared by the tests that draw scenes: a display, a place for pictures, a run.
#pragma once

#include "gui/platform/font_files.hpp"
#include "gui/platform/theme.hpp"
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
    const gui::Palette& light = gui::palette(gui::ThemeName::light);
    return {gui::sfml_colour(light.stage),         gui::sfml_colour(light.panel),
            gui::sfml_colour(light.ink),           gui::sfml_colour(light.ink_soft),
            gui::sfml_colour(light.border_strong), gui::sfml_colour(light.accent)};
}

/// Inter when it is installed, else the fallback.
inline StageStyle light_style(StageFonts& fonts, float scale) {
    const gui::FontFiles files = gui::find_fonts();
    load_fonts(fonts, files.regular, files.semibold);
    return {light_colours(), &fonts, scale};
}

}  // namespace needleroll::scene::test
