/// The roller seen from above, to scale, its needles turning with the drum.
#pragma once

#include "gui/scene/camera.hpp"
#include "gui/scene/roller_body.hpp"
#include "sim/device/roller.hpp"
#include "sim/motion/stroke.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll::scene {

/// Where the roller is and how it is shown.
struct RollerShown {
    AxlePose pose;
    double drum_angle_rad =
        0.0;               ///< a needle points straight down when this + its body angle is a whole turn
    bool lifted = false;   ///< held above the skin: further shadow
    double opacity = 1.0;  ///< 0.25 to look through it
};

/// Pictures of the roller's body at one scale.
struct RollerPicture {
    RollerFrame frame;
    double px_per_mm = 0.0;
    sf::Texture body, shadow;
};

/// Makes the pictures when the roller or, by a fifth or more, the scale has changed (10 to 60 ms at 8 to 17
/// px/mm).
void prepare_roller(RollerPicture& picture, const Roller& roller, const Camera& camera);

/// Draws shadow, drum, needles, discs, yoke and grip. Under 1 ms beside the fill.
void draw_roller(sf::RenderTarget& target, const RollerPicture& picture, const Roller& roller,
                 const NeedleLayout& needles, const RollerShown& shown, const Camera& camera, float scale);

/// The box on the skin that the whole roller seen from above lies within, its shadow at rest included.
Box roller_box(const Roller& roller, const AxlePose& pose);

}  // namespace needleroll::scene
