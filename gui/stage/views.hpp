/// What the views of a run show, from above and from the side. Plain data; knows no screen.
#pragma once

#include "gui/stage/instruments.hpp"
#include "gui/stage/layers.hpp"
#include "gui/stage/patch_view.hpp"
#include "gui/work/run_now.hpp"

#include <optional>

namespace needleroll::gui {

/// A circle on the skin without a hole in it.
struct Gap {
    scene::SkinPlace middle;
    double radius_mm = 0.0;
};

/// The largest gap of a pattern that was measured; empty without one.
inline std::optional<Gap> largest_gap(const PatternFigures& pattern) {
    if (!pattern.gap_radius_mm) return std::nullopt;
    return Gap{{pattern.gap_x_mm, pattern.gap_y_mm}, *pattern.gap_radius_mm};
}

/// What the view from above shows: a run at a moment, a layer, instruments.
struct TopViewShown {
    NumberedRun run;
    const Moment& moment;  ///< of that run, at t_s
    double t_s = 0.0;
    double clock_s = 0.0;  ///< a clock of the room, by which layers are made anew at a bounded rate
    PatchView view = {};
    bool zooming = false;  ///< the view has just changed: pictures of nearly the right scale will do
    Overlay overlay = Overlay::none;
    Instruments instruments = {};
    std::optional<Gap> gap = {};                    ///< circled on the skin
    std::optional<scene::SkinPlace> depth_at = {};  ///< where the depth loupe looks for a channel
    double roller_opacity = 1.0;
    int skin_tone = 1;  ///< 0 light to 5 dark
};

/// Where that view lies in the window [px].
struct TopViewPlace {
    sf::FloatRect view;   ///< all of it
    sf::FloatRect patch;  ///< the skin, with its rulers around
    sf::FloatRect loupe;  ///< the magnified picture; empty: not shown
    sf::FloatRect words;  ///< the column beside the skin whose words the roller does not cover; or empty
};

/// What the view from the side shows: a run at a moment.
struct SideViewShown {
    NumberedRun run;
    double t_s = 0.0;
    double speed = 1.0;            ///< of time; at slow motion the path of one needle is drawn too
    bool epidermis_drawn = false;  ///< epidermis_stretch times thicker
};

}  // namespace needleroll::gui
