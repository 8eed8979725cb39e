/// Skin at the size of its fibres, as shapes: what gui/scene/fibres.hpp lays out, in its colours.
///
/// Shapes made of stamps (gui/scene/tissue_stamps.hpp) are drawn with the picture of the stamps, the others
/// without a picture.
#pragma once

#include "gui/scene/fibres.hpp"
#include "gui/scene/shapes.hpp"

#include <SFML/Graphics/Image.hpp>

namespace needleroll::scene {

/// Where the tissue lies on its rectangle: one scale in both directions.
struct FibresFrame {
    float width_px = 1.f, height_px = 1.f;
    float px_per_mm = 500.f;
    float surface_px = 106.f;  ///< height of the skin's mean surface
};

/// Pixel of a place in the tissue.
Point fibres_pixel(const FibresFrame& frame, Point place_mm);

/// The ground of both dermis layers with soft light and dark in it: a small picture to be stretched from the
/// skin's mean surface to the lower edge.
sf::Image dermis_ground(const FibresFrame& frame);

/// Of stamps: what lies under new collagen. Bundles of the deep dermis, vessels, collagen already there.
void add_fibres_below(Vertices& stamps, const FibresFrame& frame, const FibreTissue& tissue);

/// Of stamps: new collagen.
void add_new_collagen(Vertices& stamps, const FibresFrame& frame, std::span<const Strand> strands);

/// Of stamps: what lies over new collagen. A third of the collagen already there, since fibres are
/// interwoven; cells; elastin.
void add_fibres_above(Vertices& stamps, const FibresFrame& frame, const FibreTissue& tissue);

/// The outer skin in the order of drawing: ground, cells of stamps, horny layer.
struct OuterSkinShapes {
    Vertices ground, stamps, horny;
};
OuterSkinShapes outer_skin_shapes(const FibresFrame& frame);

}  // namespace needleroll::scene
