/// Where everything of the Explore screen lies within the frame.
#pragma once

#include "gui/screens/frame_layout.hpp"
#include "gui/stage/views.hpp"

#include <span>

namespace needleroll::gui {

/// What the stage shows when its height does not hold the patch and the section.
enum class StageShows { both, top, side };

/// What a person has chosen of the stage.
struct StageWishes {
    bool loupe = true;
    StageShows stage_shows = StageShows::both;
    double section_share = 0.0;  ///< of the stage's height; 0: as drawn
};

/// How much of the stage's height a person can give to the section.
inline constexpr double least_section_share = 0.1, largest_section_share = 0.6;

/// Rectangles in pixels of the window; an empty one is not shown.
struct ExploreLayout {
    FrameLayout frame;
    bool switch_views = false;            ///< views_offered has to be offered
    bool both_fit = true;                 ///< both views can be shown at once
    StageShows shows = StageShows::both;  ///< what the stage shows
    sf::FloatRect top_view;               ///< the part of the stage above the section
    sf::FloatRect tools;                  ///< row of overlay switch and tools
    sf::FloatRect patch_view;             ///< skin with its rulers
    sf::FloatRect loupe;                  ///< the magnified picture; empty in views too low for it
    sf::FloatRect key_column;             ///< legend and key
    bool narrow_key = false;              ///< the key lies over the stage without a column of its own
    sf::FloatRect section;
};

/// What the screen has around its stage.
inline constexpr FrameParts explore_parts{.left = true, .right = true, .bottom = true};

/// Lays the stage out within a frame.
ExploreLayout lay_out(const FrameLayout& frame, const StageWishes& wishes);

/// Where the view from above and its words lie.
TopViewPlace top_view_place(const ExploreLayout& layout);

/// The views that a person can choose from; empty where both always show.
std::span<const StageShows> views_offered(const ExploreLayout& layout);

/// The one offered after that which shows now.
StageShows next_view(const ExploreLayout& layout);

}  // namespace needleroll::gui
