/// The view from above: the skin with everything on it, drawn with SFML.
#pragma once

#include "gui/scene/holes.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/roller.hpp"
#include "gui/scene/skin.hpp"
#include "gui/stage/depth_loupe.hpp"
#include "gui/stage/overlay_layer.hpp"
#include "gui/stage/views.hpp"

#include <memory>
#include <string>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/RenderTexture.hpp>

namespace needleroll::gui {

/// A piece of skin as it was made.
struct ReliefMade {
    double px_per_mm = 0.0;
    Box box;
    bool operator==(const ReliefMade&) const = default;
};

/// All that the still ground shows.
struct GroundContent {
    scene::Camera camera;
    sf::FloatRect view;
    sf::FloatRect loupe;  ///< empty: not shown
    sf::Color stage;
    float scale = 0.f;
    bool frame_shown = false;
    Box frame;
    std::uint64_t layer_version = 0;
    Overlay overlay = Overlay::none;
    scene::SkinLook look;
    ReliefMade relief, loupe_relief;
    std::string language;  ///< of the rulers
    bool operator==(const GroundContent&) const = default;
};

/// Everything under the holes that rests while time runs: stage, shadows, rulers, skin, layer, the loupe's
/// skin. Drawn anew when one of the things it shows has changed.
struct GroundPicture {
    std::unique_ptr<sf::RenderTexture> picture;
    GroundContent content;
};

/// The marks of the double strikes, drawn anew with their layer.
struct DoubleStrikePicture {
    std::unique_ptr<sf::RenderTexture> picture;
    std::uint64_t layer_version = 0;
};

/// The lines around what is counted, made anew with the run.
struct CountedOutlines {
    std::uint64_t run_number = 0;
    std::vector<Polygon> lines_mm;
};

/// Brings them up to the counted region of a run.
void prepare_counted(CountedOutlines& counted, const Region& region, std::uint64_t run_number);

/// Pictures kept from frame to frame. Belong to one OpenGL context.
struct TopViewPictures {
    scene::SkinPicture skin;
    scene::HolePicture holes;
    scene::RollerPicture roller;
    scene::LoupePicture loupe;
    OverlayLayer overlay;
    GroundPicture ground;
    DoubleStrikePicture double_strikes;
    DepthLoupePicture depth_loupe;
    CountedOutlines counted;
};

/// Draws the view. The target's view is put back.
void draw_top_view(sf::RenderTarget& target, const scene::StageStyle& style, const TopViewPlace& place,
                   const TopViewShown& shown, TopViewPictures& pictures);

}  // namespace needleroll::gui
