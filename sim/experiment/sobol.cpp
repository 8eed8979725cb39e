#include "sim/experiment/sobol.hpp"

#include <array>

namespace needleroll {
namespace {

/// A primitive polynomial over two elements, x^degree + ... + 1 with the inner coefficients as bits, and the
/// first direction numbers (Joe & Kuo 2008, dimensions 2 to 21).
struct Direction {
    int degree;
    std::uint32_t coefficients;
    std::array<std::uint32_t, 7> first;
};

constexpr std::array<Direction, most_sobol_dimensions - 1> directions = {{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
    {4, 4, {1, 3, 5, 13}},
    {5, 2, {1, 1, 5, 5, 17}},
    {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}},
    {5, 11, {1, 1, 5, 1, 1}},
    {5, 13, {1, 1, 1, 3, 11}},
    {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}},
    {6, 13, {1, 1, 1, 15, 21, 21}},
    {6, 16, {1, 3, 1, 13, 27, 49}},
    {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}},
    {6, 25, {1, 1, 5, 5, 19, 61}},
    {7, 1, {1, 3, 7, 11, 23, 15, 103}},
    {7, 4, {1, 3, 7, 13, 13, 15, 69}},
}};

constexpr std::size_t bits = 32;
using Words = std::array<std::uint32_t, bits>;

Words words_of(std::size_t dimension) {
    Words words{};
    if (dimension == 0) {
        for (std::size_t i = 0; i < bits; ++i) words[i] = std::uint32_t{1} << (bits - 1 - i);
        return words;
    }
    const Direction& direction = directions[dimension - 1];
    const auto degree = static_cast<std::size_t>(direction.degree);
    for (std::size_t i = 0; i < bits; ++i) {
        if (i < degree) {
            words[i] = direction.first[i] << (bits - 1 - i);
            continue;
        }
        words[i] = words[i - degree] ^ (words[i - degree] >> degree);
        for (std::size_t k = 1; k < degree; ++k) {
            if ((direction.coefficients >> (degree - 1 - k) & 1u) != 0) words[i] ^= words[i - k];
        }
    }
    return words;
}

}  // namespace

std::uint32_t sobol_word(std::size_t dimension, std::uint64_t index) {
    const Words words = words_of(dimension);
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < bits; ++i) {
        if ((index >> i & 1u) != 0) word ^= words[i];
    }
    return word;
}

double scrambled_sobol(const Seed& seed, std::size_t dimension, std::uint64_t index) {
    const std::uint32_t word = sobol_word(dimension, index);
    std::uint64_t scrambled = 0;
    constexpr std::uint64_t owner = 254;  // beside the streams of the Latin hypercube
    for (std::size_t depth = 0; depth < bits; ++depth) {
        // The draw belongs to the node of the binary tree that the bits above lead to.
        const std::uint64_t above = depth == 0 ? 0 : word >> (bits - depth);
        const std::uint64_t node = (std::uint64_t{1} << depth) | above;
        const std::uint64_t turn = draw(seed, Purpose::experiment, dimension << 8 | owner, node)[0] >> 63;
        scrambled = scrambled << 1 | ((word >> (bits - 1 - depth) & 1u) ^ turn);
    }
    return (static_cast<double>(scrambled) + 0.5) * 0x1.0p-32;
}

}  // namespace needleroll
