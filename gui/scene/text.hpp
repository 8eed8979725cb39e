/// Words on pictures: rulers, pills, labels. Panels and captions are not drawn here.
#pragma once

#include "gui/platform/text_log.hpp"

#include <string>

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::scene {

/// The fonts of the stage.
struct StageFonts {
    sf::Font regular, semibold;
    bool loaded = false;          ///< false: pictures stay without words
    gui::TextLog* log = nullptr;  ///< where drawn words are reported, if anywhere
    sf::Vector2f corner_px;       ///< where the target's upper left corner lies in the window, for the report
};

/// Loads both fonts from files; not loaded when either cannot be read.
bool load_fonts(StageFonts& fonts, const std::string& regular_path, const std::string& semibold_path);

/// How words are set. `align` 0 starts at the place, 0.5 centres on it, 1 ends at it; the place is the middle
/// of the line's height (of digits, not of descenders).
struct Lettering {
    float size_px = 13.f;
    sf::Color colour;
    bool semibold = false;
    float align = 0.f;
};

/// Draws one line of UTF-8 words on whole pixels, so that they stay sharp.
void draw_text(sf::RenderTarget& target, StageFonts& fonts, const std::string& words, sf::Vector2f place,
               const Lettering& style);

/// Reports an opaque box that hides the words drawn before it.
void report_ground(const sf::RenderTarget& target, const StageFonts& fonts, const sf::FloatRect& box);

/// Width of the line [px].
float text_width(StageFonts& fonts, const std::string& words, const Lettering& style);

}  // namespace needleroll::scene
