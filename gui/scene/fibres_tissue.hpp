/// The tissue of "New support fibres": the same skin before and after, side by side, with a border between
/// them that moves. What lies under new collagen and what lies over it are drawn once, kept, and laid over
/// both sides alike; new collagen alone is drawn between them, right of the border.
#pragma once

#include "gui/scene/fibre_shapes.hpp"
#include "gui/scene/fibres.hpp"
#include "gui/scene/instruments.hpp"

#include <memory>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll::scene {

/// Pictures kept from frame to frame. Belong to one OpenGL context.
struct FibresPicture {
    FibresFrame frame;
    FibreTissue tissue;
    StageColours colours;  ///< of the air
    sf::Texture stamps;
    unsigned fineness = 0;                    ///< of the stamps
    std::unique_ptr<sf::RenderTexture> kept;  ///< above: all under new collagen; below: all over it, on clear
    bool made = false;
    Vertices added;        ///< new collagen, of stamps
    double amount = -1.0;  ///< that `added` stands for; -1: none yet
};

/// What the picture shows.
struct FibresShown {
    float divider_px = 0.f;  ///< the border between before (left) and after (right), from the left edge
    double amount = 0.0;     ///< of new collagen, C - 1
    bool hatched = false;    ///< the right side is not known: hatched, and nothing new is drawn
};

/// The frame for a picture of that size whose air is `air_px` high: skin down to 0.9 mm, unless the picture
/// is much wider or narrower than high.
FibresFrame fibres_frame(sf::Vector2f size_px, float air_px);

/// Makes what is kept, if it is out of date. Changes the active OpenGL target: call before drawing.
void prepare_fibres(FibresPicture& picture, const FibresFrame& frame, const StageColours& colours);

/// Draws both sides onto a rectangle of the target, as large as the frame, with round corners. The target's
/// view is put back.
void draw_fibres(sf::RenderTarget& target, FibresPicture& picture, const sf::FloatRect& place,
                 float corner_px, const FibresShown& shown, float scale);

}  // namespace needleroll::scene
