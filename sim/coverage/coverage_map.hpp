/// Coverage counted in pixels, as other programs do; what the figures say is exact (covered_area.hpp).
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace needleroll {

/// Which pixel centres of a region lie within radius_mm of a hole, one bit for each pixel. Holes can be added
/// at any time; the result does not depend on their order.
struct CoverageMap {
    double radius_mm = 0.0;
    Raster frame;                        ///< where the pixels are; without values
    std::size_t words_per_row = 0;       ///< 64 pixels in a word
    std::vector<std::uint64_t> inside;   ///< pixels of the region; a word more than its rows have
    std::vector<std::uint64_t> covered;  ///< pixels near a hole
    std::size_t pixels_inside = 0;
};

/// An uncovered map over the bounds of a region, pixels laid from the lower left corner.
CoverageMap empty_coverage(const Region& region, double radius_mm, double pixel_mm,
                           const StopToken& stop = {});

/// Marks what further holes cover, wherever they are.
void add_holes(CoverageMap& map, std::span<const double> x_mm, std::span<const double> y_mm,
               const StopToken& stop = {});

/// c(r): share of the region's pixel centres within r of a hole; a place exactly r away counts. Empty for a
/// region without pixels. Complete randomness and many shifted passes of any layout: 1 - exp(-lambda pi r^2)
/// (Avrami). Error of a pixel: about 0.3 pixel_mm along the border of what is covered, in either direction,
/// so that it averages out over many holes.
std::optional<double> covered_fraction(const CoverageMap& map);

/// c(r) of one pattern at one radius.
std::optional<double> pixel_coverage(std::span<const double> x_mm, std::span<const double> y_mm,
                                     const Region& region, double radius_mm, double pixel_mm = 0.05,
                                     const StopToken& stop = {});

}  // namespace needleroll
