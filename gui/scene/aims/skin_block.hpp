/// A block of skin: its surface going back, seen a little from above, over its front, which is cut open.
///
/// The cut is to scale in both directions. Going back is foreshortened, so the surface is not measured.
#pragma once

#include "gui/scene/shapes.hpp"
#include "gui/scene/skin.hpp"

#include <functional>

#include <SFML/Graphics/Image.hpp>

namespace needleroll::scene {

/// Where the block lies on its picture. Pixels count from the picture's upper left corner.
struct BlockFrame {
    double width_px = 1.0, height_px = 1.0;
    double px_per_mm = 90.0;
    double left_mm = 0.0;      ///< along the cut at the left edge
    double front_px = 50.0;    ///< height of the skin plane at the cut
    double back_share = 0.42;  ///< of px_per_mm: how far a millimetre to the back goes up
};

/// Frame of a picture that shows `wide_mm` from 0 on, or in a flat picture more on both sides; the cut begins
/// at a share of the height.
BlockFrame block_frame(double width_px, double height_px, double wide_mm, double front_share);

/// Pixel of a place on the cut; depth counts from the skin plane.
Point cut_pixel(const BlockFrame& frame, double along_mm, double depth_mm);

/// Pixel of a place on the surface; height counts from the skin plane.
Point surface_pixel(const BlockFrame& frame, double along_mm, double back_mm, double height_mm);

/// How far back the picture's upper edge lies on a flat surface [mm].
double furthest_mm(const BlockFrame& frame);

/// What a place of the surface looks like before light falls on it.
struct SurfaceLook {
    float red = 255.f, green = 255.f, blue = 255.f;  ///< 0 to 255
    float furrows = 1.f;                             ///< strength of the fine furrows of all skin, 0 to 1
    float gloss = 0.f;                               ///< how much it mirrors the light, 0 to 1
};

/// Places of one row of the surface, from left to right.
struct SurfaceRow {
    float back_mm = 0.f;
    float first_mm = 0.f, step_mm = 0.f;
    float along_mm(std::size_t i) const { return first_mm + static_cast<float>(i) * step_mm; }
};

/// The surface of a block, a row at a time. Rows are asked for in any order, by several threads.
struct BlockSurface {
    std::function<void(const SurfaceRow&, std::span<float> heights_mm)> heights;
    std::function<void(const SurfaceRow&, std::span<const float> heights_mm, std::span<SurfaceLook>)> looks;
    SkinSurface furrows;
};

/// The surface in the light from the upper left and the back, down to the cut; clear above the last row. What
/// lies behind a rise is hidden by it. `scale` is the interface scale: with it rows get coarser, as do
/// details.
sf::Image block_surface_image(const BlockFrame& frame, const BlockSurface& surface, float scale);

}  // namespace needleroll::scene
