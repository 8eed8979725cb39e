/// The covered area by brute force, apart from the library: every line and circle that can bound what is
/// covered is cut wherever it meets another one; a piece counts when one side of it is covered and the other
/// is not. In long double.
#pragma once

#include "tests/sim/coverage/patterns.hpp"

namespace needleroll::tests {

/// What a region is made of.
struct RegionParts {
    Box window;
    std::vector<Polygon> treat;
    std::vector<Polygon> avoid;
    double guard_mm = 0.0;
};

/// Area of the region within radius_mm of a point [mm2], in coordinates from `origin`.
double arc_sum(const Points& points, const RegionParts& region, double radius_mm, const Place& origin);

}  // namespace needleroll::tests
