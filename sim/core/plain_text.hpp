/// The bytes of texts in UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace needleroll {

/// True for well-formed UTF-8 (RFC 3629) without control characters other than line ends and tabs.
bool is_plain_text(std::string_view text);

/// True for the first byte of a character.
constexpr bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
}

/// A letter of ASCII in lower case; any other byte as it is.
constexpr char lower_case(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// The text with its letters of ASCII in lower case.
std::string lower_case(std::string_view text);

}  // namespace needleroll
