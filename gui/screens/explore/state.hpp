/// All that the Explore screen remembers, without anything that draws. Knows no window.
#pragma once

#include "gui/screens/explore/figures.hpp"
#include "gui/screens/explore/layout.hpp"
#include "gui/screens/explore/patch_view.hpp"
#include "gui/screens/explore/session.hpp"
#include "gui/screens/explore/time_cursor.hpp"

namespace needleroll::gui {

/// The layers that can be laid over the skin.
enum class Overlay { density, gaps, depth, double_strikes, none };

/// The screen as data.
struct ExploreState {
    Session session;
    TimeCursor time;
    std::vector<PassMark> marks;  ///< of session.result
    std::uint64_t marks_run = 0;  ///< run number that `marks` belong to
    double duration_s = 0.0;      ///< of that run
    FiguresNow figures;
    double figures_age_s = 1.0;  ///< since the figures were brought up to date
    LayoutWishes wishes;
    PatchView view;
    Overlay overlay = Overlay::density;
};

/// The screen on a session, playing from three quarters of the run: a pattern to look at, and the roller at
/// work.
ExploreState open_explore(Session session);

/// Shortest time between two changes of the numbers while time runs [s].
inline constexpr double figures_every_s = 0.1;

/// Lets `elapsed_s` pass: time runs on, a new result takes the cursor over, figures follow.
void pass_time(ExploreState& state, double elapsed_s);

/// Rows of the punctures that have happened.
std::size_t strikes_now(const ExploreState& state);

}  // namespace needleroll::gui
