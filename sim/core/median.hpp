/// The middle of some values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace needleroll {

/// The middle one of at least one value, the upper of two middle ones. Leaves the values in another order.
inline double upper_median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace needleroll
