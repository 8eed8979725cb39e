/// All that the Explore screen remembers, without anything that draws. Knows no window.
#pragma once

#include "gui/screens/explore/figures.hpp"
#include "gui/screens/explore/instruments.hpp"
#include "gui/screens/explore/layout.hpp"
#include "gui/screens/explore/patch_view.hpp"
#include "gui/screens/explore/session.hpp"
#include "gui/screens/explore/time_cursor.hpp"

namespace needleroll::gui {

/// The layers that can be laid over the skin.
enum class Overlay { density, gaps, depth, double_strikes, none };

/// Upper end of the density layer [per cm2]. Fixed: a legend that moves lies.
inline constexpr double density_scale_per_cm2 = 300.0;

/// Density [per cm2] at which the redness of the skin is strongest.
inline constexpr double redness_full_per_cm2 = 250.0;

/// The screen as data.
struct ExploreState {
    Session session;
    TimeCursor time;
    std::vector<PassMark> marks;  ///< of session.result
    std::uint64_t marks_run = 0;  ///< run number that `marks` belong to
    double duration_s = 0.0;      ///< of that run
    FiguresNow figures;
    PatternNow pattern;
    RunFigures run_figures;
    double clock_s = 0.0;          ///< time that the screen has been shown
    double figures_made_s = -1e9;  ///< on that clock
    double pattern_made_s = -1e9;  ///< on that clock
    LayoutWishes wishes;
    PatchView view;
    double zoomed_s = -1e9;  ///< when the view was last changed, on that clock
    Overlay overlay = Overlay::density;
    Instruments instruments;
    Held held = Held::nothing;
    int skin_tone = 1;            ///< 0 light to 5 dark
    bool roller_clear = false;    ///< the roller can be looked through
    bool picture_wanted = false;  ///< the caller saves a picture of the window
};

/// The screen on a session, playing from three quarters of the run: a pattern to look at, and the roller at
/// work.
ExploreState open_explore(Session session);

/// Shortest time between two changes of the numbers while time runs or is scrubbed [s].
inline constexpr double figures_every_s = 0.1;

/// The same for the figures of the pattern, which take longer, and the shortest time for which a new run
/// waits for them, so that a moving slider never does.
inline constexpr double pattern_every_s = 0.25;

/// Lets `elapsed_s` pass: time runs on, a new result takes the cursor over, figures follow.
void pass_time(ExploreState& state, double elapsed_s);

/// Rows of the punctures that have happened.
std::size_t strikes_now(const ExploreState& state);

/// True when the figures are behind the cursor and will follow.
bool figures_are_behind(const ExploreState& state);

/// The distance within which skin counts as covered [mm]: the middle one of the scenario's radii.
double reach_mm(const ExploreState& state);

/// Zooms in on the counting frame, or shows the whole patch again.
void toggle_zoom(ExploreState& state);

/// Another layer over the skin.
void choose_overlay(ExploreState& state, Overlay overlay);

}  // namespace needleroll::gui
