/// The region that a pattern is measured in.
#pragma once

#include "sim/core/polygon.hpp"
#include "sim/core/stop.hpp"
#include "sim/coverage/planar_set.hpp"
#include "sim/coverage/window.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace needleroll {

/// A region of the skin: the union of the treat polygons (none: the whole window) within the window, less the
/// avoid polygons, less a guard band: places nearer than guard_mm to the border of all that. Made by
/// rectangle_region or make_region; the members are then to be read only.
struct Region {
    Box window;                  ///< what was there to be rolled or photographed
    double guard_mm = 0.0;       ///< width of the band taken off inside the border
    double area_mm2 = 0.0;       ///< exact but for rounding
    double perimeter_mm = 0.0;   ///< exact but for rounding
    Box bounds;                  ///< of the region itself; all 0 when nothing is left
    bool rectangle = false;      ///< the region is all of `bounds`
    std::vector<Polygon> treat;  ///< empty: the whole window
    std::vector<Polygon> avoid;
    std::vector<BorderPiece> border;   ///< before the guard band is taken off
    std::vector<BorderPiece> outline;  ///< of the region itself: its straight pieces
    std::vector<BorderArc> arcs;       ///< of the region itself: its round pieces
    PlanarSet set;                     ///< the region itself

    bool empty() const { return !(area_mm2 > 0.0); }
};

/// A rectangle less its guard band. A band that leaves nothing gives an empty region.
Region rectangle_region(const Box& window, double guard_mm = 0.0);

/// A region of polygons. Errors: a window without area, a polygon that is not simple, a value that is not
/// finite, a negative guard band; and a stop.
Expected<Region> make_region(const Box& window, std::vector<Polygon> treat, std::vector<Polygon> avoid,
                             double guard_mm = 0.0, const StopToken& stop = {});

/// The set of a region with x and y exchanged: its rows are the region's columns.
PlanarSet transposed_set(const Region& region);

/// True when the place belongs to the region: inside, or within tie_mm of its border (sim/core/ties.hpp).
bool contains(const Region& region, double x_mm, double y_mm);

/// The same without a rule for ties: a place exactly on the border of a polygon may count either way.
bool contains_exactly(const Region& region, double x_mm, double y_mm);

/// True when a place lies in a box or within tie_mm of it.
bool contains_nearly(const Box& box, double x_mm, double y_mm);

/// True when an upright box lies wholly inside the region; touching the border is allowed, and tie_mm beyond.
bool box_inside(const Region& region, const Box& box);

/// Distance [mm] from any place to the nearest border before the guard band is taken off.
double unguarded_border_distance_mm(const Region& region, double x_mm, double y_mm);

/// How far a place is from the region at least [mm]; 0 inside. Not larger than the true distance by more than
/// tie_mm.
double distance_outside_mm(const Region& region, double x_mm, double y_mm);

/// Distance [mm] from a place inside the region to the border of the region: the distance to the border
/// without guard band, less the guard band.
double border_distance_mm(const Region& region, double x_mm, double y_mm);

/// Places that are looked for in a region before a token is asked again: beside thousands of borders each
/// takes a tenth of a millisecond.
inline constexpr std::size_t points_between_asks = 256;

/// Places in the input of the points that belong to the region, rising.
std::vector<std::uint32_t> points_inside(const Region& region, std::span<const double> x_mm,
                                         std::span<const double> y_mm, const StopToken& stop = {});

/// Columns first to last of one row of pixels.
struct PixelSpan {
    int first = 0;
    int last = 0;
};

/// The pixels of one row of a raster whose centres belong to the region, from left to right.
std::vector<PixelSpan> pixel_spans(const Region& region, const Raster& raster, int row);

/// For every pixel of a raster, 1 where the pixel's centre belongs to the region, else 0.
std::vector<unsigned char> pixels_inside(const Region& region, const Raster& raster);

}  // namespace needleroll
