/// Equal discs around holes, sorted into cells, and the region's border among them.
#pragma once

#include "sim/coverage/border_stretch.hpp"
#include "sim/coverage/cell_grid.hpp"
#include "sim/coverage/covered_area.hpp"

namespace needleroll {

/// Discs that can reach a region, from the corner of its bounds, no two in one place.
struct DiscField {
    double radius_mm = 0.0;
    CellGrid grid;
    std::vector<std::uint32_t> pass;  ///< of every sorted point, of holes in one place the first; with one
                                      ///< pass empty
    std::size_t passes = 1;
    std::vector<BorderStretch> stretches;
    std::vector<std::uint32_t> first_near;  ///< stretches near cell c are near[first_near[c]] and on
    std::vector<std::uint32_t> near;
    std::vector<unsigned char> inside;  ///< cells far from the border: 1 within the region

    std::uint32_t pass_of(std::size_t point) const { return pass.empty() ? 0 : pass[point]; }

    /// Stretches within a radius of some place of a cell, and perhaps others.
    std::span<const std::uint32_t> stretches_near(std::size_t cell) const {
        return std::span(near).subspan(first_near[cell], first_near[cell + 1] - first_near[cell]);
    }
};

/// Sorts discs of one radius into cells. Depends on the holes' places and their order, not on their passes.
DiscField make_disc_field(const PassedHoles& holes, const Region& region, double radius_mm,
                          const StopToken& stop = {});

}  // namespace needleroll
