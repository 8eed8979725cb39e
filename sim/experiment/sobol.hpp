/// Sobol' points, scrambled: samples that fill the ranges of several factors more evenly than chance.
#pragma once

#include "sim/core/random.hpp"

#include <cstddef>
#include <cstdint>

namespace needleroll {

/// Dimensions that an experiment may have.
inline constexpr std::size_t most_sobol_dimensions = 21;

/// Coordinate of a point of the Sobol' sequence as the upper bits of 32 (Sobol' 1967; direction numbers of
/// Joe & Kuo 2008, new-joe-kuo-6.21201, as Boost.Random has them), in the order of the plain binary index;
/// index below 2^32, dimension below most_sobol_dimensions.
std::uint32_t sobol_word(std::size_t dimension, std::uint64_t index);

/// The coordinate in (0, 1) after Owen's nested uniform scrambling: every bit is turned or not by a random
/// draw of the bits above it (Owen 1995). Each 2^m points stay a net; every point is uniform by itself.
double scrambled_sobol(const Seed& seed, std::size_t dimension, std::uint64_t index);

}  // namespace needleroll
