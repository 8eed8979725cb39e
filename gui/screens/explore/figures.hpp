/// The figures that the screen shows, as of the time cursor. Knows no window.
#pragma once

#include "sim/scenario/summary.hpp"

namespace needleroll::gui {

/// The run as far as time has come.
struct FiguresNow {
    std::size_t strikes = 0;       ///< rows of the punctures that have happened
    std::uint64_t run_number = 0;  ///< of the result they belong to
    Summary summary;               ///< the figures of summary.json after those rows
};

/// Brings the figures up to a number of strikes of a result; does nothing when they are there already.
void update_figures(FiguresNow& figures, const Result& result, std::uint64_t run_number, std::size_t strikes);

}  // namespace needleroll::gui
