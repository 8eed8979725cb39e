#include "sim/core/plain_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace needleroll {

namespace {

/// Characters of more than one byte: what the first byte may be, what the second, how many follow the first.
struct LongCharacter {
    std::uint8_t first_low, first_high, second_low, second_high;
    std::size_t following;
};

/// Table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing beyond U+10FFFF. The bytes
/// after the second are 80 to BF in every row; C2 80 to C2 9F are control characters.
constexpr std::array<LongCharacter, 9> long_characters = {{
    {0xC2, 0xC2, 0xA0, 0xBF, 1},
    {0xC3, 0xDF, 0x80, 0xBF, 1},
    {0xE0, 0xE0, 0xA0, 0xBF, 2},
    {0xE1, 0xEC, 0x80, 0xBF, 2},
    {0xED, 0xED, 0x80, 0x9F, 2},
    {0xEE, 0xEF, 0x80, 0xBF, 2},
    {0xF0, 0xF0, 0x90, 0xBF, 3},
    {0xF1, 0xF3, 0x80, 0xBF, 3},
    {0xF4, 0xF4, 0x80, 0x8F, 3},
}};

std::uint8_t byte_at(std::string_view text, std::size_t index) {
    return static_cast<std::uint8_t>(text[index]);
}

/// Length of the character at the front, 0 when there is none.
std::size_t character_length(std::string_view text) {
    const std::uint8_t first = byte_at(text, 0);
    if (first < 0x80) return first == '\n' || first == '\t' || (first >= 0x20 && first != 0x7F) ? 1 : 0;
    for (const LongCharacter& row : long_characters) {
        if (first < row.first_low || first > row.first_high) continue;
        if (text.size() <= row.following) return 0;
        if (byte_at(text, 1) < row.second_low || byte_at(text, 1) > row.second_high) return 0;
        for (std::size_t i = 2; i <= row.following; ++i) {
            if (byte_at(text, i) < 0x80 || byte_at(text, i) > 0xBF) return 0;
        }
        return row.following + 1;
    }
    return 0;
}

}  // namespace

bool is_plain_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& byte : lower) byte = lower_case(byte);
    return lower;
}

}  // namespace needleroll
