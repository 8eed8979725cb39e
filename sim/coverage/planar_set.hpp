/// A set of the plane as plain data: the curves that bound its shapes, and the pieces of its border.
#pragma once

#include "sim/core/place.hpp"

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

/// A straight piece of border [mm], with the set on the left of the way from one end to the other.
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
    bool hollow = false;  ///< the set lies outside the circle

    Place at(double y_mm) const;
};

}  // namespace needleroll
