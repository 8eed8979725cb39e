/// The depth loupe: the channel under the pointer from the side, to scale, with its numbers.
#pragma once

#include "gui/scene/instruments.hpp"
#include "gui/scene/section_tissue.hpp"
#include "gui/stage/channel_facts.hpp"

#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::gui {

/// How near the pointer has to be to a hole [px at 100 %].
inline constexpr float depth_loupe_reach_px = 14.f;

/// Kept from frame to frame.
struct DepthLoupePicture {
    scene::TissuePicture tissue;
};

/// Brings the tissue up to date. Changes the active OpenGL target: call it before drawing the frame.
void prepare_depth_loupe(DepthLoupePicture& picture, const Result& result, const ChannelFacts& channel,
                         float scale);

/// Draws the loupe beside its hole, in the view that `camera` belongs to and, if it fits, over the part of it
/// that shows the patch. The target's view is put back.
void draw_depth_loupe(sf::RenderTarget& target, const Result& result, const ChannelFacts& channel,
                      const scene::Camera& camera, const sf::FloatRect& patch, const scene::StageStyle& style,
                      const DepthLoupePicture& picture);

}  // namespace needleroll::gui
