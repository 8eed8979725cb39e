/// The talk's view from the side: the roller goes over the skin, with the names of the layers, a ruler of
/// depth, and how deep most needles go.
#pragma once

#include "gui/scene/labels.hpp"
#include "gui/scene/section.hpp"

#include <array>
#include <string>

namespace needleroll::scene {

/// The words on the picture. An empty one is not drawn.
struct RolledSectionWords {
    std::array<std::string, 4> layers;  ///< outer skin, upper dermis, deep dermis, fat
    std::string needles;                ///< how long they are
    std::string depth;                  ///< of most needles, on the dark pill
    std::string nine_in_ten;            ///< of the depths
};

/// What is shown. The ruler counts from the skin where the needle is in it: there the roller has pushed it
/// down.
struct RolledSectionShown {
    const SectionContent& content;
    const SectionContent& still;  ///< when a needle is at its lowest, by which names and ruler stand still
    double depth_shown = 1.0;     ///< 0 to 1: how clearly the needle's depth is marked; 1 with `still`
    RolledSectionWords words;
    sf::Color around;  ///< what the picture lies on, seen beyond its round corners
};

/// Kept from frame to frame. Belongs to one OpenGL context.
struct RolledSectionPictures {
    TissuePicture tissue;
};

/// The frame of a picture of a size, which follows the axle: skin down to a little fat, and deeper than the
/// needles reach.
SectionFrame rolled_frame(const SectionContent& content, sf::Vector2f size_px, float scale);

/// Draws the picture into a rectangle of the target. The target's view is put back.
void draw_rolled_section(sf::RenderTarget& target, const StageStyle& style, const sf::FloatRect& rectangle,
                         const RolledSectionShown& shown, RolledSectionPictures& pictures);

}  // namespace needleroll::scene
