/// A colour as screens and figures show it.
#pragma once

#include <cstdint>

namespace needleroll {

/// An sRGB colour, 8 bits a channel; alpha 255 is opaque.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};

}  // namespace needleroll
