/// The exact area that discs around holes cover of a region.
///
/// By Green's theorem it is the integral of x dy along the border of what is covered: along those parts of
/// the circles that lie in no other disc, as far as they are in the region, and along those parts of the
/// region's border that lie in some disc. Every circle and every stretch of border begins open, or whole, and
/// is closed by the discs around it, found in cells.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// Holes, and the pass of each from 0; `pass` empty: all in one.
struct PassedHoles {
    std::span<const double> x_mm;
    std::span<const double> y_mm;
    std::span<const std::uint32_t> pass;
};

/// What discs cover of a region.
struct CoveredArea {
    double area_mm2 = 0.0;
    double free_border_mm = 0.0;         ///< of the circles within the region: by how much the area grows
                                         ///< with the radius
    std::vector<double> after_pass_mm2;  ///< area after every pass; the last one is area_mm2 itself
};

/// Area of the region within radius_mm of a hole, wherever the holes are; exact but for rounding, in
/// coordinates from the corner of the region's bounds. Passes are counted in one go: a later hole only closes
/// more. An empty region has nothing to cover.
CoveredArea covered_area(const PassedHoles& holes, const Region& region, double radius_mm,
                         const StopToken& stop = {});

/// Coverage c(r): a covered area's share of the region, which is not empty. Complete randomness and many
/// shifted passes of any layout: 1 - exp(-lambda pi r^2) (Avrami).
double coverage_of(double area_mm2, const Region& region);

/// c(r) of one pattern at one radius; empty for an empty region.
std::optional<double> coverage(std::span<const double> x_mm, std::span<const double> y_mm,
                               const Region& region, double radius_mm, const StopToken& stop = {});

}  // namespace needleroll
