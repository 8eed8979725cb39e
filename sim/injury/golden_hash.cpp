#include "sim/injury/golden_hash.hpp"

#include <cmath>

namespace needleroll {
namespace {

std::int64_t rounded(double value) { return std::llround(value * 1e6); }

template <class Whole>
std::int64_t rounded(Whole value) {
    return static_cast<std::int64_t>(value);
}

}  // namespace

std::uint64_t golden_hash(const Punctures& punctures) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    const auto add = [&hash](std::int64_t value) {
        auto bits = static_cast<std::uint64_t>(value);
        for (int byte = 0; byte < 8; ++byte, bits >>= 8) hash = (hash ^ (bits & 0xffu)) * 0x100000001b3u;
    };
    Punctures::for_each_column(punctures, [&](const auto& column) {
        for (const auto& value : column) add(rounded(value));
    });
    return hash;
}

}  // namespace needleroll
