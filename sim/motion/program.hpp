/// What is rolled: a pattern of passes, a list of strokes, or measured poses (sim/MODEL.md section 5).
#pragma once

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

}  // namespace needleroll
