#include "sim/core/convolve.hpp"

#include "sim/core/elementary.hpp"
#include "sim/core/wide_column.hpp"

namespace needleroll {
namespace {

/// Several sums at once stay in registers, and wait for each other less.
template <std::size_t at_once>
[[gnu::always_inline]] inline void sum_up(const double* in, std::size_t step, const double* weights,
                                          std::size_t taps, double* out) {
    alignas(vector_bytes) double sums[at_once] = {};
    for (std::size_t m = 0; m < taps; ++m) {
        for (std::size_t k = 0; k < at_once; ++k) sums[k] += weights[m] * in[m * step + k];
    }
    for (std::size_t k = 0; k < at_once; ++k) out[k] = sums[k];
}

}  // namespace

NEEDLEROLL_WIDE void convolve(const double* in, std::size_t step, std::span<const double> weights,
                              double* out, std::size_t count) {
    const double* const weight = weights.data();
    const std::size_t taps = weights.size();
    std::size_t i = 0;
    for (; i + 32 <= count; i += 32) sum_up<32>(in + i, step, weight, taps, out + i);
    for (; i + 8 <= count; i += 8) sum_up<8>(in + i, step, weight, taps, out + i);
    for (; i < count; ++i) sum_up<1>(in + i, step, weight, taps, out + i);
}

}  // namespace needleroll
