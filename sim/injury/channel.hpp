/// The channel that a needle leaves: its width, its hole, its volume in each layer (sim/MODEL.md section 4).
#pragma once

#include "sim/device/roller.hpp"
#include "sim/skin/layer.hpp"

#include <array>

namespace needleroll {

/// Share of the needle's width that stays open after recoil: a 140 um base left 70.7 um holes [Kalluri 2011].
inline constexpr double recoil = 0.5;

/// Depth from which pin-point bleeding is expected [mm]: the superficial plexus lies at 0.3-0.5 mm.
inline constexpr double bleeding_depth_mm = 0.4;

/// Width of the needle a distance above its tip [mm]: D min(1, distance/taper).
double needle_width_mm(double needle_diameter_mm, double taper_mm, double above_tip_mm);

/// Diameter of the hole after recoil [mm], 0 for depth 0.
double hole_diameter_mm(double needle_diameter_mm, double taper_mm, double depth_mm);

/// Opened area [mm2] of a hole that is slit + h long and h wide: slit h + pi h^2/4.
double opened_area_mm2(double slit_mm, double hole_diameter_mm);

/// What the volume of a channel depends on.
struct ChannelShape {
    double depth_mm = 0.0;            ///< p
    double dimple_mm = 0.0;           ///< delta
    double reach_mm = 0.0;            ///< T = R + L of the needle, with p = T - H* - delta
    double advance_mm_per_rad = 0.0;  ///< Rp
    double skin_follow_mm = 0.0;
    double needle_diameter_mm = 0.0;
    double taper_mm = 0.0;
};

/// Volume [mm3] of the channel in each layer (by Layer; `none` stays 0): the integral over depth z of
/// slit(z) width(z) + pi width(z)^2/4, slit(z) what remains of the rigid slit at z. The slit's term by
/// Gauss-Legendre quadrature on pieces of each layer's part, to about 1e-3 of the whole; the needle's own in
/// closed form.
std::array<double, layer_count> channel_volume_mm3(const ChannelShape& shape,
                                                   const std::array<double, 4>& layer_bottoms_mm);

}  // namespace needleroll
