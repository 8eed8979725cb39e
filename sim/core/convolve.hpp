/// Weighted sums over neighbours in a column.
#pragma once

#include <cstddef>
#include <span>

namespace needleroll {

/// out[i] = sum over m of weights[m] * in[i + m * step] for `count` places, each added up from 0 in the order
/// of m; `in` holds count + (weights.size() - 1) * step numbers and does not overlap `out`.
void convolve(const double* in, std::size_t step, std::span<const double> weights, double* out,
              std::size_t count);

}  // namespace needleroll
