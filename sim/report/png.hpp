/// Pictures as PNG files (ISO/IEC 15948): opaque, 8 bits for each of red, green and blue.
#pragma once

#include "sim/core/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace needleroll {

/// Pixels in memory, not owned: top row first, 0x00RRGGBB, of which the upper 8 bits are not looked at.
struct PixelRows {
    const std::uint32_t* pixels = nullptr;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::size_t row_step = 0;  ///< pixels from the beginning of a row to that of the next
};

/// The bytes of the file; they depend on the pixels alone. Fails (ErrorKind::run) for a picture without
/// pixels and when there is not enough memory.
Expected<std::string> png_file(const PixelRows& picture);

}  // namespace needleroll
