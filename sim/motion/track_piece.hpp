/// Poses on the skin without a gap.
#pragma once

#include <cstddef>
#include <vector>

namespace needleroll {

/// Poses on the skin without a gap, as columns.
struct TrackPiece {
    std::vector<double> t_s, x_mm, y_mm, heading_deg;

    std::size_t size() const { return t_s.size(); }
};

}  // namespace needleroll
