/// Time on the screen: a cursor over a finished run. Nothing is stepped to be shown.
#pragma once

#include "sim/run/cursor.hpp"
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

/// One uninterrupted stay in a pass, on the time line.
struct PassMark {
    int pass = 0;  ///< from 0
    double start_s = 0.0;
    double end_s = 0.0;  ///< of its last stroke
    double heading_rad = 0.0;
};

/// The passes of a run in the order of time. A pass rolled in pieces gives a mark for each.
std::vector<PassMark> pass_marks(const Result& result);

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

/// The mark under way at a time: the last that has begun. 0 when there is none.
std::size_t mark_at(const std::vector<PassMark>& marks, double t_s);

/// Passes begun by a time, counted from 1; 0 before the first.
int passes_begun(const std::vector<PassMark>& marks, double t_s);

/// Passes finished by a time: those whose last stroke is over.
int passes_done(const std::vector<PassMark>& marks, double t_s);

/// Number of passes of a run.
int pass_count(const std::vector<PassMark>& marks);

/// "1:27" or, under ten seconds of duration, "1.27 s".
std::string clock_text(const Language& language, double t_s, double duration_s);

/// "1/50", "1/4", "1×", "8×".
std::string speed_text(const Language& language, double speed);

}  // namespace needleroll::gui
