/// Reads the pixels of a PNG back.
#pragma once

#include "sim/report/colour_map.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// A decoded picture.
struct Pixels {
    int columns = 0;
    int rows = 0;
    std::vector<Colour> colours;  ///< top row first

    /// The pixel at a place on the page.
    Colour at(double x_mm, double y_mm, double dots_per_inch) const;
};

/// Decodes the bytes of a PNG file.
Pixels read_png(const std::string& bytes);

/// Share of the pixels in a box on the page [mm] that are not white.
double inked_share(const Pixels& pixels, double left_mm, double top_mm, double width_mm, double height_mm,
                   double dots_per_inch);

}  // namespace needleroll
