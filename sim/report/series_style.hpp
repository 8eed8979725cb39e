/// How several series in one plot are told apart: colour and line style together.
#pragma once

#include "sim/report/canvas.hpp"

#include <array>

namespace needleroll {

/// Pen of the i-th series; they repeat after eight.
inline Pen series_pen(std::size_t i, double width_mm = 0.5) {
    constexpr std::array<Colour, 4> colours = {
        {{0x0b, 0x67, 0x70}, {0xc4, 0x57, 0x0c}, {0x6b, 0x46, 0xa8}, {0x4f, 0x63, 0x69}}};
    Pen pen{colours[i % colours.size()], width_mm};
    if (i % 2 == 1) pen.dash_mm = {2.0, 1.0};
    if (i % 8 >= 4) pen.dash_mm = {0.6, 0.8};
    return pen;
}

/// The same colour as a light area.
inline Colour series_band(std::size_t i, unsigned char alpha) {
    Colour colour = series_pen(i).colour;
    colour.alpha = alpha;
    return colour;
}

}  // namespace needleroll
