#include "sim/contact/passages.hpp"

#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// First passage at or after an angle, less the shift.
std::int64_t first_at(const std::vector<NeedleRow>& rows, double angle_rad) {
    constexpr double shift_rad = 1e-10;
    const double angle = angle_rad - shift_rad;
    const double turn = std::floor(angle / (2.0 * pi));
    const auto row = std::lower_bound(rows.begin(), rows.end(), angle, [turn](const NeedleRow& r, double a) {
        return 2.0 * pi * turn + r.passage_rad < a;
    });
    return static_cast<std::int64_t>(turn) * static_cast<std::int64_t>(rows.size()) + (row - rows.begin());
}

}  // namespace

std::vector<NeedleRow> needle_rows(const NeedleLayout& layout) {
    std::vector<NeedleRow> rows;
    for (std::uint32_t i = 0; i < layout.size(); ++i) {
        if (rows.empty() || layout.passage_rad[i] != rows.back().passage_rad) {
            rows.push_back({layout.passage_rad[i], i, i});
        }
        rows.back().last = i + 1;
    }
    return rows;
}

PassageRange passages_between(const std::vector<NeedleRow>& rows, double from_rad, double to_rad) {
    if (rows.empty()) return {};
    return {first_at(rows, std::min(from_rad, to_rad)), first_at(rows, std::max(from_rad, to_rad))};
}

}  // namespace needleroll
