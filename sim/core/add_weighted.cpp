#include "sim/core/add_weighted.hpp"

#include "sim/core/elementary.hpp"

namespace needleroll {

NEEDLEROLL_WIDE void add_weighted(double* out, const double* in, double weight, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) out[i] += weight * in[i];
}

}  // namespace needleroll
