/// The one table of colours of what lies on the stage: tissue, roller, marks. The same in all themes.
/// Interface colours (ink, stage, accent) come from the theme, through StageColours.
#pragma once

#include "sim/core/colour.hpp"

#include <array>
#include <cstdint>

#include <SFML/Graphics/Color.hpp>

namespace needleroll::scene {

/// A colour that can stand in a constant table; becomes an sf::Color on the stage, a Colour in a panel.
struct Tint {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    operator sf::Color() const { return sf::Color(red, green, blue, alpha); }
    operator Colour() const { return {red, green, blue, alpha}; }
};

/// 0xRRGGBB with an opacity of 0 to 255.
constexpr Tint tint(std::uint32_t rgb, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>((rgb >> 8) & 0xFF),
            static_cast<std::uint8_t>(rgb & 0xFF), alpha};
}

/// The colour with its opacity multiplied by a factor of 0 to 1.
inline sf::Color with_opacity(sf::Color colour, double factor) {
    colour.a = static_cast<sf::Uint8>(static_cast<double>(colour.a) * factor + 0.5);
    return colour;
}

/// Between two colours: 0 gives the first, 1 the second.
inline sf::Color mix(sf::Color first, sf::Color second, double share) {
    const auto between = [share](sf::Uint8 a, sf::Uint8 b) {
        return static_cast<sf::Uint8>(static_cast<double>(a) +
                                      (static_cast<double>(b) - static_cast<double>(a)) * share + 0.5);
    };
    return sf::Color(between(first.r, second.r), between(first.g, second.g), between(first.b, second.b),
                     between(first.a, second.a));
}

/// A colour laid over another with its opacity times `cover`; both may be partly clear.
inline sf::Color laid_over(sf::Color below, sf::Color above, double cover) {
    const double over = cover * above.a / 255.0, under = below.a / 255.0 * (1.0 - over), sum = over + under;
    if (sum <= 0.0) return below;
    const auto part = [&](sf::Uint8 a, sf::Uint8 b) {
        return static_cast<sf::Uint8>((a * under + b * over) / sum + 0.5);
    };
    return sf::Color(part(below.r, above.r), part(below.g, above.g), part(below.b, above.b),
                     static_cast<sf::Uint8>(255.0 * sum + 0.5));
}

/// Base of the skin seen from above, from light to dark.
inline constexpr std::array<Tint, 6> skin_tones = {tint(0xF0D2BC), tint(0xEAC4A8), tint(0xCB9878),
                                                   tint(0xA87452), tint(0x7A4E35), tint(0x503325)};
/// From this tone on, holes get a light rim so that they stay visible.
inline constexpr int first_rimmed_tone = 3;

inline constexpr Tint shadow = tint(0x0C282E);

// Holes from above.
inline constexpr Tint hole_dot = tint(0x460812, 204);
inline constexpr Tint hole_slit = tint(0x74222A);
inline constexpr Tint hole_depth = tint(0x3A0A10);
inline constexpr Tint hole_halo = tint(0xA83A30);
inline constexpr Tint hole_rim = tint(0xFFF3EC, 153);
inline constexpr Tint hole_recent = tint(0xFFF3EC);

// Layers over the skin.
inline constexpr Tint unreached = tint(0xDCE8F2, 204);
inline constexpr Tint double_strike = tint(0xD55E00);
inline constexpr Tint below_target = tint(0x105CBE, 158);
inline constexpr Tint on_target = tint(0xCEF4E9, 140);
inline constexpr Tint above_target = tint(0xE9820A, 179);
inline constexpr Tint hatch_light = tint(0xFFFFFF, 190);
inline constexpr Tint hatch_dark = tint(0x5A2E00, 200);

// Marks on the skin.
inline constexpr Tint mark = tint(0xFFFFFF);
inline constexpr Tint mark_under = tint(0x0C282E, 140);
inline constexpr Tint pill = tint(0x12252B, 235);
inline constexpr Tint on_pill = tint(0xFFFFFF);
inline constexpr Tint scale_bar_ground = tint(0x12252B, 214);

// Roller. The steel gradient runs across the rolling direction, from the front edge of the drum to the back
// edge.
struct SteelStop {
    double place;  ///< 0 front edge, 1 back edge
    Tint colour;
};
inline constexpr std::array<SteelStop, 9> drum_steel = {{{0.00, tint(0x6E8086)},
                                                         {0.05, tint(0x8A9A9F)},
                                                         {0.16, tint(0xACBABE)},
                                                         {0.34, tint(0xD3DBDD)},
                                                         {0.47, tint(0xFDFEFE)},
                                                         {0.56, tint(0xF1F4F4)},
                                                         {0.74, tint(0xC4CED1)},
                                                         {0.90, tint(0x97A6AB)},
                                                         {1.00, tint(0x667A81)}}};
inline constexpr Tint drum_groove = tint(0x5E7076, 70);
inline constexpr Tint disc_edge = tint(0x0A3F45);
inline constexpr Tint disc_face = tint(0x1C6A70);
inline constexpr Tint needle_steel = tint(0x7C8C92);
inline constexpr Tint needle_light = tint(0xF4F8F8);
inline constexpr Tint needle_dark = tint(0x47565C);
inline constexpr Tint needle_socket = tint(0x86959A);
inline constexpr Tint needle_tip = tint(0x1E2C31);
inline constexpr Tint yoke_white = tint(0xFFFFFF);
inline constexpr Tint yoke_shade = tint(0xBAC7CA);
inline constexpr Tint yoke_edge = tint(0x8FA0A5);
inline constexpr Tint rivet_ring = tint(0x9AA9AE);
inline constexpr Tint rivet_face = tint(0xEEF3F3);
inline constexpr Tint collar_light = tint(0xFFFFFF);
inline constexpr Tint collar_dark = tint(0xA9B6BA);
inline constexpr Tint grip_light = tint(0x2F9BA2);
inline constexpr Tint grip_base = tint(0x0E6E76);
inline constexpr Tint grip_dark = tint(0x053A42);
inline constexpr Tint grip_rib = tint(0xB9E2E2, 84);

