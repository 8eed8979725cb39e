/// Soft shadows of boxes that float over the stage.
#pragma once

#include "gui/scene/shapes.hpp"

namespace needleroll::scene {

/// How a shadow falls: straight down by `drop_px`, fading over `blur_px` to each side of the edge.
struct ShadowStyle {
    float drop_px = 6.f;
    float blur_px = 22.f;
    double opacity = 0.28;
    bool hollow = false;  ///< leave out what lies well under the box: it will be covered
};

/// Appends the shadow of a box with round corners. Covers the box too, so draw it first.
void add_box_shadow(Vertices& shapes, const sf::FloatRect& box, float corner_px, const ShadowStyle& style);

/// Draws that shadow at once.
void draw_box_shadow(sf::RenderTarget& target, const sf::FloatRect& box, float corner_px,
                     const ShadowStyle& style);

}  // namespace needleroll::scene
