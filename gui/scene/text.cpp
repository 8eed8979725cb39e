#include "gui/scene/text.hpp"

#include <cmath>

#include <SFML/Graphics/Text.hpp>

namespace needleroll::scene {
namespace {

/// Smaller letters lose their dots.
constexpr float smallest_px = 11.f;

sf::Text made(StageFonts& fonts, const std::string& words, const Lettering& style) {
    const auto size = static_cast<unsigned>(std::lround(std::max(style.size_px, smallest_px)));
    sf::Text text(sf::String::fromUtf8(words.begin(), words.end()),
                  style.semibold ? fonts.semibold : fonts.regular, size);
    text.setFillColor(style.colour);
    return text;
}

/// From the view's coordinates to pixels of the window.
sf::FloatRect in_window(const sf::RenderTarget& target, const StageFonts& fonts, const sf::FloatRect& box) {
    const sf::Vector2i from = target.mapCoordsToPixel({box.left, box.top});
    return {static_cast<float>(from.x) + fonts.corner_px.x, static_cast<float>(from.y) + fonts.corner_px.y,
            box.width, box.height};
}

void report(const sf::RenderTarget& target, const StageFonts& fonts, const std::string& words,
            const sf::Text& text) {
    if (fonts.log == nullptr || words.empty()) return;
    const sf::IntRect seen = target.getViewport(target.getView());
    const sf::FloatRect clip(static_cast<float>(seen.left) + fonts.corner_px.x,
                             static_cast<float>(seen.top) + fonts.corner_px.y, static_cast<float>(seen.width),
                             static_cast<float>(seen.height));
    fonts.log->texts.push_back(
        {.text = words, .ink = in_window(target, fonts, text.getGlobalBounds()), .clip = clip});
}

/// Height of digits above the line, as a share of the font size (Inter and DejaVu alike).
constexpr float digit_share = 0.73f;

}  // namespace

bool load_fonts(StageFonts& fonts, const std::string& regular_path, const std::string& semibold_path) {
    fonts.loaded = fonts.regular.loadFromFile(regular_path) && fonts.semibold.loadFromFile(semibold_path);
    return fonts.loaded;
}

float text_width(StageFonts& fonts, const std::string& words, const Lettering& style) {
    if (!fonts.loaded) return 0.f;
    const sf::Text text = made(fonts, words, style);
    return text.findCharacterPos(text.getString().getSize()).x - text.findCharacterPos(0).x;
}

void draw_text(sf::RenderTarget& target, StageFonts& fonts, const std::string& words, sf::Vector2f place,
               const Lettering& style) {
    if (!fonts.loaded) return;
    sf::Text text = made(fonts, words, style);
    const float width = text.findCharacterPos(text.getString().getSize()).x;
    // SFML sets the baseline one font size below the text's position.
    const float baseline = place.y + style.size_px * digit_share * 0.5f;
    text.setPosition(std::round(place.x - width * style.align),
                     std::round(baseline - static_cast<float>(text.getCharacterSize())));
    target.draw(text);
    report(target, fonts, words, text);
}

void report_ground(const sf::RenderTarget& target, const StageFonts& fonts, const sf::FloatRect& box) {
    if (fonts.log != nullptr)
        fonts.log->grounds.push_back({in_window(target, fonts, box), nullptr, fonts.log->texts.size()});
}

}  // namespace needleroll::scene
