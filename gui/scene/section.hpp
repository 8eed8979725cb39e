/// The side section: tissue, channels, drum and needles, labels, to scale.
///
/// Call in this order inside a view on the section's rectangle (view_of): draw_section_ground, draw_tissue,
/// draw_onset_line, draw_channels, draw_section_roller, draw_trochoid, then labels. Everything but the tissue
/// strip is made each frame: about 15,000 triangles.
#pragma once

#include "gui/scene/instruments.hpp"
#include "gui/scene/section_frame.hpp"
#include "gui/scene/section_tissue.hpp"

#include <array>
#include <string>

#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::scene {

/// Air above the skin.
void draw_section_ground(sf::RenderTarget& target, const SectionFrame& frame, const SkinPress& press,
                         const StageStyle& style);

/// The depth from which pin-point bleeding is expected, as a dotted line that follows the skin. The layer key
/// names it.
void draw_onset_line(sf::RenderTarget& target, const SectionFrame& frame, const SkinPress& press,
                     float scale);

/// The channels left behind: as wide at each depth as the model leaves them open, in a pale area that the
/// shaft swept before the skin sprang back.
void draw_channels(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                   const SkinPress& press, float scale);

/// Drum and needles.
void draw_section_roller(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                         const SkinPress& press, const StageStyle& style);

/// Path of one needle's tip while the drum rolls over it: the prolate trochoid x = Rp phi - T sin(phi).
void draw_trochoid(sf::RenderTarget& target, const SectionContent& content, const SectionNeedle& needle,
                   const SectionFrame& frame, const SkinPress& press, const StageStyle& style);

/// Ruler of depth along the left edge, on a light band `width_px` wide. Lengths at 100 %.
inline constexpr float section_ruler_px = 47.f;
struct DepthRulerLook {
    float width_px = section_ruler_px;
    float letters_px = 13.f;
    double spacing_px = 26.0;  ///< least distance of numbers
};
void draw_depth_ruler(sf::RenderTarget& target, const SectionFrame& frame, const StageStyle& style,
                      const DepthRulerLook& look = {});

/// Dark pill with the depth of the deepest tip below the dimpled skin, a dotted line to it, and a bracket at
/// the needle from the dimpled skin to the tip: the ruler at the edge counts from the skin at rest. Nothing
/// when no needle is in the skin.
void draw_tip_pill(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                   const SkinPress& press, const StageStyle& style);

/// Words of the layer key.
struct LayerKeyWords {
    std::array<std::string, 5> layers;  ///< from outside inwards, fat last
    std::string onset;                  ///< of the bleeding line; empty: not in the key
    std::string note;                   ///< above the depths, "down to, mm"
};

/// Key of the layers at the lower right with their lower borders and lines to them. Gives its rectangle, so
/// that nothing else is put there.
sf::FloatRect draw_layer_key(sf::RenderTarget& target, const SectionContent& content,
                             const SectionFrame& frame, const SkinPress& press, const LayerKeyWords& words,
                             const StageStyle& style);

/// The way the roller rolls: a word and an arrow inside the drum.
void draw_rolling_arrow(sf::RenderTarget& target, const SectionContent& content, const SectionFrame& frame,
                        const std::string& word, const StageStyle& style);

/// Light box with the picture's title and its scale, at the upper left beside the ruler.
void draw_section_title(sf::RenderTarget& target, const std::string& title, const std::string& note,
                        const StageStyle& style);

}  // namespace needleroll::scene
