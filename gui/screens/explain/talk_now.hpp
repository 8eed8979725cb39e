/// What every step of the talk is drawn from.
#pragma once

#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"
#include "sim/talk/talk.hpp"
#include "sim/talk/talk_numbers.hpp"

#include <cstdint>

namespace needleroll::gui {

/// The talk, its step and its run in this frame. Borrows them.
struct TalkNow {
    const Talk& talk;
    const TalkStep& step;
    const Result& result;
    std::uint64_t run_number = 0;  ///< rises with every new run: what was made of another one is made anew
    const Summary& summary;
    const TalkNumbers& numbers;
    bool like_study = false;  ///< the run is like that of the study that measured collagen
    int skin_tone = 1;        ///< 0 light to darkest_skin_tone
    double elapsed_s = 0.0;   ///< since the last frame; 0 while time stands still
};

}  // namespace needleroll::gui
