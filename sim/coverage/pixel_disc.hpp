/// The pixels of a raster whose centres lie within a radius of a place.
#pragma once

#include "sim/core/raster.hpp"
#include "sim/core/ties.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace needleroll {

/// Rows of a disc that are measured at a time.
inline constexpr int disc_rows = 32;

/// Discs that are drawn before a token is asked again: wide ones take 0.1 ms each.
inline constexpr std::size_t discs_between_asks = 64;

/// Columns of the pixels of some rows of a disc; a row that has none ends before it begins.
struct DiscColumns {
    std::array<std::int32_t, disc_rows> first, last;
};

/// A disc in units of pixels, measured from the centre of the pixel (0, 0).
struct PixelDisc {
    double x = 0.0;
    double y = 0.0;
    double radius = 0.0;
    double right = 0.0;  ///< column of the last pixel of a row
};

/// Measures at least `rows` rows, at most disc_rows, from the row `low` on.
void measure_disc_rows(const PixelDisc& disc, int low, int rows, DiscColumns& columns);

/// Calls visit(row, first_column, last_column) for each row of a raster that has pixel centres within
/// radius_mm of the place, ties included.
template <class Visit>
void for_each_disc_row(const Raster& frame, double x_mm, double y_mm, double radius_mm, const Visit& visit) {
    const double pixels_per_mm = 1.0 / frame.pixel_mm;
    const PixelDisc disc{(x_mm - frame.origin_x_mm) * pixels_per_mm - 0.5,
                         (y_mm - frame.origin_y_mm) * pixels_per_mm - 0.5,
                         reach_of_mm(radius_mm) * pixels_per_mm, frame.columns - 1.0};
    if (!(disc.x + disc.radius >= 0.0 && disc.x - disc.radius <= disc.right && disc.y + disc.radius >= 0.0 &&
          disc.y - disc.radius <= frame.rows - 1))
        return;
    // Cutting off rounds down; the lowest row is rounded up.
    const double lowest = std::max(disc.y - disc.radius, 0.0);
    const int below = static_cast<int>(lowest), low = below + (lowest > below ? 1 : 0);
    const int high = static_cast<int>(std::min(disc.y + disc.radius, frame.rows - 1.0));
    DiscColumns columns;
    for (int from = low; from <= high; from += disc_rows) {
        const int rows = std::min(high - from + 1, disc_rows);
        measure_disc_rows(disc, from, rows, columns);
        for (int i = 0; i < rows; ++i) {
            const auto place = static_cast<std::size_t>(i);
            if (columns.first[place] <= columns.last[place])
                visit(from + i, columns.first[place], columns.last[place]);
        }
    }
}

}  // namespace needleroll
