/// Holes on the skin: thousands of punctures, drawn once and kept in a picture that grows with time.
#pragma once

#include "gui/scene/camera.hpp"
#include "gui/scene/shapes.hpp"
#include "sim/injury/punctures.hpp"

#include <memory>
#include <vector>

#include <SFML/Graphics/RenderTexture.hpp>

namespace needleroll::scene {

/// Which holes to show.
struct HoleRequest {
    const Punctures* punctures = nullptr;
    std::size_t count = 0;  ///< the first rows, as far as time has come
    std::uint64_t run = 0;  ///< changes when the punctures are those of another run
    int tone = 0;           ///< of the skin, for the light rim
    float scale = 1.f;      ///< interface scale
};

/// From this scale on, holes are drawn as slits at true size; below it as dots.
inline constexpr double true_shape_px_per_mm = 12.0;
/// From this scale on, each is drawn with its wall and depth, since only a few are in view.
inline constexpr double close_up_px_per_mm = 140.0;

/// The picture as it was after the first `drawn` rows.
struct HoleCheckpoint {
    std::size_t drawn = 0;
    sf::Texture picture;
};

/// The most checkpoints of a run.
inline constexpr std::size_t hole_checkpoints = 16;

/// The picture of the holes drawn so far. Going forward in time only adds; going back starts from the nearest
/// checkpoint; a changed view or another run draws anew (25,000 dots: about 10 ms on a software renderer).
struct HolePicture {
    std::unique_ptr<sf::RenderTexture> picture;
    std::vector<HoleCheckpoint> checkpoints;  ///< rising
    sf::Texture sprites;                      ///< dot, slit, halo
    float sprite_radius_px = 1.f;             ///< of the disc, for which they are made
    Camera camera;
    std::uint64_t run = 0;
    std::size_t drawn = 0;
    int tone = -1;
    float scale = 0.f;
};

/// Brings the picture up to date. Changes the active OpenGL target: call it before drawing the frame.
void prepare_holes(HolePicture& holes, const HoleRequest& request, const Camera& camera);

/// Draws the prepared picture over the skin.
void draw_holes(sf::RenderTarget& target, const HolePicture& holes);

/// Draws holes straight into a target, without keeping anything: for the loupe and for small views.
void draw_holes_now(sf::RenderTarget& target, const sf::Texture& sprites, const HoleRequest& request,
                    const Camera& camera);

/// Draws plain discs with the sprites of a prepared picture: thousands at little cost.
void draw_discs(sf::RenderTarget& target, const HolePicture& holes, const std::vector<Point>& centres,
                float radius_px, sf::Color colour);

/// Length of the halo of a new hole [s].
inline constexpr double recent_s = 0.3;

/// A bright ring around the holes of the last recent_s before `now_s`. A few dozen at most.
void draw_recent_holes(sf::RenderTarget& target, const HoleRequest& request, const Camera& camera,
                       double now_s);

/// The texture that dots and slits are stamped with: disc, halo and a whole round hole, for holes of about
/// this radius; with a stronger rim on dark skin.
sf::Image hole_sprites(float radius_px, bool rimmed);

/// Appends the shapes of rows [first, last) that touch the view: quadrilaterals over the sprites, from
/// close_up_px_per_mm on plain triangles.
void add_holes(Vertices& shapes, const HoleRequest& request, const Camera& camera, std::size_t first,
               std::size_t last);

/// One hole close by: opening, wall, depth, rim. Pixel sizes; `direction` is the unit heading in pixels.
void add_hole_close_up(Vertices& shapes, Point centre, Point direction, float half_length, float half_width,
                       bool rimmed);

}  // namespace needleroll::scene
