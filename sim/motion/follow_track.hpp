/// Measured poses as they are rolled: without a tracker's noise, jumps and gaps.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/motion/hand.hpp"
#include "sim/motion/program.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace needleroll {

/// What became of measured poses.
struct TrackSummary {
    std::int64_t samples = 0;               ///< poses of the file
    std::int64_t left_out = 0;              ///< rows of the file that gave no pose, and poses cut out
    std::optional<double> smoothed_rms_mm;  ///< how far smoothing moved the poses; empty: not smoothed
    std::int64_t jumps = 0;                 ///< cut out
    std::int64_t gaps = 0;                  ///< taken as lifts
};

/// Poses to roll, with what became of them.
struct FollowedTrack {
    std::vector<MeasuredPose> poses;
    TrackSummary summary;
};

/// Makes of measured poses what is rolled (sim/MODEL.md section 5, measured poses). A recording of this
/// program is rolled as it is. Else: what goes away faster than 1000 mm/s and is back within 0.2 s is cut out
/// (jump); more than 0.15 s and 8 median steps without a pose lifts the roller (gap); noise above 0.003 mm or
/// 0.01 degrees is smoothed away (sim/motion/local_fit.hpp), piece by piece between lifts. Poses without
/// forces get the hand's.
FollowedTrack follow_track(const std::vector<MeasuredPose>& poses, const PoseSource& source,
                           const PoseFollowing& following, const Hand& hand, const StopToken& stop = {});

}  // namespace needleroll
