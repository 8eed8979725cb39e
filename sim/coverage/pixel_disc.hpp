/// The pixels of a raster whose centres lie within a radius of a place.
#pragma once

#include "sim/core/raster.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {

/// The smallest whole number not below a place >= 0 (std::ceil is a function call on the oldest x86
/// processors).
inline int whole_from(double place) {
    const int below = static_cast<int>(place);
    return below + (place > below ? 1 : 0);
}

/// Calls visit(row, first_column, last_column) for each row of a raster that has pixel centres within
/// radius_mm of the place, border included.
template <class Visit>
void for_each_disc_row(const Raster& frame, double x_mm, double y_mm, double radius_mm, const Visit& visit) {
    const double pixels_per_mm = 1.0 / frame.pixel_mm;
    const double x = (x_mm - frame.origin_x_mm) * pixels_per_mm - 0.5;
    const double y = (y_mm - frame.origin_y_mm) * pixels_per_mm - 0.5;
    const double radius = radius_mm * pixels_per_mm, right = frame.columns - 1.0;
    if (!(x + radius >= 0.0 && x - radius <= right && y + radius >= 0.0 && y - radius <= frame.rows - 1))
        return;
    const int low = whole_from(std::max(y - radius, 0.0));
    const int high = static_cast<int>(std::min(y + radius, frame.rows - 1.0));
    for (int row = low; row <= high; ++row) {
        const double half = std::sqrt(std::max(0.0, radius * radius - (row - y) * (row - y)));
        // Adding 1 before cutting off rounds down places between -1 and 0 as well.
        const int first = whole_from(std::max(x - half, 0.0));
        const int last = static_cast<int>(std::min(x + half, right) + 1.0) - 1;
        if (first <= last) visit(row, first, last);
    }
}

}  // namespace needleroll
