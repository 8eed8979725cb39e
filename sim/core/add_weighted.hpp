/// The step of every convolution over columns.
#pragma once

#include <cstddef>

namespace needleroll {

/// out += weight * in, over columns of `count` numbers that do not overlap.
void add_weighted(double* out, const double* in, double weight, std::size_t count);

}  // namespace needleroll
