/// Exact area and border of sets made of polygons and discs: union of some, within a frame, less others.
/// The plane is cut into horizontal slabs at every corner, disc top and crossing; within a slab the border
/// curves keep their order from left to right, and the area between two of them has a closed form.
#pragma once

#include "sim/core/polygon.hpp"
#include "sim/core/stop.hpp"
#include "sim/coverage/planar_set.hpp"
#include "sim/coverage/window.hpp"

#include <vector>

namespace needleroll {

/// What is measured of a set.
struct PlanarMeasure {
    double area_mm2 = 0.0;
    double perimeter_mm = 0.0;
    Box bounds;                       ///< of the set; all 0 when it is empty
    std::vector<BorderPiece> border;  ///< its straight border pieces
    std::vector<BorderArc> arcs;      ///< its round border pieces
};

/// Adds a polygon (even-odd) to a set.
void add_polygon(PlanarSet& set, const Polygon& polygon, Role role);

/// Adds a disc to a set.
void add_disc(PlanarSet& set, const Place& center, double radius_mm, Role role);

/// Area, perimeter, bounds and border pieces, exact but for rounding. Corners closer than about 1e-9
/// mm are taken as one. Cost grows with the square of the number of curves.
PlanarMeasure measure(const PlanarSet& set, const StopToken& stop = {});

/// An interval [from, to] of x [mm] at one height.
struct Span {
    double from_mm = 0.0;
    double to_mm = 0.0;
};

/// The parts of the horizontal line at y_mm that belong to the set, from left to right.
std::vector<Span> row_spans(const PlanarSet& set, double y_mm);

}  // namespace needleroll
