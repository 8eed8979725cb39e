/// A hash that is the same on every machine.
#pragma once

#include <cmath>
#include <cstdint>

namespace needleroll {

/// Fowler-Noll-Vo 1a, 64 bits, over values as 8 bytes each, least significant first.
struct FnvHash {
    std::uint64_t value = 0xcbf29ce484222325u;

    void add(std::int64_t whole) {
        auto bits = static_cast<std::uint64_t>(whole);
        for (int byte = 0; byte < 8; ++byte, bits >>= 8) value = (value ^ (bits & 0xffu)) * 0x100000001b3u;
    }
    /// Adds a real number rounded to 1e-6, which absorbs a last bit of the mathematics library; NaN counts as
    /// one value.
    void add_rounded(double real) { add(std::isfinite(real) ? std::llround(real * 1e6) : INT64_MIN); }
};

}  // namespace needleroll
