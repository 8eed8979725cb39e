/// Shared by the tests of the two views of a run: a canvas that a view is drawn on as the product draws it.
#pragma once

#include "gui/stage/style.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/pictures.hpp"

#include <cmath>
#include <functional>

namespace needleroll::gui {

/// A canvas with letters for the stage.
struct StageCanvas {
    std::unique_ptr<OffscreenCanvas> canvas;
    std::unique_ptr<scene::StageFonts> fonts = stage_fonts(PictureLetters::steady);

    StageCanvas(unsigned width_px, unsigned height_px, double text_scale = 1.0)
        : canvas(make_canvas(width_px, height_px, {ThemeName::light, text_scale, true})) {}

    /// The picture of a frame on which `view` draws; all else has the stage's colour.
    sf::Image picture(
        const std::function<void(sf::RenderTarget& target, const scene::StageStyle& style)>& view) {
        canvas->begin_frame();
        view(canvas->target(), stage_style(canvas->ui(), fonts));
        canvas->end_frame();
        return canvas->picture();
    }
};

/// The colour of a pixel.
inline sf::Color pixel_at(const sf::Image& picture, sf::Vector2f at) {
    return picture.getPixel(static_cast<unsigned>(std::lround(at.x)),
                            static_cast<unsigned>(std::lround(at.y)));
}

/// How far two colours lie apart: the sum over the channels [levels].
inline int colour_distance(sf::Color a, sf::Color b) {
    return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b);
}

/// The mean colour around a pixel.
inline sf::Color mean_around(const sf::Image& picture, sf::Vector2f at, int reach_px) {
    int red = 0, green = 0, blue = 0, count = 0;
    for (int y = -reach_px; y <= reach_px; ++y) {
        for (int x = -reach_px; x <= reach_px; ++x, ++count) {
            const sf::Color one =
                pixel_at(picture, at + sf::Vector2f(static_cast<float>(x), static_cast<float>(y)));
            red += one.r, green += one.g, blue += one.b;
        }
    }
    const auto mean = [count](int sum) { return static_cast<sf::Uint8>(sum / count); };
    return {mean(red), mean(green), mean(blue)};
}

}  // namespace needleroll::gui
