/// What every step of the talk is drawn from.
#pragma once

#include "gui/screens/explain/talk_stand_in.hpp"
#include "sim/run/summary.hpp"

#include <cstdint>

namespace needleroll::gui {

/// The talk and its run in this frame. Borrows all but the numbers.
struct TalkNow {
    const Talk& talk;
    const Result& result;
    std::uint64_t run_number = 0;  ///< rises with every new run: what was made of another one is made anew
    const Summary& summary;
    const TalkNumbers& numbers;
    bool like_study = false;  ///< the run is like that of the study that measured collagen
    int skin_tone = 1;        ///< 0 light to darkest_skin_tone
    double elapsed_s = 0.0;   ///< since the last frame
};

}  // namespace needleroll::gui
