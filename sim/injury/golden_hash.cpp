#include "sim/injury/golden_hash.hpp"

#include "sim/core/fnv_hash.hpp"

#include <type_traits>

namespace needleroll {

std::uint64_t golden_hash(const Punctures& punctures) {
    FnvHash hash;
    Punctures::for_each_column(
        [&hash](const auto& column) {
            for (const auto& value : column) {
                if constexpr (std::is_floating_point_v<std::remove_cvref_t<decltype(value)>>) {
                    hash.add_rounded(value);
                } else {
                    hash.add(static_cast<std::int64_t>(value));
                }
            }
        },
        punctures);
    return hash.value;
}

}  // namespace needleroll
