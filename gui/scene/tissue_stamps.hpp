/// Small pictures that the fibres and cells of a tissue are drawn with: made once, from the table of colours,
/// then laid along paths. A strand costs two triangles for each piece of its path that way, with its light,
/// its shade and its fibrils.
#pragma once

#include "gui/scene/shapes.hpp"

#include <span>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll::scene {

/// What runs along a path.
enum class StampStrip {
    thick_bundle,  ///< with fibrils; tinted by its vertices
    fine_dark,
    fine_rose,
    fine_pale,
    fine_white,
    collagen_made,  ///< new collagen
    elastin_fibre,
    capillary,
    plexus,
};

/// What is put at a place. Each has eight forms.
enum class StampCell { epidermal, flat, basal };

/// How many times finer than at 500 px per mm the stamps are made, so that they need not be shrunk much.
unsigned stamp_fineness(float px_per_mm);

/// The picture with all stamps; strips repeat to the right.
sf::Image tissue_stamps(unsigned fineness);

/// How a strip is laid.
struct StripLook {
    sf::Color colour = sf::Color::White;  ///< multiplies the strip's own
    float start = 0.f;                    ///< where in the strip it begins
    float stretch = 1.f;                  ///< pixels of the target for a pixel of the strip at fineness 1
};

/// A strip along a path [px]: half widths to both sides, the light from above. A path that runs to the left
/// is lit from below, so let it run to the right.
void add_strip(Vertices& stamps, std::span<const Point> points, std::span<const float> half_widths,
               StampStrip strip, const StripLook& look = {});

/// A cell with its middle at a place: half its length along `angle_rad`, half its breadth across.
void add_cell(Vertices& stamps, Point middle, Point half_size_px, float angle_rad, StampCell cell,
              unsigned form, sf::Color colour = sf::Color::White);

/// A fibre-making cell along a path from end to end.
void add_spindle(Vertices& stamps, std::span<const Point> points, float half_width_px);

/// Draws shapes made of stamps with their picture.
void draw_stamps(sf::RenderTarget& target, Vertices stamps, const sf::Texture& picture);

}  // namespace needleroll::scene
