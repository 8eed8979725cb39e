/// Is the pattern random? A test over all distances at once, by simulated patterns of complete randomness.
#pragma once

#include "sim/core/random.hpp"
#include "sim/coverage/ripley_k.hpp"
#include "sim/coverage/statistics.hpp"

namespace needleroll {

/// How the test is made.
struct EnvelopeSettings {
    int simulations = 199;  ///< random patterns to compare with; the smallest p is 1 / (simulations + 1)
    double level = 0.95;    ///< share of patterns that the band holds
    Seed seed;              ///< random patterns: Purpose::random_pattern, stroke = number of the pattern
    int threads = 1;        ///< 0: all that the machine has; the result is the same
    RipleySettings radii;
    StopToken stop = {};
};

/// Global rank envelope test against complete randomness with the same number of points in the region,
/// two-sided (Myllymaki, Mrkvicka, Grabarnik, Seijo & Hahn 2017): at each radius every curve has a rank from
/// the nearer end, ties sharing their mean; curves are ordered by their sorted ranks (extreme rank length),
/// and p is the place of the observed one. Uses the points that belong to the region. Empty for fewer than
/// two of them or for a radius that reaches across the region. Cost: one K for each simulation.
std::optional<Envelope> rank_envelope(std::span<const double> x_mm, std::span<const double> y_mm,
                                      const Region& region, const EnvelopeSettings& settings = {});

/// A pattern of complete randomness: coordinates of `count` independent points, uniform in a region that is
/// not empty.
struct RandomPattern {
    std::vector<double> x_mm;
    std::vector<double> y_mm;
};

/// Pattern number `number` of a seed.
RandomPattern random_pattern(const Region& region, std::size_t count, const Seed& seed, std::uint64_t number,
                             const StopToken& stop = {});

}  // namespace needleroll
