/// Places that were struck again: holes with another one nearby, and groups of them.
#pragma once

#include "sim/core/place.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace needleroll {

/// Holes struck again, and groups of three and more.
struct DoubleStrikes {
    std::vector<Place> places;  ///< holes that have another one within the radius, from left to right
    std::vector<Place> groups;  ///< centres of three and more, from left to right
};

/// The double strikes among holes, with at most `most_groups` groups: a hole with at least two others to its
/// right within radius_mm is the leftmost of a group.
DoubleStrikes find_double_strikes(std::span<const double> x_mm, std::span<const double> y_mm,
                                  double radius_mm, std::size_t most_groups);

}  // namespace needleroll
