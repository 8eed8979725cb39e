/// What is laid on or beside the skin to measure it: rulers, target area, circles, counting frame, loupe,
/// scale bar. Each is a few hundred triangles.
#pragma once

#include "gui/scene/camera.hpp"
#include "gui/scene/holes.hpp"
#include "gui/scene/overlay.hpp"
#include "gui/scene/skin.hpp"
#include "gui/scene/text.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/polygon.hpp"
#include "sim/words/language.hpp"

#include <string>

#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::scene {

/// What every labelled picture needs.
struct StageStyle {
    StageColours colours;
    StageFonts* fonts = nullptr;
    float scale = 1.f;         ///< interface scale
    const Language& language;  ///< of numbers and units
};

/// Distance between numbered ticks [mm] so that they lie about `spacing_px` apart: 1, 2 or 5 times a power of
/// ten.
double tick_step_mm(double px_per_mm, double spacing_px);

/// Rulers in mm along the left and the lower edge of the patch, outside it. They need 48 px at the left and
/// 34 px below (at 100 %).
void draw_rulers(sf::RenderTarget& target, const Camera& camera, const Box& patch, const StageStyle& style);

/// The area to be treated, dashed.
void draw_target(sf::RenderTarget& target, const Camera& camera, const Polygon& polygon_mm, float scale);

/// A circle on the skin, for example the largest gap.
void draw_gap_circle(sf::RenderTarget& target, const Camera& camera, const SkinPlace& centre,
                     double radius_mm, float scale);

/// Side of the counting frame [mm]: 1 cm2 is counted.
inline constexpr double counting_frame_mm = 10.0;

/// The frame on the skin: bare skin inside (no overlay but the redness, if any), then white lines. Call the
/// first after the overlays and before the relief, the second after the holes.
void draw_frame_skin(sf::RenderTarget& target, const SkinPicture& skin, const OverlayPicture* redness,
                     const Camera& camera, const Box& frame);
void draw_frame_lines(sf::RenderTarget& target, const Camera& camera, const Box& frame, float scale);

/// A magnified piece of skin on the stage.
struct Loupe {
    sf::FloatRect place;  ///< on the stage [px], the picture without its white rim
    Box shows;            ///< the piece of skin, of the same proportions as the place
};

/// What the loupe keeps from frame to frame.
struct LoupePicture {
    SkinPicture skin;
    HolePicture holes;
};

/// Prepares skin and holes of the loupe; before drawing the frame, since it changes the active target.
void prepare_loupe(LoupePicture& picture, const Loupe& loupe, const SkinLook& look, const Box& patch,
                   const HoleRequest& request);

/// Draws shadow, white rim, skin and redness (if any): what rests while time runs. `stage` is the rectangle
/// that loupe.place counts from, as it lies on the target.
void draw_loupe_ground(sf::RenderTarget& target, const LoupePicture& picture, const OverlayPicture* redness,
                       const Loupe& loupe, const sf::FloatRect& stage, const StageStyle& style);

/// Draws the holes over that, a scale bar, and the rim once more over their edges.
void draw_loupe_holes(sf::RenderTarget& target, const LoupePicture& picture, const Loupe& loupe,
                      const sf::FloatRect& stage, const StageStyle& style);

/// What of the target the ground covers, its shadow included.
sf::FloatRect loupe_extent(const Loupe& loupe, float scale);

/// Two thin lines from the counting frame to the loupe.
void draw_loupe_lines(sf::RenderTarget& target, const sf::FloatRect& frame_px, const Loupe& loupe,
                      float scale);

/// A dark pill with a bar of a round length and its name, lower left corner at a place. `widest_px` bounds
/// the bar.
void draw_scale_bar(sf::RenderTarget& target, double px_per_mm, sf::Vector2f lower_left, float widest_px,
                    const StageStyle& style);

/// A dark pill with words, its left end at the middle height of a place, or beside it where the view would
/// cut it. Gives its rectangle.
sf::FloatRect draw_pill(sf::RenderTarget& target, sf::Vector2f left_middle, const std::string& words,
                        const StageStyle& style);

/// A ruler laid on the skin between two places, with the length named.
void draw_measure(sf::RenderTarget& target, const Camera& camera, const SkinPlace& from, const SkinPlace& to,
                  const StageStyle& style);

}  // namespace needleroll::scene
