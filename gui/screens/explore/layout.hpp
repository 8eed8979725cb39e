/// Where everything of the Explore screen lies: rectangles from the size of the window and the text scale.
#pragma once

#include <span>

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// What the stage shows when its height does not hold the patch and the section.
enum class StageShows { both, top, side };

/// What a person has opened or chosen.
struct LayoutWishes {
    bool controls_open = false;  ///< drawer, where the left panel is one
    bool results_open = false;   ///< drawer, where the right panel is one
    bool presenter = false;      ///< stage and time line only
    bool loupe = true;
    StageShows stage_shows = StageShows::both;
    double section_share = 0.0;  ///< of the stage's height; 0: as drawn
};

/// How much of the stage's height a person can give to the section.
inline constexpr double least_section_share = 0.1, largest_section_share = 0.6;

/// Rectangles in pixels of the window; an empty one is not shown.
struct ExploreLayout {
    double scale = 1.0;  ///< text scale that everything is drawn at
    sf::FloatRect top_bar, left, right, stage, bottom;
    bool left_is_drawer = false;
    bool right_is_drawer = false;
    bool short_name = false;              ///< the top bar has no room for the program's name
    bool picker_in_controls = false;      ///< nor for the scenario: it stands on the controls
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

/// Lays the screen out (VISUAL: frame at 1600 x 1000, rules for smaller windows and larger text).
ExploreLayout lay_out(double width_px, double height_px, double text_scale, const LayoutWishes& wishes);

/// The views that a person can choose from; empty where both always show.
std::span<const StageShows> views_offered(const ExploreLayout& layout);

/// The one offered after that which shows now.
StageShows next_view(const ExploreLayout& layout);

}  // namespace needleroll::gui
