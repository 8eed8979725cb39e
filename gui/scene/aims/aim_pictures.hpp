/// The four drawings of what rolling may help: fine lines, scars, products, tone. Each is drawn once for a
/// size; names and scale bars are laid over them by whoever shows them.
#pragma once

#include "gui/scene/aims/cut_tissue.hpp"
#include "gui/scene/aims/skin_block.hpp"

#include <memory>
#include <vector>

#include <SFML/Graphics/RenderTexture.hpp>

namespace needleroll::scene {

/// What is drawn.
enum class Aim { lines, scars, products, tone };
inline constexpr std::array<Aim, 4> all_aims{Aim::lines, Aim::scars, Aim::products, Aim::tone};

/// Which drawing at which size.
struct AimLook {
    Aim aim = Aim::lines;
    double width_px = 390.0, height_px = 118.0;
    float scale = 1.f;  ///< interface scale
    int tone = 1;       ///< of the skin, as in SkinLook
    bool operator==(const AimLook&) const = default;
};

/// A drawing, kept until its look changes.
struct AimPicture {
    AimLook look;
    std::unique_ptr<sf::RenderTexture> picture;  ///< null: the driver could not make it
    bool tried = false;                          ///< to make it for this look
};

/// Whether nothing is to be done for this look.
bool is_made(const AimPicture& kept, const AimLook& look);

/// Makes the drawing when it is out of date (20 to 60 ms at 100 %). Changes the active OpenGL target: call
/// before drawing on another.
void prepare_aim(AimPicture& kept, const AimLook& look);

/// Draws each on a target of the look's size. The same look gives the same pixels.
void draw_fine_lines(sf::RenderTarget& target, const AimLook& look);
void draw_scars(sf::RenderTarget& target, const AimLook& look);
void draw_products(sf::RenderTarget& target, const AimLook& look);
void draw_tone(sf::RenderTarget& target, const AimLook& look);

/// What can be named on a drawing.
enum class AimPart { fine_line, wide_scar, narrow_scar, cream_film, fresh_hole, dark_patch, dark_mark };

/// A part and where a leader may point to it [px of the picture].
struct AimPlace {
    AimPart part = AimPart::fine_line;
    Point place;
};

/// A part of a drawing that is to scale.
struct AimScale {
    sf::FloatRect room;  ///< the part [px of the picture]
    double px_per_mm = 1.0;
    double length_mm = 1.0;  ///< a round length for its bar
};

/// What is to be named on a drawing and what is to scale: the cut of a block; skin from above and the cut
/// beside it.
struct AimMarks {
    std::vector<AimPlace> parts;
    std::vector<AimScale> scales;
    std::vector<sf::FloatRect> keep_clear;  ///< what no name may cover [px of the picture]
};
AimMarks aim_marks(const AimLook& look);
AimMarks fine_line_marks(const AimLook& look);
AimMarks scar_marks(const AimLook& look);
AimMarks product_marks(const AimLook& look);
AimMarks tone_marks(const AimLook& look);

/// The picture of a block, whose cut is to scale.
AimScale whole_cut(const BlockFrame& frame, double length_mm);

/// Lays the surface and the cut on the target.
void draw_block(sf::RenderTarget& target, const BlockFrame& frame, const BlockSurface& surface,
                const CutTissue& tissue, float scale);

/// The bare skin of a tone: its base colour with gentle mottle.
void paint_bare_skin(int tone, const SurfaceRow& row, std::span<SurfaceLook> looks);

}  // namespace needleroll::scene
