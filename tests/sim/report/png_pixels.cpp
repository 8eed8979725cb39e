#include "tests/sim/report/png_pixels.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <cairo.h>

namespace needleroll {
namespace {

struct Source {
    const std::string& bytes;
    std::size_t at = 0;
};

cairo_status_t take(void* closure, unsigned char* data, unsigned int length) {
    auto& source = *static_cast<Source*>(closure);
    if (source.bytes.size() - source.at < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, source.bytes.data() + source.at, length);
    source.at += length;
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Colour Pixels::at(double x_mm, double y_mm, double dots_per_inch) const {
    const auto column = static_cast<std::size_t>(std::lround(x_mm / 25.4 * dots_per_inch));
    const auto row = static_cast<std::size_t>(std::lround(y_mm / 25.4 * dots_per_inch));
    return colours.at(row * static_cast<std::size_t>(columns) + column);
}

Pixels read_png(const std::string& bytes) {
    Source source{bytes};
    cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(take, &source);
    Pixels pixels{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int row = 0; row < pixels.rows; ++row) {
        for (int column = 0; column < pixels.columns; ++column) {
            const unsigned char* pixel =
                data + row * stride + column * 4;  // blue, green, red on little-endian machines
            pixels.colours.push_back({pixel[2], pixel[1], pixel[0]});
        }
    }
    cairo_surface_destroy(surface);
    return pixels;
}

double inked_share(const Pixels& pixels, double left_mm, double top_mm, double width_mm, double height_mm,
                   double dots_per_inch) {
    int inked = 0, all = 0;
    constexpr double step_mm = 0.1;
    for (double y = top_mm; y < top_mm + height_mm; y += step_mm) {
        for (double x = left_mm; x < left_mm + width_mm; x += step_mm, ++all) {
            inked += !(pixels.at(x, y, dots_per_inch) == Colour{255, 255, 255});
        }
    }
    return static_cast<double>(inked) / all;
}

}  // namespace needleroll
