/// The steps that a run is folded from, one segment after the other. run() takes them for a whole plan, a
/// live run for a hand as it moves.
#pragma once

#include "sim/contact/roll.hpp"
#include "sim/injury/reentry.hpp"
#include "sim/run/run.hpp"

#include <cstdint>
#include <map>
#include <utility>

namespace needleroll {

/// Where the drum stands, and which rides have been settled.
struct DrumState {
    std::map<std::pair<double, double>, std::uint32_t>
        rides;  ///< by force [N] and slip: index into Result::rides
    DrumPhase phase;
};

/// A stroke begins: adds its empty entry to Result::rolled. The drum keeps its angle where the stroke names
/// none.
void begin_stroke(Result& result, const Stroke& stroke, DrumState& drum);

/// Adds a segment to the stroke under way: its ride, settled once for every distinct pair of force and slip,
/// and the drum's angle at its start. Moves the drum on.
void settle_segment(Result& result, const Segment& segment, const RollSetting& setting, DrumState& drum);

/// What rolling stroke number `index` starts from, once its first segment has been settled.
RollState rolling_from(const Result& result, std::size_t index);

/// The drum's share of the hand's force, as a mean over the path rolled.
struct DrumLoad {
    double weighted_mm = 0.0, path_mm = 0.0;

    void add(const Segment& segment, const Ride& ride);
    /// 0 when nothing was rolled.
    double fraction() const { return path_mm > 0.0 ? weighted_mm / path_mm : 0.0; }
};

/// An empty grid for the re-entries of a scenario.
HoleGrid hole_grid(const Scenario& scenario);

}  // namespace needleroll
