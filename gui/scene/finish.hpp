/// The light of the teaching picture's studio on steel and plastic: a soft lamp at the upper left, a bright
/// sky, a pale floor. Illustrative.
#pragma once

#include "gui/scene/solid.hpp"

#include <SFML/Graphics/Color.hpp>

namespace needleroll::scene {

/// A point on the surface of a body.
struct LitPoint {
    Finish finish = Finish::steel;
    Spot place_mm;
    Spot normal;
    float lit = 1.f;  ///< share of the lamp that reaches it
};

/// Where the light comes from and where it is looked at from.
struct Studio {
    Spot towards;  ///< the viewer
    Spot lamp;     ///< the lamp, which throws the shadows
    Spot window;   ///< a bright window behind, seen only as a reflection
};

/// The studio around a view.
Studio studio_of(const SolidView& view);

/// Light of a point that reaches the viewer, as linear red, green, blue.
Spot light_of(const LitPoint& point, const Studio& studio);

/// Linear light as a colour of the screen.
sf::Color shown_colour(const Spot& light);

}  // namespace needleroll::scene
