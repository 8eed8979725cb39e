/// How sharply the treatment ends at the border of the treated area.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/region.hpp"

#include <optional>
#include <span>

namespace needleroll {

/// Density of holes in bands parallel to a border. Distances are positive inside, negative outside.
struct EdgeProfile {
    std::vector<double> distance_mm;      ///< middle of each band, rising
    std::vector<double> density_per_cm2;  ///< 0 where a band has no area
};

/// Density against the distance from the border of the region before its guard band, for holes within the
/// window, in bands of 0.5 mm. Borders that lie on the edge of the window are left out: nothing is known
/// beyond them. Band areas by counting pixels a quarter of a band wide. Without such borders the profile is
/// empty.
EdgeProfile edge_profile(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                         const StopToken& stop = {});

/// Width [mm] over which density falls from 90 % to 10 % of its level inside (the mean over the inner half of
/// the bands inside), going outwards from the border region, by linear interpolation between bands. Empty
/// when there is no level inside or the density does not fall to 10 % within the window.
std::optional<double> edge_rolloff_mm(const EdgeProfile& profile);

}  // namespace needleroll
