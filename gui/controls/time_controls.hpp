/// Time as a hand works it: play, step, speed, loop, the line with the passes, and the clock.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/work/run_now.hpp"

namespace needleroll::gui {

/// Where the controls lie in a panel that was begun [px]: from its left edge on, over its whole height.
struct TimeControlsPlace {
    float left = 0.0f, top = 0.0f;  ///< of the panel, in the window
    float width = 0.0f, height = 0.0f;
    bool roomy = false;  ///< speeds and loop are shown too; keys reach them always
};

/// Draws the controls of a run that was followed (follow_run), and moves the cursor by them.
void draw_time_controls(Ui& ui, TimeCursor& time, const RunNow& now, const Result& result,
                        const TimeControlsPlace& place);

}  // namespace needleroll::gui
