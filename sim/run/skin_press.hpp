/// How the skin gives way under the roller in a side section: dimples around needles, the hollow of the drum.
#pragma once

#include "sim/run/section.hpp"

namespace needleroll {

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

}  // namespace needleroll
