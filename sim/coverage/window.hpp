/// Rectangular windows on the skin and the rasters that cover them.
#pragma once

#include "sim/core/raster.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {

/// An upright rectangle [mm]: the patch of a run, the window of a measured pattern, the bounds of a region.
struct Box {
    double min_x_mm = 0.0;
    double min_y_mm = 0.0;
    double max_x_mm = 0.0;
    double max_y_mm = 0.0;

    double width_mm() const { return max_x_mm - min_x_mm; }
    double height_mm() const { return max_y_mm - min_y_mm; }
    double area_mm2() const { return width_mm() * height_mm(); }
    /// True inside and on the border.
    bool contains(double x_mm, double y_mm) const {
        return x_mm >= min_x_mm && x_mm <= max_x_mm && y_mm >= min_y_mm && y_mm <= max_y_mm;
    }
    bool operator==(const Box&) const = default;
};

/// What two boxes share; without width or height where they share nothing.
inline Box common_part(const Box& a, const Box& b) {
    const double min_x_mm = std::max(a.min_x_mm, b.min_x_mm), min_y_mm = std::max(a.min_y_mm, b.min_y_mm);
    return {min_x_mm, min_y_mm, std::max(min_x_mm, std::min(a.max_x_mm, b.max_x_mm)),
            std::max(min_y_mm, std::min(a.max_y_mm, b.max_y_mm))};
}

/// The raster of square pixels that covers a window from its lower left corner, still without values. A last
/// column or row that does not fit overhangs the window; an overhang of less than a millionth of a pixel is
/// taken as rounding.
inline Raster frame_over(const Box& window, double pixel_mm) {
    const auto pixels = [pixel_mm](double length_mm) {
        return std::max(1, static_cast<int>(std::ceil(length_mm / pixel_mm - 1e-6)));
    };
    return {window.min_x_mm,
            window.min_y_mm,
            pixel_mm,
            pixels(window.width_mm()),
            pixels(window.height_mm()),
            {}};
}

/// The same raster with one value everywhere.
inline Raster raster_over(const Box& window, double pixel_mm, double value = 0.0) {
    Raster raster = frame_over(window, pixel_mm);
    raster.values.assign(raster.index(0, raster.rows), value);
    return raster;
}

}  // namespace needleroll
