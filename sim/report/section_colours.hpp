/// The named colours of printed side views: skin as on the stage, a little lighter, and each layer as far
/// from its neighbours in grey as in colour.
#pragma once

#include "sim/core/colour.hpp"

namespace needleroll::section_colours {

inline constexpr Colour stratum_corneum{0xc0, 0x92, 0x72};
inline constexpr Colour epidermis{0xd8, 0xa3, 0x91};
inline constexpr Colour epidermis_floor{0x8e, 0x50, 0x49};  ///< the row of cells that the skin renews from
inline constexpr Colour papillary_dermis{0xfb, 0xec, 0xe4};
inline constexpr Colour papillary_fibre{0xd9, 0xa5, 0x9a};
inline constexpr Colour capillary{0xc9, 0x76, 0x78};
inline constexpr Colour reticular_dermis{0xf4, 0xd6, 0xcb};
inline constexpr Colour fibre_dark{0xdb, 0xa6, 0x9a};
inline constexpr Colour fibre_light{0xfc, 0xef, 0xe8};
inline constexpr Colour fat{0xf5, 0xe6, 0xbf};
inline constexpr Colour fat_cell{0xff, 0xf9, 0xe6};
inline constexpr Colour fat_outline{0xc9, 0xa2, 0x5c};
inline constexpr Colour surface{0x7a, 0x4c, 0x3a};
inline constexpr Colour channel{0x6c, 0x2a, 0x26};
inline constexpr Colour channel_rim{0xff, 0xf7, 0xf2};
inline constexpr Colour needle{0xd3, 0xdb, 0xde};
inline constexpr Colour needle_light{0xf8, 0xfa, 0xfa};
inline constexpr Colour needle_edge{0x3e, 0x4d, 0x53};
inline constexpr Colour drum{0xe3, 0xe9, 0xea};
inline constexpr Colour drum_rim{0xc4, 0xce, 0xd1};
inline constexpr Colour drum_edge{0x5b, 0x6b, 0x71};
inline constexpr Colour socket{0x8a, 0x99, 0x9e};
inline constexpr Colour pill{0x0c, 0x28, 0x2e};

}  // namespace needleroll::section_colours
