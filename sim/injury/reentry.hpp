/// Re-entry: a needle that lands next to an existing hole slides into it [Fernandes].
#pragma once

#include "sim/core/stop.hpp"
#include "sim/injury/punctures.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace needleroll {

/// The distinct holes so far, in square cells as wide as the largest re-entry radius.
struct HoleGrid {
    double cell_mm = 1.0;
    std::int64_t columns = 0, rows = 0;
    std::vector<std::int32_t> newest;   ///< by cell: the newest hole's index, -1 none
    std::vector<std::int32_t> earlier;  ///< by hole: the hole before it in its cell
    std::vector<double> x_mm, y_mm;     ///< of the holes
};

/// An empty grid over the patch for re-entry radii up to the one given.
HoleGrid empty_hole_grid(double width_mm, double height_mm, double largest_radius_mm);

/// Flags the rows from `first_row` on, in order: a hole whose nearest earlier distinct hole is within the
/// radius (empty: its own hole diameter; 0: never) is a re-entry, every other hole is distinct and enters the
/// grid. Places do not move.
void mark_reentries(Punctures& punctures, std::size_t first_row, std::optional<double> radius_mm,
                    HoleGrid& grid, const StopToken& stop = {});

}  // namespace needleroll
