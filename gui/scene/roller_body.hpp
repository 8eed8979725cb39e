/// The parts of the roller that do not turn with the drum: yoke, collar, grip and their shadow, as pictures.
#pragma once

#include "sim/device/roller.hpp"

#include <SFML/Graphics/Image.hpp>

namespace needleroll::scene {

/// Sizes that fix the body's shape [mm].
struct RollerFrame {
    double drum_radius_mm = 10.0;
    double drum_width_mm = 20.0;
    bool operator==(const RollerFrame&) const = default;
};

/// The sizes of a roller's body.
RollerFrame roller_frame(const Roller& roller);

/// Distance of the end discs' outer faces from mid-drum [mm].
double disc_face_mm(const RollerFrame& frame);
/// Distance of the rivets from mid-drum along the axle [mm].
double rivet_offset_mm(const RollerFrame& frame);

/// Half the sides of the rectangle around the axle's midpoint that holds the whole body [mm]: `front` ahead
/// of the axle, `back` behind it, `side` to either side.
struct BodyExtent {
    double front_mm, back_mm, side_mm;
};
BodyExtent body_extent(const RollerFrame& frame);

/// Yoke, collar and grip seen from above on a clear ground. Columns run backwards from the front edge, rows
/// from left to right of the heading; light comes from the front left. About 20 ns a pixel.
sf::Image body_image(const RollerFrame& frame, double px_per_mm);

/// Shadow of the whole roller, drum included, on the same rectangle: white with the shadow's strength as
/// opacity.
sf::Image body_shadow_image(const RollerFrame& frame, double px_per_mm);

}  // namespace needleroll::scene
