/// A curve in time through the poses near a moment, a parabola or one that swings, and how wide it may be
/// laid.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/motion/track_noise.hpp"
#include "sim/motion/track_piece.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// What a fit says of one moment.
struct FittedPose {
    double x_mm = 0.0, y_mm = 0.0, heading_deg = 0.0;
    double variance = 0.0;  ///< of an estimate, for noise of variance 1
};

/// The value at pose i of the least squares curve of this swing (sim/motion/swing.hpp; 0: a parabola) through
/// the poses within half_width_s of it, with weights 1 - u^2, u widths away (Epanechnikov 1969); at an end of
/// the piece the width lost on one side is given to the other, of a parabola's some of it. Poses with `spike`
/// set do not count. Empty where fewer than five poses are within reach.
std::optional<FittedPose> fitted_pose(const TrackPiece& piece, const std::vector<bool>& spike, std::size_t i,
                                      double half_width_s, double swing_rad_s = 0.0);

/// Poses that lie far off, to the same side, from where the six poses before and the six after each lead: the
/// tracker's slips. A reversal, a pivot and a corner follow from one side, and are none.
std::vector<bool> spikes_of(const TrackPiece& piece, const TrackNoise& noise);

/// Every pose of the piece from the widest fit, up to half_width_s, that agrees within the noise with one
/// half as wide: wide where the motion is even, narrow where it turns. Motion that turns all the time begins
/// at the width whose error, of noise and of bending together, is the least in most places; where it swings
/// to and fro, so do the curves. Places and headings each have their own width and swing.
TrackPiece fitted_piece(const TrackPiece& piece, const TrackNoise& noise, double half_width_s,
                        const StopToken& stop = {});

}  // namespace needleroll
