/// The strip under the patch: the drum and its needles from the side, in step with the view from above.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/section.hpp"
#include "gui/scene/section_content.hpp"
#include "gui/screens/explore/state.hpp"

#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::gui {

/// Pictures kept from frame to frame.
struct SectionPictures {
    scene::TissuePicture tissue;
};

/// How many times thicker the epidermis is drawn on request; the picture says so.
inline constexpr double epidermis_stretch = 4.0;

/// Scale of the section at 100 % [px per mm].
inline constexpr double section_px_per_mm = 59.0;

/// The ring of needles that is looked at: the one next to the middle of the drum.
int section_ring(const Roller& roller);

/// Draws the section as of the time cursor. The target's view is put back.
void draw_section(sf::RenderTarget& target, const Ui& ui, const ExploreState& state,
                  const sf::FloatRect& place, const NeedleLayout& needles, const scene::StageStyle& style,
                  SectionPictures& pictures);

}  // namespace needleroll::gui
