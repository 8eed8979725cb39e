/// Time on the screen: a cursor over a finished run. Nothing is stepped to be shown.
#pragma once

#include "sim/run/cursor.hpp"
#include "sim/run/pass_marks.hpp"
#include "sim/words/language.hpp"

#include <array>
#include <string>
#include <vector>

namespace needleroll::gui {

/// The speeds that a person can choose, as factors on the run's own time.
inline constexpr std::array<double, 8> speeds = {0.02, 0.05, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0};

/// Where time stands and how it goes on.
struct TimeCursor {
    double t_s = 0.0;
    bool playing = false;
    bool loop = false;
    double speed = 1.0;  ///< one of `speeds`
};

/// A moment to open a run on [s], with a pattern to look at and the roller at work: in the pass under way
/// after three quarters of the time, in the middle of the stroke that runs nearest to the middle of the
/// patch.
double opening_moment_s(const Result& result);

/// Lets time go on by `elapsed_s` on the clock of the room. At the end it stops, or starts over when looping.
void advance(TimeCursor& cursor, double elapsed_s, double duration_s);

/// Starts or stops; at the end of the run it starts over.
void toggle_play(TimeCursor& cursor, double duration_s);

/// Moves to a time within the run.
void seek(TimeCursor& cursor, double t_s, double duration_s);

/// To the next (or previous) moment at which a row of needles strikes, and stops there.
void step_row(TimeCursor& cursor, const Result& result, bool forwards);

/// To the end of the pass under way, or back to its start (the one before, when already there). Stops there.
void step_pass(TimeCursor& cursor, const std::vector<PassMark>& marks, bool forwards);

/// The next faster or slower speed.
void change_speed(TimeCursor& cursor, bool faster);

/// After another run took the place of an old one: the same share of the same pass; the end stays the end.
void carry_over(TimeCursor& cursor, const std::vector<PassMark>& before, double duration_before_s,
                const std::vector<PassMark>& after, double duration_after_s);

/// "1:27" or, under ten seconds of duration, "1.27 s".
std::string clock_text(const Language& language, double t_s, double duration_s);

/// "1/50", "1/4", "1×", "8×".
std::string speed_text(const Language& language, double speed);

}  // namespace needleroll::gui
