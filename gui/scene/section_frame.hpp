/// The side section's way between millimetres and pixels, and how the skin gives way under the roller.
///
/// `along` runs to the right along the heading, `depth` downwards from the undeformed skin plane. One scale
/// holds in both directions; only the epidermis may be stretched, and the picture then says so.
#pragma once

#include "gui/scene/shapes.hpp"
#include "sim/run/skin_press.hpp"

namespace needleroll::scene {

using needleroll::bare_section;
using needleroll::NeedleInSkin;
using needleroll::section_content;
using needleroll::SectionChannel;
using needleroll::SectionContent;
using needleroll::SectionNeedle;
using needleroll::SkinPress;

/// Where the section lies on its rectangle. Pixels count from the rectangle's upper left corner.
struct SectionFrame {
    double width_px = 1.0, height_px = 1.0;
    double px_per_mm = 59.0;
    double left_mm = 0.0;       ///< along at the left edge
    double surface_px = 100.0;  ///< height of the undeformed skin plane
    double epidermis_mm = 0.1;  ///< lower border of the epidermis
    double epidermis_stretch = 1.0;
};

/// Depth in the tissue with the epidermis stretched.
double stretched_mm(const SectionFrame& frame, double depth_mm);

/// Pixel of a place, without any deformation.
Point section_pixel(const SectionFrame& frame, double along_mm, double depth_mm);

/// Depth [mm] of the deepest tissue in view.
double deepest_mm(const SectionFrame& frame);

/// Pixel of a place in the tissue, pressed and stretched; depth counts from the skin's own surface.
Point tissue_pixel(const SectionFrame& frame, const SkinPress& press, double along_mm, double depth_mm);

/// Pixel of a place in space, stretched where it lies below the pressed surface: for needles.
Point needle_pixel(const SectionFrame& frame, const SkinPress& press, double along_mm, double below_plane_mm);

}  // namespace needleroll::scene
