#include "sim/core/text_decoder.hpp"

#include <utility>

namespace needleroll {
namespace {

constexpr std::uint32_t replacement = 0xFFFD;  ///< for half a surrogate pair

/// Appends a character as UTF-8 (RFC 3629).
void append_character(std::uint32_t character, std::string& text) {
    const auto byte = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
    if (character < 0x80) return byte(character);
    if (character < 0x800) {
        byte(0xC0u | character >> 6u);
    } else if (character < 0x10000) {
        byte(0xE0u | character >> 12u);
        byte(0x80u | (character >> 6u & 0x3Fu));
    } else {
        byte(0xF0u | character >> 18u);
        byte(0x80u | (character >> 12u & 0x3Fu));
        byte(0x80u | (character >> 6u & 0x3Fu));
    }
    byte(0x80u | (character & 0x3Fu));
}

}  // namespace

/// Finds the encoding once the bytes of a mark are there.
void TextDecoder::begin() {
    std::size_t mark = 0;
    encoding_ = Encoding::bytes;
    if (rest_.starts_with("\xEF\xBB\xBF")) mark = 3;
    if (rest_.starts_with("\xFF\xFE")) encoding_ = Encoding::utf16_little, mark = 2;
    if (rest_.starts_with("\xFE\xFF")) encoding_ = Encoding::utf16_big, mark = 2;
    rest_.erase(0, mark);
}

/// Two units of UTF-16 make a character beyond U+FFFF (RFC 2781).
void TextDecoder::append_unit(std::uint16_t unit, std::string& text) {
    const bool first = unit >= 0xD800 && unit < 0xDC00, second = unit >= 0xDC00 && unit < 0xE000;
    if (surrogate_ != 0 && second) {
        append_character(0x10000u + ((surrogate_ - 0xD800u) << 10u) + (unit - 0xDC00u), text);
        surrogate_ = 0;
        return;
    }
    if (surrogate_ != 0) append_character(replacement, text);
    surrogate_ = first ? unit : 0u;
    if (!first) append_character(second ? replacement : unit, text);
}

std::string TextDecoder::add(std::string_view part) {
    rest_.append(part);
    if (encoding_ == Encoding::unknown) {
        if (rest_.size() < 3) return {};
        begin();
    }
    if (encoding_ == Encoding::bytes) return std::exchange(rest_, {});
    std::string text;
    const std::size_t low = encoding_ == Encoding::utf16_little ? 0 : 1;
    std::size_t used = 0;
    for (; used + 1 < rest_.size(); used += 2) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest_[used + i]); };
        append_unit(static_cast<std::uint16_t>(byte(low) | byte(1 - low) << 8u), text);
    }
    rest_.erase(0, used);
    return text;
}

std::string TextDecoder::finish() {
    if (encoding_ == Encoding::unknown) begin();
    std::string text = add({});
    if (encoding_ != Encoding::bytes && (surrogate_ != 0 || !rest_.empty()))
        append_character(replacement, text);
    surrogate_ = 0;
    rest_.clear();
    return text;
}

}  // namespace needleroll
