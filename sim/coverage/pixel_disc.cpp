#include "sim/coverage/pixel_disc.hpp"

#include "sim/core/elementary.hpp"

namespace needleroll {
namespace {

/// Rows that fill the widest vectors.
constexpr int rows_at_once = 8;

}  // namespace

// Only what the compiler takes in whole can be made wide, hence its own roots and comparisons.
NEEDLEROLL_WIDE void measure_disc_rows(const PixelDisc& disc, int low, int rows, DiscColumns& columns) {
    const double x = disc.x, right = disc.right, squared = disc.radius * disc.radius, from = low - disc.y;
    std::int32_t* const first = columns.first.data();
    std::int32_t* const last = columns.last.data();
    for (int i = 0; i < (rows + rows_at_once - 1) / rows_at_once * rows_at_once; ++i) {
        const double up = from + i, left_over = squared - up * up;
        const double half = __builtin_sqrt(left_over > 0.0 ? left_over : 0.0);
        const double left_end = x - half > 0.0 ? x - half : 0.0;
        const double right_end = x + half < right ? x + half : right;
        const auto below = static_cast<std::int32_t>(left_end);
        first[i] = below + (left_end > static_cast<double>(below) ? 1 : 0);
        // Adding 1 before cutting off rounds down places between -1 and 0 as well.
        last[i] = static_cast<std::int32_t>(right_end + 1.0) - 1;
    }
}

}  // namespace needleroll
