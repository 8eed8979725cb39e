/// Simple polygons on the skin: area, containment, validity. Vertices in mm, in order, the last joined to the
/// first.
#pragma once

#include "sim/core/place.hpp"

#include <vector>

namespace needleroll {

/// Vertices [mm] of a polygon in either turning direction.
using Polygon = std::vector<Place>;

/// Enclosed area [mm2] by the shoelace formula, positive for either turning direction.
double area_mm2(const Polygon& polygon);

/// Length of the border [mm].
double perimeter_mm(const Polygon& polygon);

/// True when the point lies inside (even-odd rule; a point exactly on the border may count either way, but
/// two polygons that share an edge never both claim it).
bool contains(const Polygon& polygon, double x_mm, double y_mm);

/// True when the polygon has at least three vertices, a positive area, and no two of its edges cross or touch
/// other than neighbours at their shared vertex.
bool is_simple(const Polygon& polygon);

}  // namespace needleroll
