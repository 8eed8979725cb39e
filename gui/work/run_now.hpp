/// A run while it is shown: its passes, and its figures as far as time has come. Knows no window.
#pragma once

#include "gui/work/figures.hpp"
#include "gui/work/session.hpp"
#include "gui/work/time_cursor.hpp"

#include <cstdint>
#include <vector>

namespace needleroll::gui {

/// A run and the number that tells it from all earlier ones: what was made from another number is made anew.
/// Borrows the result.
struct NumberedRun {
    const Result& result;
    std::uint64_t number = 0;  ///< from 1
};

/// The last good run of a session. Valid until the session's next change.
inline NumberedRun run_of(const Session& session) {
    return {session.result, session.run_number};
}

/// What is kept of a run while time goes over it.
struct RunNow {
    std::uint64_t run_number = 0;  ///< that marks and duration belong to; 0: of none yet
    std::vector<PassMark> marks;
    double duration_s = 0.0;
    Moment moment;  ///< at the cursor, after pass_time
    FiguresNow figures;
    PatternNow pattern;
    RunFigures whole;
    double clock_s = 0.0;          ///< time for which the run has been shown
    double figures_made_s = -1e9;  ///< on that clock
    double pattern_made_s = -1e9;  ///< on that clock
};

/// Shortest time between two changes of the numbers while time runs or is scrubbed [s].
inline constexpr double figures_every_s = 0.1;

/// The same for the figures of the pattern, which take longer, and the shortest time for which a new run
/// waits for them, so that a moving slider never does.
inline constexpr double pattern_every_s = 0.5;

/// Takes over another run: its passes, and the cursor carried to the same place in it. True when it is
/// another.
bool follow_run(RunNow& now, TimeCursor& time, const NumberedRun& run);

/// Lets `elapsed_s` pass with the cursor at `t_s`: figures follow it.
void pass_time(RunNow& now, const NumberedRun& run, double t_s, double elapsed_s);

/// True when figures are behind the cursor and will follow.
bool figures_are_behind(const RunNow& now, const NumberedRun& run, double t_s);

}  // namespace needleroll::gui
