/// What part of the skin the patch view shows: pan and zoom. Knows no window.
#pragma once

#include "gui/scene/camera.hpp"
#include "sim/skin/patch.hpp"

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// Pan and zoom. Kept in millimetres, so that a resized window shows the same place.
struct PatchView {
    bool fitted = true;  ///< the whole patch, whatever the window
    double centre_x_mm = 0.0;
    double centre_y_mm = 0.0;
    double shown_mm = 60.0;  ///< length of skin across the shorter side of the view
};

/// Camera of the patch view in its rectangle.
scene::Camera camera_of(const PatchView& view, const sf::FloatRect& rectangle, const Patch& patch);

/// The same scale and place seen through another rectangle: `camera` belongs to `from`.
scene::Camera camera_through(const scene::Camera& camera, const sf::FloatRect& from,
                             const sf::FloatRect& through);

/// Zooms by a factor about a place of the skin. Zooming out to the whole patch fits it again.
void zoom(PatchView& view, double factor, const scene::SkinPlace& about, const sf::FloatRect& rectangle,
          const Patch& patch);

/// Moves the skin with the pointer.
void pan(PatchView& view, const Place& by_mm, const sf::FloatRect& rectangle, const Patch& patch);

}  // namespace needleroll::gui