// Tissue in section, outer to inner.
inline constexpr std::array<Tint, 3> stratum_corneum = {tint(0xF3DCC6), tint(0xE4BF9F), tint(0xCFA183)};
inline constexpr std::array<Tint, 2> epidermis = {tint(0xE7B79F), tint(0xB9776F)};
inline constexpr std::array<Tint, 2> papillary_dermis = {tint(0xF6D9CE), tint(0xF3CDC0)};
inline constexpr std::array<Tint, 2> reticular_dermis = {tint(0xEDBDB0), tint(0xE9B6A8)};
inline constexpr std::array<Tint, 2> collagen = {tint(0xD08A7E), tint(0xFCE8E0)};
inline constexpr Tint fat_ground = tint(0xF7E2B0);
inline constexpr Tint fat_cell = tint(0xFFF5D6);
inline constexpr Tint fat_outline = tint(0xD6AA54);
inline constexpr Tint vessel = tint(0xBE4654, 102);
inline constexpr Tint channel = tint(0x7E3A34);
inline constexpr Tint channel_rim = tint(0xFFF3EC);
inline constexpr std::array<Tint, 2> scar_ground = {tint(0xF3D6CC), tint(0xEFC9BD)};
inline constexpr std::array<Tint, 2> scar_fibre = {tint(0xC98B80), tint(0xFFF1EA)};
inline constexpr Tint basal_cell = tint(0xA9645F);
inline constexpr Tint cell_core = tint(0x7B3F52);
inline constexpr Tint pigment_light = tint(0xC08A63);
inline constexpr Tint pigment_dark = tint(0x6B3B26);
inline constexpr Tint pigment_grain = tint(0x3D2015);
inline constexpr std::array<Tint, 2> cream = {tint(0xEAF4F3), tint(0xC3DFDD)};
inline constexpr Tint cream_light = tint(0xFFFFFF);
inline constexpr Tint cream_particle = tint(0x0B6770);
inline constexpr std::array<Tint, 2> section_air = {tint(0xF4F8F8), tint(0xE4EEEE)};
inline constexpr Tint onset_line = tint(0xA02838);
// Skin at the size of its fibres (Explain). New collagen, elastin and the fibre-making cell have teaching
// colours, named on the picture.
inline constexpr Tint new_collagen = tint(0x0B6770);
inline constexpr Tint new_collagen_light = tint(0x57AEB2);
inline constexpr Tint new_collagen_rim = tint(0xFFF6F0);
inline constexpr Tint elastin = tint(0x424A8A);
inline constexpr Tint fibre_cell = tint(0x523070);
inline constexpr Tint fibre_cell_light = tint(0xA98BC0);
inline constexpr std::array<Tint, 4> fine_collagen = {tint(0xC67C74), tint(0xDB9C90), tint(0xF5D3C6),
                                                      tint(0xFFF3EC)};
inline constexpr std::array<Tint, 2> bundle_colours = {tint(0xE9B3A6), tint(0xFBE0D5)};
inline constexpr Tint bundle_shade = tint(0xB4756C);
inline constexpr Tint bundle_shadow = tint(0xA65F58);
inline constexpr Tint deep_ground = tint(0xD9998D);
inline constexpr Tint vessel_wall = tint(0xB4525C);
inline constexpr Tint vessel_body = tint(0xDD8A8B);
inline constexpr Tint vessel_light = tint(0xFBD3CE);
inline constexpr std::array<Tint, 2> epidermis_cell = {tint(0xEFC7B0), tint(0xD9A08F)};
inline constexpr Tint epidermis_membrane = tint(0xA9645E);
inline constexpr Tint epidermis_shade = tint(0xE3B0A0);
inline constexpr Tint epidermis_nucleus = tint(0x7E3F58);
inline constexpr Tint basal_nucleus = tint(0x5F2A4C);
inline constexpr Tint basement_line = tint(0x8C4652);
// What is not known of a tissue.
inline constexpr Tint unknown_veil = tint(0xF4F1EE);
inline constexpr Tint unknown_line = tint(0x6F6A70);
inline constexpr Tint horny_line = tint(0xA9764F);
inline constexpr Tint horny_light = tint(0xFFF4E4);

inline constexpr Tint drum_wall_light = tint(0xE6ECED);
inline constexpr Tint drum_wall_mid = tint(0xB4C1C5);
inline constexpr Tint drum_wall_dark = tint(0x74878D);
inline constexpr Tint drum_inside = tint(0xF7FAFA);
inline constexpr Tint drum_core_line = tint(0x7FB0B4);

/// Colours of the interface that the stage needs; the caller fills them from the theme.
struct StageColours {
    sf::Color stage;   ///< behind everything
    sf::Color panel;   ///< label boxes on pictures
    sf::Color ink;     ///< numbers and names
    sf::Color ink_2;   ///< tick labels; ink-3 is too faint on the stage
    sf::Color line;    ///< ticks
    sf::Color accent;  ///< one needle's path
    bool operator==(const StageColours&) const = default;
};

}  // namespace needleroll::scene
