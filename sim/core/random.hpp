/// Named random streams. Every draw is a pure function of (seed, replicate, purpose, stroke, strike), so that
/// no draw depends on threads, on order, or on any other parameter (common random numbers). Source: Salmon,
/// Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (Philox4x64-10, Random123).
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace needleroll {

/// What a draw is for. The numbers are part of the meaning of a seed: never renumber them.
enum class Purpose : std::uint64_t {
    lane_offset = 1,
    start_phase = 2,
    pass_heading = 3,
    heading_jitter = 4,
    tremor = 5,
    strike = 6,
    stiffness_field = 7,
    puncture_field = 8,
    needle_length = 9,
    random_pattern = 10,  ///< patterns of complete randomness to compare with
    experiment = 11,
};

/// The key of all streams of one run.
struct Seed {
    std::uint64_t seed = 1;       ///< 0 <= seed < 2^63, the user's number
    std::uint64_t replicate = 0;  ///< repeat of the same scenario, from 0
};

/// Four independent uniform 64-bit words for one (purpose, stroke, strike).
std::array<std::uint64_t, 4> draw(const Seed& seed, Purpose purpose, std::uint64_t stroke,
                                  std::uint64_t strike);

/// A uniform number in the open interval (0, 1): the middle of one of 2^53 equal cells.
constexpr double uniform(std::uint64_t word) {
    return (static_cast<double>(word >> 11) + 0.5) * 0x1.0p-53;
}

/// Two independent standard normal numbers from two words (Box & Muller 1958). Magnitude at most 8.7.
std::array<double, 2> normal_pair(std::uint64_t first, std::uint64_t second);

/// The normal_pair of the first two words of draw(seed, purpose, stroke, strikes[i]) for every i, in columns
/// of the same length.
void draw_normal_pairs(const Seed& seed, Purpose purpose, std::uint64_t stroke,
                       std::span<const std::uint64_t> strikes, std::span<double> first,
                       std::span<double> second);

/// Scale of the logarithm of a log-normal number with mean 1 and coefficient of variation cv:
/// sqrt(ln(1 + cv^2)); the number itself is exp(scale z - scale^2 / 2) with z standard normal.
double log_normal_scale(double cv);

}  // namespace needleroll
