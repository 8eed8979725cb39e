/// One number that tells whether two runs gave the same punctures.
#pragma once

#include "sim/injury/punctures.hpp"

#include <cstdint>

namespace needleroll {

/// Hash of all columns: lengths rounded to 1e-6 mm, times to 1e-6 s, headings to 1e-6 rad, which absorbs a
/// last bit of the mathematics library between machines; whole numbers as they are. Fowler-Noll-Vo 1a, 64
/// bits, over the values as 8 bytes each, least significant first, column by column.
std::uint64_t golden_hash(const Punctures& punctures);

}  // namespace needleroll
