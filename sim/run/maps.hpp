/// Maps of a run over its patch.
#pragma once

#include "sim/core/raster.hpp"
#include "sim/run/moment.hpp"

namespace needleroll {

/// Side of a pixel of the maps in files and on screen [mm]; smaller patches keep it, larger ones get at most
/// `most_map_pixels` along a side.
inline constexpr double map_pixel_mm = 0.125;
inline constexpr int most_map_pixels = 2000;

/// Pixel and Gaussian of the density on a screen [mm]: wide enough that single holes do not show and lanes
/// do, and the pixel a sixth of it. The map in files, made for measuring, is sharper.
inline constexpr double shown_pixel_mm = 0.25;
inline constexpr double shown_density_sigma_mm = 1.5;

/// The Gaussian of the maps that measure [mm] (sim/MODEL.md section 6).
inline constexpr double measuring_sigma_mm = 0.5;

/// Upper end of every scale of depth [mm]: the needle length, which no hole exceeds by more than the spread
/// of lengths.
double depth_scale_mm(const Scenario& scenario);

/// The pixel for a patch [mm].
double pixel_for(const Patch& patch);

/// Holes per cm2 at a moment, smoothed by a Gaussian of sigma_mm.
Raster density_map(const Moment& moment, double pixel_mm, double sigma_mm = measuring_sigma_mm,
                   const StopToken& stop = {});

/// Mean depth [mm] of a moment's holes around, with the same Gaussian weights. NaN where the density is below
/// 1 per cm2.
Raster depth_map(const Moment& moment, double pixel_mm, const StopToken& stop = {});

/// Distance [mm] to the nearest of a moment's holes; NaN when there is none.
Raster gap_map(const Moment& moment, double pixel_mm, const StopToken& stop = {});

}  // namespace needleroll
