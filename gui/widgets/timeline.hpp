/// The time of a run as a track that can be scrubbed both ways.
#pragma once

#include "gui/platform/ui.hpp"
#include "sim/run/pass_marks.hpp"

#include <optional>
#include <span>

namespace needleroll::gui {

/// What the timeline shows.
struct Timeline {
    std::span<const PassMark> passes = {};  ///< in order of time
    double duration_s = 0.0;
    double now_s = 0.0;
};

/// Draws strokes for the directions, the track and the numbers of the passes, 68 px high at 100 %. Returns
/// the time the user went to: by drag, by clicking a number (the start of that pass) or by the arrow keys
/// when focused (a hundredth of the run, with Shift a pass).
std::optional<double> timeline(Ui& ui, const char* id, const Timeline& shown, float width_px = 0.0f);

/// Name every n-th pass so that `label_px` wide names fit into `width_px`: 1, 2, 5, 10, 20, 50 ... No
/// drawing.
int label_stride(std::size_t pass_count, double width_px, double label_px);

/// Start of the pass before or after a time (direction -1 or +1), inside [0, duration]. Going back from
/// within a pass leads to its own start. No drawing.
double neighbouring_pass_start_s(const Timeline& shown, int direction);

}  // namespace needleroll::gui
