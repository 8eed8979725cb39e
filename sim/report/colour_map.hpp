/// Oklab and the perceptually even colour maps that figures and the window share.
#pragma once

#include "sim/core/colour.hpp"

#include <array>

namespace needleroll {

/// A colour in Oklab (Ottosson 2020), where equal steps look about equally large.
struct Oklab {
    double lightness = 0.0;  ///< 0 black to 1 white
    double green_red = 0.0;
    double blue_yellow = 0.0;
};

/// Oklab coordinates of an sRGB colour; alpha is left out.
Oklab to_oklab(Colour colour);

/// The nearest opaque sRGB colour; what lies outside sRGB is clipped channel by channel.
Colour from_oklab(const Oklab& lab);

/// The maps in use: viridis for density (van der Walt & Smith 2015), cividis for depth (Nuñez et al. 2018).
/// Both rise steadily in lightness and read the same with and without colour blindness.
enum class ColourMap { viridis, cividis };

/// Number of colours of a map.
inline constexpr int colour_map_size = 256;

/// The table of a map from its low end to its high end.
const std::array<Colour, colour_map_size>& colour_table(ColourMap map);

/// Colour at a fraction of the map, 0 low to 1 high; outside values are clamped, NaN gives the low end.
Colour map_colour(ColourMap map, double fraction);

}  // namespace needleroll
