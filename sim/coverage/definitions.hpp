/// What the figures mean, as a number.
#pragma once

namespace needleroll {

/// Rises whenever a figure comes to mean something else, so that results made under different definitions
/// are not taken for the same. 1: coverage and gaps counted on a raster, ties as rounding left them.
/// 2: coverage and gaps exact, one rule for ties (sim/MODEL.md section 6).
inline constexpr int figure_definitions = 2;

}  // namespace needleroll
