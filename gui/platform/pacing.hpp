/// When to draw the next frame: at 60 Hz while something moves, not at all while nothing does.
#pragma once

namespace needleroll::gui {

/// Plain record of why frames are wanted. Times are seconds of one steady clock.
struct Pacing {
    double last_frame_s = -1e9;
    double animate_until_s = -1e9;  ///< something moves until then
    int settle_frames = 3;  ///< frames still owed after an event: Dear ImGui answers over a few frames
};

/// Shortest duration of a frame while something moves. A little under 1/60 s, so that a screen at 60 Hz,
/// where vertical sync sets the beat, never waits for us.
inline constexpr double frame_duration_s = 1.0 / 64.0;

/// An event arrived, or the content changed.
void note_activity(Pacing& pacing);

/// Something moves for that long from now on.
void animate_for(Pacing& pacing, double now_s, double duration_s);

/// Whether a frame is due now. `typing`: a text cursor blinks, which takes a frame every quarter second.
bool frame_is_due(const Pacing& pacing, double now_s, bool typing);

/// How long the loop may sleep before it looks for events again, 0 when a frame is due. At most 10 ms while
/// idle (about 1 % of a core), so that the first event after a rest is answered at once.
double sleep_before_next_look_s(const Pacing& pacing, double now_s, bool typing);

/// A frame was drawn.
void note_frame(Pacing& pacing, double now_s);

}  // namespace needleroll::gui
