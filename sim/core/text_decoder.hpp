/// Text of a file as UTF-8, whatever of the usual encodings it came in.
#pragma once

#include "sim/core/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace needleroll {

/// Takes the bytes of a file in parts and gives them back as UTF-8. A byte order mark at the beginning
/// decides: UTF-16 of either order is decoded, UTF-8 loses its mark, everything else goes through as it is.
class TextDecoder {
  public:
    /// The text that the next bytes complete.
    std::string add(std::string_view part);
    /// The bytes that were held back; at the end of the file.
    std::string finish();

  private:
    enum class Encoding { unknown, bytes, utf16_little, utf16_big };

    void begin();
    void append_unit(std::uint16_t unit, std::string& text);

    Encoding encoding_ = Encoding::unknown;
    std::string rest_;             ///< bytes that are not decoded yet
    std::uint32_t surrogate_ = 0;  ///< the first half of a pair; 0: none
};

}  // namespace needleroll
