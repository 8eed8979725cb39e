/// A rectangular grid of square pixels over the skin, the common form of every map.
#pragma once

#include <cstddef>
#include <vector>

namespace needleroll {

/// Values at pixel centres, row by row from the lower left corner.
/// Pixel (column, row) has its centre at origin + (column + 1/2, row + 1/2) * pixel_mm.
struct Raster {
    double origin_x_mm = 0.0;  ///< left edge of the first pixel
    double origin_y_mm = 0.0;  ///< lower edge of the first pixel
    double pixel_mm = 1.0;     ///< side of a pixel
    int columns = 0;
    int rows = 0;
    std::vector<double> values;  ///< columns * rows values; NaN where the map is not defined

    /// Place of a pixel in `values`.
    std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
               static_cast<std::size_t>(column);
    }
    double& at(int column, int row) { return values[index(column, row)]; }
    double at(int column, int row) const { return values[index(column, row)]; }
    double center_x_mm(int column) const { return origin_x_mm + (column + 0.5) * pixel_mm; }
    double center_y_mm(int row) const { return origin_y_mm + (row + 0.5) * pixel_mm; }
};

/// Where the pixels of a raster are, without its values.
inline Raster frame_of(const Raster& raster) {
    return {raster.origin_x_mm, raster.origin_y_mm, raster.pixel_mm, raster.columns, raster.rows, {}};
}

}  // namespace needleroll
