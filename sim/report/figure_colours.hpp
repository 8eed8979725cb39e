/// The named colours of printed figures; the window's light theme takes those it shares from here.
#pragma once

#include "sim/core/colour.hpp"

namespace needleroll::figure_colours {

inline constexpr Colour paper{0xff, 0xff, 0xff};
inline constexpr Colour ink{0x12, 0x25, 0x2b};                ///< text, axes
inline constexpr Colour ink_2{0x41, 0x57, 0x5e};              ///< labels, tick numbers
inline constexpr Colour grid{0xd6, 0xdf, 0xe0};               ///< grid lines
inline constexpr Colour undefined{0xe3, 0xe6, 0xe7};          ///< where a map has no value
inline constexpr Colour nothing{0xf1, 0xf5, 0xf5};            ///< where a plot would be
inline constexpr Colour accent{0x0b, 0x67, 0x70};             ///< the result
inline constexpr Colour accent_soft{0xd9, 0xec, 0xeb};        ///< light areas that belong to it
inline constexpr Colour accent_band{0x0b, 0x67, 0x70, 0x38};  ///< its interval
inline constexpr Colour chance{0x6b, 0x7a, 0x7f};             ///< what pure chance would give
inline constexpr Colour chance_band{0x6b, 0x7a, 0x7f, 0x30};
inline constexpr Colour reference{0x9a, 0x4f, 0x00};   ///< published values
inline constexpr Colour hole{0x46, 0x08, 0x12};        ///< needle holes
inline constexpr Colour veil{0xff, 0xff, 0xff, 0xe8};  ///< behind text on a map

// Reach of the holes, from the nearest to the farthest distance: lightness falls steadily, so that gaps stand
// out.
inline constexpr Colour reached_near{0xf0, 0xf7, 0xf5};
inline constexpr Colour reached_far{0x3c, 0x8a, 0x92};
inline constexpr Colour unreached{0xf6, 0xc8, 0x9a};
inline constexpr Colour unreached_hatch{0xb4, 0x47, 0x0e};

}  // namespace needleroll::figure_colours
