/// A run is a pure function: a scenario and a seed give strokes, punctures, numbers; time is a cursor over
/// them.
#pragma once

#include "sim/contact/axle.hpp"
#include "sim/contact/drum_phase.hpp"
#include "sim/core/stop.hpp"
#include "sim/core/warning.hpp"
#include "sim/injury/punctures.hpp"
#include "sim/motion/follow_track.hpp"
#include "sim/motion/stroke.hpp"
#include "sim/scenario/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// What rolling made of a stroke, segment by segment.
struct RolledStroke {
    std::vector<std::uint32_t> ride;  ///< index into Result::rides
    std::vector<DrumPhase> phase;     ///< at the start of the segment, on its ride
};

/// Everything a run gives. Never changed afterwards.
struct Result {
    Scenario scenario;
    NeedleLayout needles;              ///< as rolled: with the lengths that were drawn for this run
    std::vector<Stroke> strokes;       ///< in the order of time
    std::vector<Ride> rides;           ///< distinct settled states
    std::vector<RolledStroke> rolled;  ///< how each stroke was rolled
    Punctures punctures;
    double duration_s = 0.0;
    double drum_load_fraction = 0.0;     ///< mean over the path rolled
    std::optional<TrackSummary> motion;  ///< what became of measured poses; empty: none
    std::vector<Warning> warnings;
};

/// How to run.
struct RunOptions {
    int threads = 0;              ///< 0: all that the machine has
    std::uint64_t replicate = 0;  ///< repeat of the same scenario under other draws
    bool reentries = true;        ///< false: nobody looks at distinct holes, and none is marked as a re-entry
    bool warnings = true;         ///< false: nobody looks at them, and there are none
    StopToken stop = {};
};

/// The most strikes, strokes and field nodes that a run may hold.
inline constexpr double most_strikes = 5e6;
inline constexpr double most_strokes = 1e6;
inline constexpr double most_field_nodes = 4e6;

/// Runs a scenario whole. Same scenario, seed and replicate: same bytes, whatever the threads.
/// Fails when the scenario asks for more strikes or field nodes than a run may hold, and when it is stopped.
Expected<Result> run(const Scenario& scenario, const RunOptions& options = {});

}  // namespace needleroll
