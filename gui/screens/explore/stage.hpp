/// The stage of the Explore screen: the skin from above with everything on it, drawn with SFML.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/holes.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/roller.hpp"
#include "gui/scene/skin.hpp"
#include "gui/screens/explore/depth_loupe.hpp"
#include "gui/screens/explore/overlay_layer.hpp"
#include "gui/screens/explore/section_strip.hpp"
#include "gui/screens/explore/state.hpp"

#include <memory>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/RenderTexture.hpp>

namespace needleroll::gui {

/// A piece of skin as it was made.
struct ReliefMade {
    double px_per_mm = 0.0;
    scene::SkinBox box;
    bool operator==(const ReliefMade&) const = default;
};

/// All that the still ground shows.
struct GroundContent {
    scene::Camera camera;
    sf::FloatRect top_view;
    sf::FloatRect loupe;  ///< empty: not shown
    sf::Color stage;
    float scale = 0.f;
    bool frame_shown = false;
    scene::SkinBox frame;
    std::uint64_t layer_version = 0;
    Overlay overlay = Overlay::none;
    scene::SkinLook look;
    ReliefMade relief, loupe_relief;
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

/// Pictures kept from frame to frame. Belong to one OpenGL context.
struct StagePictures {
    scene::SkinPicture skin;
    scene::HolePicture holes;
    scene::RollerPicture roller;
    scene::LoupePicture loupe;
    OverlayLayer overlay;
    GroundPicture ground;
    DoubleStrikePicture double_strikes;
    SectionPictures section;
    DepthLoupePicture depth_loupe;
    NeedleLayout needles;
    std::uint64_t needles_run = 0;
    std::unique_ptr<scene::StageFonts> fonts;  ///< loaded with the first frame
};

/// Colours of the stage in a theme.
scene::StageColours stage_colours(const Palette& colours);

/// Draws the view from above and the section as of the time cursor. The target's view is put back.
void draw_stage(sf::RenderTarget& target, const Ui& ui, const ExploreState& state,
                const ExploreLayout& layout, StagePictures& pictures);

}  // namespace needleroll::gui
