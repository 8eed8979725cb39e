/// Layers over the skin: what a map of the run looks like when laid on it.
///
/// Smooth maps (density, depth, redness) are small pictures of the whole raster, stretched. Maps with borders
/// (gaps, bands, radii) are made at the pixels of the view, so that borders and hatching stay crisp; make
/// them again when the view or the map changes (4 to 8 ms for 1000 x 700 pixels).
#pragma once

#include "gui/scene/camera.hpp"
#include "gui/scene/holes.hpp"
#include "gui/scene/skin.hpp"
#include "sim/core/raster.hpp"

#include <array>
#include <vector>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll {
struct DoubleStrikes;
}

namespace needleroll::scene {

/// A layer ready to be drawn: a picture and the part of the skin it covers.
struct OverlayPicture {
    sf::Texture texture;
    Box covered;
};

/// The largest opacity of the density layer, and the density [per cm2] from which it has it. Legends fade the
/// same way.
inline constexpr double density_opacity = 0.68;
inline constexpr double density_full_opacity_per_cm2 = 60.0;
/// Opacity of the depth layer.
inline constexpr double depth_opacity = 0.78;

/// Colour of a density [per cm2] on a scale from 0 to `full_scale_per_cm2` (viridis, fading out below 60 per
/// cm2).
sf::Color density_colour(double density_per_cm2, double full_scale_per_cm2);

/// Colour of a depth on a scale from 0 to `full_scale_mm` (cividis); clear where NaN.
sf::Color depth_colour(double depth_mm, double full_scale_mm);

/// Density [per cm2] as the viridis layer.
sf::Image density_image(const Raster& density_per_cm2, double full_scale_per_cm2);

/// Mean depth [mm] as the cividis layer.
sf::Image depth_image(const Raster& depth_mm, double full_scale_mm);

/// Calm redness after needling for draw_redness: white where nothing, at most 7 % less green and 5.5 % less
/// blue at `full_per_cm2` and above.
sf::Image redness_image(const Raster& density_per_cm2, double full_per_cm2);

/// Part of the skin that a raster covers.
Box box_of(const Raster& raster);

/// Coverage gaps: what lies further than `reach_mm` from every hole, at the pixels of the view; gaps more
/// than 2 mm across get a white outline.
sf::Image gap_image(const Raster& distance_mm, double reach_mm, const Camera& camera, float scale);

/// Coverage by radius: the skin in steps by the first of the ascending radii that holds a hole, cividis from
/// near to far; clear beyond the last.
sf::Image radius_image(const Raster& distance_mm, const std::vector<double>& radii_mm, const Camera& camera);

/// Colour of step `step` of `steps` of coverage by radius, for the legend.
sf::Color radius_colour(std::size_t step, std::size_t steps);

/// Bands around a target density [per cm2]: under (white lines at 45 degrees), on target (plain), over (dark
/// cross-hatch). NaN in the raster stays clear: mask with it what lies outside the region.
sf::Image band_image(const Raster& density_per_cm2, const std::array<double, 2>& target_per_cm2,
                     const Camera& camera, float scale);

/// Puts an image into a layer.
void set_overlay(OverlayPicture& overlay, const sf::Image& image, const Box& covered);

/// Draws a layer on the patch, between the skin's colour and its relief.
void draw_overlay(sf::RenderTarget& target, const OverlayPicture& overlay, const Camera& camera,
                  const Box& patch, float scale);

/// Draws the redness on the patch, right after the skin's colour.
void draw_redness(sf::RenderTarget& target, const OverlayPicture& redness, const Camera& camera,
                  const Box& patch, float scale);

/// Double strikes within radius_mm of another: a dot on each place struck again, a ring of twice the radius
/// around each group. For grey skin. The dots are
/// stamped with the sprites of `holes`, the rings with one that is drawn first: there are thousands.
void draw_double_strikes(sf::RenderTarget& target, const HolePicture& holes, const Camera& camera,
                         const DoubleStrikes& struck, double radius_mm, float scale);

}  // namespace needleroll::scene
