/// The layers of the skin, from outside inwards.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace needleroll {

/// The deepest layer that a channel reaches.
enum class Layer : std::uint8_t {
    none,
    stratum_corneum,
    epidermis,
    papillary_dermis,
    reticular_dermis,
    subcutis
};

inline constexpr std::size_t layer_count = 6;

/// Names as files show them, by Layer.
inline constexpr std::array<std::string_view, layer_count> layer_names = {
    "none", "stratum_corneum", "epidermis", "papillary_dermis", "reticular_dermis", "subcutis"};

}  // namespace needleroll
