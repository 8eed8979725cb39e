/// Exact area and border of sets made of polygons and discs: union of some, within a frame, less others.
/// The plane is cut into horizontal slabs at every corner, disc top and crossing; within a slab the border
/// curves keep their order from left to right, and the area between two of them has a closed form.
#pragma once

#include "sim/core/polygon.hpp"
#include "sim/coverage/window.hpp"

#include <vector>

namespace needleroll {

/// What a shape does to the set: a place belongs to it when it lies in every frame and some include and no
/// exclude.
enum class Role { frame, include, exclude };

/// A piece of a shape's border that crosses every height from low_y_mm to high_y_mm once: a straight line, or
/// one half of a circle.
struct BorderCurve {
    double low_y_mm = 0.0;
    double high_y_mm = 0.0;
    double low_x_mm = 0.0;   ///< line: x at low_y_mm; circle: x of the centre
    double slope = 0.0;      ///< line: dx/dy
    double radius_mm = 0.0;  ///< circle: its radius; line: 0
    double side = 0.0;       ///< circle: -1 left half, +1 right half
    int shape = 0;           ///< number of the shape, from 0
    Role role = Role::include;

    double center_y_mm() const { return 0.5 * (low_y_mm + high_y_mm); }
    double x_at(double y_mm) const;
};

/// A straight piece of border [mm].
struct BorderPiece {
    Place from;
    Place to;
};

/// A set of the plane as the curves that bound its shapes.
struct PlanarSet {
    std::vector<BorderCurve> curves;
    int shapes = 0;
    int frames = 0;
};

/// A piece of border on a circle: the part of one half of it between two heights.
struct BorderArc {
    Place center;
    double radius_mm = 0.0;
    double side = 0.0;  ///< -1 left half, +1 right half
    double low_y_mm = 0.0;
    double high_y_mm = 0.0;

    Place at(double y_mm) const;
};

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
PlanarMeasure measure(const PlanarSet& set);

/// An interval [from, to] of x [mm] at one height.
struct Span {
    double from_mm = 0.0;
    double to_mm = 0.0;
};

/// The parts of the horizontal line at y_mm that belong to the set, from left to right.
std::vector<Span> row_spans(const PlanarSet& set, double y_mm);

}  // namespace needleroll
