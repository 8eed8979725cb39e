/// The strip under the patch: the drum and its needles from the side, in step with the view from above.
#pragma once

#include "gui/scene/instruments.hpp"
#include "gui/scene/section.hpp"
#include "gui/scene/section_content.hpp"
#include "gui/stage/views.hpp"

#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::gui {

/// Pictures kept from frame to frame.
struct SideViewPictures {
    scene::TissuePicture tissue;
};

/// How many times thicker the epidermis is drawn on request; the picture says so.
inline constexpr double epidermis_stretch = 4.0;

/// Scale of the section at 100 % [px per mm].
inline constexpr double section_px_per_mm = 59.0;

/// The ring of needles that is looked at: the one next to the middle of the drum.
int section_ring(const Roller& roller);

/// Draws the view into a rectangle of the window. The target's view is put back.
void draw_side_view(sf::RenderTarget& target, const scene::StageStyle& style, const sf::FloatRect& place,
                    const SideViewShown& shown, SideViewPictures& pictures);

}  // namespace needleroll::gui
