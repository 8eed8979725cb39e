#include "sim/experiment/sobol.hpp"

#include <array>

#include <boost/random/sobol.hpp>

namespace needleroll {
namespace {

constexpr std::size_t direction_bits = 32;

/// For every dimension the points 1, 2, 4, ...: any other is the exclusive or of those that its index is the
/// sum of.
using DirectionWords = std::array<std::array<std::uint32_t, direction_bits>, most_sobol_dimensions>;

DirectionWords make_direction_words() {
    boost::random::sobol_engine<std::uint32_t, direction_bits> points(most_sobol_dimensions);
    DirectionWords words{};
    for (std::size_t i = 0; i < direction_bits; ++i) {
        // The engine goes in Gray code and leaves point 0 out: its step n is point (n + 1) ^ (n + 1) / 2.
        points.seed((std::uint32_t{2} << i) - 2);
        for (auto& dimension : words) dimension[i] = points();
    }
    return words;
}

}  // namespace

std::uint32_t sobol_word(std::size_t dimension, std::uint64_t index) {
    static const DirectionWords words = make_direction_words();
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < direction_bits; ++i) {
        if ((index >> i & 1u) != 0) word ^= words[dimension][i];
    }
    return word;
}

double scrambled_sobol(const Seed& seed, std::size_t dimension, std::uint64_t index) {
    const std::uint32_t word = sobol_word(dimension, index);
    std::uint64_t scrambled = 0;
    constexpr std::uint64_t owner = 254;  // beside the streams of the Latin hypercube
    for (std::size_t depth = 0; depth < direction_bits; ++depth) {
        // The draw belongs to the node of the binary tree that the bits above lead to.
        const std::uint64_t above = depth == 0 ? 0 : word >> (direction_bits - depth);
        const std::uint64_t node = (std::uint64_t{1} << depth) | above;
        const std::uint64_t turn = draw(seed, Purpose::experiment, dimension << 8 | owner, node)[0] >> 63;
        scrambled = scrambled << 1 | ((word >> (direction_bits - 1 - depth) & 1u) ^ turn);
    }
    return (static_cast<double>(scrambled) + 0.5) * 0x1.0p-32;
}

}  // namespace needleroll
