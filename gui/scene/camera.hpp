/// The way between millimetres on the skin and pixels of the stage.
#pragma once

#include "sim/core/place.hpp"
#include "sim/coverage/window.hpp"

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::scene {

/// How the skin lies on a rectangle of `width_px` by `height_px` pixels: the place in its middle and the
/// scale. Skin y points up, pixel y down; pixels count from the rectangle's upper left corner.
struct Camera {
    double width_px = 1.0, height_px = 1.0;
    double centre_x_mm = 0.0, centre_y_mm = 0.0;
    double px_per_mm = 1.0;
    bool operator==(const Camera&) const = default;
};

/// Smallest length that can fill the view: a single hole [mm].
inline constexpr double smallest_view_mm = 0.05;

/// Shows the whole box, with `margin_px` free on each side.
Camera fit(double width_px, double height_px, const Box& box, double margin_px);

/// Pixel of a place on the skin.
sf::Vector2f to_pixel(const Camera& camera, double x_mm, double y_mm);

/// A place on the skin, as the core has it.
using SkinPlace = Place;

/// Place on the skin under a pixel.
SkinPlace to_skin(const Camera& camera, sf::Vector2f pixel);

/// Distance between two places [mm].
double distance_mm(const SkinPlace& a, const SkinPlace& b);

/// What of the skin the view shows.
Box visible_box(const Camera& camera);

/// A box as a rectangle of pixels.
sf::FloatRect to_pixels(const Camera& camera, const Box& box);

/// Scales about a pixel that keeps its place on the skin. The scale stays between the whole `patch` at half
/// the view's size and smallest_view_mm filling the view's shorter side.
Camera zoomed(Camera camera, double factor, sf::Vector2f about_px, const Box& patch);

/// Keeps the middle of the view on the patch.
Camera held_on(Camera camera, const Box& patch);

}  // namespace needleroll::scene
