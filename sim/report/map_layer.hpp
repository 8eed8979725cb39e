/// What differs between the maps: the coloured picture and its legend.
#pragma once

#include "sim/core/raster.hpp"
#include "sim/report/canvas.hpp"
#include "sim/report/map_figure.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

struct Moment;

/// A map ready to be drawn.
struct MapLayer {
    std::string quantity;            ///< for the title: "Density of needle holes"
    Raster raster;                   ///< where the pixels are; without values
    std::vector<Colour> pixels;      ///< one per pixel, top row first
    bool shows_holes = false;        ///< dots at the holes themselves
    std::optional<EmptyCircle> gap;  ///< drawn as a ring
    /// Draws the legend downwards from a corner, within a width, and gives back where it ended [mm].
    std::function<double(Canvas&, PagePoint, double width_mm)> legend;
};

/// Density on viridis; the scale begins at 0 and ends at a round number of at least 300 per cm2, so that most
/// runs share one scale.
MapLayer density_layer(const Moment& moment, const Summary& summary, double pixel_mm,
                       const StopToken& stop = {});

/// Distance to the nearest hole, in the steps of the scenario's radii; farther than the largest is hatched.
/// Shares and largest gap stand in the legend once the pattern has been measured.
MapLayer coverage_layer(const Moment& moment, const Summary& summary, double pixel_mm,
                        const StopToken& stop = {});

/// The same of any distance map [mm], with shares where these are measured.
MapLayer reach_layer(const Raster& distances, const std::vector<double>& radii_mm,
                     const std::vector<CoverageStatistics>& coverage);

/// Depth on cividis from 0 to the needle length, with the layers of the site beside the scale.
MapLayer depth_layer(const Moment& moment, const Summary& summary, double pixel_mm,
                     const StopToken& stop = {});

}  // namespace needleroll
