/// What is rolled: a pattern of passes, a list of strokes, or measured poses (sim/MODEL.md section 5).
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

enum class Pattern { star, parallel, cross_hatch, random, strokes };
enum class Lanes { shifted, fixed };
enum class PhaseRule { random, continued };

/// A pattern of passes.
struct Program {
    Pattern pattern = Pattern::star;
    int passes = 16;
    double heading_deg = 0.0;
    Lanes lanes = Lanes::shifted;
    double lane_overlap = 0.0;  ///< share of the drum's span by which neighbouring lanes overlap
    PhaseRule phase = PhaseRule::random;
    double run_out_mm = 20.0;  ///< by which strokes overrun the region at both ends

    friend bool operator==(const Program&, const Program&) = default;
};

/// One stroke of a free list. What is empty comes from the hand.
struct ListedStroke {
    double start_x_mm = 0.0;
    double start_y_mm = 0.0;
    double heading_deg = 0.0;
    double length_mm = 0.0;
    double turn_radius_mm = std::numeric_limits<double>::infinity();  ///< positive turns left
    /// Drum angle at the start; empty: the drum keeps the angle that the stroke before left it at (0 at
    /// first).
    std::optional<double> phase_deg;
    bool backwards = false;
    double pivot_deg = 0.0;  ///< turn on the spot at the end, positive left
    std::optional<double> force_N;
    std::optional<double> slip;

    friend bool operator==(const ListedStroke&, const ListedStroke&) = default;
};

/// A measured pose of the roller: the axle's midpoint and where it heads.
struct MeasuredPose {
    double t_s = 0.0;
    double x_mm = 0.0;
    double y_mm = 0.0;
    double heading_deg = 0.0;
    double force_N = 0.0;
    bool lifted = false;

    friend bool operator==(const MeasuredPose&, const MeasuredPose&) = default;
};

/// Where measured poses come from, which decides how they are followed.
struct PoseSource {
    /// Recorded by this program, which rounds its poses itself: they are rolled as they are.
    bool recorded = false;
    bool force_measured = true;      ///< false: the poses carry no force, and the hand's holds
    std::int64_t rows_left_out = 0;  ///< of their file: rows without a value, equal rows of equal time

    friend bool operator==(const PoseSource&, const PoseSource&) = default;
};

/// How measured poses are followed (sim/motion/follow_track.hpp).
struct PoseFollowing {
    double smoothing_s = 0.2;  ///< half the width of the fit that takes a tracker's noise away; 0: none

    friend bool operator==(const PoseFollowing&, const PoseFollowing&) = default;
};

}  // namespace needleroll
