/// Directions in quarter turns, and what arcs between them enclose.
#pragma once

#include "sim/core/elementary.hpp"
#include "sim/coverage/open_parts.hpp"

#include <cmath>

namespace needleroll {

/// A direction as a number from 0 to 4 that rises with its angle: |y|/(|x| + |y|) in the first quadrant, and
/// so on, 1 for each quarter turn. Cheaper than the angle, and as sharp everywhere.
[[gnu::always_inline]] inline double quarters_of(double x, double y) {
    const double share = y / (std::abs(x) + std::abs(y));
    return x < 0.0 ? 2.0 - share : (y < 0.0 ? 4.0 + share : share);
}

/// A whole turn, as a part of a circle.
inline constexpr Part whole_turn{0.0, 4.0};

/// The direction of some quarters.
struct Bearing {
    double angle_rad = 0.0;
    double cosine = 1.0;
    double sine = 0.0;
};

/// With f the share of the last quarter and g = 2f - 1, tan(angle - pi/4) = g within that quarter; the whole
/// quarters before it turn that on by a right angle each. Without branches, so that the compiler can work on
/// several at once.
[[gnu::always_inline]] inline Bearing bearing_of(double quarters) {
    const double first = quarters >= 1.0 ? 1.0 : 0.0, second = quarters >= 2.0 ? 1.0 : 0.0,
                 third = quarters >= 3.0 ? 1.0 : 0.0;
    const double turns = first + second + third;
    const double turns_cosine = 1.0 - first - second + third, turns_sine = first - second - third;
    const double g = 2.0 * (quarters - turns) - 1.0;
    const double size = std::sqrt(2.0 + 2.0 * g * g);
    const double along = (1.0 - g) / size, across = (1.0 + g) / size;
    return {(0.25 * pi + 0.5 * pi * turns) + elementary::arc_tangent(g),
            along * turns_cosine - across * turns_sine, along * turns_sine + across * turns_cosine};
}

/// Integral of x dy along an arc, counter-clockwise, and the angle that it spans.
struct ArcIntegral {
    double x_dy_mm2 = 0.0;
    double angle_rad = 0.0;
};

/// The integral of (x_c + r cos a) r cos a over the angle a.
[[gnu::always_inline]] inline ArcIntegral integrate_arc(double center_x_mm, double radius_mm,
                                                        const Part& quarters) {
    const Bearing from = bearing_of(quarters.from), to = bearing_of(quarters.to);
    const double angle_rad = to.angle_rad - from.angle_rad;
    const double turned = to.sine * to.cosine - from.sine * from.cosine;
    return {
        center_x_mm * radius_mm * (to.sine - from.sine) + 0.5 * radius_mm * radius_mm * (angle_rad + turned),
        angle_rad};
}

/// Closes a circle counter-clockwise from one direction to another; calls closed(part) for everything that
/// was open.
template <class Closed>
void close_turn(OpenParts& open, double from, double to, const Closed& closed) {
    if (from <= to) return open.close({from, to}, closed);
    open.close({0.0, to}, closed);
    open.close({from, 4.0}, closed);
}

inline void close_turn(OpenParts& open, double from, double to) {
    close_turn(open, from, to, [](const Part&) {});
}

}  // namespace needleroll
