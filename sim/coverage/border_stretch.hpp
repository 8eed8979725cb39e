/// The border of a region in short stretches, and how discs meet it.
#pragma once

#include "sim/coverage/open_parts.hpp"
#include "sim/coverage/region.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// A disc.
struct Disc {
    Place center;
    double radius_mm = 0.0;
};

/// A short stretch of border [mm], from the lower left corner of the region's bounds. Straight ones have the
/// region at their left; places along them are shares of the way. Places along round ones are quarters
/// (quarters.hpp).
struct BorderStretch {
    Place from;              ///< straight: where it begins; round: the centre
    Place to;                ///< straight: where it ends
    double radius_mm = 0.0;  ///< round: of its circle; straight: 0
    bool hollow = false;     ///< round: the region lies outside the circle
    Part whole;              ///< all of it

    bool round() const { return radius_mm > 0.0; }
};

/// The border of a region in stretches of about longest_mm at most.
std::vector<BorderStretch> border_stretches(const Region& region, double longest_mm);

/// The smallest box that holds a stretch.
Box bounds_of(const BorderStretch& stretch);

/// Integral of x dy over a part of a stretch, with the region at the left of the way.
double integrate_border(const BorderStretch& stretch, const Part& part);

/// What of a stretch lies in a disc; of a round one, counter-clockwise, a part that may lead through the
/// direction 0.
std::optional<Part> part_in_disc(const BorderStretch& stretch, const Disc& disc);

/// Closes what of a disc's circle lies outside the region. `near` are the stretches that the circle can
/// cross.
void close_outside(const Region& region, std::span<const BorderStretch> stretches,
                   std::span<const std::uint32_t> near, const Disc& disc, OpenParts& circle);

}  // namespace needleroll
