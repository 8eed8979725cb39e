/// Which needle rows pass the bottom of the drum, and when.
#pragma once

#include "sim/contact/drum_phase.hpp"
#include "sim/device/roller.hpp"

#include <cstdint>
#include <vector>

namespace needleroll {

/// Needles of a layout that pass the bottom at the same drum angle: layout entries [first, last).
struct NeedleRow {
    double passage_rad = 0.0;  ///< in [0, 2 pi)
    std::uint32_t first = 0, last = 0;
};

/// The rows of a layout in the order of passage. Needles whose passages are the same number form a row.
std::vector<NeedleRow> needle_rows(const NeedleLayout& layout);

/// A run of passages: rows counted through whole turns, row = turn * rows + index. Empty when first == last.
struct PassageRange {
    std::int64_t first = 0, last = 0;
};

/// Passages while the drum turns from one angle to another (either way): those with lower <= angle < higher,
/// shifted by 1e-10 rad so that a passage meant to lie on a border is not lost to rounding. Neighbouring
/// ranges neither share nor miss a passage.
PassageRange passages_between(const std::vector<NeedleRow>& rows, double from_rad, double to_rad);

/// Drum angle [rad] of a passage.
double passage_angle_rad(const std::vector<NeedleRow>& rows, std::int64_t passage);

}  // namespace needleroll
