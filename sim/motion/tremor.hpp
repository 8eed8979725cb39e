/// Tremor: the axle's sideways displacement, one value a needle row.
#pragma once

#include "sim/core/random.hpp"
#include "sim/core/stop.hpp"

#include <cstdint>
#include <vector>

namespace needleroll {

/// Correlation length of tremor along the path [mm] (sim/MODEL.md section 3).
inline constexpr double tremor_correlation_mm = 10.0;

/// Displacements [mm] of the pitches first..last-1 of a stroke (pitch: one needle pitch of drum turn, counted
/// from drum angle 0). Standard normal noise per pitch, convolved with exp(-d^2/l^2) normalised to unit
/// variance, so that the covariance is SD^2 exp(-d^2/(2 l^2)). A value depends on seed, stroke and pitch
/// alone.
std::vector<double> tremor_mm(const Seed& seed, std::uint64_t stroke, std::int64_t first, std::int64_t last,
                              double pitch_mm, double sd_mm, const StopToken& stop = {});

}  // namespace needleroll
