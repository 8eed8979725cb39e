/// The skin seen from above: its colour, its relief, its edge on the stage.
///
/// Drawing order on a patch: draw_patch_shadow, draw_skin_colour, overlays (overlay.hpp), draw_skin_relief,
/// holes. The relief multiplies everything below it, so overlays keep the skin's relief while hiding its hue.
#pragma once

#include "gui/scene/camera.hpp"
#include "gui/scene/shapes.hpp"

#include <string>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll::scene {

/// Which skin: tone 0 (light) to 5 (dark), and the site's key as in Site::name.
struct SkinLook {
    int tone = 1;
    std::string site = "cheek";
    bool operator==(const SkinLook&) const = default;
};

/// The surface of a site, chosen by eye: how the furrows differ from site to site.
struct SkinSurface {
    double cells_per_mm2 = 6.0;
    double stretch = 1.5;         ///< how much longer than wide the cells are
    double direction_deg = 35.0;  ///< of the long side
    double depth = 1.0;           ///< strength of the furrows
    double undulation = 1.0;      ///< strength of the slow waves
};

/// The surface of a site; that of the cheek for a site without its own.
SkinSurface skin_surface(const std::string& site);

/// What draw_skin_* need, kept from frame to frame.
struct SkinPicture {
    SkinLook look;
    Box patch;
    sf::Texture colour;       ///< tone and mottle over the whole patch
    sf::Texture grey_colour;  ///< the same without hue
    sf::Texture relief;       ///< light on the furrows; half grey is neutral
    Box relief_box;           ///< the part of the patch that the relief covers
    double relief_px_per_mm = 0.0;
    bool ready = false;
};

/// Makes what is out of date: everything for a new look or patch (about 10 ms), the relief for a view it does
/// not fit (under 30 ms for 1000 x 700 pixels). `moving`: the view is being zoomed, so a relief of nearly the
/// right scale will do.
void prepare_skin(SkinPicture& skin, const SkinLook& look, const Box& patch, const Camera& camera,
                  bool moving);

/// The light on the furrows of a box of skin as a grey picture (128 = neutral), one pixel per 1/px_per_mm.
sf::Image relief_image(const SkinSurface& surface, const Box& box, double px_per_mm);

/// Tone and mottle of a patch, `columns` pixels wide.
sf::Image colour_image(int tone, const Box& patch, int columns, bool grey);

/// Soft shadow of the patch on the stage. `scale` is the interface scale (1 = 100 %).
void draw_patch_shadow(sf::RenderTarget& target, const Camera& camera, const Box& patch, float scale);

/// The skin's colour with round corners.
void draw_skin_colour(sf::RenderTarget& target, const SkinPicture& skin, const Camera& camera, float scale,
                      bool grey);

/// The light on the furrows, over everything drawn on the skin so far.
void draw_skin_relief(sf::RenderTarget& target, const SkinPicture& skin, const Camera& camera, float scale);

/// The visible part of the patch with round corners, textured with a picture that covers `covered` on the
/// skin. Neighbouring overlays use it too. `soft` fades the edge (not for multiplying pictures).
Vertices patch_shape(const Camera& camera, const Box& patch, const Box& covered, const sf::Texture& texture,
                     float corner_px, bool soft);

/// Radius of the patch's corners [px at 100 %].
inline constexpr float patch_corner_px = 11.f;

}  // namespace needleroll::scene
