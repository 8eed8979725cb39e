/// A run is a pure function: a scenario and a seed give strokes, punctures, numbers; time is a cursor over them.
#pragma once

#include "sim/contact/axle.hpp"
#include "sim/core/error.hpp"
#include "sim/core/raster.hpp"
#include "sim/injury/punctures.hpp"
#include "sim/motion/stroke.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// Something the user should know about a run that is otherwise good.
struct Warning {
    std::string code;  ///< for programs: "beyond_dermis", "avoid_region", "drum_load", "unpierced"
    std::string text;  ///< one sentence
};

/// Everything a run gives. Never changed afterwards.
struct Result {
    Scenario scenario;
    std::vector<Stroke> strokes;  ///< in the order of time
    std::vector<Ride> rides;      ///< distinct settled states
    /// rides index of every segment, stroke by stroke.
    std::vector<std::vector<std::uint32_t>> segment_ride;
    /// Drum angle [rad] at the start of every segment, stroke by stroke.
    std::vector<std::vector<double>> segment_phase_rad;
    Punctures punctures;
    double duration_s = 0.0;
    std::vector<Warning> warnings;
};

/// How to run.
struct RunOptions {
    int threads = 0;              ///< 0: all that the machine has
    std::uint64_t replicate = 0;  ///< repeat of the same scenario under other draws
};

/// Runs a scenario whole. Same scenario, seed and replicate: same bytes, whatever the threads.
/// Fails when the scenario asks for more strikes or field nodes than a run may hold.
Expected<Result> run(const Scenario& scenario, const RunOptions& options = {});

/// Where the roller is at a time of the run.
struct RollerAt {
    AxlePose pose;
    double drum_angle_rad = 0.0;  ///< needle (ring, needle) points straight down when this + its body angle = 2 pi n
    bool lifted = true;
    std::size_t stroke = 0;       ///< the stroke under way, or the next one when lifted
    std::uint32_t ride = 0;       ///< index into Result::rides
};

/// The roller at time t [s], clamped to [0, duration]. Between strokes it moves on a straight line, lifted.
RollerAt roller_at(const Result& result, double t_s);

/// Number of strikes that have happened by time t [s].
std::size_t strikes_by(const Punctures& punctures, double t_s);

/// Maps of the finished pattern (or of its first `strikes` rows), over the patch.
/// density: holes per cm2, Gaussian of 0.5 mm. depth: mean depth [mm] of the holes around, same weights, NaN where no
/// hole is near. distance: mm to the nearest hole.
Raster density_map(const Result& result, std::size_t strikes, double pixel_mm);
Raster depth_map(const Result& result, std::size_t strikes, double pixel_mm);
Raster distance_map(const Result& result, std::size_t strikes, double pixel_mm);

}  // namespace needleroll
