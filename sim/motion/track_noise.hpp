/// How much the poses of a tracker tremble.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/motion/program.hpp"

#include <span>
#include <vector>

namespace needleroll {

/// Medians of the absolute value of a normal variable, and of the length of two of them, with deviation 1.
inline constexpr double normal_median = 0.6744897501960817, rayleigh_median = 1.1774100225154747;

/// Standard deviation of a tracker's noise along one axis, and of its headings.
struct TrackNoise {
    double place_mm = 0.0;
    double heading_deg = 0.0;
};

/// Headings [deg] without jumps at a full turn: each within half a turn of the one before.
std::vector<double> unwrapped_headings_deg(std::span<const MeasuredPose> poses);

/// Estimates the noise from the median absolute difference of third order, by divided differences, so that
/// uneven times do not count as noise. Noise is the same in differences of every order from the third on,
/// while the motion itself fades from order to order, so that the least of the third to the sixth is taken.
/// Only poses on the skin count; too few of them tell nothing, and the noise is 0.
TrackNoise track_noise(std::span<const MeasuredPose> poses, const StopToken& stop = {});

}  // namespace needleroll
