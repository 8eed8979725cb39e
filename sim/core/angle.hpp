/// Angles: radians inside the code, degrees at every face.
#pragma once

#include <cmath>
#include <numbers>

namespace needleroll {

inline constexpr double pi = std::numbers::pi;

/// Degrees to radians.
constexpr double radians(double degrees) {
    return degrees * (pi / 180.0);
}

/// Radians to degrees.
constexpr double degrees(double radians) {
    return radians * (180.0 / pi);
}

/// The same direction in [0, 360) degrees, as every file and screen shows it.
inline double heading_degrees(double heading_rad) {
    const double turned = std::fmod(degrees(heading_rad), 360.0);
    const double positive = turned < 0.0 ? turned + 360.0 : turned;
    return positive >= 360.0 ? 0.0 : positive;
}

}  // namespace needleroll
