/// How several series in one plot are told apart: colour and line style together.
#pragma once

#include "sim/report/plot_data.hpp"

#include <array>

namespace needleroll {

/// Colour of the i-th series; with its line style it repeats after eight.
inline Colour series_colour(std::size_t i, unsigned char alpha = 0xff) {
    constexpr std::array<Colour, 4> colours = {
        {{0x0b, 0x67, 0x70}, {0xc4, 0x57, 0x0c}, {0x6b, 0x46, 0xa8}, {0x4f, 0x63, 0x69}}};
    Colour colour = colours[i % colours.size()];
    colour.alpha = alpha;
    return colour;
}

/// Line style of the i-th series.
inline LineStyle series_line(std::size_t i) {
    if (i % 8 >= 4) return LineStyle::dotted;
    return i % 2 == 1 ? LineStyle::dashed : LineStyle::solid;
}

}  // namespace needleroll
