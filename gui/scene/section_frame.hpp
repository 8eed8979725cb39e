/// The side section's way between millimetres and pixels, and how the skin gives way under the roller.
///
/// `along` runs to the right along the heading, `depth` downwards from the undeformed skin plane. One scale
/// holds in both directions; only the epidermis may be stretched, and the picture then says so.
#pragma once

#include "gui/scene/shapes.hpp"
#include "sim/device/roller.hpp"

#include <array>
#include <vector>

namespace needleroll::scene {

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

/// A needle of the ring that is looked at.
struct SectionNeedle {
    double phi_rad = 0.0;  ///< from straight down, negative in front
    double length_mm = 1.5;
    double depth_mm = 0.0;   ///< p of this passage at its bottom point
    double dimple_mm = 0.0;  ///< delta of this passage at its bottom point
    NeedleState state = NeedleState::whole;
};

/// A channel that was left behind.
struct SectionChannel {
    double along_mm = 0.0;
    double depth_mm = 0.0;
    double dimple_mm = 0.0;
    double needle_length_mm = 1.5;
    double crossing = 1.0;    ///< |cos| of the angle between its heading and the section: 0 seen end-on
    bool this_stroke = true;  ///< of the stroke under way; others are drawn at 40 %
};

/// What the section shows. From section_content() or made by hand.
struct SectionContent {
    std::array<double, 4> layer_bottoms_mm{0.0168, 0.1, 0.2, 1.105};
    double drum_radius_mm = 10.0;
    double needle_diameter_mm = 0.25;
    double taper_mm = 0.95;
    double tip_diameter_mm = 0.008;
    double axle_along_mm = 0.0;
    double axle_height_mm = 10.0;  ///< H above the undeformed plane, as drawn (raised when lifted)
    double advance_mm_per_rad = 10.0;
    double skin_follow_mm = 0.25;
    double ride_height_mm = 10.0;  ///< H of the ride, for the channels
    bool lifted = false;
    bool backwards = false;
    std::vector<SectionNeedle> needles;
    std::vector<SectionChannel> channels;
};

/// A needle in the skin now.
struct NeedleInSkin {
    double along_mm = 0.0;  ///< where its shaft crosses the dimpled surface
    double depth_mm = 0.0;  ///< below the dimpled surface
    double dimple_mm = 0.0;
};

/// Depth and dimple of a needle where it is now. Going in, the skin dimples first and is pierced then, so
/// that at the bottom point both are those of the passage; coming out, the dimple eases (drawn by eye: the
/// model carries no load on leaving needles).
NeedleInSkin needle_in_skin(const SectionContent& content, const SectionNeedle& needle);

/// How far the tissue is pushed down [mm] at a place: dimples around the needles in it, less below their
/// tips, and the hollow under a drum that touches. The shape is drawn by eye; its depth at each needle is the
/// model's.
struct SkinPress {
    std::vector<NeedleInSkin> needles;
    double axle_along_mm = 0.0, drum_radius_mm = 10.0, axle_height_mm = 1e9;
};
SkinPress skin_press(const SectionContent& content);
double pressed_mm(const SkinPress& press, double along_mm, double depth_mm);

/// Pixel of a place in the tissue, pressed and stretched; depth counts from the skin's own surface.
Point tissue_pixel(const SectionFrame& frame, const SkinPress& press, double along_mm, double depth_mm);

/// Pixel of a place in space, stretched where it lies below the pressed surface: for needles.
Point needle_pixel(const SectionFrame& frame, const SkinPress& press, double along_mm, double below_plane_mm);

}  // namespace needleroll::scene
