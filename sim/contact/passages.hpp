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

/// A passage by its turn and the row within it.
struct PassagePlace {
    std::int64_t turn = 0;
    std::size_t row = 0;
};

/// The place of a passage of a layout with rows, at least one.
inline PassagePlace passage_place(std::int64_t passage, std::size_t rows_per_turn) {
    const auto rows = static_cast<std::int64_t>(rows_per_turn);
    const std::int64_t turn = passage / rows, row = passage % rows;
    if (row < 0) return {turn - 1, static_cast<std::size_t>(row + rows)};
    return {turn, static_cast<std::size_t>(row)};
}

/// Passages while the drum turns from one angle to another (either way): those with lower <= angle < higher,
/// shifted by 1e-10 rad so that a passage meant to lie on a border is not lost to rounding. Neighbouring
/// ranges neither share nor miss a passage.
PassageRange passages_between(const std::vector<NeedleRow>& rows, double from_rad, double to_rad);

}  // namespace needleroll
